import { remembered } from '../../../text/remembered';
import { phraseFrom } from '../sequence/nounPhrase';
import { aliases, isCase, usualUnits } from '../textNouns';
import { wordsOf, type Word } from '../words';
import type { Answer } from './answer';

/** What a definition calls things, as stems of nouns. */
export interface Topic {
  /** What is asked for: "which theme it teaches", "name the course". */
  readonly asked: ReadonlySet<string>;
  /** Everything else that it speaks of, above all the input: "a fable". */
  readonly things: ReadonlySet<string>;
  /** Every word of it. */
  readonly words: ReadonlySet<string>;
}

export const noTopic: Topic = { asked: new Set(), things: new Set(), words: new Set() };

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
      (judging.has(before) && quality.test(head?.lower ?? ''));
    if (isAsked) asked.add(head?.stem ?? '');
    else phrase.forEach(({ stem }) => things.add(stem));
    if (!isAsked && !/^(?:the|its|their)$/.test(lower)) given.add(head?.stem ?? '');
  }
  return {
    asked: new Set([...asked].filter((noun) => !given.has(noun))),
    things,
    words: new Set(words.map(({ stem }) => stem)),
  };
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
const quality = /(?:ness|ity|ty|cy|ance|ence|ion)$/;

/** What a text has besides: the answer only where the definition speaks of it. */
const property =
  /^(?:mood|tone|topic|genre|language|letter|number|word|level|method|study|subject)$/i;

/** Where the definition asks for the theme, "the theme is x" and "state the theme as x" say the answer. */
export function asAsked(answer: Answer, step: string, { asked, words }: Topic): Answer {
  const before = step.slice(Math.max(0, answer.start - reach), answer.start);
  const noun = saying.exec(before)?.[1];
  if (answer.manner === 'the answer is') {
    const isForeign = noun !== undefined && property.test(noun) && !words.has(stemOf(noun));
    return isForeign ? { ...answer, manner: 'is', force: 'hints' } : answer;
  }
  const isSaid = noun !== undefined && (answer.isConditional || answer.isMarked);
  if (!isSaid || !asked.has(stemOf(noun))) return answer;
  return { ...answer, manner: 'the answer is', force: 'names' };
}

const stemOf = (noun: string): string => wordsOf(noun)[0]!.stem;

/** In UTF-16 code units. */
const reach = 60;
const saying =
  /\b(?:the|its|your|their|this) (?:\p{L}+ )?(\p{L}+) (?:is|(?:will|would|should|must|has to|can|may) be|becomes|as|to|=)(?: an?| then)? (?:["'“‘]?[\p{L}-]+["'”’]?(?:,(?: or)?| or| and) )*["'“‘]?$/iu;

/** What the last verb of labelling labels: "mark a review that praises as". */
export function objectOf(before: string): string {
  return labelled.exec(before)?.[1] ?? '';
}

const labelled =
  /.*\b(?:label|classify|categori[sz]e|mark|tag|rate|grade|score|flag|file|sort|put|note|record|call|declare|pronounce|treat|count) ([^.;:,]+?)(?: as| under| into)?(?: an?)? ["'“‘`]?$/i;

/** "Everything else is", "all other cases are". */
export const isOfRest = (before: string): boolean => rest.test(before);
const rest =
  /(?:^|[.;:,(] *(?:and |but )?)(?:(?:every|any)(?:thing|one|body) else|all else|all (?:the )?others?(?: \p{L}+)?|the (?:rest|others)) (?:is|are)(?: an?)? ["'“‘`]?$/iu;

/** Whether a phrase begins with a word for the input. */
export function isInput(phrase: string, topic: Topic): boolean {
  const words = wordsOf(phrase);
  return isInputNoun(words[articles.has(words[0]?.lower ?? '') ? 1 : 0], topic);
}

/** Whether a word of a phrase names what the definition speaks of, or a text in general. */
export function isNamedIn(phrase: string, topic: Topic): boolean {
  return wordsOf(phrase).some((word) => topic.asked.has(word.stem) || isInputNoun(word, topic));
}

function isInputNoun(noun: Word | undefined, { things }: Topic): boolean {
  if (!noun) return false;
  const singular = noun.lower.replace(/s$/, '');
  return (
    things.has(noun.stem) || usualUnits.has(singular) || aliases.has(singular) || isCase(singular)
  );
}

/** "If a word is rude, mark it red", "if a name is missing, write a dash": what is done with a part of the input. */
export function isOfPart({ manner, start }: Answer, step: string, topic: Topic): boolean {
  if (!/\bit\b|^(?:leave|take|set|insert)$/.test(manner)) return false;
  const part = ofPart.exec(step.slice(Math.max(0, start - longestCondition), start))?.[1];
  return part !== undefined && !isInput(part, topic);
}

const ofPart =
  /(?:^|[.;:] |\b(?:and|but) )(?:if|when|where|whenever|once) (?:an?|any|each|one|some) (\p{L}+)\b[^.;:]*, [^,.;:]*$/iu;
const longestCondition = 200;

/** Whether a clause speaks of an input, or of all those that are left: "a tweet that …", "whatever fits none of them". */
export function isOfInput(before: string, topic: Topic): boolean {
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
    (isInputNoun(first, topic) && isEnd(second)) || (isInputNoun(second, topic) && isEnd(third))
  );
}

const articles = new Set('a an the any every all such those these some each'.split(' '));
const ofRest =
  /^(?:(?:any|every|some)(?:thing|one|body)|all|what(?:ever)?|whoever|those|the|things|cases|one|ones)\b.*\b(?:else|rest|others?|remain\w*|left|none|neither|nobody|unclear|doubt\w*|(?:in )?between|undecided)\b/i;
