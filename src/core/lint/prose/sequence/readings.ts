import type { Word } from '../words';
import { namesWork } from './families';
import { handsOut } from './handling';

/** "Read your draft", "read the finished note through once more": it must have been written. */
export function readsAgain({ before, phrase, behind }: Reading): boolean {
  const [first, last] = [phrase[0], phrase.at(-1)];
  if (!first || !last || !reading.test(before)) return false;
  return versions.test(last.lower) || (written.test(first.lower) && onceMore.test(behind));
}

interface Reading {
  /** The words in front of the thing that is read, and those behind it. */
  readonly before: string;
  readonly phrase: readonly Word[];
  readonly behind: string;
}

const reading = /\b(?:read|go over|look over|look through|go through) $/i;
const versions = /^(?:version|draft|wording|paraphrase)$/;
const written = /^(?:finished|completed?|final|written)$/;
const onceMore =
  /^ (?:(?:through|over|out) )?(?:once more|again|aloud|a last time|one last time|a second time)\b/i;

/** "Write the final count", "write down the finished question": it must have been counted or thought of. */
export function isFinal(phrase: readonly Word[], before: string): boolean {
  const [first, last] = [phrase[0], phrase.at(-1)];
  if (!first || !last || !handsOut(before)) return false;
  return done.test(first.lower) || (outcome.test(first.lower) && namesWork(last.lower));
}

const outcome = /^(?:final|resulting|overall)$/;
const done = /^(?:finished|completed?)$/;

/** "Everything that differed between | the groups" tells of the input. */
export const isTold = (before: string): boolean => telling.test(before);

const telling =
  /\b(?:that|which|who) (?!you\b|is\b|are\b|was\b|were\b)\p{L}+ (?:between|among|against|with|in) $/iu;
