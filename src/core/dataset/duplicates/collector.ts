import { plainInput } from '../../text/plainInput';
import { identity } from './hashing';
import {
  defaultDuplicateOptions,
  duplicateKinds,
  type DuplicateKind,
  type DuplicateOptions,
  type DuplicateReport,
  type Duplicates,
  type TextOwner,
  type TextPart,
} from './model';
import { createNearSearch, type Near, type NearSearch } from './nearSearch';
import { createShingler } from './shingles';
import { createSketches } from './sketches';

/** Takes texts one by one and keeps none of them: their owners, and at most `sketchSize` × 4 bytes of each. */
export interface DuplicateCollector {
  add(text: string, owner: TextOwner): void;
  /** Of what came in so far. Takes seconds for 100,000 texts. */
  report(): DuplicateReport;
}

/** Finds exact duplicates, which differ at most as `plainInput` allows, and near ones. The same order gives the same report. */
export function createDuplicateCollector(
  changes: Partial<DuplicateOptions> = {},
): DuplicateCollector {
  const options = { ...defaultDuplicateOptions, ...changes };
  const shingle = createShingler(options.shingleWords);
  const sketches = createSketches(options.sketchSize);
  const textByIdentity = new Map<number, number>();
  const entries: Entry[] = [];
  let estimated = 0;
  return {
    add(text, owner) {
      const plain = plainInput(text);
      const key = identity(plain);
      let number = textByIdentity.get(key);
      if (number === undefined) {
        number = sketches.add(shingle(plain));
        textByIdentity.set(key, number);
        if (sketches.size(number) > options.sketchSize) estimated++;
      }
      entries.push({ owner, text: number });
    },
    report() {
      const search = createNearSearch(sketches, options);
      const find = (kind: DuplicateKind): DuplicateReport['found'][DuplicateKind] =>
        kind === 'inside-task'
          ? insideTasks(entries, search, options.pairs)
          : across(entries, { search, pairs: options.pairs, ...relations[kind] });
      return {
        options,
        texts: entries.length,
        distinct: sketches.count,
        estimated,
        // One entry for each kind.
        found: Object.fromEntries(
          duplicateKinds.map((kind) => [kind, find(kind)]),
        ) as DuplicateReport['found'],
      };
    },
  };
}

/** A text that came in, by the number of its distinct text. */
interface Entry {
  readonly owner: TextOwner;
  readonly text: number;
}

interface Relation {
  readonly of: TextPart;
  readonly to: readonly TextPart[];
}

const relations: Readonly<Record<Exclude<DuplicateKind, 'inside-task'>, Relation>> = {
  'test-in-train': { of: 'test', to: ['train'] },
  'validation-in-train': { of: 'validation', to: ['train'] },
  'example-in-data': { of: 'example', to: ['train', 'validation', 'test'] },
};

interface Across extends Relation {
  readonly search: NearSearch;
  readonly pairs: number;
}

/** Texts of one part that stand in others. */
function across(
  entries: readonly Entry[],
  { search, pairs, of, to }: Across,
): DuplicateReport['found'][DuplicateKind] {
  const others = firstOwners(entries.filter(({ owner }) => to.includes(owner.part)));
  const examined = entries.filter(({ owner }) => owner.part === of);
  const exact = createTally(pairs);
  const near = createTally(pairs);
  const unmatched = examined.filter(({ text }) => !others.has(text));
  const found = search.across([...firstOwners(unmatched).keys()], [...others.keys()]);
  for (const { owner, text } of examined) {
    const same = others.get(text);
    if (same) exact.add(owner, same, 1);
    else addNear(near, owner, { near: found.get(text), owners: others });
  }
  return { exact: exact.duplicates(), near: near.duplicates() };
}

/** Texts that stand twice in one part of one task. Not examples: a good and a bad one may share their input. */
function insideTasks(
  entries: readonly Entry[],
  search: NearSearch,
  pairs: number,
): DuplicateReport['found'][DuplicateKind] {
  const exact = createTally(pairs);
  const near = createTally(pairs);
  for (const group of byPartAndTask(entries)) {
    const owners = firstOwners(group);
    const found = search.inside([...owners.keys()]);
    for (const { owner, text } of group) {
      const first = owners.get(text)!;
      if (first !== owner) exact.add(owner, first, 1);
      else addNear(near, owner, { near: found.get(text), owners });
    }
  }
  return { exact: exact.duplicates(), near: near.duplicates() };
}

function byPartAndTask(entries: readonly Entry[]): Iterable<readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { part, task } = entry.owner;
    if (part === 'example') continue;
    const group = groups.get(`${part} ${task}`);
    if (group) group.push(entry);
    else groups.set(`${part} ${task}`, [entry]);
  }
  return groups.values();
}

function firstOwners(entries: readonly Entry[]): ReadonlyMap<number, TextOwner> {
  const owners = new Map<number, TextOwner>();
  for (const { owner, text } of entries) if (!owners.has(text)) owners.set(text, owner);
  return owners;
}

function addNear(
  tally: Tally,
  owner: TextOwner,
  { near, owners }: { near: Near | undefined; owners: ReadonlyMap<number, TextOwner> },
): void {
  if (near) tally.add(owner, owners.get(near.text)!, near.similarity);
}

interface Tally {
  add(text: TextOwner, other: TextOwner, similarity: number): void;
  duplicates(): Duplicates;
}

function createTally(mostPairs: number): Tally {
  let texts = 0;
  const tasks = new Map<string, number>();
  const pairs: Duplicates['pairs'][number][] = [];
  return {
    add(text, other, similarity) {
      texts++;
      tasks.set(text.task, (tasks.get(text.task) ?? 0) + 1);
      if (pairs.length < mostPairs) pairs.push({ text, other, similarity });
    },
    duplicates: () => ({
      texts,
      tasks: [...tasks]
        .map(([task, count]) => ({ task, texts: count }))
        .toSorted((left, right) => right.texts - left.texts || (left.task < right.task ? -1 : 1)),
      pairs,
    }),
  };
}
