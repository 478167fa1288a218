import type { Demand, OutputSentence, StepsText } from './demand';

/** As what the answer has to come: "must be phrased as a question", "in the form of a list". */
export function shapesIn({ text, start, isTask, rest }: OutputSentence): Demand[] {
  const match = isTask ? undefined : (shape.exec(text) ?? undefined);
  if (!match) return [];
  const noun = (match[1] ?? match[2])!.toLowerCase();
  const isElsewhere = new RegExp(`\\b${noun}`, 'i').test(rest.join(' '));
  const named = new RegExp(
    isElsewhere ? `${making}${noun}` : `\\b${noun}|${signs.get(noun) ?? noun}`,
  );
  const isCarried = (steps: StepsText): boolean => named.test(steps.text);
  return [{ text, start, isCarried }];
}

const nouns =
  'question|statement|command|request|order|suggestion|hint|rule|warning|promise|title|heading|headline|dialogue|poem|fraction|percentage|equation|formula|noun|verb|adjective|hashtag|quotation|phrase';
const shape = new RegExp(
  String.raw`\b(?:must|should|has to|shall) be an? (?:[\w-]+ ){0,2}?(question|statement|noun|verb|adjective|hashtag|fraction|percentage|formula|equation)\b|\b(?:be|phrased?|word(?:ed)?|put|writ(?:e|ten)|framed?|formulated?|stated?|given?|express(?:ed)?|presented?|posed?)\b(?: (?:it|them|the \w+|your \w+))? (?:as|in the form of|like) (?:an? )?(?:[\w-]+ ){0,2}?(${nouns})s?\b`,
  'i',
);

/** What steps say that make something of this kind, and do not only speak of one. */
const making = String.raw`\b(?:writ\w+|ask|turn\w*|word|phras\w+|form|put|giv\w+|mak\w+|is|be|as|of|into|pos\w+|formulat\w+|draft|compose)\b[^.\n]{0,30}\b`;

const signs = new Map([
  ['question', String.raw`question|\?|\bask|\b(?:could|would|can) you\b|interrogative`],
  ['fraction', 'numerator|denominator|reduc|cancel|divisor|common factor'],
  ['command', 'imperative|tell|order'],
  ['percentage', 'percent|%'],
  ['equation', 'equals|='],
]);
