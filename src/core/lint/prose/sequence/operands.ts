import { stem } from '../../../evaluate/metrics/porter';
import { remembered } from '../../../text/remembered';
import { wordsOf } from '../words';
import { generalNouns } from './generalNouns';
import type { Premature, Surrounding } from './premature';

/** "Divide the daily total by the strength", and a later step does what "gives the daily total". */
export function prematureOperand(
  operands: readonly Operands[],
  { step, book, known }: Surrounding,
): Premature | undefined {
  for (const { text, at } of operands) {
    let start = at;
    for (const part of text.split(aim, 1)[0]!.split(/\b(by|from|to)\b/)) {
      const phrase = stemsOf(part.replace(determiner, ''));
      const isUnknown = phrase !== '  ' && !known.phrases.includes(phrase);
      const maker = isUnknown
        ? book.yielder(phrase, known.phrases, { step, offset: start })
        : undefined;
      const from = start + (determiner.exec(part)?.[0].length ?? 0);
      if (maker !== undefined) return { start: from, end: start + part.trimEnd().length, maker };
      start += part.length;
    }
  }
  return undefined;
}

/** "… to get the points": what comes of it. */
const aim = /\bto (?:get|obtain|find|reach|arrive at|have|know|learn)\b/i;

/** What is multiplied, divided, added or taken away, with what it is multiplied by and so on. */
export interface Operands {
  readonly text: string;
  readonly at: number;
}

export const operandsIn = (text: string): readonly Operands[] =>
  Array.from(text.matchAll(reckoning), ({ index, 0: order, groups }) => ({
    text: groups!['operands']!,
    at: index + order.length - groups!['operands']!.length,
  }));

const reckoning =
  /(?:^|[.;] |\b(?:and|then) )(?:then |next |now )?(?:multiply|divide|subtract|deduct|add|take)(?= )(?<operands>[^.,;:()]{1,100}?\b(?:by|from|to)\b[^.,;:()]{1,60})/gi;
const determiner = /^\s*(?:(?:the|this|your|that) )?/i;

/** Stems of a text with a blank around each, so that phrases can be looked for. */
export const stemsOf = (text: string): string =>
  ` ${wordsOf(text)
    .map((word) => word.stem)
    .join(' ')} `;

/** What comes of a step, in its own words: "which gives the daily total", "to get the amount per person". */
export const yieldedIn = remembered((text): readonly string[] =>
  Array.from(text.matchAll(yielding), ({ groups }) => stemsOf(groups!['thing']!)).filter(
    (phrase) => !generalNouns.has(phrase.trim()) && !pronouns.has(phrase.trim()),
  ),
);

const yielding =
  /\b(?:(?:which|that|this|it|and) (?:gives?|yields?|makes|leaves)|giving|yielding|to (?:get|obtain|find|reach|arrive at)|(?:the )?(?:result|outcome|quotient|product|sum|difference) is)(?: you)? (?:(?:the|your|its) )?(?<thing>[\p{L}-]+(?: (?!and\b|or\b|as\b|in\b|for\b|which\b|that\b|if\b|to\b|from\b|by\b)[\p{L}-]+){0,4})/giu;
const pronouns = new Set(['it', 'them', 'you', 'one', 'this', 'that', 'what', 'sens'].map(stem));
