import { collectionAt } from './collections';
import { remembered } from '../../../text/remembered';
import { singular } from '../inflections';

/** Nouns, in the singular, for what the steps of an instruction find in the input: "list the complaints in the note". */
export const nounsGathered = (steps: readonly string[]): readonly string[] =>
  [...new Set(steps.flatMap(nounsOfStep))].sort();

const nounsOfStep = remembered((step: string): readonly string[] =>
  Array.from(step.matchAll(gathering))
    .filter(({ 0: words, index }) => {
      const end = index + words.length;
      return collectionAt(step.slice(end, end + longestPlace)) === undefined;
    })
    .map(([, noun]) => singular(noun!.toLowerCase())),
);

/** "in the …" behind a noun, in UTF-16 code units. */
const longestPlace = 80;

const gathering =
  /\b(?:list|find|identify|note|extract|pick out|mark|underline|count|enumerate|write down|look for|spot|locate|highlight|single out|notice|detect)(?: out| down)? (?:all |any )?(?:of )?(?:the )?(?:[\w-]+ )?([a-z]+s)(?= (?:in|of|from|that|which|mentioned|named|quoted|he|she|they)\b)/gi;
