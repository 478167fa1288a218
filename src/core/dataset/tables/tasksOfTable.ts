import type { JsonObject } from '../../json/json';
import { fileNameOfTask } from '../taskName';
import { UniqueNames, uniqueFileNames } from '../uniqueNames';
import { draftOf, type Draft } from './drafts';
import type { InstructionPlace, Mapping } from './mapping';
import {
  leftOut,
  note,
  told,
  type InPieces,
  type Table,
  type TableProblem,
  type TableRecord,
} from './table';

/** A task that records make. */
export interface TableTask {
  /** Safe as the name of a file, and another for each task. */
  readonly name: string;
  /** In SUP-NATINST's shape. */
  readonly json: JsonObject;
  readonly instances: number;
}

export interface TablesTasks {
  readonly tasks: readonly TableTask[];
  /** Those of the table, and those of its records. */
  readonly problems: readonly TableProblem[];
}

/**
 * The tasks that the records of a table make. A record without an input or an output is left out; one that says the
 * same as another is kept. An instance is called as its id column says, or `<name>-<number of the record>`, so that its
 * id stays when the same file is read again.
 */
export function* tasksOfTable(
  table: Table,
  mapping: Mapping,
  { name }: { readonly name: string },
): InPieces<TablesTasks> {
  const problems = [...table.problems];
  const drafts = yield* draftsOf(table.records, mapping, problems);
  const place = mapping.instructionAs ?? instructionPlace(drafts);
  const instructions = new Set(drafts.map(({ instruction }) => instruction)).size;
  if (instructions > 1) problems.push(note(placeNotes[place](instructions)));
  const groups = groupsOf(drafts, place);
  const ids = new Ids(fileNameOfTask(name));
  const nameOf = uniqueFileNames();
  const tasks: TableTask[] = [];
  for (const group of groups) {
    const called = group.task === '' ? name : group.task;
    const taskName = nameOf(group.number === undefined ? called : `${called}-${group.number}`);
    const definition = definitionOf(group, place, mapping);
    const { instances, repeated } = yield* instancesOf(group, place, ids);
    problems.push(...remarks(taskName, definition, repeated));
    const json = taskJson(definition.text, instances);
    tasks.push({ name: taskName, json, instances: instances.length });
  }
  return { tasks, problems: [...problems, ...ids.problems()] };
}

/** How the instructions of records are used where the user does not say it: as definitions, where they are shared. */
function instructionPlace(drafts: readonly Pick<Draft, 'instruction'>[]): InstructionPlace {
  const instructions = new Set(drafts.map(({ instruction }) => instruction));
  const isShared = drafts.length / instructions.size >= fewestRecordsOfDefinition;
  return instructions.size <= 1 || isShared ? 'definition' : 'input';
}

/** Instructions that have fewer records on average are about single records. */
const fewestRecordsOfDefinition = 5;

const placeNotes: Readonly<Record<InstructionPlace, (instructions: number) => string>> = {
  definition: (instructions) =>
    `The records have ${instructions} instructions: each is the definition of a task of its own.`,
  input: (instructions) =>
    `The records have ${instructions} instructions: each input begins with its own.`,
};

function* draftsOf(
  records: readonly TableRecord[],
  mapping: Mapping,
  problems: TableProblem[],
): InPieces<readonly Draft[]> {
  const drafts: Draft[] = [];
  for (const [index, record] of records.entries()) {
    if (index % recordsAtATime === recordsAtATime - 1) yield (0.5 * index) / records.length;
    const draft = draftOf(record, mapping);
    if (typeof draft === 'string') problems.push(leftOut(record, draft));
    else drafts.push(draft);
    if (typeof draft !== 'string' && draft.remark !== undefined)
      problems.push(note(`${told(record)} ${draft.remark}.`));
  }
  return drafts;
}

const recordsAtATime = 2000;

interface Group {
  readonly task: string;
  /** Counts the instructions of a task from 1, where it has several. */
  readonly number: number | undefined;
  readonly drafts: readonly Draft[];
}

/** In the order in which they first appear. */
function groupsOf(drafts: readonly Draft[], place: InstructionPlace): readonly Group[] {
  return groupedBy(drafts, ({ task }) => task).flatMap(([task, members]) => {
    const parts =
      place === 'input' ? [members] : groupedBy(members, (draft) => draft.instruction).map(second);
    return parts.map((part, index) => {
      return { task, number: parts.length > 1 ? index + 1 : undefined, drafts: part };
    });
  });
}

function groupedBy(
  drafts: readonly Draft[],
  keyOf: (draft: Draft) => string,
): (readonly [string, readonly Draft[]])[] {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const group = groups.get(keyOf(draft));
    if (group) group.push(draft);
    else groups.set(keyOf(draft), [draft]);
  }
  return [...groups];
}

const second = <Value>([, value]: readonly [string, Value]): Value => value;

/** Gives each instance an id that no other of the file has. */
class Ids {
  private readonly names = new UniqueNames();
  private repeated: { readonly first: string; count: number } | undefined;

  constructor(private readonly prefix: string) {}

  of({ id, record }: Draft): string {
    const wanted = id === '' ? `${this.prefix}-${record.number}` : id;
    const given = this.names.give(wanted);
    if (given !== wanted) {
      this.repeated ??= { first: wanted, count: 0 };
      this.repeated.count++;
    }
    return given;
  }

  problems(): readonly TableProblem[] {
    if (!this.repeated) return [];
    const { first, count } = this.repeated;
    const which = `${counted(count, 'record')} ${count === 1 ? 'has' : 'have'} the id of another`;
    return [note(`${which} ("${first}" first); a number stands behind it here.`)];
  }
}

interface InstanceJson extends JsonObject {
  readonly id: string;
  readonly input: string;
  readonly output: readonly string[];
}

/** `repeated`: how many of them say the same as one before. */
function* instancesOf(
  { drafts }: Group,
  place: InstructionPlace,
  ids: Ids,
): InPieces<{ readonly instances: readonly InstanceJson[]; readonly repeated: number }> {
  const instances: InstanceJson[] = [];
  const contents = new Set<string>();
  for (const draft of drafts) {
    const input = place === 'input' ? draft.inputWithInstruction : draft.input;
    instances.push({ id: ids.of(draft), input, output: draft.references });
    contents.add(JSON.stringify([input, draft.references]));
    if (instances.length % recordsAtATime === 0)
      yield 0.5 + (0.5 * instances.length) / drafts.length;
  }
  return { instances, repeated: instances.length - contents.size };
}

interface Definition {
  readonly text: string;
  /** Whether it stands for one that only the author can write. */
  readonly isGeneral: boolean;
}

function definitionOf({ drafts }: Group, place: InstructionPlace, { kind }: Mapping): Definition {
  const [first] = drafts;
  if (place === 'definition' && first && first.instruction !== '')
    return { text: first.instruction, isGeneral: false };
  if (drafts.some(({ instruction }) => instruction !== ''))
    return { text: 'Follow the instruction in the input and write the answer.', isGeneral: true };
  return kind === 'conversation'
    ? { text: 'Write the next answer of the assistant in this conversation.', isGeneral: true }
    : { text: 'Read the input and write the output that belongs to it.', isGeneral: true };
}

function* remarks(
  task: string,
  { isGeneral }: Definition,
  repeated: number,
): Iterable<TableProblem> {
  if (repeated > 0)
    yield note(
      `"${task}": ${counted(repeated, 'instance')} ${repeated === 1 ? 'says' : 'say'} the same as another; all were kept.`,
    );
  if (isGeneral) yield note(`"${task}" has a general definition. Write in it what the task is.`);
}

function taskJson(definition: string, instances: readonly InstanceJson[]): JsonObject {
  return {
    Categories: [],
    Definition: [definition],
    'Positive Examples': [],
    'Negative Examples': [],
    Instances: instances,
  };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
