import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextEdit } from '../core/document/edit';
import { tagsLike } from '../core/names/fieldTags';
import {
  labelEdits,
  toldByRange,
  type LabelRename,
  type RefusedRename,
} from '../core/names/labelEdits';
import { nameAt, type Name } from '../core/names/nameAt';
import {
  belongsToExample,
  placeholderMeaning,
  visiblePlaceholders,
  type PlaceholderMeaning,
} from '../core/names/placeholders';
import { polarityOfSection, type TemplateTag } from '../core/names/templateTags';
import type { PlaceRequest } from './definition';
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
): Renamed {
  const prepared = prepareRename({ document, positions }, position);
  if (prepared.kind === 'refused') return prepared;
  const name = nameAt(document, positions.offset(position))!;
  const edits =
    name.kind === 'tag'
      ? tagEdits(name, newName.trim())
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

/** The edits, or why there are none. */
function tagEdits(
  { tag, tags }: Extract<Name, { readonly kind: 'tag' }>,
  newName: string,
): readonly TextEdit[] | RefusedRename {
  const meant = withPartners(tagsLike(tag, tags), tags);
  const possible = namesFor(meant, tags);
  if (!possible.includes(newName))
    return {
      message: `"${newName}" is no placeholder that can stand here. Possible are ${possible.join(', ')}.`,
    };
  return meant.map(({ nameSpan }) => ({ span: nameSpan, text: newName }));
}

/** A section keeps its closing tag: an unclosed one inside may have changed what the end seems to belong to. */
function withPartners(
  meant: readonly TemplateTag[],
  tags: readonly TemplateTag[],
): readonly TemplateTag[] {
  const all = new Set(meant);
  for (const { partner } of meant) if (partner !== null) all.add(tags[partner]!);
  return [...all].sort((a, b) => a.nameSpan.start - b.nameSpan.start);
}

/** Names that mean something wherever the tags stand. A section that placeholders are filled from goes on repeating. */
function namesFor(meant: readonly TemplateTag[], tags: readonly TemplateTag[]): readonly string[] {
  const isSection = meant.some(({ kind }) => kind !== 'placeholder');
  const isPlaceholder = meant.some(({ kind }) => kind === 'placeholder');
  const polarity = polarityOfSection(meant[0]?.name ?? '');
  const fills = tags.some(
    ({ name, scope }) => scope !== null && scope === polarity && belongsToExample(name, scope),
  );
  const isMessage = meant.some(
    ({ name, scope }) => placeholderMeaning(name, scope)?.message === true,
  );
  const fits = ({ repeats, message }: PlaceholderMeaning): boolean =>
    (message === true) === isMessage && (repeats ? isSection && !isPlaceholder : !fills);
  const lists = [...new Set(meant.map(({ scope }) => scope))].map((scope) =>
    visiblePlaceholders(scope)
      .filter(fits)
      .map(({ name }) => name),
  );
  return (lists[0] ?? []).filter((name) => lists.every((list) => list.includes(name)));
}
