import type { Instance } from '../../core/dataset/instances';
import { dataParts } from '../../core/dataset/report/model';
import type { Experiment } from '../../core/experiment/experiment';
import type { Split, TaskRoles } from '../../core/experiment/split';
import type { DataTask } from './dataTasks';
import type { DataSetRequest } from './writeDataSet';

const mostNamed = 10;

/** What the author should know about the tasks, those with the same trouble together. */
export class Notes {
  private readonly broken: string[] = [];
  private readonly reused: string[] = [];
  private readonly heldOut: string[] = [];
  private readonly unrefined: string[] = [];
  private readonly experiment: Experiment;
  private readonly trains: boolean;

  constructor({ experiment, parts = dataParts }: DataSetRequest) {
    this.experiment = experiment;
    this.trains = parts.includes('train');
  }

  add(
    { instruction, refined, problems }: DataTask,
    roles: TaskRoles,
    split: Split<Instance>,
  ): void {
    const { task } = instruction;
    this.broken.push(...problems);
    if (split.reused) this.reused.push(task);
    else if (this.trains && roles.train && split.train.length === 0) this.heldOut.push(task);
    if (this.experiment.steps === 'refined' && refined === undefined) this.unrefined.push(task);
  }

  texts(): readonly string[] {
    const { testInstances, validationInstances } = this.experiment;
    return [
      ...this.broken,
      ...about(
        this.trains ? this.reused : [],
        'too few instances to split, so the same ones are trained on, validated on and predicted. The score shows what the model remembers',
      ),
      ...about(
        this.heldOut,
        `all instances held out (testInstances ${testInstances}, validationInstances ${validationInstances}), so none is trained on. Lower these, or name other testTasks`,
      ),
      ...about(
        this.unrefined,
        'no refined steps (no NAME.refined.instruct beside it), so prompts have none',
      ),
    ];
  }
}

function about(tasks: readonly string[], what: string): readonly string[] {
  if (tasks.length === 0) return [];
  const shown = tasks.slice(0, mostNamed).join(', ');
  const more = tasks.length > mostNamed ? ` and ${tasks.length - mostNamed} more` : '';
  return [
    `${tasks.length === 1 ? '1 task has' : `${tasks.length} tasks have`} ${what}: ${shown}${more}.`,
  ];
}
