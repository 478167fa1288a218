import path from 'node:path';
import type { DuplicateCollector } from '../../core/dataset/duplicates/collector';
import { createFormatWriter, type FormatWriter } from '../../core/dataset/exports/format';
import { datasetFormats } from '../../core/dataset/exports/formats';
import type { Instance } from '../../core/dataset/instances';
import type { PromptLine } from '../../core/dataset/promptLine';
import { dataParts, type DataPart } from '../../core/dataset/report/model';
import type { Experiment } from '../../core/experiment/experiment';
import { splitInstances, type Split, type TaskRoles } from '../../core/experiment/split';
import { seededRandom } from '../../core/random/random';
import type { DataTask } from './dataTasks';
import { PiecewiseFile, type WrittenFile } from './lines';
import type { StagedFiles } from './stagedFiles';
import type { DataSetRequest } from './writeDataSet';

/** Writes the instances of tasks into the files of their parts. */
export class PartsWriter {
  readonly counts: Record<DataPart, number> = { train: 0, validation: 0, test: 0 };
  shortened = 0;
  /** Prompts that are not fitted and longer than what the trainer reads. */
  overlong = 0;
  trainTasks = 0;
  private readonly parts: readonly DataPart[];
  private readonly outputs: readonly Output[];

  constructor(
    private readonly request: DataSetRequest,
    staged: StagedFiles,
  ) {
    const { directory, formats, fileName, parts = dataParts } = request;
    this.parts = parts;
    this.outputs = formats.flatMap((format) =>
      parts.map((part) => {
        const place = path.join(directory, fileName(part, format));
        const file = new PiecewiseFile(staged.beside(place), place);
        return { part, file, format: createFormatWriter(datasetFormats[format]) };
      }),
    );
  }

  /** How its instances were split. */
  async write(task: DataTask, roles: TaskRoles): Promise<Split<Instance>> {
    const { experiment, prompts, duplicates } = this.request;
    const { instruction, instances } = task;
    const split = splitInstances(instances, roles, { ...experiment, task: instruction.task });
    const promptOf = prompts.promptsOf(task);
    const targetOf = targets(task, experiment);
    if (duplicates) this.addExamples(task, duplicates);
    if (split.train.length > 0) this.trainTasks++;
    for (const part of this.parts)
      for (const instance of split[part]) {
        const { text, messages, tokens, loss } = promptOf(instance.input);
        const target = targetOf(instance);
        const isLearned = part !== 'test';
        const line: PromptLine = {
          id: instance.id,
          task: instruction.task,
          category: instruction.category,
          input: instance.input,
          prompt: text,
          ...(messages && { messages }),
          references: experiment.split === 'downstream' ? [target] : instance.references,
          ...(isLearned && { target }),
          ...(loss && { loss }),
        };
        this.counts[part]++;
        if (loss && loss.dropped + loss.cut > 0) this.shortened++;
        if (!loss && tokens > experiment.maxSourceTokens) this.overlong++;
        this.collect(part, { line, tokens, input: instance.input });
        await this.put(part, line);
      }
    return split;
  }

  /** Ends all files, and tells what is in them and where they will stand. */
  async finish(): Promise<readonly WrittenFile[]> {
    return Promise.all(this.outputs.map(({ file, format }) => file.close(format.rest())));
  }

  /** Ends all files, whatever is in them. */
  async close(): Promise<void> {
    for (const { file } of this.outputs) await file.close().catch(() => undefined); // it may be what failed
  }

  private async put(part: DataPart, line: PromptLine): Promise<void> {
    for (const output of this.outputs)
      if (output.part === part) {
        const full = output.file.write(output.format.piece(line));
        if (full) await full;
      }
  }

  private collect(
    part: DataPart,
    { line, tokens, input }: { line: PromptLine; tokens: number; input: string },
  ): void {
    const { report, duplicates, prompts } = this.request;
    const { task, id } = line;
    report?.add(part, line, {
      prompt: tokens,
      target: prompts.counter.count(line.target ?? line.references[0] ?? ''),
    });
    duplicates?.add(input, { part, task, id });
  }

  /** Those that prompts show. */
  private addExamples({ instruction }: DataTask, duplicates: DuplicateCollector): void {
    const { positiveExamples, negativeExamples } = this.request.experiment;
    const shown = {
      Positive: instruction.positiveExamples.slice(0, positiveExamples),
      Negative: instruction.negativeExamples.slice(0, negativeExamples),
    };
    for (const [polarity, examples] of Object.entries(shown))
      for (const [index, { input }] of examples.entries())
        duplicates.add(input, {
          part: 'example',
          task: instruction.task,
          id: `${polarity} Example ${index + 1}`,
        });
  }
}

interface Output {
  readonly part: DataPart;
  /** As it is being written, beside its place. */
  readonly file: PiecewiseFile;
  readonly format: FormatWriter;
}

/**
 * With it the study of sample efficiency drew the one reference that an instance keeps: what is right is the same whatever
 * the seed of an experiment is, or its runs could not be compared.
 */
const publishedSeed = 42;

/** Which of its references an instance is trained with: a random one, the same for the same seed whatever else is drawn. */
function targets(task: DataTask, { seed, split }: Experiment): (instance: Instance) => string {
  const drawnWith = split === 'downstream' ? publishedSeed : seed;
  return ({ id, references }) => {
    if (references.length === 1) return references[0]!;
    const random = seededRandom(drawnWith, `target of ${task.instruction.task} ${id}`);
    return references[random.below(references.length)] ?? '';
  };
}
