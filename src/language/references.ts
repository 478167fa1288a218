import type { Location } from 'vscode-languageserver-types';
import type { Field, Span } from '../core/document/model';
import { fieldsOfTag, tagsOfField } from '../core/names/fieldTags';
import { labelMentions } from '../core/names/labelMentions';
import { nameAt, type Name } from '../core/names/nameAt';
import { referencesToStep, stepNumbered } from '../core/names/stepTargets';
import type { TemplateTag } from '../core/names/templateTags';
import { labelsOf } from '../core/lint/prose/labels/labels';
import type { Positions } from '../core/text/positions';
import type { PlaceRequest } from './definition';
import { noNeighbours, type Neighbours } from './neighbours';
import { rangeOf, type Source } from './source';
import { listedTags, tagsLike } from './tagLists';
import { templateOf } from './templatesOf';

export interface ReferencesRequest extends PlaceRequest {
  /** Whether the place that the name comes from is wanted, too. */
  readonly includeDeclaration: boolean;
}

/** Every place that names the same as a place: a label, a step, a placeholder or a field. In the order of the files. */
export function references(
  source: Source,
  { uri, position, includeDeclaration }: ReferencesRequest,
  neighbours: Neighbours = noNeighbours,
): Location[] {
  const name = nameAt(source.document, source.positions.offset(position));
  if (!name) return [];
  const { declarations, uses } = mentionsOf(name, { source, uri, neighbours });
  return includeDeclaration ? [...declarations, ...uses] : [...uses];
}

interface Context {
  readonly source: Source;
  readonly uri: string;
  readonly neighbours: Neighbours;
}

interface Mentions {
  readonly declarations: readonly Location[];
  readonly uses: readonly Location[];
}

const none: Mentions = { declarations: [], uses: [] };

function mentionsOf(name: Name, context: Context): Mentions {
  const { instruction } = context.source.document;
  switch (name.kind) {
    case 'label':
      return labelUses(name.label, context);
    case 'step':
      return stepMentions(name.step, context);
    case 'step-reference': {
      const index = stepNumbered(instruction, name.number);
      return index === undefined ? none : stepMentions(index, context);
    }
    case 'tag':
      return tagMentions(name.tag, name.tags, context);
    case 'field':
      return fieldMentions(name.field, name.example, context);
    default:
      return none;
  }
}

function located(spans: readonly Span[], uri: string, positions: Positions): Location[] {
  return spans.map((span) => ({ uri, range: rangeOf(span, positions) }));
}

function labelUses(label: string, { source, uri }: Context): Mentions {
  const { instruction } = source.document;
  const spans = labelMentions(instruction, labelsOf(instruction).labels)
    .filter((mention) => mention.label === label)
    .map(({ span }) => span);
  return { declarations: [], uses: located(spans, uri, source.positions) };
}

function stepMentions(index: number, { source, uri }: Context): Mentions {
  const { instruction } = source.document;
  const uses = referencesToStep(instruction, index).map(({ span }) => span);
  const declaration = instruction.steps[index]!.numberSpan;
  return {
    declarations: located([declaration], uri, source.positions),
    uses: located(uses, uri, source.positions),
  };
}

function tagMentions(
  tag: TemplateTag,
  tags: readonly TemplateTag[],
  { source, uri, neighbours: { isStage } }: Context,
): Mentions {
  const fields = fieldsOfTag(tag, source.document).map(({ nameSpan }) => nameSpan);
  const uses = tagsLike(tag, listedTags(tags, isStage)).map(({ nameSpan }) => nameSpan);
  return {
    declarations: located(fields, uri, source.positions),
    uses: located(uses, uri, source.positions),
  };
}

function fieldMentions(field: Field, example: Field | undefined, context: Context): Mentions {
  const { source, uri, neighbours } = context;
  const template = templateOf(source, uri, neighbours);
  const tags = template ? tagsOfField(template.tags, field, example) : [];
  return {
    declarations: located([field.nameSpan], uri, source.positions),
    uses: template
      ? located(
          tags.map(({ nameSpan }) => nameSpan),
          template.uri,
          template.positions,
        )
      : [],
  };
}
