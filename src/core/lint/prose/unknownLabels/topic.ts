import { remembered } from '../../../text/remembered';
import { phraseFrom } from '../sequence/nounPhrase';
import { wordsOf } from '../words';
import type { Answer } from './answer';

/** What a definition calls things, as stems of nouns. */
export interface Topic {
  /** What is asked for: "which theme it teaches", "name the course". */
  readonly asked: ReadonlySet<string>;
  /** Everything else that it speaks of, above all the input: "a fable". */
  readonly things: ReadonlySet<string>;
}

export const noTopic: Topic = { asked: new Set(), things: new Set() };

export const topicOf: (definition: string) => Topic = remembered((definition) => {
  const words = wordsOf(definition);
  const asked = new Set<string>();
  const things = new Set<string>();
  const given = new Set<string>();
  for (const [at, { lower }] of words.entries()) {
    if (!opening.has(lower)) continue;
    const phrase = phraseFrom(words, at + 1, definition);
    const head = phrase.at(-1);
    const before = words[at - 1]?.lower ?? '';
    const isAsked =
      questioning.has(lower) ||
      asking.has(before) ||
      (judging.has(before) && property.test(head?.lower ?? ''));
    if (isAsked) asked.add(head?.stem ?? '');
    else phrase.forEach(({ stem }) => things.add(stem));
    if (!isAsked && !/^(?:the|its|their)$/.test(lower)) given.add(head?.stem ?? '');
  }
  return { asked: new Set([...asked].filter((noun) => !given.has(noun))), things };
});

const questioning = new Set(['which', 'what']);
const opening = new Set([
  ...questioning,
  ...'a an the its their his her each this these two three four five given'.split(' '),
]);
const asking = new Set(
  'name tell give state identify determine output return with report predict decide'.split(' '),
);
/** "Rate the politeness", but not "rate the essay". */
const judging = new Set('rate assess estimate judge grade evaluate find of'.split(' '));
const property = /(?:ness|ity|ty|cy|ance|ence|ion)$/;

/** Where the definition asks for the theme, "the theme is x" and "state the theme as x" say the answer. */
export function asAsked(answer: Answer, step: string, { asked }: Topic): Answer {
  if (answer.manner === 'the answer is') return answer;
  const before = step.slice(Math.max(0, answer.start - reach), answer.start);
  const noun = saying.exec(before)?.[1];
  const isSaid = noun !== undefined && (answer.isConditional || answer.isMarked);
  if (!isSaid || !asked.has(wordsOf(noun)[0]!.stem)) return answer;
  return { ...answer, manner: 'the answer is', force: 'names' };
}

/** In UTF-16 code units. */
const reach = 60;
const saying =
  /\b(?:the|its|your|their|this) (\p{L}+) (?:is|(?:will|would|should|must|has to|can|may) be|becomes|as|to|=)(?: an?| then)? ["'“‘]?$/iu;

/** Whether a clause speaks of an input, or of all those that are left: "a tweet that …", "whatever fits none of them". */
export function isOfInput(before: string, { things }: Topic): boolean {
  const clause = before.split(/[.;:(\n]\s*|, (?:and|but|while|whereas) /).at(-1)!;
  if (ofRest.test(clause)) return true;
  const words = wordsOf(clause);
  const [first, second, third] = phraseFrom(
    words,
    articles.has(words[0]?.lower ?? '') ? 1 : 0,
    clause,
  );
  const isEnd = (next: typeof first): boolean => !next || /(?:ed|en|ing)$/.test(next.lower);
  return (
    (first !== undefined && things.has(first.stem) && isEnd(second)) ||
    (second !== undefined && things.has(second.stem) && isEnd(third))
  );
}

const articles = new Set('a an the any every all such those these some each'.split(' '));
const ofRest =
  /^(?:(?:any|every|some)(?:thing|one|body)|all|what(?:ever)?|whoever|those|the|things|cases|one|ones)\b.*\b(?:else|rest|others?|remain\w*|left|none|neither|nobody|unclear|doubt\w*|(?:in )?between|undecided)\b/i;
