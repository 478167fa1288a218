import type { Field, InstructionDocument } from '../document/model';
import { examplePolarity, fieldKind } from './fields';
import { belongsToExample, placeholderMeaning } from './placeholders';
import { polarityOfSection, type TemplateTag } from './templateTags';

/** The fields of a document that a tag of a template is filled from, in the order of the file. */
export function fieldsOfTag(tag: TemplateTag, { fields }: InstructionDocument): readonly Field[] {
  return fields.flatMap((field) =>
    [field, ...field.inner].filter((candidate) =>
      isFilledFrom(tag, candidate, candidate === field ? undefined : field),
    ),
  );
}

/** The tags of a template that a field fills; `example` is the example around the field. */
export function tagsOfField(
  tags: readonly TemplateTag[],
  field: Field,
  example: Field | undefined,
): readonly TemplateTag[] {
  return tags.filter((tag) => isFilledFrom(tag, field, example));
}

/** The tags that mean the same as a tag: of its name, and filled from the same fields. Sections and their ends, too. */
export function tagsLike(tag: TemplateTag, tags: readonly TemplateTag[]): readonly TemplateTag[] {
  const owner = ownerOf(tag);
  return tags.filter((other) => other.name === tag.name && ownerOf(other) === owner);
}

/** The section of examples that gives a tag its meaning; `undefined` where none does. */
export function exampleSectionOf(
  tag: TemplateTag,
  tags: readonly TemplateTag[],
): TemplateTag | undefined {
  if (!belongsToExample(tag.name, tag.scope)) return undefined;
  for (let { parent } = tag; parent !== null; parent = tags[parent]!.parent)
    if (polarityOfSection(tags[parent]!.name) === tag.scope) return tags[parent];
  return undefined;
}

function ownerOf({ name, scope }: TemplateTag): string {
  return belongsToExample(name, scope) ? (scope ?? '') : '';
}

function isFilledFrom(tag: TemplateTag, field: Field, example: Field | undefined): boolean {
  const meaning = placeholderMeaning(tag.name, tag.scope);
  if (!meaning) return false;
  if (belongsToExample(tag.name, tag.scope))
    return (
      example !== undefined &&
      examplePolarity(example.name) === tag.scope &&
      field.name === meaning.field
    );
  if (example) return false;
  return tag.name === 'input'
    ? field.name === 'Instances'
    : meaning.field !== null && fieldKind(field.name) === meaning.field;
}
