import type { Field, InstructionDocument } from '../document/model';
import { examplePolarity, fieldKind } from './fields';
import { belongsToExample, placeholderMeaning } from './placeholders';
import type { TemplateTag } from './templateTags';

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
