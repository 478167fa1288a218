import path from 'node:path';
import type { InstructionDocument } from '../core/document/model';
import { parse } from '../core/document/parse';
import { readExperiment, type ReadExperiment } from '../core/experiment/experiment';
import { isBuiltInLayout, type ReadLayout } from '../core/prompt/layouts';
import { estimatedTokens, type TokenCounter } from '../core/prompt/tokens';
import { readInstanceList } from './dataWork';
import { readTextFile, type FileFailure } from './files';
import { fileStampBeside, statIfThere } from './fileStamp';
import { readLayout } from './layoutFile';
import type { InstanceList } from './packedInstances';
import { dataFileOf, type Unreadable } from './taskFiles';
import { encodingNamed, tokenizerFile } from './tokenizers/names';

export type LoadedInstances =
  { readonly kind: 'list'; readonly instances: InstanceList } | NoInstances;

/** Why there are none, and whether the file names no data file or its data file cannot be read. */
export interface NoInstances {
  readonly kind: 'none';
  readonly cause: 'not-named' | 'missing' | 'unreadable';
  readonly message: string;
}

export interface LoadedCounter {
  readonly counter: TokenCounter;
  /** Why an estimate stands in for the tokenizer that was asked for. */
  readonly problem: string | null;
}

/** Reads what a preview needs from disk, each file again only when it has changed. */
export interface PreviewData {
  /** Those that the field `Instances:` of the instruction `file` leads to; `task` is the task's name. */
  instances(file: string, instances: string | undefined, task: string): Promise<LoadedInstances>;
  /** A layout's path starts at `folder`. */
  layout(name: string, folder: string): Promise<ReadLayout>;
  /** The path of a tokenizer or the name of an encoding; '' asks for the estimate. */
  tokenizer(given: string): Promise<LoadedCounter>;
  /** `undefined` where it is not there, or cannot be read. */
  instruction(file: string): Promise<InstructionDocument | undefined>;
  experiment(file: string): Promise<ReadExperiment | FileFailure>;
}

export function previewData(): PreviewData {
  const layouts = cached<ReadLayout>();
  const builtIn = new Map<string, Promise<ReadLayout>>();
  const tokenizers = cached<LoadedCounter>();
  const encodings = new Map<string, Promise<LoadedCounter>>();
  const instanceFiles = cached<LoadedInstances>();
  const instructions = cached<InstructionDocument | undefined>();
  const experiments = cached<ReadExperiment | FileFailure>();
  return {
    instances: async (file, instances, task) => {
      const data = dataFileOf(file, instances);
      if (data.kind === 'unreadable') return none('not-named', data);
      const work = { file, instances: instances!, task };
      return instanceFiles(data.path, async () => {
        const read = await readInstanceList(work, data.path);
        if (read.kind === 'list') return read;
        return none(statIfThere(data.path) ? 'unreadable' : 'missing', read);
      });
    },
    layout: async (name, folder) => {
      if (!isBuiltInLayout(name))
        return layouts(path.resolve(folder, name), () => readLayout(name, folder));
      const known = builtIn.get(name) ?? readLayout(name, folder);
      builtIn.set(name, known);
      return known;
    },
    tokenizer: async (given) => {
      if (given === '') return { counter: estimatedTokens, problem: null };
      if (encodingNamed(given) === null)
        return tokenizers(await tokenizerFile(given), () => loadCounter(given));
      const known = encodings.get(given) ?? loadCounter(given);
      encodings.set(given, known);
      return known;
    },
    instruction: (file) =>
      instructions(file, async () => {
        const read = await readTextFile(file);
        return read.kind === 'text' ? parse(read.text) : undefined;
      }),
    experiment: (file) =>
      experiments(file, async () => {
        const read = await readTextFile(file);
        return read.kind === 'text' ? readExperiment(read.text) : read;
      }),
  };
}

function none(cause: NoInstances['cause'], { message }: Unreadable): NoInstances {
  return { kind: 'none', cause, message };
}

async function loadCounter(given: string): Promise<LoadedCounter> {
  const { loadTokenizer } = await import('./tokenizers/loadTokenizer');
  const loaded = await loadTokenizer(given);
  return loaded.kind === 'tokenizer'
    ? { counter: loaded.counter, problem: null }
    : { counter: estimatedTokens, problem: loaded.message };
}

type Cached<Result> = (file: string, load: () => Promise<Result>) => Promise<Result>;

/**
 * Keeps the result for a file while its time and size stay the same, and what is loading it. A missing file is looked for
 * each time.
 */
function cached<Result>(): Cached<Result> {
  const known = new Map<string, { readonly stamp: string; readonly result: Promise<Result> }>();
  return async (file, load) => {
    const stamp = await fileStampBeside(file);
    const entry = known.get(file);
    if (entry && entry.stamp === stamp) return entry.result;
    const result = load();
    if (stamp !== undefined) known.set(file, { stamp, result });
    return result;
  };
}
