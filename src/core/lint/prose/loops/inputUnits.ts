import { singular } from '../inflections';
import * as says from './givenNouns';
import {
  aliases,
  exampleNouns,
  isAspect,
  isDialogue,
  isSizable,
  isSmall,
  isText,
  isTextualPart,
  isTurn,
  isVague,
  sizeOf,
  usualUnits,
} from '../textNouns';

/**
 * What a noun of a step stands for: a text that the prompt holds one of, another thing that it holds one of, a part of it, or
 * none of these as far as we know.
 */
export type Standing = 'unit' | 'thing' | 'part' | 'unknown';

/** What the one input of a task is, as its definition, its first steps and its examples say. */
export interface InputUnits {
  /** Of a noun in the singular. */
  standingOf(noun: string): Standing;
  /** Whether the task has one of these written. */
  isOutput(noun: string): boolean;
  /** Whether the definition has the word at all. */
  mentions(word: string): boolean;
  /** Whether the definition gives so many of a noun at once: "two reviews". */
  givesTogether(count: string, noun: string): boolean;
  /** Whether one input holds several of a noun. */
  givesSome(noun: string): boolean;
  /** Whether the input is a piece of one of these: "a line of a song". */
  isWhole(noun: string): boolean;
  /** Whether one input holds two of anything. */
  readonly givesTwo: boolean;
  /** Whether it gives several of anything at once. */
  readonly givesSeveral: boolean;
}

/** What a task says about its input, all without quotations. */
export interface TaskTexts {
  readonly definition: string;
  /** What the first steps take up: see `takenUpIn`. */
  readonly takenUp: readonly string[];
  readonly inputs: readonly string[];
  /** Nouns, in the singular, that are to be taken for parts of an input. */
  readonly parts: readonly string[];
}

export function inputUnits(texts: TaskTexts): InputUnits {
  const facts = factsOf(texts);
  const outputs = new Set(says.givenBy(facts.task, says.productions));
  const judged = new Map<string, Standing>();
  return {
    standingOf(noun) {
      const standing = judged.get(noun) ?? judge(aliases.get(noun) ?? noun, facts);
      judged.set(noun, standing);
      return standing;
    },
    isOutput: (noun) => outputs.has(noun),
    mentions: (word) =>
      facts.words.has(aliases.get(word) ?? word) || exampleNouns.has(word) || facts.given.has(word),
    givesTogether: (count, noun) =>
      new RegExp(String.raw`\b${count} (?:[\w-]+ )?${noun.replace(/y$/, '')}`, 'i').test(
        facts.task,
      ),
    givesSome: (noun) => facts.several.has(noun),
    isWhole: (noun) => facts.wholes.has(noun),
    givesTwo: /\b(?:two|both|pair)\b/i.test(facts.task),
    givesSeveral: facts.several.size > 0,
  };
}

interface TaskFacts {
  readonly task: string;
  /** The words of the definition in the singular. */
  readonly words: ReadonlySet<string>;
  /** Nouns for what the definition shows: "you are given a review". */
  readonly shown: ReadonlySet<string>;
  /** These, and nouns that it speaks of as of the only one. */
  readonly given: ReadonlySet<string>;
  /** Nouns for what there are several of in one input. */
  readonly several: ReadonlySet<string>;
  readonly wholes: ReadonlySet<string>;
  readonly showsList: boolean;
  readonly holdsDialogue: boolean;
  /** The size of the largest thing given. */
  readonly largest: number;
}

/** The nouns, in the singular, of texts that the first step or two have read: "look at the review". */
export function takenUpIn(opening: string): readonly string[] {
  const nouns = says.givenBy(opening, says.readings);
  return [...new Set(nouns.filter((noun) => isSizable(noun) && !isAspect(noun)))].sort();
}

function factsOf({ definition, takenUp, inputs, parts }: TaskTexts): TaskFacts {
  const task = definition
    .replace(/multiple[- ]choice/gi, 'choice')
    .replace(/data[ -]set/gi, 'dataset');
  const shown = new Set(says.givenBy(task, says.presentations));
  const wholes = new Set(says.wholesIn(task).filter((noun) => !shown.has(noun)));
  if (shown.size === 0)
    for (const noun of says.firstIn(task)) if (!wholes.has(noun)) shown.add(noun);
  for (const owner of says.ownersIn(task))
    if (!isText(owner) && !isAspect(owner) && !isVague(owner)) shown.add(owner);
  const made = new Set(says.givenBy(task, says.productions));
  const given = new Set([
    ...shown,
    ...says.givenBy(task, says.introductions),
    ...says.givenBy(task, says.mentions).filter(isSizable),
    ...says
      .givenBy(task, says.enclosures)
      .filter((noun) => isSizable(noun) && !says.formats.test(noun)),
    ...says.givenBy(task, says.anywhere).filter((noun) => usualUnits.has(noun) && !made.has(noun)),
    ...says
      .givenBy(task, says.definite)
      .filter((noun) => isSizable(noun) && !made.has(noun) && !says.formats.test(noun)),
    ...says.modifiersIn(task).filter((noun) => isWholeThing(noun) && !made.has(noun)),
    ...takenUp.filter((noun) => !made.has(noun)),
    ...inputs.flatMap(says.fieldNames),
  ]);
  const several = new Set([...says.severalIn(task), ...parts.map((noun) => noun.toLowerCase())]);
  for (const noun of says.eachIn(task))
    if (!shown.has(noun) && (!given.has(noun) || !isSizable(noun))) several.add(noun);
  for (const noun of several) given.delete(noun);
  const isOfTwo = /\b(?:two|both|pair|second)\b/i.test(task) || given.size > 1;
  if (isOfTwo && !several.has('pair') && !several.has('list')) given.add('pair');
  const written = task.toLowerCase().matchAll(/[a-z][a-z-]*/g);
  const words = new Set(Array.from(written, ([word]) => singular(word)));
  for (const [count, lots] of says.lotsOf)
    if (words.has(count)) for (const lot of lots) if (!words.has(lot)) shown.add(lot);
  return {
    task,
    words,
    shown,
    given,
    several,
    wholes,
    showsList: inputs.some((input) => /(?:^|\n)\s*(?:2[.):]|[-*•] )/.test(input)),
    holdsDialogue: [...given].some(isDialogue),
    largest: Math.max(-1, ...Array.from(given, (noun) => sizeOf(noun) ?? -1)),
  };
}

/** What is an input only where a definition says so. */
const givable =
  /^(?:topic|answer|cause|effect|idea|instruction|relation|relationship|group|thing|place)$/;

/** What a definition speaks of by the way and what is hardly in a text: a museum, a patient. */
const isWholeThing = (noun: string): boolean =>
  noun.length > 3 && !isAspect(noun) && !isTextualPart(noun) && !isVague(noun);

function judge(noun: string, facts: TaskFacts): Standing {
  const { task, words, shown, given, several, showsList, largest } = facts;
  const isShown = shown.has(noun) && !several.has(noun);
  if (isVague(noun) && !(isShown && noun.length === 2))
    return isShown && givable.test(noun) ? 'thing' : 'unknown';
  if (several.has(noun)) return 'part';
  if (isShown && !isSmall(noun)) return 'unit';
  if (isRow(noun) && !isShown && (showsList || rows.test(task))) return 'part';
  if (isRow(noun)) return 'thing';
  if (isPartOfGiven(noun, facts)) return 'part';
  if (given.has(noun)) return isText(noun) || noun === 'pair' ? 'unit' : 'thing';
  if (noun === 'input' && !showsList) return 'unit';
  if (exampleNouns.has(noun)) return showsList || words.has(noun) ? 'part' : 'unit';
  if (words.has(noun) || showsList) return 'unknown';
  if (usualUnits.has(noun) && (sizeOf(noun) ?? 9) >= largest && !isGrammar(noun, largest))
    return 'unit';
  return isTextualPart(noun) ? 'part' : 'unknown';
}

function isPartOfGiven(noun: string, { largest, holdsDialogue, given }: TaskFacts): boolean {
  if (isTextualPart(noun) && (sizeOf(noun) ?? 9) < largest) return true;
  return holdsDialogue && isTurn(noun) && !given.has(noun);
}

/** Words of definitions whose inputs have rows or items. */
const rows =
  /\b(?:lists?|tables?|items|rows|records|entries|columns?|lines|menu|agenda|schema|csv|array|poem|code)\b/i;

/** "Articles", where the input is no larger than a sentence, are words. */
const isGrammar = (noun: string, largest: number): boolean =>
  noun === 'article' && largest >= 0 && largest < sizeOf('paragraph')!;

const isRow = (noun: string): boolean => /^(?:row|record|entry|item)$/.test(noun);
