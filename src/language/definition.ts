import type { LocationLink, Position } from 'vscode-languageserver-types';
import type { Span } from '../core/document/model';
import { fieldsOfTag, tagsOfField } from '../core/names/fieldTags';
import { labelMentions } from '../core/names/labelMentions';
import { nameAt, type Name } from '../core/names/nameAt';
import { stepNumbered } from '../core/names/stepTargets';
import { labelsOf } from '../core/lint/prose/labels/labels';
import { layoutOf } from './layoutOf';
import { linkTo, linkToFile, type Place } from './location';
import { noNeighbours, type Neighbours } from './neighbours';
import { rangeOf, type Source } from './source';
import { listedTags, listOf } from './tagLists';
import { templateOf } from './templatesOf';

export interface PlaceRequest {
  /** Of the file itself. */
  readonly uri: string;
  readonly position: Position;
}

/**
 * Where a name comes from: a label from the definition, a step reference from its step, a placeholder from its field, a
 * field from the placeholder that shows it, and a path or layout name from its file.
 */
export function definition(
  source: Source,
  { uri, position }: PlaceRequest,
  neighbours: Neighbours = noNeighbours,
): LocationLink[] {
  const { document, positions } = source;
  const name = nameAt(document, positions.offset(position));
  if (!name) return [];
  const origin = rangeOf(name.span, positions);
  const file = fileOf(name, neighbours);
  if (file !== undefined) return [linkToFile(file, origin)];
  return placesOf(name, { source, uri, neighbours }).map((place) => linkTo(place, origin));
}

/** The file that a path or the name of a layout means, if it is there. */
function fileOf(name: Name, neighbours: Neighbours): string | undefined {
  if (name.kind === 'layout') {
    const { uri, builtIn } = layoutOf(name.layout, neighbours);
    return builtIn || neighbours.exists(name.layout) !== false ? uri : undefined;
  }
  if (name.kind !== 'instances' || neighbours.exists(name.path) === false) return undefined;
  return neighbours.uriOf(name.path);
}

interface Context {
  readonly source: Source;
  readonly uri: string;
  readonly neighbours: Neighbours;
}

function placesOf(name: Name, context: Context): readonly Place[] {
  const { instruction } = context.source.document;
  switch (name.kind) {
    case 'label':
      return labelPlaces(name.label, context);
    case 'step-reference': {
      const index = stepNumbered(instruction, name.number);
      return index === undefined ? [] : [stepPlace(index, context)];
    }
    case 'step':
      return [stepPlace(name.step, context)];
    case 'tag':
      return tagPlaces(name, context);
    case 'field':
      return shownBy(name, context);
    default:
      return [];
  }
}

function here(span: Span, { source, uri }: Context, whole: Span = span): Place {
  return { uri, span, whole, positions: source.positions };
}

/** The first mention in the definition; without one, the first example that shows the label. */
function labelPlaces(label: string, context: Context): readonly Place[] {
  const { instruction } = context.source.document;
  const mentions = labelMentions(instruction, labelsOf(instruction).labels).filter(
    (mention) => mention.label === label,
  );
  const origin =
    mentions.find((mention) => mention.in === 'definition') ??
    mentions.find((mention) => mention.in === 'output');
  return origin ? [here(origin.span, context)] : [];
}

function stepPlace(index: number, context: Context): Place {
  const { numberSpan, span } = context.source.document.instruction.steps[index]!;
  return here(numberSpan, context, span);
}

/** A closing tag comes from its section, an entry of a list without a field from the section of the list. */
function tagPlaces(
  { tag, tags }: Extract<Name, { readonly kind: 'tag' }>,
  context: Context,
): readonly Place[] {
  if (tag.kind === 'close' && tag.partner !== null)
    return [here(tags[tag.partner]!.nameSpan, context, tags[tag.partner]!.span)];
  const fields = fieldsOfTag(tag, context.source.document);
  if (fields.length > 0) return fields.map(({ nameSpan, span }) => here(nameSpan, context, span));
  const section = listOf(tag, listedTags(tags, context.neighbours.isStage));
  return section ? [here(section.nameSpan, context, section.span)] : [];
}

/** Where the layout shows a field. */
function shownBy(
  { field, example }: Extract<Name, { readonly kind: 'field' }>,
  { source, uri, neighbours }: Context,
): readonly Place[] {
  const template = templateOf(source, uri, neighbours);
  if (!template) return [];
  return tagsOfField(template.tags, field, example)
    .filter(({ kind }) => kind !== 'close')
    .map(({ nameSpan, span }) => ({
      uri: template.uri,
      span: nameSpan,
      whole: span,
      positions: template.positions,
    }));
}
