/** Which section the reader points at or holds on to, by its title; legend and prompt show it together. */
export interface Emphasis {
  point(title: string | null): void;
  /** Holds a section until it is toggled again. */
  toggle(title: string): void;
  held(): string | null;
  /** The one that is pointed at, or else the one that is held. */
  shown(): string | null;
  onChange(listener: () => void): void;
}

export function emphasis(): Emphasis {
  const listeners: (() => void)[] = [];
  let pointed: string | null = null;
  let held: string | null = null;
  const tell = (): void => listeners.forEach((listener) => listener());
  return {
    point: (title) => {
      if (title === pointed) return;
      pointed = title;
      tell();
    },
    toggle: (title) => {
      held = held === title ? null : title;
      tell();
    },
    held: () => held,
    shown: () => pointed ?? held,
    onChange: (listener) => void listeners.push(listener),
  };
}
