import type { CodeLens, Command } from 'vscode-languageserver-types';
import type { Field } from '../core/document/model';
import { rangeOf, type Source } from './source';

export interface CodeLensRequest {
  readonly uri: string;
  /** Where the task has one. */
  readonly score?: LastScore | undefined;
}

/** The last score of a task. */
export interface LastScore {
  /** E.g. "ROUGE-L 41.2 (100 per task), +2.3 to the one before (10 per task)". */
  readonly text: string;
  readonly task: string;
  /** Id of the run that has it. */
  readonly run: string;
}

/**
 * What can be done with an instruction, above the fields that it is about: refine the steps or have some written, see the
 * prompt, see the results. The commands are those of the extension: they take the URI of the file, and that of the results
 * the task and the run.
 */
export function codeLenses(source: Source, { uri, score }: CodeLensRequest): CodeLens[] {
  const { fields, instruction } = source.document;
  if (!instruction.definition || instruction.template) return [];
  const find = (name: string): Field | undefined => fields.find((field) => field.name === name);
  const definition = find('Definition')!;
  const head = find('Task') ?? definition;
  const lens = (field: Field, command: Command): CodeLens => ({
    range: rangeOf(field.nameSpan, source.positions),
    command,
  });
  const { stepsField, steps } = instruction;
  const refine: Command =
    steps.length > 0
      ? { title: 'Refine', command: 'stepwise.refine', arguments: [uri] }
      : { title: 'Generate Steps', command: 'stepwise.generateSteps', arguments: [uri] };
  return [
    lens(definition, { title: 'Preview', command: 'stepwise.previewPrompt', arguments: [uri] }),
    lens(stepsField ?? definition, refine),
    ...(score ? [lens(head, showScore(score))] : []),
  ];
}

function showScore({ text, task, run }: LastScore): Command {
  return { title: text, command: 'stepwise.showResults', arguments: [task, run] };
}
