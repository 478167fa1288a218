import type { DuplicateReport } from './duplicates/model';
import type { PromptLine } from './promptLine';
import { createAffectedTally } from './report/affected';
import { createLabelTally } from './report/labels';
import {
  dataParts,
  type DataPart,
  type DatasetReport,
  type PartReport,
  type ReportLimits,
} from './report/model';
import { createTokenHistogram } from './report/tokenHistogram';

/** What a data set is like, from its lines one by one; none is kept. Memory grows with the tasks, not with the lines. */
export interface ReportCollector {
  /** `tokens` of the prompt, and of the target or, without one, of the first reference. */
  add(part: DataPart, line: PromptLine, tokens: LineTokens): void;
  report(surroundings?: ReportSurroundings): DatasetReport;
}

export interface LineTokens {
  readonly prompt: number;
  readonly target: number;
}

/** What else a report tells, if it is known. */
export interface ReportSurroundings {
  readonly duplicates?: DuplicateReport;
  readonly problems?: readonly string[];
}

export function createReportCollector(limits: ReportLimits): ReportCollector {
  const tasks = new Set<string>();
  const labels = createLabelTally();
  const parts = {
    train: createPartCollector('train', limits),
    validation: createPartCollector('validation', limits),
    test: createPartCollector('test', limits),
  };
  return {
    add(part, line, tokens) {
      tasks.add(line.task);
      labels.add(part, { task: line.task, text: answerOf(line) });
      parts[part].add(line, tokens);
    },
    report: ({ duplicates, problems = [] } = {}) => ({
      limits,
      parts: dataParts.map((part) => parts[part].report()).filter(({ instances }) => instances > 0),
      tasks: tasks.size,
      labels: labels.balances(),
      duplicates: duplicates ?? null,
      problems,
    }),
  };
}

interface PartCollector {
  add(line: PromptLine, tokens: LineTokens): void;
  report(): PartReport;
}

function createPartCollector(part: DataPart, { maxTargetTokens }: ReportLimits): PartCollector {
  const tasks = new Set<string>();
  const promptTokens = createTokenHistogram();
  const targetTokens = createTokenHistogram();
  const longTargets = createAffectedTally();
  const cutPrompts = createAffectedTally();
  const droppedExamples = createAffectedTally();
  const emptyOutputs = createAffectedTally();
  let instances = 0;
  return {
    add(line, tokens) {
      const { id, task, loss } = line;
      instances++;
      tasks.add(task);
      promptTokens.add({ id, task, amount: tokens.prompt });
      targetTokens.add({ id, task, amount: tokens.target });
      if (tokens.target > maxTargetTokens) longTargets.add({ id, task, amount: tokens.target });
      if (loss && loss.cut > 0) cutPrompts.add({ id, task, amount: loss.cut });
      if (loss && loss.dropped > 0) droppedExamples.add({ id, task, amount: loss.dropped });
      if (hasEmptyOutput(line)) emptyOutputs.add({ id, task, amount: 1 });
    },
    report: () => ({
      part,
      instances,
      tasks: tasks.size,
      promptTokens: promptTokens.distribution(),
      targetTokens: targetTokens.distribution(),
      longTargets: longTargets.affected(),
      cutPrompts: cutPrompts.affected(),
      droppedExamples: droppedExamples.affected(),
      emptyOutputs: emptyOutputs.affected(),
    }),
  };
}

function answerOf({ target, references }: PromptLine): string {
  return target ?? references[0] ?? '';
}

function hasEmptyOutput({ target, references }: PromptLine): boolean {
  const outputs = target === undefined ? references : [target];
  return outputs.every((output) => output.trim() === '');
}
