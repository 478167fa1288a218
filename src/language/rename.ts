import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import {
  labelEdits,
  toldByRange,
  type LabelRename,
  type RefusedRename,
} from '../core/names/labelEdits';
import { nameAt, type Name } from '../core/names/nameAt';
import type { PlaceRequest } from './definition';
import { noNeighbours, type Neighbours } from './neighbours';
import { tagEdits } from './renameTag';
import { rangeOf, type Source } from './source';

/** A rename that is not done; the message is for the person who asked. */
export interface Refused extends RefusedRename {
  readonly kind: 'refused';
}

export type PreparedRename =
  { readonly kind: 'range'; readonly range: Range; readonly placeholder: string } | Refused;

export type Renamed = { readonly kind: 'edit'; readonly edit: WorkspaceEdit } | Refused;

export interface RenameRequest extends PlaceRequest, Pick<LabelRename, 'lint'> {
  readonly newName: string;
}

/** Whether the name at a place can be changed, and what it is now: a label, or a placeholder or section of a template. */
export function prepareRename({ document, positions }: Source, position: Position): PreparedRename {
  const name = nameAt(document, positions.offset(position));
  const current = name && currentName(name);
  if (!name || current === undefined)
    return refused(
      'Only labels of the task, and placeholders and sections of a template, can be renamed.',
    );
  const hindrance = name.kind === 'label' ? toldByRange(document, name.label) : undefined;
  if (hindrance !== undefined) return refused(hindrance);
  return { kind: 'range', range: rangeOf(name.span, positions), placeholder: current };
}

/** The edit that gives the name at a place another name, wherever it stands in the file. */
export function rename(
  { document, positions }: Source,
  { uri, position, newName, lint }: RenameRequest,
  { isStage }: Neighbours = noNeighbours,
): Renamed {
  const prepared = prepareRename({ document, positions }, position);
  if (prepared.kind === 'refused') return prepared;
  const name = nameAt(document, positions.offset(position))!;
  const edits =
    name.kind === 'tag'
      ? tagEdits(name, { newName: newName.trim(), isStage })
      : labelEdits(document, { label: prepared.placeholder, newLabel: newName.trim(), lint });
  if ('message' in edits) return { kind: 'refused', ...edits };
  const changes = edits.map(({ span, text }) => ({
    range: rangeOf(span, positions),
    newText: text,
  }));
  return { kind: 'edit', edit: { changes: { [uri]: changes } } };
}

const refused = (message: string): Refused => ({ kind: 'refused', message });

function currentName(name: Name): string | undefined {
  if (name.kind === 'label') return name.label;
  return name.kind === 'tag' && name.tag.name !== '' ? name.tag.name : undefined;
}
