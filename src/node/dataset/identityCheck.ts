import type { DataTask } from './dataTasks';

/** Predictions are counted by the name of the task and found again by id. */
export class IdentityCheck {
  private readonly names = new Map<string, string>();
  private readonly ids = new Map<string, string>();

  ofName({ instruction, file }: DataTask): readonly string[] {
    const name = instruction.task;
    const other = this.names.get(name);
    this.names.set(name, file);
    return other === undefined
      ? []
      : [`"${other}" and "${file}" are both the task "${name}". Give one of them another name.`];
  }

  ofIds({ instruction, instances }: DataTask): readonly string[] {
    const repeated = instances.filter(({ id }) => {
      const isKnown = this.ids.has(id);
      if (!isKnown) this.ids.set(id, instruction.task);
      return isKnown;
    });
    const [first] = repeated;
    if (!first) return [];
    return [
      `${instruction.task}: ${repeated.length} instances have an id that another instance has, "${first.id}" (task "${String(this.ids.get(first.id))}") first. Give each its own id.`,
    ];
  }
}
