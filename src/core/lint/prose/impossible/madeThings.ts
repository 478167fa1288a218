import { remembered } from '../../../text/remembered';
import { singular } from '../inflections';
import { wordsOf } from '../words';

/** The last words, in the singular, of the names of what a step makes: "inventory" of "Make an inventory of the nouns". */
export const madeIn = remembered((step: string): readonly string[] =>
  Array.from(step.matchAll(making), ([, noun = '']) => singular(noun.toLowerCase())),
);

/** The words of a step, each once, as `madeIn` has them. */
export const nounsIn = remembered((step: string): readonly string[] => [
  ...new Set(wordsOf(step).map(({ lower }) => singular(lower))),
]);

const making =
  /\b(?:make|draw up|set up|put together|write|write down|compile|create|prepare|build|keep|start|form|compose|assemble|sketch|collect|gather|arrange|turn|copy|note|list|sort)\b[^.;:!?,]{0,60}?\b(?:an?|your(?: own)?) (?:[\w-]+ ){0,2}?([a-z-]{3,})(?=\s*(?:[.,;:!?)]|$)| (?:of|for|with|from|in|that|which|to|and|on|by|as|where)\b)/gi;
