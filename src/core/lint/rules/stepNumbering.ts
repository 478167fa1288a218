import type { TextEdit } from '../../document/edit';
import { misplacedLines, type MisplacedLine } from '../../document/misplacedLines';
import type { Instruction, InstructionDocument, Span, Step } from '../../document/model';
import { repairReferences } from '../../document/referenceRepair';
import { numberingHindrance } from '../../document/staleReferences';
import { stepMarker } from '../../document/stepMarker';
import { indexByNumber } from '../../document/stepNumbers';
import { isAboutSteps, stepReferences } from '../../document/stepReferences';
import { hasPlaces } from '../../names/places';
import { doubledMarkers } from '../doubledMarkers';
import { misplacedReports } from '../misplacedSteps';
import { defineRule, type Fix, type Report } from '../rule';

export const stepNumbering = defineRule({
  id: 'step-numbering',
  summary: 'Steps are numbered 1, 2, 3, … without gaps.',
  severity: 'warning',
  group: 'structure',
  options: {},
  *check({ document }) {
    const misplaced = misplacedLines(document);
    yield* misplacedReports(document, misplaced);
    yield* wrongNumbers(document, misplaced);
    yield* missingSpaces(document.instruction.steps);
    yield* doubledMarkers(document.instruction.steps);
    if (misplaced.length === 0) yield* missingSteps(document.instruction);
  },
});

function* wrongNumbers(
  document: InstructionDocument,
  misplaced: readonly MisplacedLine[],
): Generator<Report> {
  const wrong = counted(document.instruction.steps, misplaced)
    .map((each, index) => ({ ...each, expected: index + 1 }))
    .filter(({ number, expected }) => number !== expected);
  if (wrong.length === 0) return;
  const hindrance = hindranceIn(document);
  const isClear = hasPlaces(document.instruction.stepsField?.value) && misplaced.length === 0;
  const fix = isClear && hindrance === '' ? renumbering(document) : undefined;
  for (const { number, expected, span, step } of wrong) {
    const told =
      number === null
        ? `This line stands in the list without a number; it is taken as step ${expected}. Indent it under the step above if it belongs there.`
        : `This is step ${expected} of the list but has the number ${number}. A model that is told "go back to step ${number}" would go to the wrong one.`;
    yield { span, message: told + hindrance, step: step + 1, ...(fix && { fix }) };
  }
}

interface Counted {
  readonly number: number | null;
  /** The number, where it has a place. */
  readonly span: Span;
  /** Index of the step that it is read as, or as a part of. */
  readonly step: number;
}

/** The steps that the list is meant to have: with those that are indented too deep, and without comments. */
function counted(steps: readonly Step[], misplaced: readonly MisplacedLine[]): Counted[] {
  let next = 0;
  return steps.flatMap(({ number, numberSpan, span }, step) => {
    const start = next;
    while (misplaced[next]?.step === step) next++;
    const here = misplaced.slice(start, next);
    if (here[0]?.kind === 'comment') return [];
    const hasPlace = numberSpan.end > numberSpan.start;
    const own = { number, span: hasPlace ? numberSpan : span, step };
    return [own, ...here.flatMap((line) => (line.kind === 'step' ? [line] : []))];
  });
}

/** Why the steps cannot be numbered from 1 as they are. */
function hindranceIn(document: InstructionDocument): string {
  const hindrance = numberingHindrance(document);
  if (!hindrance) return '';
  const { steps } = document.instruction;
  const where =
    hindrance.step === undefined
      ? 'An explanation'
      : `Step ${steps[hindrance.step]!.number ?? hindrance.step + 1}`;
  return hindrance.kind === 'missing'
    ? ` ${where} names a step ${hindrance.number} that is not there, and would name another one after numbering: say which step is meant, then number them.`
    : ` ${where} says "${hindrance.words}" and more that is not clear, and would name other steps after numbering: say it like "steps 2 and 3", then number them.`;
}

/** The numbers of the steps, and of the references to them. */
function renumbering(document: InstructionDocument): Fix {
  const { text, instruction } = document;
  return {
    title: 'Number the steps from 1',
    edits: [
      ...instruction.steps.flatMap((step, index) => renumber(step, index + 1, text)),
      ...repairReferences(document, { kind: 'renumbered' }),
    ],
  };
}

/** Gives a step its number in place of the written one or of its bullet. */
function renumber(step: Step, number: number, source: string): TextEdit[] {
  if (step.number === number) return [];
  if (step.number !== null) {
    const { start, end } = step.numberSpan;
    return [{ span: { start, end: end - 1 }, text: String(number) }];
  }
  const { start, end } = step.span;
  const bullet = stepMarker(source.slice(start, end))?.text ?? '';
  const span = { start, end: start + bullet.length };
  return [{ span, text: bullet === '' ? `${number}. ` : `${number}.` }];
}

/** A number is read without the space behind it, too. */
function* missingSpaces(steps: readonly Step[]): Generator<Report> {
  const isJoined = ({ number, numberSpan, value }: Step): boolean =>
    number !== null && value.runs.length > 0 && value.span.start === numberSpan.end;
  const ends = steps.filter(isJoined).map(({ numberSpan }) => numberSpan.end);
  const fix = {
    title: 'Put a space behind the number',
    edits: ends.map((end) => ({ span: { start: end, end }, text: ' ' })),
  };
  for (const [index, step] of steps.entries())
    if (isJoined(step))
      yield {
        span: step.numberSpan,
        message: `Behind the number ${step.number} a space is missing.`,
        step: index + 1,
        fix,
      };
}

/** Numbers of steps that are not there; where the task has steps of its own, they may be those. */
function* missingSteps(instruction: Instruction): Generator<Report> {
  const { steps } = instruction;
  const indexOf = indexByNumber(steps);
  if (isAboutSteps(instruction)) return;
  for (const { number, span, step } of stepReferences(instruction))
    if (indexOf(number) === undefined)
      yield {
        span,
        message: `There is no step ${number} in this list. A model has to guess which one is meant.`,
        step: step + 1,
      };
}
