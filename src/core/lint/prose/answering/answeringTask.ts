import type { Instruction } from '../../../document/model';
import { examined } from '../../examined';
import { labelsOf } from '../labels/labels';
import { stepMemory } from '../stepMemory';
import { unwrapped } from '../unwrapped';
import { wordsOf } from '../words';
import { answeringOf, type Answering, type AnsweringTask } from './answering';
import { deliverableOf } from './deliverable';
import { assertionOf, givenLabelOf, labelOf } from './labelAssertions';

/** What an instruction has its reader hand out; `context` tells it from every other such task. */
export interface ContextOfTask {
  readonly context: string;
  readonly task: AnsweringTask;
}

export function answeringTask(instruction: Instruction): ContextOfTask {
  const outputs = instruction.positiveExamples.flatMap(({ output }) => output?.text ?? []);
  const definition = unwrapped(examined(instruction.definition?.text ?? ''));
  const closed = labelsOf(instruction).labels;
  const labels = [...new Set([...closed, ...outputs])].slice(0, mostLabels);
  const context = JSON.stringify([definition, outputs, closed]);
  const task = tasks.recall(context, '', () => ({
    ...deliverableOf(definition, outputs, labels),
    stems: new Set(wordsOf(definition).map((word) => word.stem)),
    hasLabels: closed.length > 0,
    hasOnlyException: closed.length === 1,
    assertion: assertionOf(labels),
    givenLabel: givenLabelOf(labels),
    label: labelOf(labels),
  }));
  return { context, task };
}

/** How surely a step has the answer produced, as remembered from the last time. */
export const answeringIn = (text: string, { context, task }: ContextOfTask): Answering =>
  verdicts.recall(context, text, () => answeringOf(text, task));

/** More different outputs than that are no labels. */
const mostLabels = 200;

const tasks = stepMemory<AnsweringTask>();
const verdicts = stepMemory<Answering>();
