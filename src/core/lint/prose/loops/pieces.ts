import { sizeOf } from '../textNouns';

/** What the definition shows a piece of: "a line of a song". */
export const wholesIn = (definition: string): string[] => [
  ...Array.from(definition.matchAll(pieceOf), ([, noun = '']) => noun.toLowerCase()),
  ...Array.from(definition.matchAll(takenFrom), ([, noun = '']) => noun.toLowerCase()).filter(
    (noun) => (sizeOf(noun) ?? 0) >= longTexts,
  ),
];
/** "a question from an interview" */
const takenFrom =
  /\b(?:an?|one|the|this) (?:[\w-]+ )?[a-z]+ (?:taken )?from (?:an?|the|one) (?:[\w'-]+ )??([a-z]+)(?=[.,;:!?)]|$| (?:and|that|is|into|by|for|as|with|to)\b)/gi;
const longTexts = sizeOf('passage')!;
const pieceOf =
  /\b(?:an?|one|the|this) (?:[\w-]+ )?(?:line|sentence|verse|stanza|row|clause|paragraph|utterance|turn|message|page|section|abstract|blurb|entry|bar|scene|chapter|excerpt|snippet) (?:taken )?(?:from|of|out of|in) (?:an?|the|one) (?:[\w'-]+ )??([a-z]+)(?=[.,;:!?)]|$| (?:and|that|is|into|by|for|as|with|to)\b)/gi;
