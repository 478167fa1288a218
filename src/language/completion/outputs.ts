import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Example, Instruction, Value } from '../../core/document/model';
import { labelKey, labelsOf } from '../../core/lint/prose/labels/labels';
import { labelSpread } from '../../core/names/labelMentions';
import type { Cursor, TypedValue } from './cursor';
import type { Proposal } from './item';

/** Behind `Output:` the labels of the task; those that the positive examples show least come first. */
export function* outputProposals(
  { source }: Cursor,
  { field, start, end, needsSpace }: TypedValue,
): Generator<Proposal> {
  if (field.name !== 'Output') return;
  const instruction = withoutOutput(source.document.instruction, field.value);
  const { labels } = labelsOf(instruction);
  const { counts } = labelSpread(instruction, labels);
  const shown = (label: string): number => counts.get(label) ?? 0;
  for (const [rank, label] of labels.toSorted((a, b) => shown(a) - shown(b)).entries())
    if (!label.includes('\n'))
      yield {
        label: spelled(label, instruction),
        kind: CompletionItemKind.EnumMember,
        detail: shownBy(shown(label), instruction.positiveExamples.length),
        documentation: 'A label of this task.',
        span: { start, end },
        text: (needsSpace ? ' ' : '') + spelled(label, instruction),
        rank,
      };
}

export function shownBy(count: number, examples: number): string {
  if (count === 0) return 'label, shown by no positive example';
  return `label, shown by ${count} of ${examples} positive examples`;
}

/** As the other examples write it: a model answers as they do, whatever the capitals of the definition. */
function spelled(label: string, { positiveExamples }: Instruction): string {
  const key = labelKey(label);
  const shown = positiveExamples.find(({ output }) => output && labelKey(output.text) === key);
  return shown?.output?.text ?? label;
}

/** What is being typed makes no label of its own. */
function withoutOutput(instruction: Instruction, typed: Value): Instruction {
  const without = (example: Example): Example =>
    example.output === typed ? { ...example, output: undefined } : example;
  return {
    ...instruction,
    positiveExamples: instruction.positiveExamples.map(without),
    negativeExamples: instruction.negativeExamples.map(without),
  };
}
