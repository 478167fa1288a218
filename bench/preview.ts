import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from '../src/core/document/parse';
import { builtInLayouts, parseLayout } from '../src/core/prompt/layouts';
import { estimatedTokens, type TokenCounter } from '../src/core/prompt/tokens';
import { instanceCounts } from '../src/extension/preview/instanceCounts';
import { searchInstances } from '../src/extension/preview/instanceSearch';
import { nearCounter } from '../src/extension/preview/nearCounter';
import { defaultOptions } from '../src/extension/preview/previewOptions';
import { preview, promptMaker, type PreviewRequest } from '../src/extension/preview/previewState';
import { doDataWork } from '../src/node/dataWork';
import { unpacked, type InstanceList } from '../src/node/packedInstances';
import { loadTokenizer } from '../src/node/tokenizers/loadTokenizer';

/**
 * From a key stroke to the state that is posted: the new text is parsed, the prompt assembled, counted and fitted, and all of
 * it written as JSON, which stands for posting it. Then what is done with 100,000 instances: reading them (in a worker, so only
 * unpacking them stops the editor), measuring the prompts of a tenth of them, and searching all inputs.
 */
export async function benchPreview(root: string): Promise<void> {
  const fixture = path.join(root, 'test/fixtures/tokenizer/tokenizer.json');
  const counters: readonly (readonly [string, TokenCounter])[] = [
    ['estimate', estimatedTokens],
    ['tokenizer.json', await counterOf(fixture)],
    ['o200k_base', await counterOf('o200k_base')],
  ];
  for (const [name, counter] of counters) {
    typing(`2,000 tokens, ${name}`, counter, 'word '.repeat(200));
    typing(`1 MB instance, ${name}`, counter, 'A word of a long note. '.repeat(45_000));
  }
  const list = await reading();
  for (const [name, counter] of counters) await counting(list, name, counter);
  await searching(list);
}

async function counterOf(given: string): Promise<TokenCounter> {
  const loaded = await loadTokenizer(given);
  if (loaded.kind === 'failed') throw new Error(loaded.message);
  return loaded.counter;
}

const strokes = 400;

function typing(what: string, counter: TokenCounter, input: string): void {
  const times: number[] = [];
  for (let stroke = 0; stroke < strokes; stroke++) {
    const text = instructionText(stroke);
    const from = performance.now();
    const { state } = preview({
      ...request([{ id: 'a', input, references: ['yes'] }], counter),
      document: parse(text),
    });
    JSON.stringify(state);
    times.push(performance.now() - from);
  }
  times.splice(0, strokes / 4); // the first ones warm up
  times.sort((a, b) => a - b);
  const at = (part: number): string => times[Math.floor(part * times.length)]!.toFixed(1);
  tell(`key stroke, ${what}`, `median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`);
}

function request(instances: InstanceList, counter: TokenCounter): PreviewRequest {
  return {
    file: 'bench.instruct',
    document: parse(instructionText(0)),
    refined: undefined,
    layoutName: 'step-by-step',
    layout: parseLayout(builtInLayouts['step-by-step']!),
    options: defaultOptions,
    experiment: null,
    variants: null,
    isFitted: true,
    instances,
    problems: [],
    index: 0,
    maxSourceTokens: 2048,
    counter,
  };
}

/** About 1,700 tokens; every stroke makes another text of it. */
function instructionText(stroke: number): string {
  const sentence = 'Decide whether the second sentence follows from the first one, and say so. ';
  const example = (number: number): string =>
    `Positive Example ${number}:\n  Input:\n    ${sentence.repeat(20)}\n  Output: yes\n`;
  const steps = Array.from({ length: 12 }, (_, index) => `  ${index + 1}. ${sentence.repeat(2)}\n`);
  return `Task: bench\nDefinition:\n  ${sentence.repeat(12)}${'abcdefghij'.slice(0, stroke % 10)} ${stroke}\n\nSteps:\n${steps.join('')}\n${example(1)}\n${example(2)}`;
}

const count = 100_000;
const counted = 10_000;

async function reading(): Promise<InstanceList> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-bench-preview-'));
  try {
    const instances = Array.from({ length: count }, (_, index) => ({
      id: `bench-${index}`,
      input: `Sentence ${index}: ${'a woman in a red coat crosses the street. '.repeat(6)}`,
      output: ['yes'],
    }));
    const text = JSON.stringify({ Instances: instances }, null, 4);
    writeFileSync(path.join(folder, 'data.json'), text);
    const from = performance.now();
    const file = path.join(folder, 'bench.instruct');
    const read = await doDataWork({ kind: 'read', file, instances: 'data.json', task: 'bench' });
    const took = performance.now() - from;
    if (read.kind !== 'packed') throw new Error('The instances could not be read.');
    const begun = performance.now();
    const list = unpacked(structuredClone(read.instances)); // as a worker hands them over
    const received = performance.now() - begun;
    const size = (text.length / 1e6).toFixed(0);
    tell(
      `100,000 instances, ${size} MB`,
      `read in ${took.toFixed(0)} ms beside the editor, taken over in ${received.toFixed(0)} ms`,
    );
    return list;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const unwatched = { signal: new AbortController().signal, progress: () => undefined };

async function counting(list: InstanceList, name: string, counter: TokenCounter): Promise<void> {
  const fittedOf = promptMaker(request(list, nearCounter(counter, 2048)));
  const counts = instanceCounts(counted, (index) => {
    const fitted = fittedOf(list.at(index)!.input);
    return { tokens: fitted.tokens, isLosing: fitted.cut !== null };
  });
  const from = performance.now();
  await counts.longest(unwatched);
  tell(`10,000 prompts, ${name}`, `${((performance.now() - from) / 1000).toFixed(1)} s`);
}

async function searching(list: InstanceList): Promise<void> {
  const from = performance.now();
  await searchInstances(list, 'sentence 99999:', { ...unwatched, found: () => undefined });
  tell('a search in 100,000 instances', `${(performance.now() - from).toFixed(0)} ms`);
}

function tell(what: string, figure: string): void {
  console.log(`${what.padEnd(40)} ${figure}`);
}
