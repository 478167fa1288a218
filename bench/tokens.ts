import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { readTask, type Task } from '../src/core/dataset/task';
import { huggingFaceCounter } from '../src/node/tokenizers/huggingFace';

/**
 * Counting the tokens of prompts of SUP-NATINST with a Unigram tokenizer of 32,000 pieces that is trained on them first:
 * our counter with an empty memory, the library that it stands on, and Python's two ways, one after the other on the same
 * texts, in processor time. What each needs to start and to load is not counted.
 */

interface TimesOfPython {
  /** Hugging Face tokenizers, in Rust; seconds, as all times. */
  readonly fast: number;
  /** The same model in Python alone. */
  readonly slow: number;
  /** The share of the texts of which both say the same. */
  readonly agree: number;
  readonly counts: readonly number[];
}

const pieces = 32_000;
const rounds = 5;
const instancesOfTask = 25;

export function benchTokens(root: string, folder: string, superni: string): void {
  if (!existsSync(superni)) {
    console.log(`skipped: there is no "${superni}"; STEPWISE_SUPERNI names the folder`);
    return;
  }
  const texts = prompts(path.join(superni, 'test'));
  const file = path.join(folder, 'tokenizer.json');
  for (const [shape, tokenizer] of Object.entries(trainedTokenizers(root, file, texts))) {
    writeFileSync(file, JSON.stringify(tokenizer));
    const ours = oursOf(tokenizer, texts);
    const library = libraryOf(tokenizer, texts);
    const theirs = JSON.parse(python(root, ['count', file], texts)) as TimesOfPython;
    const tokens = ours.counts.reduce((sum, count) => sum + count, 0);
    const per300 = ((ours.seconds * 1000) / (tokens / 300)).toFixed(3);
    console.log(
      [
        `${shape}: ${texts.length} prompts, ${(tokens / texts.length).toFixed(0)} tokens a prompt`,
        `  Stepwise                 ${milliseconds(ours.seconds)}, ${per300} ms for 300 tokens`,
        `  @huggingface/tokenizers  ${milliseconds(library.seconds)}, ${ratio(library.seconds, ours.seconds)}, ${agreement(library.counts, ours.counts)}`,
        `  Python, Rust             ${milliseconds(theirs.fast)}, ${ratio(theirs.fast, ours.seconds)}, ${agreement(theirs.counts, ours.counts)}`,
        `  Python alone             ${milliseconds(theirs.slow)}, ${ratio(theirs.slow, ours.seconds)}, the same as Rust for ${percent(theirs.agree)}`,
      ].join('\n'),
    );
  }
}

/** Unigram tokenizers of 32,000 pieces, as the contents of a `tokenizer.json`; `file` is written on the way. */
export function trainedTokenizers(
  root: string,
  file: string,
  texts: readonly string[],
): Readonly<Record<'as T5' | 'as Flan-T5', object>> {
  python(root, ['train', file, String(pieces)], texts);
  const made = JSON.parse(readFileSync(file, 'utf8')) as object; // written by our own script
  const marks = { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true };
  const words = { type: 'Sequence', pretokenizers: [{ type: 'WhitespaceSplit' }, marks] };
  return {
    'as T5': { ...made, pre_tokenizer: words },
    'as Flan-T5': { ...made, pre_tokenizer: marks },
  };
}

interface Counted {
  readonly seconds: number;
  readonly counts: readonly number[];
}

/** The median of some rounds, each with an empty memory. */
function oursOf(tokenizer: object, texts: readonly string[]): Counted {
  const counted = Array.from({ length: rounds }, () => {
    const counter = huggingFaceCounter('bench', { tokenizer, config: {} });
    return timed(texts, (text) => counter.count(text));
  });
  return counted.sort((a, b) => a.seconds - b.seconds)[rounds >> 1]!;
}

/** Measured on a tenth of the texts, which is enough to know its speed. */
function libraryOf(tokenizer: object, texts: readonly string[]): Counted {
  const plain = new Tokenizer(tokenizer, {});
  const some = texts.slice(0, Math.ceil(texts.length / 10));
  const { seconds, counts } = timed(some, (text) => plain.encode(text).ids.length);
  return { seconds: (seconds * lengthOf(texts)) / lengthOf(some), counts };
}

function timed(texts: readonly string[], count: (text: string) => number): Counted {
  const from = process.cpuUsage();
  const counts = texts.map(count);
  const { user, system } = process.cpuUsage(from);
  return { seconds: (user + system) / 1e6, counts };
}

/** Prompts with a definition and two examples, as Tk-Instruct makes them. */
function prompts(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const read = readTask(readFileSync(path.join(folder, name), 'utf8'), name);
      return read.kind === 'task' ? promptsOf(read.task) : [];
    });
}

function promptsOf({ definition, positiveExamples, instances }: Task): string[] {
  const examples = positiveExamples
    .slice(0, 2)
    .map(
      ({ input, output }, index) =>
        ` Positive Example ${index + 1} -\nInput: ${input}\n Output: ${output}\n\n`,
    );
  const start = `Definition: ${definition}\n\n${examples.join('')}`;
  const end = 'Now complete the following example -\n';
  return instances
    .slice(0, instancesOfTask)
    .map(({ input }) => `${start}${end}Input: ${input}\nOutput: `);
}

function python(root: string, args: readonly string[], texts: readonly string[]): string {
  const { error, status, stdout, stderr } = spawnSync(
    path.join(root, 'test/python/.venv/bin/python'),
    [path.join(root, 'bench/tokens.py'), ...args],
    {
      input: texts.map((text) => `${JSON.stringify(text)}\n`).join(''),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  if (status !== 0)
    throw new Error(
      `bench/tokens.py did not run: ${error?.message ?? stderr}. Run "node scripts/python-install.mjs" first.`,
    );
  return stdout;
}

function agreement(theirs: readonly number[], ours: readonly number[]): string {
  const same = theirs.filter((count, index) => count === ours[index]).length;
  return `the same count for ${percent(same / theirs.length)}`;
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

function milliseconds(seconds: number): string {
  return `${(seconds * 1000).toFixed(0).padStart(7)} ms`;
}

function ratio(theirs: number, ours: number): string {
  return `${(theirs / ours).toFixed(1)} × the time of Stepwise`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
