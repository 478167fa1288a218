import { factsOf, type TaskFacts, type TaskTexts } from './taskFacts';
import {
  aliases,
  isAspect,
  isOfCalendar,
  exampleNouns,
  isSmall,
  isText,
  isTextualPart,
  isTurn,
  isVague,
  sizeOf,
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
  /** Whether an answer has several of these. */
  writesSome(noun: string): boolean;
  /** Whether the definition has the word at all. */
  mentions(word: string): boolean;
  /** Whether the definition gives so many of a noun at once: "two reviews". */
  givesTogether(count: string, noun: string): boolean;
  /** Whether one input holds several of a noun. */
  givesSome(noun: string): boolean;
  /** Whether the input is a piece of one of these: "a line of a song". */
  isWhole(noun: string): boolean;
  /** Whether a noun that the definition does not have is of a larger text than the input: the "page" of a sentence. */
  isLarger(noun: string): boolean;
  /** Whether the definition is about a data set or the like. */
  readonly holdsCollection: boolean;
  /** Whether one input holds two of anything. */
  readonly givesTwo: boolean;
  /** Whether it gives several of anything at once. */
  readonly givesSeveral: boolean;
}

export function inputUnits(texts: TaskTexts): InputUnits {
  const facts = factsOf(texts);
  const judged = new Map<string, Standing>();
  const named = (noun: string): string =>
    facts.words.has(noun) ? noun : (aliases.get(noun) ?? noun);
  return {
    standingOf(noun) {
      const standing = judged.get(noun) ?? judge(named(noun), facts);
      judged.set(noun, standing);
      return standing;
    },
    isOutput: (noun) => facts.made.has(noun),
    writesSome: (noun) => facts.written.has(noun),
    mentions: (word) =>
      facts.words.has(named(word)) || exampleNouns.has(word) || facts.given.has(word),
    givesTogether: (count, noun) =>
      new RegExp(String.raw`\b${count} (?:[\w-]+ )?${noun.replace(/y$/, '')}`, 'i').test(
        facts.task,
      ),
    givesSome: (noun) => facts.several.has(noun),
    isWhole: (noun) => facts.wholes.has(noun),
    isLarger: (noun) =>
      facts.largest >= 0 && !facts.words.has(noun) && (sizeOf(noun) ?? -1) > facts.largest,
    holdsCollection: [
      'dataset',
      'data',
      'file',
      'csv',
      'spreadsheet',
      'database',
      'corpus',
      'collection',
      'archive',
    ].some((noun) => facts.words.has(noun) && !facts.wholes.has(noun)),
    givesTwo: /\b(?:two|both|pair)\b/i.test(facts.task),
    givesSeveral: facts.several.size > 0,
  };
}

/** What is an input only where a definition says so. */
const givable =
  /^(?:topic|answer|cause|effect|idea|instruction|relation|relationship|group|thing|place)$/;

function judge(noun: string, facts: TaskFacts): Standing {
  const { task, words, shown, given, several, showsList } = facts;
  const isShown = shown.has(noun) && !several.has(noun);
  if (isVague(noun) && !(isShown && noun.length === 2))
    return (isShown || (given.has(noun) && !facts.made.has(noun))) && givable.test(noun)
      ? 'thing'
      : 'unknown';
  if (isOfCalendar(noun)) return 'part';
  if (several.has(noun) || (noun === 'letter' && facts.isSpelled)) return 'part';
  if (isShown && (!isSmall(noun) || isRow(noun))) return 'unit';
  if (isRow(noun) && !isShown && (showsList || rows.test(task))) return 'part';
  if (isRow(noun)) return 'thing';
  if (isPartOfGiven(noun, facts)) return 'part';
  if (given.has(noun) && isText(noun)) return 'unit';
  if (noun === 'pair' && (given.has(noun) || facts.isPair)) return 'unit';
  if (given.has(noun)) return isNamedAsSeveral(noun, task) ? 'unknown' : 'thing';
  if (noun === 'input' && !showsList) return 'unit';
  if (exampleNouns.has(noun))
    return showsList || words.has(noun) || facts.holdsExamples ? 'part' : 'unit';
  if (words.has(noun) && !facts.made.has(noun) && isSingle(noun, task)) return 'thing';
  if (words.has(noun) || showsList) return 'unknown';
  if (facts.gathered.has(noun)) return 'part';
  return isTextualPart(noun) ? 'part' : 'unknown';
}

/** Whether a definition has but one of a noun, which the input belongs to: "what a customer put into a parcel". */
const isSingle = (noun: string, task: string): boolean =>
  !isAspect(noun) &&
  !isSmall(noun) &&
  sizeOf(noun) === undefined &&
  new RegExp(
    String.raw`\b(?:in|into|of|from|by|to|on|about|against) an? (?:[\w-]+ )?${noun}(?=[.,;:!?)]|$| (?:${behindNouns})\b)`,
    'i',
  ).test(task) &&
  !isNamedAsSeveral(noun, task);

/** "the initials of the given names", where it also speaks of a name */
const isNamedAsSeveral = (noun: string, task: string): boolean =>
  new RegExp(String.raw`\b${noun}e?s\b`, 'i').test(task);

const behindNouns =
  'of|in|from|with|for|by|on|to|and|or|that|which|who|is|are|was|were|has|have|had|can|must|should|will|than|when|where|so|about|against|between|as|at|into|it|if|whether|not';

function isPartOfGiven(noun: string, { largest, holdsDialogue, given }: TaskFacts): boolean {
  if (isTextualPart(noun) && (sizeOf(noun) ?? 9) < largest) return true;
  return holdsDialogue && isTurn(noun) && !given.has(noun);
}

/** Words of definitions whose inputs have rows or items. */
const rows =
  /\b(?:lists?|tables?|items|rows|records|entries|columns?|lines|menu|agenda|schema|csv|array|poem|code)\b/i;

const isRow = (noun: string): boolean => /^(?:row|record|entry|item)$/.test(noun);
