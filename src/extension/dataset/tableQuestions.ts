import path from 'node:path';
import * as vscode from 'vscode';
import { fileNameOfTask } from '../../core/dataset/taskName';
import { columnSamples, differentValues } from '../../core/dataset/tables/columnSamples';
import type { InstructionPlace, Mapping } from '../../core/dataset/tables/mapping';
import { holdsConversations, suggestMapping } from '../../core/dataset/tables/suggestMapping';
import type { Table } from '../../core/dataset/tables/table';
import {
  askForText,
  askInTurn,
  back,
  pickOne,
  pickSome,
  type Back,
  type Row,
  type Step,
} from './questions';

/** What is asked about a table. Before it is answered it is what is likely. */
export interface Answers {
  readonly hasHeader: boolean;
  readonly table: Table;
  readonly input: readonly string[];
  readonly output: readonly string[];
  readonly instruction: string | undefined;
  readonly instructionAs: InstructionPlace | undefined;
  readonly task: string | undefined;
  readonly id: string | undefined;
  readonly folder: string;
  readonly name: string;
}

export interface About {
  /** Of the file. */
  readonly fileName: string;
  /** Its first line, where it is not sure whether that names the columns. */
  readonly firstRow: readonly string[] | undefined;
  readonly hasHeader: boolean;
  readonly folder: string;
  readonly name: string;
  /** Reads the file; `undefined` where that was cancelled or led to nothing. */
  readonly read: (hasHeader: boolean) => Promise<Table | undefined>;
}

/** Asks all that is needed; `undefined` where the user leaves. */
export function askAboutTable(about: About): Promise<Answers | undefined> {
  const { hasHeader, folder, name } = about;
  const nothing = { input: [], output: [], instruction: undefined, instructionAs: undefined };
  const table = { columns: [], records: [], problems: [] };
  const initial = { hasHeader, table, ...nothing, task: undefined, id: undefined, folder, name };
  const title = (what: string): string => `Import ${about.fileName}: ${what}`;
  return askInTurn<Answers>(
    [
      readingStep(about, title('the first line')),
      inputStep(title('the input')),
      outputStep(title('the output')),
      instructionStep(title('the instruction')),
      placeStep(title('the instructions')),
      taskStep(title('one task or several')),
      idStep(title('the ids')),
      folderStep(title('the folder')),
      nameStep(title('the name')),
    ],
    initial,
  );
}

/** The mapping that the answers make. */
export function mappingOf({ table, input, output, ...roles }: Answers): Mapping {
  const { id, instruction, instructionAs, task } = roles;
  const [conversation] = input;
  return isConversation(table, input)
    ? { kind: 'conversation', conversation: conversation!, id, instruction, instructionAs, task }
    : { kind: 'columns', input, output, id, instruction, instructionAs, task };
}

function readingStep({ firstRow, read }: About, title: string): Step<Answers> {
  return async (answers) => {
    const readAs = async (hasHeader: boolean): Promise<Answers | Back> => {
      if (hasHeader === answers.hasHeader && answers.table.records.length > 0) return answers;
      const table = await read(hasHeader);
      return table ? { ...answers, hasHeader, table, ...likely(table) } : back;
    };
    if (!firstRow) {
      const state = await readAs(true);
      return state === back ? back : { skipped: true, state };
    }
    const detail = firstRow.map((field) => short(field, 40)).join(' · ');
    const row = await pickOne({
      title,
      placeholder: 'What is the first line of the file?',
      rows: [
        { label: 'The names of the columns', detail, value: true },
        { label: 'A record', detail, value: false },
      ],
      picked: (value) => value === answers.hasHeader,
    });
    return row === back ? back : readAs(row.value);
  };
}

type Columns = Pick<Answers, 'input' | 'output' | 'instruction' | 'task' | 'id'>;

function likely(table: Table): Columns {
  const mapping = suggestMapping(table)?.mapping;
  const { id, instruction, task } = mapping ?? {};
  if (mapping?.kind === 'conversation')
    return { input: [mapping.conversation], output: [], instruction, task, id };
  return { input: mapping?.input ?? [], output: mapping?.output ?? [], instruction, task, id };
}

function inputStep(title: string): Step<Answers> {
  return async (answers) => {
    const input = await pickSome({
      title,
      placeholder: 'Which columns are the input? Of several, each begins with its name.',
      rows: columnRows(answers.table),
      picked: (column) => answers.input.includes(column),
      least: answers.instruction === undefined ? 1 : 0,
    });
    return input === back ? back : { ...answers, input };
  };
}

function outputStep(title: string): Step<Answers> {
  return async (answers) => {
    const { table, input } = answers;
    if (isConversation(table, input)) return { skipped: true, state: answers };
    const output = await pickSome({
      title,
      placeholder: 'Which columns are the output? Each gives a reference.',
      rows: columnRows(table, input),
      picked: (column) => answers.output.includes(column),
      least: 1,
    });
    return output === back ? back : { ...answers, output };
  };
}

function instructionStep(title: string): Step<Answers> {
  return async (answers) => {
    const { table, input, output } = answers;
    const rows = columnRows(table, [...input, ...output]);
    if (rows.length === 0) return { skipped: true, state: { ...answers, instruction: undefined } };
    const row = await pickOne<string | undefined>({
      title,
      placeholder: 'Does a column say what is to be done?',
      rows: [{ label: '$(circle-slash) No column', value: undefined }, ...rows],
      picked: (column) => column === answers.instruction,
    });
    return row === back ? back : { ...answers, instruction: row.value };
  };
}

function placeStep(title: string): Step<Answers> {
  return async (answers) => {
    const { table, instruction } = answers;
    const count = instruction === undefined ? 0 : differentValues(table, instruction);
    if (count <= 1) return { skipped: true, state: { ...answers, instructionAs: undefined } };
    const usual = table.records.length / count >= 5 ? 'definition' : 'input';
    const row = await pickOne<InstructionPlace>({
      title,
      placeholder: `What becomes of the ${count} instructions?`,
      rows: [
        {
          label: 'Each is the definition of a task',
          detail: `${count} tasks, each with the records that share its instruction`,
          value: 'definition',
        },
        {
          label: 'Each begins its input',
          detail: 'One task, with a general definition for you to change',
          value: 'input',
        },
      ],
      picked: (place) => place === (answers.instructionAs ?? usual),
    });
    return row === back ? back : { ...answers, instructionAs: row.value };
  };
}

function taskStep(title: string): Step<Answers> {
  return async (answers) => {
    const { table, input, output, instruction } = answers;
    const rows = columnRows(table, [...input, ...output, instruction]).map((row) => {
      const count = differentValues(table, row.value);
      return { ...row, description: `${count} ${count === 1 ? 'value' : 'different values'}` };
    });
    if (rows.length === 0) return { skipped: true, state: { ...answers, task: undefined } };
    const row = await pickOne<string | undefined>({
      title,
      placeholder: 'Does a column tell several tasks apart?',
      rows: [{ label: '$(file) All records are one task', value: undefined }, ...rows],
      picked: (column) => column === answers.task,
    });
    return row === back ? back : { ...answers, task: row.value };
  };
}

function idStep(title: string): Step<Answers> {
  return async (answers) => {
    const { table, input, output, instruction, task } = answers;
    const rows = columnRows(table, [...input, ...output, instruction, task]);
    if (rows.length === 0) return { skipped: true, state: { ...answers, id: undefined } };
    const row = await pickOne<string | undefined>({
      title,
      placeholder: 'Does a column name the records?',
      rows: [{ label: '$(list-ordered) Number them', value: undefined }, ...rows],
      picked: (column) => column === answers.id,
    });
    return row === back ? back : { ...answers, id: row.value };
  };
}

function folderStep(title: string): Step<Answers> {
  return async (answers) => {
    const folder = await askForText({
      title,
      prompt: 'The folder of the instruction and its data file; it is made if it is not there.',
      value: answers.folder,
      fault: (text) =>
        Promise.resolve(path.isAbsolute(text) ? undefined : 'Give the full path of a folder.'),
    });
    return folder === back ? back : { ...answers, folder };
  };
}

function nameStep(title: string): Step<Answers> {
  return async (answers) => {
    const name = await askForText({
      title,
      prompt:
        answers.task === undefined
          ? 'The name of the task: NAME.instruct, and NAME.json with the instances.'
          : `The name of what "${answers.task}" says nothing about, and the beginning of ids.`,
      value: answers.name,
      fault: (text) => nameFault(text, answers),
    });
    return name === back ? back : { ...answers, name };
  };
}

async function nameFault(text: string, { folder, task }: Answers): Promise<string | undefined> {
  if (text.trim() === '') return 'A task needs a name.';
  const fileName = fileNameOfTask(text);
  if (fileName !== text)
    return `Not every system takes this as the name of a file. "${fileName}" would do.`;
  for (const ending of task === undefined ? ['.instruct', '.json'] : [])
    if (await isThere(path.join(folder, fileName + ending)))
      return `"${fileName}${ending}" is in this folder already. Choose another name.`;
  return undefined;
}

async function isThere(file: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(vscode.Uri.file(file));
    return true;
  } catch {
    return false; // also where it cannot be looked at: writing says why
  }
}

function isConversation({ records }: Table, input: readonly string[]): boolean {
  const [only] = input;
  return input.length === 1 && only !== undefined && holdsConversations(only, records);
}

/** The columns that have no other use yet, with the first values. */
function columnRows(
  table: Table,
  used: readonly (string | undefined)[] = [],
): readonly Row<string>[] {
  return table.columns
    .filter((column) => !used.includes(column))
    .map((column) => {
      const detail = columnSamples(table, column)
        .map((text) => short(text, 50))
        .join(' · ');
      return { label: column, detail, value: column };
    });
}

/** In one line, of so many characters at most. */
function short(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1).toWellFormed()}…` : line;
}
