import { explanationReferences } from '../document/explanationReferences';
import type { Field, InstructionDocument, Span, Value } from '../document/model';
import { stepReferences, type NamedStep } from '../document/stepReferences';
import { labelsOf } from '../lint/prose/labels/labels';
import { fieldsAt, type EnclosingFields } from './fields';
import { labelMentions } from './labelMentions';
import { touches } from './places';
import { templateTags, type TemplateTag } from './templateTags';

/** Something at a place of a document that names something. */
export type Name =
  | {
      readonly kind: 'field';
      readonly span: Span;
      readonly field: Field;
      /** The example around it. */
      readonly example: Field | undefined;
    }
  /** A label where it is meant as one. */
  | { readonly kind: 'label'; readonly span: Span; readonly label: string }
  /** The whole output of an example, where it is no label. */
  | { readonly kind: 'output'; readonly span: Span; readonly value: Value }
  /** The number at the head of a step; `step` counts from 0. */
  | { readonly kind: 'step'; readonly span: Span; readonly step: number }
  | { readonly kind: 'step-reference'; readonly span: Span; readonly number: number }
  | {
      readonly kind: 'tag';
      readonly span: Span;
      readonly tag: TemplateTag;
      readonly tags: readonly TemplateTag[];
    }
  /** The value of `Layout:`, the name of a layout or the path of its file. */
  | { readonly kind: 'layout'; readonly span: Span; readonly layout: string }
  /** The value of `Instances:`. */
  | { readonly kind: 'instances'; readonly span: Span; readonly path: string };

/** What is named at an offset of the source, the cursor standing in the name or at one of its ends. */
export function nameAt(document: InstructionDocument, offset: number): Name | undefined {
  const around = fieldsAt(document, offset);
  if (!around) return undefined;
  return fieldName(around, offset) ?? nameInValue(document, around, offset);
}

function fieldName({ field, inner }: EnclosingFields, offset: number): Name | undefined {
  if (touches(field.nameSpan, offset))
    return { kind: 'field', span: field.nameSpan, field, example: undefined };
  if (inner && touches(inner.nameSpan, offset))
    return { kind: 'field', span: inner.nameSpan, field: inner, example: field };
  return undefined;
}

function nameInValue(
  document: InstructionDocument,
  { field, inner }: EnclosingFields,
  offset: number,
): Name | undefined {
  const { instruction } = document;
  switch (field.value) {
    case instruction.layout:
      return pathName(instruction.layout, offset, 'layout');
    case instruction.instances:
      return pathName(instruction.instances, offset, 'instances');
    case instruction.template:
      return tagAt(instruction.template, offset);
    case instruction.stepsField?.value:
      return stepNameAt(document, offset) ?? labelAt(document, offset);
    case instruction.definition:
      return labelAt(document, offset);
    default:
      return (
        labelAt(document, offset) ??
        outputAt(inner, offset) ??
        stepReferenceAt(explanationReferences(instruction), offset)
      );
  }
}

function pathName(
  value: Value | undefined,
  offset: number,
  kind: 'layout' | 'instances',
): Name | undefined {
  if (!value?.text || !touches(value.span, offset)) return undefined;
  return kind === 'layout'
    ? { kind, span: value.span, layout: value.text }
    : { kind, span: value.span, path: value.text };
}

function tagAt(template: Value | undefined, offset: number): Name | undefined {
  const tags = templateTags(template);
  const tag = tags.find(({ span }) => span.start < offset && offset < span.end);
  return tag && { kind: 'tag', span: tag.nameSpan, tag, tags };
}

function stepNameAt({ instruction }: InstructionDocument, offset: number): Name | undefined {
  const reference = stepReferenceAt(stepReferences(instruction), offset);
  if (reference) return reference;
  const step = instruction.steps.findIndex(
    ({ numberSpan }) => numberSpan.start < numberSpan.end && touches(numberSpan, offset),
  );
  return step === -1
    ? undefined
    : { kind: 'step', span: instruction.steps[step]!.numberSpan, step };
}

function stepReferenceAt(references: readonly NamedStep[], offset: number): Name | undefined {
  const found = references.find(({ span }) => touches(span, offset));
  return found && { kind: 'step-reference', span: found.span, number: found.number };
}

function labelAt({ instruction }: InstructionDocument, offset: number): Name | undefined {
  const mention = labelMentions(instruction, labelsOf(instruction).labels).find(({ span }) =>
    touches(span, offset),
  );
  return mention && { kind: 'label', span: mention.span, label: mention.label };
}

function outputAt(inner: Field | undefined, offset: number): Name | undefined {
  if (inner?.name !== 'Output' || !inner.value.text || !touches(inner.value.span, offset))
    return undefined;
  return { kind: 'output', span: inner.value.span, value: inner.value };
}
