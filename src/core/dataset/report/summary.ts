import { duplicateKinds, type DuplicateKind, type DuplicateReport } from '../duplicates/model';
import { count, percent } from './markdown';
import type { Affected, DataPart, DatasetReport, PartReport } from './model';

/** The data set in a sentence, and a line for each thing that its author should know. */
export function summary(report: DatasetReport): string {
  const lines = [...notes(report), ...(report.duplicates ? duplicateNotes(report.duplicates) : [])];
  if (report.problems.length > 0)
    lines.unshift(`${plural(report.problems.length, 'problem')} while building; see the end.`);
  const verdict = lines.length === 0 ? ['Nothing stands out.'] : lines.map((line) => `- ${line}`);
  return `${size(report)}\n\n${verdict.join('\n')}`;
}

function size({ parts, tasks, limits }: DatasetReport): string {
  const instances = parts.reduce((sum, part) => sum + part.instances, 0);
  if (instances === 0) return 'The data set is empty.';
  const split = parts.map((part) => `${count(part.instances)} ${purposes[part.part]}`).join(', ');
  return `${plural(instances, 'instance')} of ${plural(tasks, 'task')}: ${split}. A prompt may have ${count(limits.maxSourceTokens)} tokens and a target ${count(limits.maxTargetTokens)}, counted by ${limits.tokenizer}.`;
}

const purposes: Readonly<Record<DataPart, string>> = {
  train: 'to train on',
  validation: 'to validate with',
  test: 'to test with',
};

function notes({ parts }: DatasetReport): string[] {
  const note = (of: (part: PartReport) => Affected, words: (lines: number) => string): string[] => {
    const lines = parts.reduce((sum, part) => sum + of(part).lines, 0);
    if (lines === 0) return [];
    const instances = parts.reduce((sum, part) => sum + part.instances, 0);
    return [`${words(lines)} (${percent(lines / instances)}).`];
  };
  return [
    ...note(
      (part) => part.cutPrompts,
      (lines) => `${plural(lines, 'prompt')} cut at the end`,
    ),
    ...note(
      (part) => part.droppedExamples,
      (lines) => `${plural(lines, 'prompt')} with examples left out`,
    ),
    ...note(
      (part) => part.longTargets,
      (lines) => `${plural(lines, 'target')} over the limit`,
    ),
    ...note(
      (part) => part.emptyOutputs,
      (lines) => plural(lines, 'empty output'),
    ),
  ];
}

function duplicateNotes({ found }: DuplicateReport): string[] {
  return duplicateKinds.flatMap((kind) => {
    const { exact, near } = found[kind];
    if (exact.texts + near.texts === 0) return [];
    return [`${duplicateTitles[kind]}: ${count(exact.texts)}, and ${count(near.texts)} nearly.`];
  });
}

export const duplicateTitles: Readonly<Record<DuplicateKind, string>> = {
  'test-in-train': 'Test inputs that are also trained on',
  'validation-in-train': 'Validation inputs that are also trained on',
  'example-in-data': 'Examples of instructions that are also instances',
  'inside-task': 'Inputs that a task has twice in one part',
};

export function plural(number: number, noun: string): string {
  return `${count(number)} ${noun}${number === 1 ? '' : 's'}`;
}
