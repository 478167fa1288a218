import { wordsOf } from '../words';
import { familyOf, isMaking, type Family } from './families';
import { stemsOf, yieldedIn } from './operands';
import { workIn, type Work } from './work';

/** Who does what in a list of steps, and where each word stands first. Places are in the order of reading. */
export interface Book {
  /** Index of the first step behind a place that does such work; to one of the things, where some are named. */
  worker(
    family: Family,
    things: readonly string[],
    place: Place,
    fits?: (work: Work) => boolean,
  ): number | undefined;
  /** Index of the first step behind a place that makes such a thing. */
  maker(thing: string, place: Place, needs: (work: Work) => boolean): number | undefined;
  /** Whether such work is done before the place; to one of the things, where some are named. */
  isDone(family: Family, place: Place, things?: readonly string[]): boolean;
  /** Whether the stem of a word stands before the place. */
  isNamed(stem: string, place: Place): boolean;
  /** Whether something has been done to a thing before the place that singles it out or makes it. */
  isMade(thing: string, place: Place): boolean;
  /** Whether any such work is done before the place. */
  isAny(place: Place, fits: (work: Work) => boolean): boolean;
  /** Index of the first step behind a place with any such work. */
  later(place: Place, fits: (work: Work) => boolean): number | undefined;
  /** Index of the first step behind a place that has such a verb in any form. */
  speaker(family: Family, place: Place): number | undefined;
  /** Index of the first step behind a place that says it yields what an operand names, where neither the task nor a step above has it. */
  yielder(operand: string, task: string, place: Place): number | undefined;
}

export interface Place {
  readonly step: number;
  /** Offset in the text of the step. */
  readonly offset: number;
}

export function bookOf(texts: readonly string[]): Book {
  const works = texts.map(workIn);
  const byFamily = new Map<Family, Entry[]>();
  const byThing = new Map<string, Entry[]>();
  for (const [step, all] of works.entries())
    for (const work of all) {
      push(byFamily, work.family, { step, work });
      for (const thing of new Set(work.objects)) push(byThing, thing, { step, work });
    }
  let named: ReadonlyMap<string, Place> | undefined;
  let spoken: ReadonlyMap<Family, readonly number[]> | undefined;
  return {
    worker: (family, things, place, fits = () => true) =>
      behind(byFamily.get(family), place).find(({ work }) => isTo(work, things) && fits(work))
        ?.step,
    maker: (thing, place, needs) =>
      behind(byThing.get(thing), place).find(({ work }) => isMaking(work.family) && needs(work))
        ?.step,
    isDone: (family, place, things = []) => {
      const first = byFamily.get(family)?.find(({ work }) => isTo(work, things));
      return first !== undefined && isBefore({ step: first.step, offset: first.work.start }, place);
    },
    isNamed: (stem, place) => {
      named ??= firstPlaces(texts);
      const first = named.get(stem);
      return first !== undefined && isBefore(first, place);
    },
    isMade: (thing, place) => {
      const first = byThing
        .get(thing)
        ?.find(({ step, work }) => isMaking(work.family) && (step < place.step || work.isNew));
      return first !== undefined && isBefore({ step: first.step, offset: first.work.start }, place);
    },
    isAny: (place, fits) => {
      for (const [step, all] of works.entries()) {
        if (step > place.step) return false;
        const first = all.find(fits);
        if (first) return isBefore({ step, offset: first.start }, place);
      }
      return false;
    },
    later: ({ step }, fits) => {
      const index = works.slice(step + 1).findIndex((all) => all.some(fits));
      return index < 0 ? undefined : step + 1 + index;
    },
    speaker: (family, { step }) => {
      spoken ??= stepsBy(texts, (text) => familiesIn(text));
      return spoken.get(family)?.find((at) => at > step);
    },
    yielder: (operand, task, { step, offset }) => {
      const above = (): string =>
        stemsOf([...texts.slice(0, step), texts[step]!.slice(0, offset)].join(' '));
      const isYielded = (thing: string): boolean =>
        operand.includes(thing) &&
        !(task.includes(thing) && operand.endsWith(thing)) &&
        !above().includes(thing);
      const index = texts.slice(step + 1).findIndex((text) => yieldedIn(text).some(isYielded));
      return index < 0 ? undefined : step + 1 + index;
    },
  };
}

interface Entry {
  readonly step: number;
  readonly work: Work;
}

const isTo = ({ objects }: Work, things: readonly string[]): boolean =>
  things.length === 0 || objects.length === 0 || things.some((thing) => objects.includes(thing));

const isBefore = (one: Place, other: Place): boolean =>
  one.step < other.step || (one.step === other.step && one.offset < other.offset);

/** The entries of the steps behind a place. */
function behind(entries: readonly Entry[] | undefined, { step }: Place): readonly Entry[] {
  if (!entries || entries.at(-1)!.step <= step) return [];
  return entries.filter((entry) => entry.step > step);
}

/** Where the stem of each word stands first. */
function firstPlaces(texts: readonly string[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [step, text] of texts.entries())
    for (const { stem, start } of wordsOf(text))
      if (!places.has(stem)) places.set(stem, { step, offset: start });
  return places;
}

/** The steps that have each of the things which are looked for in a step. */
function stepsBy(
  texts: readonly string[],
  find: (text: string) => ReadonlySet<string>,
): ReadonlyMap<string, readonly number[]> {
  const steps = new Map<string, number[]>();
  for (const [step, text] of texts.entries())
    for (const found of find(text)) {
      const known = steps.get(found);
      if (known) known.push(step);
      else steps.set(found, [step]);
    }
  return steps;
}

/** Families of the verbs of a text, in any form. */
const familiesIn = (text: string): ReadonlySet<Family> =>
  new Set(wordsOf(text).map(({ lower }) => familyOf(lower)));

function push(lists: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = lists.get(key);
  if (list) list.push(entry);
  else lists.set(key, [entry]);
}
