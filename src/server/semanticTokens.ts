import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Connection, SemanticTokens, TextDocuments } from 'vscode-languageserver/node';
import { semanticTokens, semanticTokensChange } from '../language/semanticTokens';
import type { OpenInstruction } from './openInstructions';

type OnOpen = <Result>(
  uri: string,
  feature: (instruction: OpenInstruction) => Result,
) => Result | null;

const none: SemanticTokens = { data: [] };

/** Answers for semantic tokens; the last answer for each file is kept, so that the next one can tell what changed. */
export function answerSemanticTokens(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  on: OnOpen,
): void {
  const last = new Map<string, Required<SemanticTokens>>();
  let answers = 0;
  const full = (uri: string): Required<SemanticTokens> => {
    const { data } = on(uri, ({ source }) => semanticTokens(source)) ?? none;
    const answer = { resultId: String(++answers), data };
    last.set(uri, answer);
    return answer;
  };
  connection.languages.semanticTokens.on(({ textDocument: { uri } }) => full(uri));
  connection.languages.semanticTokens.onRange(
    ({ textDocument: { uri }, range }) =>
      on(uri, ({ source }) => semanticTokens(source, range)) ?? none,
  );
  connection.languages.semanticTokens.onDelta(({ textDocument: { uri }, previousResultId }) => {
    const before = last.get(uri);
    const now = full(uri);
    return before?.resultId === previousResultId
      ? { resultId: now.resultId, edits: semanticTokensChange(before.data, now.data) }
      : now;
  });
  documents.onDidClose(({ document: { uri } }) => void last.delete(uri));
}
