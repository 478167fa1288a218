import type { TemplateNode } from '../prompt/template';
import { nearest } from '../text/nearest';

/** The placeholders of a stage's prompt, by their names. */
export type StageNames = Readonly<Record<string, StageMeaning>>;

/** What a placeholder stands for: a text, or a list whose entries have names of their own. */
export interface StageMeaning {
  /** As the end of a sentence. */
  readonly meaning: string;
  /** Where the text comes from, as a sentence. */
  readonly origin: string;
  readonly entries?: StageNames;
}

/** Outside of all sections. */
export const stageNames: StageNames = {
  category: { meaning: 'the category of the task', origin: fromField('Category') },
  definition: { meaning: 'the definition of the task', origin: fromField('Definition') },
  steps: {
    meaning: 'the steps of the file, one after the other',
    origin: fromField('Steps'),
    entries: {
      number: { meaning: 'the number of the step, from 1', origin: 'Steps are counted.' },
      text: { meaning: 'what the step says, without its number', origin: fromField('Steps') },
    },
  },
  positive_examples: {
    meaning: 'the positive examples that a stage shows, one after the other',
    origin: 'It is filled from the fields `Positive Example N` of the instruction.',
    entries: {
      number: { meaning: 'the number of the example, from 1', origin: 'Examples are counted.' },
      input: { meaning: 'the input of the example', origin: fromExample('Input') },
      output: { meaning: 'the output of the example', origin: fromExample('Output') },
      explanation: {
        meaning: 'the explanation of the example, if it has one',
        origin: fromExample('Explanation'),
      },
    },
  },
};

function fromField(field: string): string {
  return `It is filled from the field \`${field}\` of the instruction.`;
}

function fromExample(field: string): string {
  return `It is filled from the field \`${field}\` of each positive example.`;
}

/** A placeholder or a section of a stage's prompt. */
export interface StageTag {
  readonly kind: 'placeholder' | 'section' | 'inverted';
  readonly name: string;
}

/** What is wrong with a tag where these names stand for something, and what to write; `undefined` where it is right. */
export function faultOfTag({ kind, name }: StageTag, names: StageNames): string | undefined {
  const meaning = meaningOf(name, names);
  if (meaning === undefined) return unknown(name, names);
  if (kind !== 'placeholder' || !meaning.entries) return undefined;
  const inside = Object.keys(meaning.entries).map((each) => `{{${each}}}`);
  return `"{{${name}}}" is a list, so nothing would stand in its place. Write "{{#${name}}}${inside.join(' ')}{{/${name}}}".`;
}

/** What is wrong with the first placeholder of a stage's prompt that stands for nothing; `undefined` where all are right. */
export function placeholderFault(
  nodes: readonly TemplateNode[],
  names: StageNames = stageNames,
): string | undefined {
  for (const node of nodes) {
    if (node.kind === 'text') continue;
    const tag = { kind: node.kind, name: node.name.split('.')[0]! };
    const fault =
      faultOfTag(tag, names) ??
      (node.kind === 'placeholder'
        ? undefined
        : placeholderFault(node.nodes, namesInside(names, tag)));
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** What stands for something inside a section. */
export function namesInside(names: StageNames, section: StageTag): StageNames {
  return { ...names, ...entriesOf(section, names) };
}

/** The names that a section brings along: those of its entries, where it is the section of a list. */
export function entriesOf({ kind, name }: StageTag, names: StageNames = stageNames): StageNames {
  return (kind === 'section' ? meaningOf(name, names)?.entries : undefined) ?? {};
}

function meaningOf(name: string, names: StageNames): StageMeaning | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

function unknown(name: string, names: StageNames): string {
  const holds = ([, { entries }]: [string, StageMeaning]): boolean =>
    entries !== undefined && Object.hasOwn(entries, name);
  const [list] = Object.entries(stageNames).find(holds) ?? [];
  const known = Object.keys(names);
  const meant = nearest(name, known);
  const advice =
    list !== undefined
      ? `It belongs between "{{#${list}}}" and "{{/${list}}}".`
      : meant === undefined
        ? `Placeholders here are ${known.join(', ')}.`
        : `"${meant}" is meant, it seems.`;
  return `"{{${name}}}" stands for nothing here. ${advice}`;
}
