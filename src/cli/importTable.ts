import path from 'node:path';
import {
  chosenMapping,
  columnsNamed,
  type ChosenColumns,
} from '../core/dataset/tables/chosenMapping';
import type { InstructionPlace } from '../core/dataset/tables/mapping';
import type { Table } from '../core/dataset/tables/table';
import { tasksOfTable } from '../core/dataset/tables/tasksOfTable';
import { fileNameOfTask } from '../core/dataset/taskName';
import { inPieces, tableOfText, type TableText } from '../node/tableFiles';
import { wrongUse, type Option, type WrongUse } from './command';
import type { Terminal } from './terminal';
import { refused, type Conversions } from './writeEach';

/** The options that say what is what in a table. */
export const tableOptions = {
  input: {
    kind: 'text',
    value: 'COLUMN[,COLUMN…]',
    summary: 'Of a table: the input; of several columns, each begins with its name.',
  },
  output: {
    kind: 'text',
    value: 'COLUMN[,COLUMN…]',
    summary: 'Of a table: the output; further columns are further references.',
  },
  id: { kind: 'text', value: 'COLUMN', summary: 'Of a table: the ids of the instances.' },
  instruction: {
    kind: 'text',
    value: 'COLUMN',
    summary: 'Of a table: the instruction, as Alpaca has it, or the words of the system.',
  },
  'instruction-as': {
    kind: 'text',
    value: 'PLACE',
    summary:
      'definition (a task for each) or input (it begins with it); else their number decides.',
  },
  'task-column': {
    kind: 'text',
    value: 'COLUMN',
    summary: 'Of a table: makes a task of each of its values.',
  },
  name: { kind: 'text', value: 'NAME', summary: "Of a table: the task's name, else the file's." },
  delimiter: { kind: 'text', value: 'X', summary: 'Of a table: one character, or tab.' },
  'no-header': { kind: 'switch', summary: 'Of a table: the first line is a record.' },
} as const satisfies Record<string, Option>;

export interface TableOptions {
  readonly input: string | undefined;
  readonly output: string | undefined;
  readonly id: string | undefined;
  readonly instruction: string | undefined;
  readonly 'instruction-as': string | undefined;
  readonly 'task-column': string | undefined;
  readonly name: string | undefined;
  readonly delimiter: string | undefined;
  readonly 'no-header': boolean;
}

/** What is wrong with the options before any file is read. */
export function wrongTableOptions(options: TableOptions): WrongUse | undefined {
  const { delimiter, 'instruction-as': place } = options;
  if (delimiter !== undefined && !/^[^"\r\n]$/.test(delimiterOf(delimiter) ?? ''))
    return wrongUse(`--delimiter takes one character, or "tab", but was given "${delimiter}".`);
  if (place !== undefined && !isPlace(place))
    return wrongUse(`--instruction-as takes "definition" or "input", but was given "${place}".`);
  return undefined;
}

/** The character that is meant: a tab is hard to type. */
export function delimiterOf(given: string | undefined): string | undefined {
  return given === 'tab' || given === '\\t' ? '\t' : given;
}

/** The files that a table becomes, with what should be known about its records. */
export async function convertTable(
  file: string,
  source: TableText,
  { options, terminal }: { readonly options: TableOptions; readonly terminal: Terminal },
): Promise<Conversions | WrongUse> {
  const { signal } = terminal;
  const table = await tableOfText(source, { signal });
  if (table === 'cancelled') return refused(`Cancelled: "${file}" was left out.`);
  if (table.records.length === 0) return refused(nothingIn(file, table));
  const chosen = chosenMapping(table, chosenColumns(options, table));
  if (chosen.kind === 'unclear') return wrongUse(explained(file, chosen.message, table));
  const name = options.name ?? nameOf(file);
  const made = await inPieces(tasksOfTable(table, chosen.mapping, { name }), { signal });
  if (made === 'cancelled') return refused(`Cancelled: "${file}" was left out.`);
  const problems = made.problems.map(({ kind, message }) => ({
    kind,
    message: `"${file}": ${message}`,
  }));
  return {
    kind: 'several',
    source: file,
    tasks: made.tasks,
    failures: problems.filter(({ kind }) => kind === 'left-out').map(({ message }) => message),
    notes: problems.filter(({ kind }) => kind === 'note').map(({ message }) => message),
  };
}

function chosenColumns(options: TableOptions, { columns }: Table): ChosenColumns {
  const { input, output, id, instruction, 'task-column': task } = options;
  const place = options['instruction-as'];
  return {
    input: input === undefined ? undefined : columnsNamed(input, columns),
    output: output === undefined ? undefined : columnsNamed(output, columns),
    id,
    instruction,
    instructionAs: place !== undefined && isPlace(place) ? place : undefined,
    task,
  };
}

function isPlace(text: string): text is InstructionPlace {
  return text === 'definition' || text === 'input';
}

function nameOf(file: string): string {
  return fileNameOfTask(path.basename(file, path.extname(file)));
}

function nothingIn(file: string, { problems }: Table): string {
  const [first] = problems.filter(({ kind }) => kind === 'left-out');
  return `"${file}" holds no records.${first ? ` ${first.message}` : ''}`;
}

function explained(file: string, message: string, { columns, records }: Table): string {
  const first = records[0]?.values ?? {};
  const preview = columns.map((column) => {
    const text = JSON.stringify(first[column] ?? '', (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    return `  ${column}: ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`;
  });
  return [
    `"${file}": ${message} Its columns, with the first record:`,
    ...preview,
    'Name them: --input COLUMN[,COLUMN…] --output COLUMN[,COLUMN…], and as they are there --id, --instruction, --task-column.',
    'Where the first line is a record and no names: --no-header.',
  ].join('\n');
}
