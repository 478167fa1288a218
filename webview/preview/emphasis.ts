/** Which section the reader points at or holds on to, by its index; legend and prompt show it together. */
export interface Emphasis {
  point(section: number | null): void;
  /** Holds a section until it is toggled again. */
  toggle(section: number): void;
  held(): number | null;
  onChange(listener: (section: number | null) => void): void;
}

export function emphasis(): Emphasis {
  const listeners: ((section: number | null) => void)[] = [];
  let pointed: number | null = null;
  let held: number | null = null;
  const tell = (): void => listeners.forEach((listener) => listener(pointed ?? held));
  return {
    point: (section) => {
      if (section === pointed) return;
      pointed = section;
      tell();
    },
    toggle: (section) => {
      held = held === section ? null : section;
      tell();
    },
    held: () => held,
    onChange: (listener) => listeners.push(listener),
  };
}
