import { member } from '../../json/json';
import { textOf } from './columns';
import { isConversation } from './conversation';
import type { ColumnMapping, Mapping } from './mapping';
import type { Table, TableRecord } from './table';

export interface Suggestion {
  readonly mapping: Mapping;
  /** `high`: the columns have names that are used for nothing else. `low`: a guess for someone to look at. */
  readonly confidence: 'high' | 'low';
}

/** What the columns of a table are likely for, by their names and values; `undefined` where they say nothing. */
export function suggestMapping(table: Pick<Table, 'columns' | 'records'>): Suggestion | undefined {
  const { columns, records } = table;
  // Of two columns that are called alike the first counts.
  const names = new Map(columns.toReversed().map((column) => [plain(column), column]));
  const id = firstOf(names, ids);
  const task = [firstOf(names, tasks)].find((column) => tellsTasksApart(column, records));
  const roles = { id, task };
  const conversation = columns.find((column) => holdsConversations(column, records));
  if (conversation !== undefined) {
    const instruction = firstOf(names, ['system', 'systemprompt']);
    const mapping = { kind: 'conversation', conversation, instruction, ...roles } as const;
    return { mapping, confidence: 'high' };
  }
  const known = instructed(names) ?? paired(names);
  if (known) return { mapping: { kind: 'columns', ...known, ...roles }, confidence: 'high' };
  const [first, ...others] = columns.filter((column) => column !== id && column !== task);
  const last = others.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const mapping = { kind: 'columns', input: [first], output: [last], ...roles } as const;
  return { mapping, confidence: 'low' };
}

/** Whether the first records have conversations in a column: at least half of those that have something there. */
export function holdsConversations(column: string, records: readonly TableRecord[]): boolean {
  const values = records
    .slice(0, 20)
    .map((record) => member(record.values, column))
    .filter((value) => textOf(value) !== '');
  return values.length > 0 && values.filter(isConversation).length >= values.length / 2;
}

function tellsTasksApart(column: string | undefined, records: readonly TableRecord[]): boolean {
  if (column === undefined) return false;
  const values = new Set(records.map((record) => textOf(member(record.values, column))));
  return !values.has('') && values.size <= records.length / 2;
}

type Columns = Pick<ColumnMapping, 'input' | 'output' | 'instruction'>;

/** As Alpaca and Dolly write it. */
function instructed(names: ReadonlyMap<string, string>): Columns | undefined {
  const instruction = names.get('instruction');
  const output = firstOf(names, ['output', 'response', 'completion', 'answer']);
  if (instruction === undefined || output === undefined) return undefined;
  const input = firstOf(names, ['input', 'context']);
  return { instruction, input: input === undefined ? [] : [input], output: [output] };
}

function paired(names: ReadonlyMap<string, string>): Columns | undefined {
  for (const [inputs, outputs] of pairs) {
    const input = inputs.map((name) => names.get(name)).filter((name) => name !== undefined);
    const output = firstOf(names, outputs);
    if (input.length === inputs.length && output !== undefined) return { input, output: [output] };
  }
  return undefined;
}

const labels = ['label', 'labels', 'class', 'category', 'answer', 'goldlabel', 'target', 'output'];
const answers = ['answer', 'answers', 'answerstext', 'answertext', 'response'];

/** Names of inputs that belong together, and the names that their output may have. The first that fits counts. */
const pairs: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['input'], ['output', 'outputs', 'target', 'label', 'expectedoutput', 'completion', 'response']],
  [['inputs'], ['targets', 'outputs', 'output']],
  [['prompt'], ['completion', 'response', 'output', 'answer', 'chosen']],
  [['query'], ['response', 'answer', 'output']],
  [['context', 'question'], answers],
  [['passage', 'question'], answers],
  [['question'], answers],
  [['premise', 'hypothesis'], labels],
  [['sentence1', 'sentence2'], labels],
  [['text1', 'text2'], labels],
  [['text'], [...labels, 'summary', 'sentiment']],
  [['sentence'], [...labels, 'sentiment']],
  [['review'], [...labels, 'sentiment']],
  [['source'], ['target', 'targets', 'reference']],
  [['src'], ['tgt', 'trg']],
  [['document'], ['summary', 'label']],
  [['article'], ['highlights', 'summary']],
  [['dialogue'], ['summary']],
  [['original'], ['paraphrase', 'corrected']],
];

const ids = ['id', 'guid', 'uid', 'uuid', 'exampleid', 'instanceid', 'questionid', 'qid', 'pairid'];
const tasks = ['task', 'taskname'];

function firstOf(
  names: ReadonlyMap<string, string>,
  wanted: readonly string[],
): string | undefined {
  return wanted.map((name) => names.get(name)).find((name) => name !== undefined);
}

/** Without case, blanks, dots and underscores. */
function plain(column: string): string {
  return column.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
