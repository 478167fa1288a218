import { stem } from '../../../evaluate/metrics/porter';
import { singular } from '../inflections';
import { isDialogue, isTurn } from '../textNouns';
import { wordsOf } from '../words';

/** What a definition says about its nouns. Words are given in lower case. */
export interface TaskNouns {
  has(noun: string): boolean;
  /** Whether the definition speaks of several of them. */
  isPlural(plural: string): boolean;
  /** Whether what is given is one of several in a row: the "last message", the turns of a dialogue. */
  isSerial(plural: string): boolean;
  /** Whether the definition speaks of exactly one: "a review" in case of "reviews". */
  hasOne(plural: string): boolean;
  /** What the task makes: "summaries" where it says "Summarise" or "write a summary". */
  isProduct(plural: string): boolean;
}

/** What a definition, without its quotations, says about its nouns. */
export function taskNouns(definition: string): TaskNouns {
  const words = wordsOf(definition);
  const all = new Set(words.map(({ lower }) => lower));
  const stems = new Set(words.map((word) => word.stem));
  const made = new Set<string>();
  const counted = new Set<string>();
  const serial = new Set<string>();
  for (const [index, { lower, end }] of words.entries()) {
    if (making.test(lower))
      for (const next of words.slice(index + 1, index + 9)) {
        if (ends.test(next.lower)) break;
        made.add(next.lower);
      }
    const [before = '', earlier = ''] = [words[index - 1]?.lower, words[index - 2]?.lower];
    const isNumbered = /^ (?:\d+|[A-D]|one)(?![\w'-])/.test(definition.slice(end, end + 9));
    if (several.test(before) || several.test(earlier) || isNumbered) counted.add(lower);
    if (ordered.test(before) || ordered.test(earlier)) serial.add(lower);
  }
  const holdsDialogue = [...all].some(isDialogue);
  const hasOne = (plural: string): boolean => {
    const one = singular(plural);
    return all.has(one) && !all.has(plural) && !counted.has(one);
  };
  return {
    has: (noun) => all.has(noun) || all.has(`${noun}s`),
    isPlural: (plural) => all.has(plural) || counted.has(singular(plural)),
    isSerial: (plural) =>
      serial.has(singular(plural)) || (holdsDialogue && isTurn(singular(plural))),
    hasOne,
    isProduct: (plural) => {
      const one = singular(plural);
      if (all.has(plural) || counted.has(one)) return false;
      return made.has(one) || (!all.has(one) && (stems.has(stem(plural)) || isMadeBy(plural, all)));
    },
  };
}

const making =
  /^(?:writ(?:e|ing)|generat(?:e|ing)|produc(?:e|ing)|creat(?:e|ing)|compos(?:e|ing)|output|return|giv(?:e|ing)|provide|formulate|draft|construct|invent|make|craft|suggest)$/;
const ends = /^(?:of|for|from|to|in|on|with|about|that|which|who|based|and|if|so|by|as|whether)$/;
const several =
  /^(?:two|three|four|five|six|seven|several|both|another|second|each|every|other|pair|many|all|multiple|different|either|any|set|list|series|group)$/;
const ordered = /^(?:first|last|next|previous|earlier|final)$/;

/** "rewrites" of "Rewrite", "summaries" of "Summarise", "gradings" of "Grade" */
function isMadeBy(plural: string, words: ReadonlySet<string>): boolean {
  const root = plural
    .replace(/(?:ations?|ions?|ings?|ies|ments?|als?|ers?|e?s)$/, '')
    .replace(/ations?$/, '');
  if (root.length < 4) return false;
  for (const ending of ['', 'e', 'y', 'ise', 'ize', 'ify', 'ate'])
    if (words.has(`${root}${ending}`)) return true;
  return false;
}
