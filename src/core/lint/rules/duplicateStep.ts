import type { Instruction } from '../../document/model';
import { stepReferences } from '../../document/stepReferences';
import { remembered } from '../../text/remembered';
import { examined } from '../examined';
import type { Weigh } from '../prose/duplicates/likeness';
import { conceptsOf, wide } from '../prose/concepts';
import { labelsOf } from '../prose/labels/labels';
import { stepRemoval } from '../prose/removeStep';
import { restates } from '../prose/duplicates/restatement';
import { meaningOf, type Meaning } from '../prose/duplicates/stepMeaning';
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
  const restatesAt = verdictsOn(meanings, task);
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

/**
 * Whether a step restates an earlier one, by their indexes. With every key stroke nearly all pairs come again: those of the
 * list before are taken over, where the definition is the same.
 */
function verdictsOn(
  meanings: readonly Meaning[],
  task: ReadonlySet<string>,
): (later: number, earlier: number) => boolean {
  const before = last.task === task ? last : undefined;
  const indexes = new Map(before?.meanings.map((meaning, index) => [meaning, index]));
  const places = meanings.map((meaning) => indexes.get(meaning));
  const verdicts = meanings.map((): (boolean | undefined)[] => []);
  last = { task, meanings, verdicts };
  const known = (later: number, earlier: number): boolean | undefined => {
    const [row, column] = [places[later], places[earlier]];
    return row === undefined || column === undefined ? undefined : before!.verdicts[row]![column];
  };
  return (later, earlier) =>
    (verdicts[later]![earlier] =
      known(later, earlier) ?? restates(meanings[later]!, meanings[earlier]!, weighing(task)));
}

/** Of the list that was looked at last, each pair by its two indexes as far as it was compared. */
let last: {
  readonly task: ReadonlySet<string> | undefined;
  readonly meanings: readonly Meaning[];
  readonly verdicts: readonly (readonly (boolean | undefined)[])[];
} = { task: undefined, meanings: [], verdicts: [] };

const weighing =
  (task: ReadonlySet<string>): Weigh =>
  (id) =>
    little.has(id) ? 0.1 : light.has(id) ? 0.35 : task.has(id) ? 0.6 : 1;

/** What links the words that count. */
const little: ReadonlySet<string> = new Set(
  'contain exist come take way thing sound seem carri occur part entri given respect base along itself whatever single whole mark put serv do make place_in present actual such involv stand word say possible bring forward version chiefli get case degre nature attent accord regard face'.split(
    ' ',
  ),
);
/** What most steps of any task speak of. */
const light: ReadonlySet<string> = new Set(
  'read find consider check write not use contain list show person place time answer length keep choose label'.split(
    ' ',
  ),
);
