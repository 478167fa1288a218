import { stem } from '../../../evaluate/metrics/porter';
import type { Book } from './book';
import { familyOf } from './families';
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
