import { fileNameOfTask } from './taskName';

/** Gives names of which no two are the same: `name`, or the first of `name_2`, `name_3`, … that was not given yet. */
export class UniqueNames {
  private readonly given: Set<string>;
  private readonly lastNumber = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    this.given = new Set(taken);
  }

  give(name: string): string {
    let number = this.lastNumber.get(name) ?? 1;
    let unique = number === 1 ? name : `${name}_${number}`;
    while (this.given.has(unique)) unique = `${name}_${++number}`;
    this.lastNumber.set(name, number);
    this.given.add(unique);
    return unique;
  }
}

/**
 * Gives what `fileNameOfTask` makes of a name, with a number where it was given before. Some file systems take names for the
 * same that differ in case alone, or in how an accent is put together.
 */
export function uniqueFileNames(): (name: string) => string {
  const folded = new UniqueNames();
  return (name) => {
    const safe = fileNameOfTask(name);
    const key = safe.normalize().toLowerCase();
    return safe + folded.give(key).slice(key.length);
  };
}
