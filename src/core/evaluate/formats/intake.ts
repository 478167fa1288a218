import { createIdTable } from '../idTable';
import { textOfInstance } from '../instancesDigest';
import type { Problem } from '../model';
import { messagesPerKind } from '../problems';
import type { ScoreLine } from './line';
import { readLine } from './readLine';

/** A line of a file, or an item of the list that the file is. */
export interface FileRecord {
  /** From 1. */
  readonly number: number;
  /** In bytes, without the byte order mark. */
  readonly offset: number;
  readonly length: number;
  /** `undefined`: it could not even be read as text, for the reason that `fault` tells. */
  readonly text: string | undefined;
  readonly fault: string | undefined;
  /** Whether the file ends in it, with no line end or bracket behind it. */
  readonly isOpen: boolean;
}

type Part = 'prediction' | 'references';

/** A line that has what was asked for. */
export type WholeLine<Needed extends Part> = ScoreLine & {
  readonly [Key in Needed]: NonNullable<ScoreLine[Key]>;
};

/** Reads the records of one file one by one, and remembers what is wrong with them. */
export interface Intake<Needed extends Part> {
  /** What the record says; `undefined` where it says nothing, or was left out. */
  read(record: FileRecord): WholeLine<Needed> | undefined;
  /** Of each kind the first, and one that counts the rest. */
  problems(): readonly Problem[];
}

export interface IntakeOptions<Needed extends Part> {
  readonly of: 'predictions' | 'references';
  readonly needed: readonly Needed[];
  readonly records: 'lines' | 'items';
}

export function createIntake<Needed extends Part>({
  of,
  needed,
  records,
}: IntakeOptions<Needed>): Intake<Needed> {
  const faults = createFaults({ of, records });
  const filters = createFilters();
  return {
    read: (record) => {
      const taken = lineIn(record, needed);
      if (taken.kind === 'blank') return undefined;
      if (taken.line && !filters.takes(taken.line)) return undefined;
      if (taken.kind === 'fault') {
        faults.add(record, taken);
        return undefined;
      }
      faults.good();
      return taken.line;
    },
    problems: () => [...faults.problems(), ...filters.problems()],
  };
}

interface Fault {
  readonly kind: 'fault';
  /** Whether nothing but the references is missing. */
  readonly isBare: boolean;
  /** What can be told of it all the same: what its filter leaves out does not count for another filter. */
  readonly line?: ScoreLine;
  readonly message: string;
}

function lineIn<Needed extends Part>(
  record: FileRecord,
  needed: readonly Needed[],
):
  { readonly kind: 'line'; readonly line: WholeLine<Needed> } | { readonly kind: 'blank' } | Fault {
  const fault = (message: string) => ({ kind: 'fault', isBare: false, message }) as const;
  if (record.text === undefined) return fault(record.fault ?? 'it is no text');
  const read = readLine(record.text);
  if (read.kind === 'blank') return read;
  if (read.kind === 'faulty')
    return fault(!read.isJson && record.isOpen ? `${read.message}${cutOff}` : read.message);
  const lacking: Part | undefined = needed.find((part) => read.line[part] === undefined);
  const { line } = read;
  if (lacking === 'prediction')
    return { ...fault(line.lack ?? 'it has no text as "prediction"'), line };
  if (lacking === 'references') return { ...fault('it has no references'), isBare: true, line };
  return { kind: 'line', line: line as WholeLine<Needed> }; // it lacks nothing of what is needed
}

const cutOff = ', and the file ends in it: it may have been cut off';

interface Faults {
  good(): void;
  add(record: FileRecord, fault: Fault): void;
  problems(): readonly Problem[];
}

/** Bounded as `createProblemList` is, and with a hint where not one record is good. */
function createFaults({ of, records }: Pick<IntakeOptions<Part>, 'of' | 'records'>): Faults {
  const unit = records === 'lines' ? 'Line' : 'Item';
  const unreadable = of === 'predictions' ? 'unreadable-prediction' : 'unreadable-reference';
  const bare = of === 'predictions' ? 'missing-reference' : 'unreadable-reference';
  const wrong = newTold();
  const without = newTold();
  let good = 0;
  return {
    good: () => {
      good++;
    },
    add: ({ number }, { isBare, message }) => {
      const list = isBare ? without : wrong;
      list.count++;
      if (list.messages.length < messagesPerKind)
        list.messages.push(`${unit} ${number} of the ${of} was left out: ${message}.`);
    },
    problems: () => {
      if (good + wrong.count + without.count === 0)
        return [{ kind: unreadable, message: `The file holds no ${of}.`, count: 0 }];
      if (good === 0 && without.count > 0 && of === 'predictions')
        return [...told(wrong, unreadable, records), noneHasReferences(without.count, records)];
      const hint = good === 0 && wrong.count > 0 ? [hintOf(of, unreadable)] : [];
      return [...told(wrong, unreadable, records), ...told(without, bare, records), ...hint];
    },
  };
}

interface Told {
  readonly messages: string[];
  count: number;
}

function newTold(): Told {
  return { messages: [], count: 0 };
}

function told(
  { messages, count }: Told,
  kind: Problem['kind'],
  records: 'lines' | 'items',
): Problem[] {
  const more = count - messages.length;
  const listed = messages.map((message) => ({ kind, message, count: 1 }));
  return more === 0
    ? listed
    : [
        ...listed,
        {
          kind,
          message: `And ${more} more ${records} were left out for such reasons.`,
          count: more,
        },
      ];
}

function noneHasReferences(count: number, records: 'lines' | 'items'): Problem {
  return {
    kind: 'missing-reference',
    message: `None of the ${count} ${records} with a prediction has references. Give the tasks that they were made for, or a file of references.`,
    count,
  };
}

function hintOf(of: 'predictions' | 'references', kind: Problem['kind']): Problem {
  const example =
    of === 'predictions' ? '{"id": "…", "prediction": "…"}' : '{"id": "…", "references": ["…"]}';
  return {
    kind,
    message: `No ${of} could be read: they are JSON lines such as ${example}.`,
    count: 0,
  };
}

interface Filters {
  takes(line: ScoreLine): boolean;
  problems(): readonly Problem[];
}

/** Of several filters of lm-evaluation-harness the one that comes first for an instance: joined files may have other ones. */
function createFilters(): Filters {
  const instances = createIdTable();
  /** Of each instance. */
  const taken: string[] = [];
  /** Left out for another, by the names of both. */
  const others = new Map<
    string,
    { readonly first: string; readonly name: string; count: number }
  >();
  return {
    takes: ({ filter, task, ...line }) => {
      if (filter === undefined) return true;
      const { place, isNew } = instances.add(textOfInstance(line), task);
      if (isNew) taken.push(filter);
      const first = taken[place]!;
      if (filter === first) return true;
      const both = JSON.stringify([first, filter]);
      const other = others.get(both) ?? { first, name: filter, count: 0 };
      other.count++;
      others.set(both, other);
      return false;
    },
    problems: () =>
      [...others.values()].map(({ first, name, count }) => ({
        kind: 'repeated-prediction',
        message: `The samples have answers of several filters: "${first}", which comes first, was taken, and "${name}" (${count}) left out.`,
        count,
      })),
  };
}
