import path from 'node:path';
import { createDuplicateCollector } from '../src/core/dataset/duplicates/collector';
import { createFormatWriter } from '../src/core/dataset/exports/format';
import { datasetFormats } from '../src/core/dataset/exports/formats';
import { createReportCollector } from '../src/core/dataset/report';
import type { PromptLine } from '../src/core/dataset/promptLine';
import { readExperiment } from '../src/core/experiment/experiment';
import { loadTask } from '../src/node/dataset/dataTasks';
import { PiecewiseFile } from '../src/node/dataset/lines';
import { experimentPrompts, type Prompts } from '../src/node/dataset/prompts';
import { experimentOf } from './build';

/** Tells what each part of building takes, on the tasks of `folder`, in this process and so with warm code. */
export async function tellParts(folder: string, taskCount: number): Promise<void> {
  const plain = await promptsFor('none', folder, taskCount);
  const fitted = await promptsFor('tokenizer.json', folder, taskCount);
  const report = createReportCollector({
    maxSourceTokens: 1224,
    maxTargetTokens: 128,
    tokenizer: '',
  });
  const duplicates = createDuplicateCollector();
  const format = createFormatWriter(datasetFormats.jsonl);
  const file = new PiecewiseFile(path.join(folder, 'parts.jsonl'));
  const clock = new Clock();
  for (let number = 0; number < taskCount; number++) {
    const name = `task${String(number).padStart(4, '0')}`;
    const loaded = await clock.timed('reading tasks', () =>
      loadTask(path.join(folder, 'tasks', `${name}.json`)),
    );
    if (loaded.kind === 'failed') throw new Error(loaded.message);
    const { instances, instruction } = loaded.task;
    const promptOf = plain.promptsOf(loaded.task);
    const fittedPromptOf = fitted.promptsOf(loaded.task);
    for (const { id, input, references } of instances) {
      const { text, tokens } = clock.timed('assembling', () => promptOf(input));
      clock.timed('assembling and fitting', () => fittedPromptOf(input));
      const { task, category } = instruction;
      const line: PromptLine = { id, task, category, prompt: text, references };
      clock.timed('report', () => {
        report.add('train', line, { prompt: tokens, target: tokens });
      });
      clock.timed('duplicates', () => {
        duplicates.add(input, { part: 'train', task, id });
      });
      await clock.timed('JSON, hash and writing', () => file.write(format.piece(line)));
    }
  }
  clock.timed('report', () => report.report());
  clock.timed('duplicates', () => duplicates.report());
  await clock.timed('JSON, hash and writing', () => file.close(format.rest()));
  clock.tell();
}

async function promptsFor(
  tokenizer: string,
  folder: string,
  tasks: number,
): Promise<Extract<Prompts, { readonly kind: 'prompts' }>> {
  const read = readExperiment(JSON.stringify(experimentOf(tokenizer, tasks)));
  if (read.kind !== 'experiment') throw new Error(JSON.stringify(read.problems));
  const prompts = await experimentPrompts(read.experiment, folder);
  if (prompts.kind === 'failed') throw new Error(prompts.message);
  return prompts;
}

class Clock {
  private readonly milliseconds = new Map<string, number>();

  /** Waits only for what takes time behind this call. */
  timed<Result>(part: string, work: () => Result): Result {
    const from = performance.now();
    const add = (): void => {
      const before = this.milliseconds.get(part) ?? 0;
      this.milliseconds.set(part, before + performance.now() - from);
    };
    const result = work();
    if (result instanceof Promise) void result.then(add, add);
    else add();
    return result;
  }

  tell(): void {
    for (const [part, milliseconds] of this.milliseconds)
      console.log(`  ${part.padEnd(36)} ${(milliseconds / 1000).toFixed(2).padStart(7)} s`);
  }
}
