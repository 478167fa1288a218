import type { TextEdit } from '../../document/edit';
import type { InstructionDocument, Step } from '../../document/model';
import { repairReferences } from '../../document/referenceRepair';
import { hasPlaces } from '../../names/places';
import type { Fix } from '../rule';
import { defineRule } from '../rule';

export const stepNumbering = defineRule({
  id: 'step-numbering',
  summary: 'Steps are numbered 1, 2, 3, … without gaps.',
  severity: 'warning',
  group: 'structure',
  options: {},
  *check({ instruction: { steps }, document }) {
    const fix = renumbering(document);
    for (const [index, step] of steps.entries()) {
      const expected = index + 1;
      if (step.number === expected) continue;
      const unnumbered = step.number === null;
      yield {
        span: unnumbered || !fix ? step.span : step.numberSpan,
        message: unnumbered
          ? `This line stands in the list without a number; it is taken as step ${expected}. Indent it under the step above if it belongs there.`
          : `This is step ${expected} of the list but has the number ${step.number}. A model that is told "go back to step ${step.number}" would go to the wrong one.`,
        step: expected,
        ...(fix && { fix }),
      };
    }
  },
});

/** The numbers of the steps, and of the references to them. The numbers of an exact list have no place of their own. */
function renumbering(document: InstructionDocument): Fix | undefined {
  const { text, instruction } = document;
  if (!hasPlaces(instruction.stepsField?.value)) return undefined;
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
