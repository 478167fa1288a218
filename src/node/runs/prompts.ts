import path from 'node:path';
import type { PlainInstruction } from '../../core/document/model';
import type { Experiment } from '../../core/experiment/experiment';
import { assemble } from '../../core/prompt/assemble';
import { fit, type TokenCounter } from '../../core/prompt/budget';
import { builtInLayouts, isBuiltInLayout, parseLayout } from '../../core/prompt/layouts';
import { readTextFile } from '../files';

/** Makes the finished prompt of an instance. */
export type MakePrompt = (instruction: PlainInstruction, input: string) => string;

export type Prompts =
  | {
      readonly kind: 'prompts';
      readonly makePrompt: MakePrompt;
      readonly sources: readonly PromptSource[];
    }
  | { readonly kind: 'failed'; readonly message: string };

export interface PromptSource {
  readonly role: 'layout' | 'tokenizer';
  /** Absolute, or the name of a built-in layout. */
  readonly file: string;
  readonly text: string;
}

/** The prompts of an experiment: its layout, how many examples, with or without steps, and the room there is. */
export async function experimentPrompts(experiment: Experiment, folder: string): Promise<Prompts> {
  const layout = await layoutText(experiment.layout, folder);
  if (layout.kind === 'failed') return layout;
  const template = parseLayout(layout.source.text);
  if (template.kind === 'broken')
    return failed(`The layout "${experiment.layout}" cannot be used: ${template.message}`);
  const tokenizer = await loadCounter(experiment.tokenizer, folder);
  if (tokenizer.kind === 'failed') return tokenizer;
  const options = { positiveExamples: experiment.positiveExamples, negativeExamples: 0 };
  const { maxSourceTokens } = experiment;
  return {
    kind: 'prompts',
    sources: [layout.source, ...tokenizer.sources],
    makePrompt(instruction, input) {
      const shown = experiment.steps === 'none' ? { ...instruction, steps: [] } : instruction;
      const { counter } = tokenizer;
      return counter
        ? fit(template, shown, { input, maxSourceTokens, counter, options }).text
        : assemble(template, shown, { input, options }).text;
    },
  };
}

async function layoutText(
  layout: string,
  folder: string,
): Promise<{ readonly kind: 'layout'; readonly source: PromptSource } | Failed> {
  const builtIn = isBuiltInLayout(layout) ? builtInLayouts[layout] : undefined;
  if (builtIn !== undefined)
    return { kind: 'layout', source: { role: 'layout', file: layout, text: builtIn } };
  const file = path.resolve(folder, layout);
  const read = await readTextFile(file);
  if (read.kind === 'failed') {
    const names = Object.keys(builtInLayouts).join(', ');
    return failed(
      `The layout "${layout}" is neither built in (${names}) nor a file that can be read: ${read.message}`,
    );
  }
  return { kind: 'layout', source: { role: 'layout', file, text: read.text } };
}

interface Counter {
  readonly kind: 'counter';
  readonly counter: TokenCounter | null;
  readonly sources: readonly PromptSource[];
}

async function loadCounter(tokenizer: string, folder: string): Promise<Counter | Failed> {
  if (tokenizer === 'none') return { kind: 'counter', counter: null, sources: [] };
  const file = path.resolve(folder, tokenizer);
  const { loadTokenizer } = await import('../huggingFaceTokenizer'); // large: loaded when it is needed
  const loaded = await loadTokenizer(file);
  if (loaded.kind === 'failed') return failed(loaded.message);
  const read = await readTextFile(file);
  if (read.kind === 'failed') return failed(read.message);
  const { counter } = loaded;
  return { kind: 'counter', counter, sources: [{ role: 'tokenizer', file, text: read.text }] };
}

interface Failed {
  readonly kind: 'failed';
  readonly message: string;
}

function failed(message: string): Failed {
  return { kind: 'failed', message };
}
