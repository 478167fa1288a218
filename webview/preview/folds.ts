import type { Memory } from '../shared/memory';

/** Which sections are folded, by their titles: kept while the text and the instance change, and while the page is hidden. */
export interface Folds {
  readonly folded: () => ReadonlySet<string>;
  toggle(title: string): void;
  /** Folds these sections, and unfolds all others. */
  set(titles: readonly string[]): void;
  onChange(listener: () => void): void;
}

export function folds(memory: Memory<{ folded: readonly string[] }>): Folds {
  const listeners: (() => void)[] = [];
  let folded: ReadonlySet<string> = new Set(memory.content.folded);
  const set = (titles: readonly string[]): void => {
    folded = new Set(titles);
    memory.change({ folded: titles });
    for (const listener of listeners) listener();
  };
  return {
    folded: () => folded,
    set,
    toggle: (title) =>
      set(folded.has(title) ? [...folded].filter((one) => one !== title) : [...folded, title]),
    onChange: (listener) => void listeners.push(listener),
  };
}
