import { counted } from '../shared/numbers';
import { isMapped, type DefinitionPart } from './definitionParts';

const invitation =
  'If you like, say which steps carry which part: press M or click a part, then its steps.';

interface Hinted {
  readonly parts: readonly DefinitionPart[];
  readonly selected: number | null;
  readonly steps: number;
}

/** What stands below a definition: what keys do, and how many parts no step carries. */
export function hintFor({ parts, selected, steps }: Hinted): string {
  const missing = parts.filter((part) => part.steps.length === 0).length;
  const counting =
    missing === 0
      ? 'Every part is in a step.'
      : `${counted(missing, 'part')} in no step: ${missing === 1 ? 'it counts' : 'they count'} as missing.`;
  if (selected !== null)
    return `Part ${selected + 1} of ${parts.length}. Keys: 1–${Math.min(9, steps)} steps, ← → parts, Esc back to the questions. ${isMapped(parts) ? counting : ''}`.trim();
  return isMapped(parts) ? counting : invitation;
}
