import type { Position, TextEdit } from 'vscode-languageserver-types';
import { applyEdits } from '../core/document/edit';
import type { InstructionDocument } from '../core/document/model';
import { parse } from '../core/document/parse';
import { positionsOf, type Positions } from '../core/text/positions';
import type { Source } from './source';
import { changeOf, editsOf, stepPlace, type Selection, type StepAction } from './stepChanges';
import { messageAfter } from './stepMessages';
import { selectionsAfter } from './stepSelection';
import { textEdits } from './textEdits';

/** Where a selection begins, and where the cursor stands, which may be above it. */
export interface Selected {
  readonly anchor: Position;
  readonly active: Position;
}

/** What becomes of the list of steps. */
export type StepEdit =
  | {
      readonly kind: 'changed';
      readonly edits: readonly TextEdit[];
      /** What is selected in the changed text: after a move as much as before it, else the main cursor alone. */
      readonly selections: readonly Selected[];
      /** What a person has to mend by hand. */
      readonly message?: string;
    }
  /** The list stays as it is; `message`: why, where a person may not see it. */
  | { readonly kind: 'unchanged'; readonly message?: string };

/**
 * The change of the list at what is selected, that of the main cursor first; `null` where some of it is in no step, or goes
 * beyond the list.
 */
export function stepEdit(
  { document, positions }: Source,
  { action, selections }: { readonly action: StepAction; readonly selections: readonly Selected[] },
): StepEdit | null {
  const chosen = selections.map((selected) => chosenIn(selected, positions));
  const place = stepPlace(document, action, chosen);
  if (!place) return null;
  const edits = editsOf(document, action, place);
  if (edits.length === 0) return unchanged(action);
  const after = parse(applyEdits(document.text, edits));
  const spans = selectionsAfter(action, { before: document, after, edits, place }, chosen);
  const places = positionsOf(after.text);
  const message = messageAfter(document, changeOf(action, place));
  return {
    kind: 'changed',
    edits: textEdits(edits, positions),
    selections: spans.map((span, index) =>
      selectedIn(after, places, { ...chosen[index]!, ...span }),
    ),
    ...(message !== '' && { message }),
  };
}

interface Chosen extends Selection {
  readonly isReversed: boolean;
  /** Whether it ends at the left edge of a line, which is none of it then. */
  readonly endsBelow: boolean;
}

function chosenIn({ anchor, active }: Selected, positions: Positions): Chosen {
  const [from, cursor] = [positions.offset(anchor), positions.offset(active)];
  const isReversed = cursor < from;
  const last = isReversed ? anchor : active;
  const [start, end] = [Math.min(from, cursor), Math.max(from, cursor)];
  const endsBelow = start < end && last.character === 0;
  const edge = endsBelow ? positions.offset({ line: last.line - 1, character: Infinity }) : end;
  return { start, end: Math.max(start, edge), cursor, isReversed, endsBelow };
}

function selectedIn(
  after: InstructionDocument,
  places: Positions,
  { start, end, isReversed, endsBelow }: Chosen,
): Selected {
  const [first, edge] = [positionIn(after, places, start), positionIn(after, places, end)];
  const last = endsBelow && start < end ? lineBelow(edge, after, places) : edge;
  return isReversed ? { anchor: last, active: first } : { anchor: first, active: last };
}

function unchanged(action: StepAction): StepEdit {
  const message = reasons[action];
  return { kind: 'unchanged', ...(message !== undefined && { message }) };
}

/** A list that moves no further explains itself. */
const reasons: Partial<Record<StepAction, string>> = {
  split:
    'Put the cursor behind the first words of the step: in front of them is nothing to split off.',
  merge: 'This is the last step of the list: there is none below it to merge it with.',
};

/** No cursor can stand between CR and LF. */
function positionIn({ text }: InstructionDocument, places: Positions, offset: number): Position {
  const isInLineEnd = text[offset - 1] === '\r' && text[offset] === '\n';
  return places.at(isInLineEnd ? offset - 1 : offset);
}

function lineBelow(end: Position, { text }: InstructionDocument, places: Positions): Position {
  const below = { line: end.line + 1, character: 0 };
  return places.at(Math.min(places.offset(below), text.length));
}
