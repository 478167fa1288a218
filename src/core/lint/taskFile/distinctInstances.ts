import type { PlacedInstance, TaskFile } from './taskFile';

/** An input with all references that instances of the file give for it. */
export interface DistinctInstance {
  readonly first: PlacedInstance;
  readonly references: readonly string[];
}

/**
 * The instances that count: each input once, and none that is a positive example. Rules about numbers look at these, since
 * the others are findings of their own and should go.
 */
export function distinctInstances({
  instances,
  positiveExamples,
}: TaskFile): readonly DistinctInstance[] {
  const shown = new Set(positiveExamples.map(({ input }) => input?.text));
  const byInput = new Map<string, DistinctInstance>();
  for (const instance of instances) {
    const input = instance.input?.text;
    if (input === undefined || shown.has(input)) continue;
    const references = instance.references.map(({ text }) => text);
    const known = byInput.get(input);
    byInput.set(input, {
      first: known?.first ?? instance,
      references: known
        ? [...known.references, ...references.filter((text) => !known.references.includes(text))]
        : references,
    });
  }
  return [...byInput.values()];
}
