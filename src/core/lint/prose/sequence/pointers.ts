import { stem } from '../../../evaluate/metrics/porter';
import type { Book } from './book';
import { baseOf, familyOf, isReckoned } from './families';
import type { Premature } from './premature';
import { mentionsIn } from './stepMentions';
import { takenFrom, type Taken } from './taken';

export interface Standing {
  /** Index of the step. */
  readonly step: number;
  readonly steps: number;
  /** What the step calls by a number, in the order of the text. */
  readonly numbers: readonly number[];
  readonly hasOtherSteps: boolean;
  /** Stems of words for what has been done to the input already. */
  readonly conditions: ReadonlySet<string>;
  readonly book: Book;
}

/** The first words that point to a result of a later step: "the lengths calculated below", "the result of step 5". */
export function pointersIn(text: string, standing: Standing): Premature | undefined {
  for (const mention of mentionsIn(text, standing)) {
    const taken = takenFrom(text, mention);
    if (!taken) continue;
    const later = laterIn(taken, standing);
    if (telling.test(taken.verb) && !(mention.isSure && isToldIn(mention.target, taken, standing)))
      continue;
    if (
      mention.isSure ||
      later !== undefined ||
      isStillToDo(text, taken, standing) ||
      (taken.object === '' && /\byou\b/i.test(text.slice(taken.start, taken.end)))
    )
      return {
        start: taken.start,
        end: taken.end,
        maker: mention.target ?? (mention.isSure ? undefined : later),
      };
  }
  return undefined;
}

/** The later step that does what the words speak of. */
function laterIn({ verb, noun, object, start }: Taken, standing: Standing): number | undefined {
  if (verb === '') return undefined;
  const at = place(standing, start);
  if (object !== '') return standing.book.worker(familyOf(verb), [stem(object.toLowerCase())], at);
  return [verb, noun]
    .map((word) => standing.book.speaker(familyOf(word), at))
    .find((step) => step !== undefined);
}

/** "The area worked out below", "the order that will be determined later": whatever verb the later step has for it. */
function isStillToDo(text: string, { verb, start, end }: Taken, { conditions }: Standing): boolean {
  const words = text.slice(start, end);
  return (
    (arriving.has(baseOf(verb)) || isReckoned(familyOf(verb))) &&
    (further.test(words) || future.test(words)) &&
    text[end] !== ':' &&
    !conditions.has(stem(verb))
  );
}

/** Verbs for coming to what is not there, as nobody says of a text: "found" and "listed" may be said of the input. */
const arriving: ReadonlySet<string> = new Set(
  `work figure arrive reach determine establish derive infer deduce decide ascertain conclude identify obtain settle pick select
  sort rank rate compare`
    .split(/\s+/)
    .map(baseOf),
);
const further =
  /\b(?:below|further (?:down|on)|underneath|hereafter|(?:steps?|lines?|points?) (?:down|on|ahead|later))$/i;
const future = /\b(?:will|shall|going to|about to|to be)\b/i;

/** What a step says itself, unless it has it said or made: "the rule described in step 3", "the marks given in step 4". */
const telling = /^(?:named|described|explained|given)$/;

function isToldIn(
  target: number | undefined,
  { verb, noun, start }: Taken,
  standing: Standing,
): boolean {
  const tellers = [verb, noun].map((word) =>
    word === '' ? undefined : standing.book.worker(familyOf(word), [], place(standing, start)),
  );
  return tellers.some((step) => step !== undefined && (target ?? step) === step);
}

const place = ({ step }: Standing, offset: number): { step: number; offset: number } => ({
  step,
  offset,
});
