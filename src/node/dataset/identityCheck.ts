import { instanceKey } from '../../core/dataset/promptLine';
import type { DataTask } from './dataTasks';

/** Predictions are counted by the name of the task, and found again by it and the id of the instance. */
export class IdentityCheck {
  private readonly files = new Map<string, string>();
  private readonly instances = new Set<string>();

  /** What cannot be told apart now that this task has come, in words. */
  add({ instruction: { task }, instances, file }: DataTask): readonly string[] {
    const other = this.files.get(task);
    this.files.set(task, file);
    const repeated = instances.filter(({ id }) => {
      const key = instanceKey({ task, id });
      const isKnown = this.instances.has(key);
      this.instances.add(key);
      return isKnown;
    });
    return [
      ...(other === undefined
        ? []
        : [`"${other}" and "${file}" are both the task "${task}". Give one of them another name.`]),
      ...(repeated.length === 0 ? [] : [repeatedIds(task, repeated.length, repeated[0]!.id)]),
    ];
  }
}

function repeatedIds(task: string, count: number, first: string): string {
  const have = count === 1 ? '1 instance has' : `${count} instances have`;
  return `${task}: ${have} an id that another instance of the task has, "${first}" first. Give each its own id.`;
}
