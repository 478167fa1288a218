import type { PlainInstruction } from '../document/model';
import { parseTemplateFile } from '../prompt/layouts';
import { renderTemplate, type Template, type TemplateValues } from '../prompt/template';
import draft from './stages/draft.instruct';
import final from './stages/final.instruct';
import generalise from './stages/generalise.instruct';
import learnFromExamples from './stages/learn-from-examples.instruct';
import singleExample from './stages/single-example.instruct';

export type StageId = 'draft' | 'single-example' | 'learn-from-examples' | 'generalise' | 'final';

/** One turn of the conversation. */
export interface Stage {
  readonly id: StageId;
  readonly title: string;
  /** One sentence: what this turn asks of the model. */
  readonly purpose: string;
  /** The text of the stage's file; its `Template:` becomes the prompt. */
  readonly file: string;
  /** The turn says nothing without positive examples and is left out where there are none. */
  readonly needsExamples: boolean;
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
    file: draft,
    needsExamples: false,
    mayBeLast: false,
  },
  {
    id: 'single-example',
    title: 'Single example',
    purpose: 'Fit the steps to a prompt that holds exactly one input; there is no data set.',
    file: singleExample,
    needsExamples: false,
    mayBeLast: false,
  },
  {
    id: 'learn-from-examples',
    title: 'Learn from examples',
    purpose: 'Try the steps on two positive examples and close the gaps.',
    file: learnFromExamples,
    needsExamples: true,
    mayBeLast: true,
  },
  {
    id: 'generalise',
    title: 'Generalise',
    purpose: 'Remove every trace of a specific example.',
    file: generalise,
    needsExamples: false,
    mayBeLast: true,
  },
  {
    id: 'final',
    title: 'Final',
    purpose: 'Put the steps in their final order and wording.',
    file: final,
    needsExamples: false,
    mayBeLast: true,
  },
];

/** Reads a stage file. A file without a template, or with a broken one, says so. */
export function parseStage(text: string): Template {
  return parseTemplateFile(text, 'A stage prompt');
}

export type StagePrompt =
  | { readonly kind: 'prompt'; readonly text: string }
  | { readonly kind: 'broken'; readonly message: string };

/** What a stage says to the model about an instruction. Its values are put in as they are, never expanded. */
export function stagePrompt(stage: Stage, instruction: PlainInstruction): StagePrompt {
  const template = parseStage(stage.file);
  if (template.kind === 'broken')
    return { kind: 'broken', message: `Stage "${stage.id}": ${template.message}` };
  const rendered = renderTemplate(template.nodes, [stageValues(instruction)]);
  return { kind: 'prompt', text: Array.from(rendered, ({ text }) => text).join('') };
}

function stageValues(instruction: PlainInstruction): TemplateValues {
  return {
    category: instruction.category,
    definition: instruction.definition,
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
