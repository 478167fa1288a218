import type { TextEdit } from '../../document/edit';
import type { InstructionDocument } from '../../document/model';
import { staleReferences } from '../../document/staleReferences';
import { referenceLists } from '../../document/stepReferences';
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
  const isNamed = referenceLists(document.instruction).some(
    ({ step, numbers }) => step !== index && numbers.some(({ number }) => number === index + 1),
  );
  return isNamed || staleReferences(document, { kind: 'deleted', index }).length > 0
    ? undefined
    : deleteStep(document, index);
}
