import type { PlainExample, PlainInstruction } from '../../document/model';
import { printSteps } from '../../document/print';
import { parseTemplateFile } from '../../prompt/layouts';
import { renderTemplate, type TemplateValues } from '../../prompt/template';
import ask from './prompts/ask.instruct';
import rank from './prompts/rank.instruct';

/** The examples of each kind that the model is shown, from the first. */
export const examplesShown = 8;

/** Asks for `count` examples that are harder than those of the instruction. */
export function askPrompt(instruction: PlainInstruction, count: number): string {
  return rendered(ask, {
    count,
    category: instruction.category,
    definition: instruction.definition,
    steps: printSteps(instruction.steps),
    positive_examples: numbered(instruction.positiveExamples.slice(0, examplesShown)),
    negative_examples: numbered(instruction.negativeExamples.slice(0, examplesShown)),
  });
}

/** Asks for a ranking of examples, which are numbered from 1. */
export function rankPrompt(candidates: readonly PlainExample[]): string {
  return rendered(rank, { count: candidates.length, candidates: numbered(candidates) });
}

function numbered(examples: readonly PlainExample[]): TemplateValues[] {
  return examples.map(({ input, output, explanation }, index) => ({
    number: index + 1,
    input,
    output,
    explanation: explanation ?? '',
  }));
}

/** The values are put in as they are, never expanded. */
function rendered(file: string, values: TemplateValues): string {
  const template = parseTemplateFile(file, 'A prompt');
  if (template.kind === 'broken') throw new Error(template.message); // ours: a test renders both
  return Array.from(renderTemplate(template.nodes, [values]), ({ text }) => text).join('');
}
