import type { TextEdit } from '../../document/edit';
import type { InstructionDocument } from '../../document/model';
import { explanationReferences } from '../../document/explanationReferences';
import { stepReferences } from '../../document/stepReferences';
import { deleteStep } from '../../document/stepSurgery';

/**
 * The edits that take a step and the comments above it out of the list and number the rest, references between steps
 * included. `undefined` where that cannot be done safely: it is the only step, another one or an explanation names it, the list is an exact
 * value, or it is not numbered from 1.
 */
export function stepRemoval(document: InstructionDocument, index: number): TextEdit[] | undefined {
  const { steps } = document.instruction;
  if (!steps[index] || steps.length < 2) return undefined;
  if (steps.some(({ number, value }, at) => number !== at + 1 || value.runs.length === 0))
    return undefined;
  const { instruction } = document;
  const named = [
    ...stepReferences(instruction).filter(({ step }) => step !== index),
    ...explanationReferences(instruction),
  ];
  return named.some(({ number }) => number === index + 1) ? undefined : deleteStep(document, index);
}
