import type { TextEdit } from '../../document/edit';
import type { Instruction, InstructionDocument, Step } from '../../document/model';
import { misledReference, repairReferences } from '../../document/referenceRepair';
import { hasPlaces } from '../../names/places';
import type { Fix } from '../rule';
import { defineRule } from '../rule';

export const stepNumbering = defineRule({
  id: 'step-numbering',
  summary: 'Steps are numbered 1, 2, 3, … without gaps.',
  severity: 'warning',
  group: 'structure',
  options: {},
  *check({ instruction, document }) {
    const { steps } = instruction;
    const isWhole = !hasPlaces(instruction.stepsField?.value);
    const hindrance = hindranceIn(instruction);
    const fix = isWhole || hindrance !== '' ? undefined : renumbering(document);
    for (const [index, step] of steps.entries()) {
      const expected = index + 1;
      if (step.number === expected) continue;
      const unnumbered = step.number === null;
      const wrong = unnumbered
        ? `This line stands in the list without a number; it is taken as step ${expected}. Indent it under the step above if it belongs there.`
        : `This is step ${expected} of the list but has the number ${step.number}. A model that is told "go back to step ${step.number}" would go to the wrong one.`;
      yield {
        span: unnumbered || isWhole ? step.span : step.numberSpan,
        message: wrong + hindrance,
        step: expected,
        ...(fix && { fix }),
      };
    }
  },
});

/** Why the steps cannot be numbered from 1 as they are. */
function hindranceIn(instruction: Instruction): string {
  const reference = misledReference(instruction);
  if (!reference) return '';
  const { number, step } = reference;
  const where = instruction.steps[step]!.number ?? step + 1;
  return ` Step ${where} names a step ${number} that is not there, and would name another one after numbering: say which step is meant, then number them.`;
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
  const written =
    step.number === null ? '' : source.slice(step.numberSpan.start, step.numberSpan.end - 1);
  if (step.number !== null) {
    const { start } = step.numberSpan;
    return [{ span: { start, end: start + written.length }, text: String(number) }];
  }
  const bullet =
    /^[-*•](?=[ \t\n]|$)/.exec(source.slice(step.span.start, step.span.end))?.[0] ?? '';
  const span = { start: step.span.start, end: step.span.start + bullet.length };
  return [{ span, text: bullet === '' ? `${number}. ` : `${number}.` }];
}
