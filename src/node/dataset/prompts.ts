import path from 'node:path';
import type { ChatMessage } from '../../core/dataset/promptLine';
import type { Experiment } from '../../core/experiment/experiment';
import { assembler, messagesOf, type Prompt } from '../../core/prompt/assemble';
import { fit } from '../../core/prompt/budget';
import {
  builtInLayouts,
  isBuiltInLayout,
  parseLayout,
  showsInput,
} from '../../core/prompt/layouts';
import { withSteps } from '../../core/prompt/steps';
import { estimatedTokens, type TokenCounter } from '../../core/prompt/tokens';
import { readTextFile } from '../files';
import { encodingNamed, tokenizerFile, tokenizerPath } from '../tokenizers/names';
import type { DataTask } from './dataTasks';

/** The prompt of an instance as it goes into a data set. */
export interface FinishedPrompt {
  readonly text: string;
  /** `null` where the layout makes one text. */
  readonly messages: readonly ChatMessage[] | null;
  readonly tokens: number;
  /** How many examples were dropped, and how many UTF-16 units cut; `null` where prompts are not fitted. */
  readonly loss: { readonly dropped: number; readonly cut: number } | null;
}

export type Prompts =
  | {
      readonly kind: 'prompts';
      /** The prompts of a task, by the input of an instance. */
      promptsOf(task: DataTask): (input: string) => FinishedPrompt;
      /** An estimate where the experiment names no tokenizer; then nothing is dropped or cut. */
      readonly counter: TokenCounter;
      readonly sources: readonly PromptSource[];
    }
  | { readonly kind: 'failed'; readonly message: string };

export interface PromptSource {
  readonly role: 'layout' | 'tokenizer';
  /** Absolute, or the name of a built-in layout. */
  readonly file: string;
  readonly text: string;
}

/** The prompts of an experiment: its layout, how many examples, which steps, and the room there is. */
export async function experimentPrompts(experiment: Experiment, folder: string): Promise<Prompts> {
  const read = await layoutText(experiment.layout, folder);
  if (read.kind === 'failed') return read;
  const layout = parseLayout(read.source.text);
  if (layout.kind === 'broken')
    return failed(`The layout "${experiment.layout}" cannot be used: ${layout.message}`);
  if (!showsInput(layout.nodes))
    return failed(
      `The layout "${experiment.layout}" cannot be used: outside of its examples it has no "{{input}}", so a model would never see what it is to answer.`,
    );
  const tokenizer = await loadCounter(experiment.tokenizer, folder);
  if (tokenizer.kind === 'failed') return tokenizer;
  const { counter } = tokenizer;
  const { positiveExamples, negativeExamples, explanations } = experiment;
  const options = { positiveExamples, negativeExamples, explanations };
  const { maxSourceTokens, cut, steps, seed } = experiment;
  return {
    kind: 'prompts',
    counter: counter ?? estimatedTokens,
    sources: [read.source, ...tokenizer.sources],
    promptsOf({ instruction, refined }) {
      const shown = withSteps(instruction, steps, { seed, refined });
      if (!counter) {
        const promptOf = assembler(layout, shown, options);
        return (input) => {
          const prompt = promptOf(input);
          return finished(prompt, estimatedTokens.count(prompt.text), null);
        };
      }
      return (input) => {
        const request = { input, maxSourceTokens, counter, options, cut };
        const prompt = fit(layout, shown, request);
        const lost = prompt.cut ? prompt.cut.end - prompt.cut.start : 0;
        const dropped = prompt.dropped.length;
        return finished(prompt, prompt.tokens, { dropped, cut: lost });
      };
    },
  };
}

function finished(
  prompt: Pick<Prompt, 'text' | 'messages'>,
  tokens: number,
  loss: FinishedPrompt['loss'],
): FinishedPrompt {
  return { text: prompt.text, messages: prompt.messages && messagesOf(prompt), tokens, loss };
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
  const given = tokenizerPath(tokenizer, folder);
  const { loadTokenizer } = await import('../tokenizers/loadTokenizer'); // large: loaded when it is needed
  const loaded = await loadTokenizer(given);
  if (loaded.kind === 'failed') return failed(loaded.message);
  const { counter } = loaded;
  if (encodingNamed(given)) return { kind: 'counter', counter, sources: [] };
  const file = await tokenizerFile(given);
  const read = await readTextFile(file);
  if (read.kind === 'failed') return failed(read.message);
  return { kind: 'counter', counter, sources: [{ role: 'tokenizer', file, text: read.text }] };
}

interface Failed {
  readonly kind: 'failed';
  readonly message: string;
}

function failed(message: string): Failed {
  return { kind: 'failed', message };
}
