import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Instance } from '../core/dataset/instances';
import type { Instruction } from '../core/document/model';
import { estimatedTokens, type TokenCounter } from '../core/prompt/budget';
import { isBuiltInLayout } from '../core/prompt/layouts';
import type { Template } from '../core/prompt/template';
import { readLayout } from './layoutFile';
import { dataFileOf, readInstancesOf } from './taskFiles';

export interface LoadedInstances {
  readonly instances: readonly Instance[];
  /** What is wrong and what to do; empty when all is well. */
  readonly problems: readonly string[];
}

export interface LoadedCounter {
  readonly counter: TokenCounter;
  /** Why an estimate stands in for the tokenizer that was asked for. */
  readonly problem: string | null;
}

/** Reads what a preview needs from disk, each file again only when it has changed. */
export interface PreviewData {
  /** `file` is the instruction's. */
  instances(file: string, instruction: Instruction): Promise<LoadedInstances>;
  /** A layout's path starts at `folder`. */
  layout(name: string, folder: string): Promise<Template>;
  /** '' asks for the estimate. */
  tokenizer(file: string): Promise<LoadedCounter>;
}

export function previewData(): PreviewData {
  const layouts = cached<Template>();
  const tokenizers = cached<LoadedCounter>();
  const instanceFiles = cached<LoadedInstances>();
  return {
    instances: async (file, { instances, task }) => {
      const dataFile = dataFileOf(file, instances?.text);
      if (dataFile.kind === 'unreadable') return { instances: [], problems: [dataFile.message] };
      return instanceFiles(dataFile.path, async () => {
        const read = await readInstancesOf(file, instances?.text, task?.text ?? '');
        return read.kind === 'unreadable'
          ? { instances: [], problems: [read.message] }
          : { instances: read.instances, problems: [] };
      });
    },
    layout: async (name, folder) =>
      isBuiltInLayout(name)
        ? readLayout(name, folder)
        : layouts(path.resolve(folder, name), () => readLayout(name, folder)),
    tokenizer: async (file) =>
      file === ''
        ? { counter: estimatedTokens, problem: null }
        : tokenizers(file, () => loadCounter(file)),
  };
}

async function loadCounter(file: string): Promise<LoadedCounter> {
  const { loadTokenizer } = await import('./huggingFaceTokenizer');
  const loaded = await loadTokenizer(file);
  return loaded.kind === 'tokenizer'
    ? { counter: loaded.counter, problem: null }
    : { counter: estimatedTokens, problem: loaded.message };
}

type Cached<Result> = (file: string, load: () => Promise<Result>) => Promise<Result>;

/** Keeps the result for a file while its time and size stay the same. A missing file is looked for each time. */
function cached<Result>(): Cached<Result> {
  const known = new Map<string, { readonly stamp: string; readonly result: Result }>();
  return async (file, load) => {
    const stamp = await stampOf(file);
    const entry = known.get(file);
    if (entry && stamp !== null && entry.stamp === stamp) return entry.result;
    const result = await load();
    if (stamp !== null) known.set(file, { stamp, result });
    return result;
  };
}

async function stampOf(file: string): Promise<string | null> {
  try {
    const { mtimeMs, size } = await stat(file);
    return `${mtimeMs} ${size}`;
  } catch {
    return null; // loading says what is wrong with it
  }
}
