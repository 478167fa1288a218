import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Neighbours } from '../neighbours';
import type { Cursor } from './cursor';
import { dataFilesOf, taskNameOf } from './taskFiles';
import type { Proposal } from './item';
import { escapedSnippet } from './snippets';

/** In a file that holds nothing yet: a whole task, or a whole layout. */
export function* wholeFileProposals(
  { source, before, after, lineStart, lineEnd }: Cursor,
  neighbours: Neighbours,
): Generator<Proposal> {
  const { fields, lines } = source.document;
  const others = lines.filter(({ kind }) => kind !== 'blank' && kind !== 'comment').length;
  const isTyped = (before + after).trim() !== '';
  if (fields.length > 0 || others > Number(isTyped) || !/^\p{L}*$/u.test(before)) return;
  if (!/^\p{L}*\s*$/u.test(after)) return;
  const common = {
    kind: CompletionItemKind.Snippet,
    span: { start: lineStart, end: lineEnd },
    snippet: true,
  } as const;
  yield {
    ...common,
    label: 'Task with steps and examples',
    detail: 'whole file',
    documentation:
      'Name, category, definition, steps and two positive examples: what a task needs. Fill in and go on with the Tab key.',
    text: taskBody(neighbours),
    rank: 0,
  };
  yield {
    ...common,
    label: 'Layout file',
    detail: 'whole file',
    documentation:
      'A template of your own: how an instruction and an instance become one prompt. A task uses it with `Layout:` and the path of the file.',
    text: layoutBody,
    rank: 1,
  };
}

function taskBody(neighbours: Neighbours): string {
  const name = taskNameOf(neighbours.fileName);
  const data = dataFilesOf(name).find((path) => neighbours.exists(path) === true);
  return `Task: \${1:${escapedSnippet(name === '' ? 'task_name' : name)}}
Category: $2
${data === undefined ? '' : `Instances: ${escapedSnippet(data)}\n`}
Definition:
  $3

Steps:
  1. $4

Positive Example 1:
  Input: $5
  Output: $6
  Explanation: $7

Positive Example 2:
  Input: $8
  Output: $9
  Explanation: $0
`;
}

const layoutBody = `# \${1:What this layout is for.}
Template:
  {{#steps}}
  Step by Step Instruction: {{steps}}

  {{/steps}}
  Definition: {{definition}}

  {{#positive_examples}}
  Positive Example {{number}}:
  Input: {{input}}
  Output: {{output}}

  {{/positive_examples}}
  Input: {{input}}
  Output:$0
`;
