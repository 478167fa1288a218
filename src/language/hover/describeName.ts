import type { Field, InstructionDocument } from '../../core/document/model';
import { printSteps } from '../../core/document/print';
import { examplePolarity, fieldPurpose } from '../../core/names/fields';
import { labelSpread } from '../../core/names/labelMentions';
import type { Name } from '../../core/names/nameAt';
import { stepNumbered } from '../../core/names/stepTargets';
import type { TemplateTag } from '../../core/names/templateTags';
import { labelsOf } from '../../core/lint/prose/labels/labels';
import { layoutSummary } from '../../core/prompt/layoutSummary';
import { amountOf, counted } from '../amounts';
import { layoutOf } from '../layoutOf';
import { block, code, shortened } from '../markdown';
import type { Neighbours } from '../neighbours';
import { sectionsAround, visibleNames } from '../visibleNames';

/** What a name stands for, as Markdown; `undefined` where there is nothing to say. */
export function describeName(
  name: Name,
  document: InstructionDocument,
  neighbours: Neighbours,
): string | undefined {
  switch (name.kind) {
    case 'field':
      return describeField(name.field, document);
    case 'label':
      return describeLabel(name.label, document);
    case 'output':
      return describeLabels(document);
    case 'step':
      return amountOf(document.instruction.steps[name.step]?.value.text ?? '');
    case 'step-reference':
      return describeReference(name.number, document);
    case 'tag':
      return describeTag(name.tag, name.tags, neighbours);
    case 'layout':
      return describeLayout(name.layout, neighbours);
    case 'instances':
      return describeInstances(name.path, neighbours);
  }
}

function describeField(field: Field, document: InstructionDocument): string | undefined {
  const purpose = fieldPurpose(field.name);
  if (purpose === undefined) return undefined;
  return `**${field.name}** — ${purpose}\n\n${amountOfField(field, document)}`;
}

function amountOfField(field: Field, { instruction }: InstructionDocument): string {
  if (field === instruction.stepsField) {
    const texts = instruction.steps.map(({ value }) => value.text);
    return `${counted(texts.length, 'step')}, ${amountOf(printSteps(texts))}`;
  }
  if (examplePolarity(field.name) !== null)
    return amountOf(field.inner.map(({ value }) => value.text).join('\n'));
  return amountOf(field.value.text);
}

function describeLabel(label: string, document: InstructionDocument): string {
  const labels = describeLabels(document);
  return `**${code(label)}** — a label of this task.${labels === undefined ? '' : `\n\n${labels}`}`;
}

/** The labels, and how many positive examples show each. */
function describeLabels({ instruction }: InstructionDocument): string | undefined {
  const { labels } = labelsOf(instruction);
  if (labels.length === 0) return undefined;
  const { counts, others } = labelSpread(instruction, labels);
  const rows = labels
    .slice(0, 30)
    .map((label) => `- ${code(label)}: ${counted(counts.get(label) ?? 0, 'positive example')}`);
  const further = labels.length > 30 ? [`- … and ${labels.length - 30} more labels`] : [];
  const rest = others > 0 ? [`- none of them: ${counted(others, 'positive example')}`] : [];
  return [`Labels of this task:\n`, ...rows, ...further, ...rest].join('\n');
}

function describeReference(number: number, { instruction }: InstructionDocument): string {
  const index = stepNumbered(instruction, number);
  return index !== undefined
    ? `**Step ${number}**\n\n${block(instruction.steps[index]!.value.text)}`
    : `There is no step ${number} in this list.`;
}

function describeTag(
  tag: TemplateTag,
  tags: readonly TemplateTag[],
  { isStage }: Neighbours,
): string {
  const { kind, name, form } = tag;
  const braces = code(
    `{{${{ placeholder: '', section: '#', inverted: '^', close: '/' }[kind]}${name}}}`,
  );
  const names = visibleNames(sectionsAround(tag, tags), isStage);
  const meaning = names.find((visible) => visible.name === name);
  if (!meaning) {
    const known = names.map((visible) => code(visible.name)).join(', ');
    const effect = isStage ? 'the stage is not asked' : 'it leaves nothing in a prompt';
    return `${braces} stands for nothing, so ${effect}. Known here: ${known}.`;
  }
  const words = {
    placeholder: meaning.repeats
      ? `${meaning.meaning}: only as a section, ${code(`{{#${name}}}`)}`
      : `${meaning.meaning}${form === 'sentence' ? ', ended with a full stop unless it ends with ASCII punctuation' : ''}`,
    section: meaning.message
      ? `the text up to ${code(`{{/${name}}}`)} as ${meaning.meaning}`
      : meaning.repeats
        ? `the text up to ${code(`{{/${name}}}`)}, once for each of ${meaning.meaning}`
        : `the text up to ${code(`{{/${name}}}`)}, only where there is something in ${meaning.meaning}`,
    inverted: `the text up to ${code(`{{/${name}}}`)}, only where there is nothing in ${meaning.meaning}`,
    close: `the end of the section ${code(name)}`,
  }[kind];
  return `${braces} — ${words}. ${meaning.origin}`;
}

function describeLayout(name: string, neighbours: Neighbours): string {
  const { builtIn, text } = layoutOf(name, neighbours);
  const summary = text === undefined ? '' : layoutSummary(text);
  const sentences = builtIn
    ? ['A layout that ships with Stepwise.']
    : [`A layout file.`, fileSentence(name, neighbours)];
  return [`**${code(shortened(name, 100))}** —`, summary, ...sentences].filter(Boolean).join(' ');
}

function describeInstances(path: string, neighbours: Neighbours): string {
  const count = neighbours.instanceCount(path);
  const holds = count === undefined ? '' : ` It holds ${counted(count, 'instance')}.`;
  return `The data file ${code(path)}. ${fileSentence(path, neighbours)}${holds}`.trim();
}

function fileSentence(path: string, neighbours: Neighbours): string {
  const exists = neighbours.exists(path);
  if (exists === undefined) return '';
  return exists
    ? 'The file is there.'
    : 'There is no such file. The path is relative to this file.';
}
