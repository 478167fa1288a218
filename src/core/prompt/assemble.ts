import type { PlainExample, PlainInstruction } from '../document/model';
import { printSteps } from '../document/print';
import {
  renderTemplate,
  type PathStep,
  type Rendered,
  type Template,
  type TemplateValues,
} from './template';

export interface PromptOptions {
  /** How many positive examples a prompt shows at most. */
  readonly positiveExamples: number;
  readonly negativeExamples: number;
}

/** As the field trains: two positive examples, no negative one. */
export const defaultPromptOptions: PromptOptions = { positiveExamples: 2, negativeExamples: 0 };

export type PromptSectionName =
  'definition' | 'steps' | 'positive-example' | 'negative-example' | 'input';

/** A part of the prompt and where it comes from. Half-open UTF-16 range. */
export interface PromptSection {
  readonly name: PromptSectionName;
  /** Which example, from 0; `null` for what is no example. */
  readonly index: number | null;
  readonly start: number;
  readonly end: number;
}

export interface Prompt {
  readonly text: string;
  /** In order, without overlap. Text between sections belongs to the layout. */
  readonly sections: readonly PromptSection[];
}

/** The one place where a prompt is made: for the preview, for data sets, and so for training and prediction. */
export function assemble(
  layout: Extract<Template, { readonly kind: 'template' }>,
  instruction: PlainInstruction,
  {
    input,
    options = defaultPromptOptions,
  }: { readonly input: string; readonly options?: PromptOptions },
): Prompt {
  return joined(renderTemplate(layout.nodes, [templateValues(instruction, input, options)]));
}

function templateValues(
  instruction: PlainInstruction,
  input: string,
  options: PromptOptions,
): TemplateValues {
  return {
    task: instruction.task,
    category: instruction.category,
    definition: instruction.definition,
    steps: printSteps(instruction.steps),
    positive_examples: exampleValues(instruction.positiveExamples, options.positiveExamples),
    negative_examples: exampleValues(instruction.negativeExamples, options.negativeExamples),
    input,
  };
}

/** Every placeholder that a layout may use. */
export const placeholders = [
  'task',
  'category',
  'definition',
  'steps',
  'input',
  'positive_examples',
  'negative_examples',
  'number',
  'output',
  'explanation',
] as const;

function exampleValues(examples: readonly PlainExample[], most: number): TemplateValues[] {
  return examples.slice(0, most).map(({ input, output, explanation }, index) => ({
    number: index + 1,
    input,
    output,
    explanation,
  }));
}

function joined(pieces: Iterable<Rendered>): Prompt {
  const sections: PromptSection[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const { text, path } of pieces) {
    if (text === '') continue;
    const origin = originOf(path);
    const last = sections.at(-1);
    const end = length + text.length;
    if (origin && last && isSame(origin, last) && last.end === length)
      sections[sections.length - 1] = { ...last, end };
    else if (origin) sections.push({ ...origin, start: length, end });
    texts.push(text);
    length = end;
  }
  return { text: texts.join(''), sections };
}

type Origin = Pick<PromptSection, 'name' | 'index'>;

const isSame = (a: Origin, b: Origin): boolean => a.name === b.name && a.index === b.index;

function originOf(path: readonly PathStep[]): Origin | null {
  const [outer] = path;
  switch (outer?.name) {
    case 'definition':
    case 'steps':
    case 'input':
      return { name: outer.name, index: null };
    case 'positive_examples':
      return { name: 'positive-example', index: outer.index };
    case 'negative_examples':
      return { name: 'negative-example', index: outer.index };
    default:
      return null;
  }
}
