import { singular } from '../inflections';
import { collectionAt } from './collections';
import type { InputUnits } from './inputUnits';
import type { Clause } from './loopClauses';
import type { Mention } from './unitMentions';

/** "Count the words of every sentence", where the answer has several sentences. */
export const isOfAnswer = (
  { kind, head }: Mention,
  { rest, goesOn, isAgain }: Clause,
  units: InputUnits,
): boolean =>
  /^(?:every|any|definite|several|first|last|bare)$/.test(kind) &&
  (madeBefore.test(rest) ||
    (units.writesSome(head) && !goesOn && !isAgain && collectionAt(rest) === undefined));
/** Every sentence "so obtained" */
const madeBefore =
  /^,? (?:(?:so|thus|thereby) )?(?:obtained|formed|produced|created|resulting|generated|composed|drafted)\b|^ (?:that|which|you) (?:results?|(?:you )?(?:have )?(?:just )?(?:written|wrote|formed|drafted|made|produced|obtained|composed|built|created))\b|^ (?:of|in) (?:your|the) (?:[a-z]+ )?(?:draft|output|answer|summary|rewrite|rewriting|paraphrase|reply)\b/i;

/** "Every sentence of the output", "as simple sentences", "use short sentences": what an answer has several of, whatever the input is. */
export const writtenIn = (definition: string): string[] =>
  writtenNouns.flatMap((pattern) =>
    Array.from(definition.matchAll(pattern), ([, noun = '']) => singular(noun.toLowerCase())),
  );
const writtenNouns = [
  /\b(?:each|every|any|all|no)(?: of the)? ([a-z]+) (?:of|in) (?:the|your) (?:[a-z]+ )?(?:output|answer|summary|reply|response|result|rewrite|rewriting|translation|paraphrase|version|list|story|poem)\b/gi,
  /\b(?:as|into) (?:(?!the\b)[a-z]+ ){0,2}([a-z]{3,}s)\b/gi,
  /\b(?:use|using|write|form|make|with|in)(?: (?!(?:the|an?|of|to|for|from|in|on|about|with|each|every|and|or)\b)[\w-]+){0,3}? ([a-z]{3,}s)\b/gi,
];
