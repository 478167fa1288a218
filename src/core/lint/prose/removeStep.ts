import type { TextEdit } from '../../document/edit';
import type { InstructionDocument, Span } from '../../document/model';
import { stepReferences } from '../../document/stepReferences';
import { numberWords } from '../../document/numberWords';

/**
 * The edits that take a step out of the list and number the rest, references between steps included. `undefined` where that
 * cannot be done safely: it is the only step, another one names it, the list is an exact value, or it is not numbered from 1.
 */
export function stepRemoval(document: InstructionDocument, index: number): TextEdit[] | undefined {
  const { steps } = document.instruction;
  const removed = steps[index];
  if (!removed || steps.length < 2) return undefined;
  if (steps.some(({ number, value }, at) => number !== at + 1 || value.runs.length === 0))
    return undefined;
  const others = stepReferences(document.instruction).filter(({ step }) => step !== index);
  if (others.some(({ number }) => number === index + 1)) return undefined;
  const { text } = document;
  return [
    {
      span: withGap(
        steps.map(({ span }) => span),
        index,
      ),
      text: '',
    },
    ...steps.slice(index + 1).map(({ numberSpan }, at) => ({
      span: { start: numberSpan.start, end: numberSpan.start + String(index + 2 + at).length },
      text: String(index + 1 + at),
    })),
    ...others
      .filter(({ number }) => number > index + 1)
      .map(({ span, number }) => ({
        span,
        text: oneLess(text.slice(span.start, span.end), number),
      })),
  ];
}

/** A step with the white space to its neighbour. */
function withGap(spans: readonly Span[], index: number): Span {
  const { start, end } = spans[index]!;
  const next = spans[index + 1];
  if (next) return { start, end: next.start };
  return { start: spans[index - 1]!.end, end };
}

function oneLess(written: string, number: number): string {
  if (/^\d/.test(written)) return String(number - 1);
  const word = numberWords[number - 2] ?? String(number - 1);
  return /^\p{Lu}/u.test(written) ? word[0]!.toUpperCase() + word.slice(1) : word;
}
