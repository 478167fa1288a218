import type { Instruction } from '../../document/model';
import { stepReferences } from '../../document/stepReferences';
import { remembered } from '../../text/remembered';
import { examined } from '../examined';
import { conceptsOf, wide } from '../prose/concepts';
import { labelsOf } from '../prose/labels/labels';
import { stepRemoval } from '../prose/removeStep';
import { meaningOf } from '../prose/duplicates/stepMeaning';
import { verdictsOn, weighedIn } from '../prose/duplicates/verdicts';
import { unwrapped } from '../prose/unwrapped';
import { defineRule } from '../rule';

export const duplicateStep = defineRule({
  id: 'duplicate-step',
  summary: 'No step says again what a step above it says.',
  severity: 'information',
  group: 'steps',
  options: {},
  refine: 'final',
  *check({ document, instruction }) {
    const { steps, template } = instruction;
    if (template || steps.length < 2) return;
    for (const { later, earlier } of repetitionsIn(instruction)) {
      const edits = stepRemoval(document, later);
      yield {
        span: steps[later]!.value.span,
        message: `This says again what step ${earlier + 1} says. A model may do it twice, or look for a difference that is not there.`,
        step: later + 1,
        ...(edits && { fix: { title: 'Remove this step', edits, isGuess: true } }),
      };
    }
  },
});

interface Repetition {
  readonly later: number;
  readonly earlier: number;
}

function* repetitionsIn(instruction: Instruction): Generator<Repetition> {
  const steps = instruction.steps.slice(0, mostSteps);
  const { labels } = labelsOf(instruction);
  const references = stepReferences(instruction);
  const refers = (step: number, to: number): boolean =>
    references.some((reference) => reference.step === step && reference.number === to + 1);
  const meanings = steps.map(({ value }) =>
    meaningOf(unwrapped(examined(value.text)).slice(0, longestCompared), labels),
  );
  const task = conceptsOfTask(unwrapped(examined(instruction.definition?.text ?? '')));
  const restatesAt = verdictsOn(weighedIn(meanings), task);
  for (const later of meanings.keys())
    for (let earlier = 0; earlier < later; earlier++)
      if (restatesAt(later, earlier) && !refers(later, earlier) && !refers(earlier, later)) {
        yield { later, earlier };
        break;
      }
}

/** Every step is compared with every step above it. */
const mostSteps = 100;
/** In UTF-16 code units; what is longer differs in something. */
const longestCompared = 1_500;

const conceptsOfTask = remembered(
  (definition: string): ReadonlySet<string> =>
    new Set(conceptsOf(definition, wide).map(({ id }) => id)),
);
