import type { PlainInstruction } from '../document/model';
import { parseTemplateFile } from '../prompt/layouts';
import { renderTemplate, type Template, type TemplateValues } from '../prompt/template';
import { remembered } from '../text/remembered';
import { placeholderFault } from './stagePlaceholders';
import draft from './stages/draft.instruct';
import final from './stages/final.instruct';
import generalise from './stages/generalise.instruct';
import learnFromExamples from './stages/learn-from-examples.instruct';
import opening from './stages/opening.instruct';
import singleExample from './stages/single-example.instruct';

export type StageId = 'draft' | 'single-example' | 'learn-from-examples' | 'generalise' | 'final';

/** One turn of the conversation. */
export interface Stage {
  readonly id: StageId;
  readonly title: string;
  /** One sentence: what this turn asks of the model. */
  readonly purpose: string;
  /** What it does to a finding that it is there to repair. */
  readonly deed: string;
  /** The text of the stage's file; its `Template:` becomes the prompt. */
  readonly file: string;
  /** The turn says nothing without positive examples and is left out where there are none. */
  readonly needsExamples: boolean;
  /** Whether the turn writes steps from nothing; another one, where it comes first, is told the steps of the file. */
  readonly opens: boolean;
  /** Whether the conversation may end here once the steps are clean and no longer change. */
  readonly mayBeLast: boolean;
}

/** How many positive examples a stage shows, from the first. */
export const examplesShown = 2;

/** The stages that ship with Stepwise, in order. */
export const stages: readonly Stage[] = [
  {
    id: 'draft',
    title: 'Draft',
    purpose: 'Write steps from the category and the definition.',
    deed: 'write the steps anew',
    file: draft,
    opens: true,
    needsExamples: false,
    mayBeLast: false,
  },
  {
    id: 'single-example',
    title: 'Single example',
    purpose: 'Fit the steps to a prompt that holds exactly one input; there is no data set.',
    deed: 'make the steps work on a single input',
    file: singleExample,
    opens: false,
    needsExamples: false,
    mayBeLast: false,
  },
  {
    id: 'learn-from-examples',
    title: 'Learn from examples',
    purpose: 'Try the steps on two positive examples and close the gaps.',
    deed: 'fit the steps to the examples',
    file: learnFromExamples,
    opens: false,
    needsExamples: true,
    mayBeLast: true,
  },
  {
    id: 'generalise',
    title: 'Generalise',
    purpose: 'Remove every trace of a specific example.',
    deed: 'remove what belongs to one example',
    file: generalise,
    opens: false,
    needsExamples: false,
    mayBeLast: true,
  },
  {
    id: 'final',
    title: 'Final',
    purpose: 'Put the steps in their final order and wording.',
    deed: 'order and reword the steps',
    file: final,
    opens: false,
    needsExamples: false,
    mayBeLast: true,
  },
];

/**
 * Reads a stage file. A file without a template, with a broken one, or with a placeholder that stands for nothing says so.
 * Remembered, since a batch asks with the same few files thousands of times.
 */
export const parseStage: (text: string) => Template = remembered((text) => {
  const template = parseTemplateFile(text, 'A stage prompt');
  const fault = template.kind === 'template' ? placeholderFault(template.nodes) : undefined;
  return fault === undefined ? template : { kind: 'broken', message: fault };
});

export type StagePrompt =
  | { readonly kind: 'prompt'; readonly text: string }
  | { readonly kind: 'broken'; readonly message: string };

/** The stages with the files of a workspace in place of those that ship. */
export function stagesWith(files: ReadonlyMap<StageId, string>): readonly Stage[] {
  return stages.map((stage) => ({ ...stage, file: files.get(stage.id) ?? stage.file }));
}

/** The stages that come after all those that were asked. */
export function stagesAfter(
  plan: readonly Stage[],
  asked: readonly { readonly stage: string }[],
): readonly Stage[] {
  return plan.slice(1 + plan.findLastIndex(({ id }) => asked.some(({ stage }) => stage === id)));
}

/**
 * What a stage says to the model about an instruction. `isFirst`: whether it begins a conversation. Its values are put in as
 * they are, never expanded.
 */
export function stagePrompt(
  stage: Stage,
  instruction: PlainInstruction,
  { isFirst = false } = {},
): StagePrompt {
  const prompt = rendered(stage.file, instruction);
  if (prompt.kind === 'broken')
    return { kind: 'broken', message: `Stage "${stage.id}": ${prompt.message}` };
  if (!isFirst || stage.opens) return prompt;
  const before = rendered(opening, instruction);
  return before.kind === 'broken'
    ? before
    : { kind: 'prompt', text: `${before.text.trimEnd()}\n\n${prompt.text}` };
}

function rendered(file: string, instruction: PlainInstruction): StagePrompt {
  const template = parseStage(file);
  if (template.kind === 'broken') return template;
  const pieces = renderTemplate(template.nodes, [stageValues(instruction)]);
  return { kind: 'prompt', text: Array.from(pieces, ({ text }) => text).join('') };
}

function stageValues(instruction: PlainInstruction): TemplateValues {
  return {
    category: instruction.category,
    definition: instruction.definition,
    steps: instruction.steps.map((text, index) => ({ number: index + 1, text })),
    positive_examples: instruction.positiveExamples
      .slice(0, examplesShown)
      .map(({ input, output, explanation }, index) => ({
        number: index + 1,
        input,
        output,
        explanation: explanation ?? '',
      })),
  };
}
