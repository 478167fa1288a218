import type { InstructionDocument } from '../core/document/model';
import { staleReferences } from '../core/document/staleReferences';
import { newIndex, type StepChange } from '../core/document/stepChange';
import { namersOfStep } from './namersOfStep';

/** What a person has to mend by hand after a change of the list, in words; empty where that is nothing. */
export function messageAfter(document: InstructionDocument, change: StepChange): string {
  const deleted = change.kind === 'deleted' ? aboutDeleted(document, change.index) : '';
  return [deleted, aboutStale(document, change)].filter((part) => part !== '').join(' ');
}

function aboutDeleted(document: InstructionDocument, index: number): string {
  const namers = namersOfStep(document, index, 'after');
  const number = document.instruction.steps[index]!.number ?? index + 1;
  return namers === ''
    ? ''
    : `The deleted step is still named in ${namers}, by its old number ${number}. Say there which step is meant, or undo.`;
}

/** Beyond these, they are counted. */
const mostNamed = 3;

function aboutStale(document: InstructionDocument, change: StepChange): string {
  const stale = staleReferences(document, change).map(({ words, step }) => {
    const place = step === undefined ? undefined : newIndex(change, step);
    return `"${words}" in ${place === undefined ? 'an explanation' : `step ${place + 1}`}`;
  });
  if (stale.length === 0) return '';
  const more = stale.length - mostNamed;
  const named = more > 0 ? [...stale.slice(0, mostNamed), `${more} more`] : stale;
  const list = [named.slice(0, -1).join(', '), named.at(-1)!].filter((part) => part !== '');
  return `${list.join(' and ')} may mean another step now. Say there which one is meant, or undo.`;
}
