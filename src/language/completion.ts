import type { CompletionItem } from 'vscode-languageserver-types';
import { commentProposals } from './completion/comments';
import { cursorAt, typedValue, type Cursor } from './completion/cursor';
import { exampleFieldProposals, fieldProposals } from './completion/fields';
import { headValueProposals } from './completion/headValues';
import { itemOf, type Proposal } from './completion/item';
import { outputProposals } from './completion/outputs';
import type { CompletionRequest, Request } from './completion/request';
import { withoutSnippet } from './completion/snippets';
import { stepProposals } from './completion/steps';
import { templateProposals } from './completion/template';
import { wholeFileProposals } from './completion/wholeFiles';
import { noNeighbours, type Neighbours } from './neighbours';
import type { Source } from './source';

/** Characters behind which an editor should ask by itself. */
export const completionTriggers: readonly string[] = [':', ' ', '/', '{', '#', '^', '.', '-', '"'];

/** What can be written at a place. The list is complete; the editor narrows it down while a person types. */
export function completion(
  source: Source,
  { position, trigger, suggestAgain, takesSnippets = false }: CompletionRequest,
  neighbours: Neighbours = noNeighbours,
): CompletionItem[] {
  const cursor = cursorAt(source, position);
  const request: Request = { trigger, suggestAgain, neighbours };
  return Array.from(proposals(cursor, request), (proposal) =>
    itemOf(takesSnippets ? proposal : withoutSnippet(proposal), cursor),
  );
}

function* proposals(cursor: Cursor, request: Request): Generator<Proposal> {
  const isComment = (cursor.before + cursor.after).startsWith('#');
  if (isComment) {
    if (cursor.before !== '') yield* commentProposals(cursor, request);
    return;
  }
  yield* wholeFileProposals(cursor, request.neighbours);
  yield* exampleFieldProposals(cursor, request);
  yield* stepProposals(cursor);
  yield* fieldProposals(cursor, request);
  yield* templateProposals(cursor, request.neighbours);
  const value = typedValue(cursor);
  if (!value) return;
  if (cursor.around?.inner) yield* outputProposals(cursor, value);
  else yield* headValueProposals(value, request);
}
