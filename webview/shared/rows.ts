/** Rows of which only one takes part in the tab order; the arrow keys go from one to another. */
export interface RovingRows {
  /** After rows came, went or moved. */
  refresh(): void;
}

/**
 * Up and down go to the same control of the next row, Home and End to the first and the last. `rows` selects the rows in
 * `container`; the controls are their buttons.
 */
export function rovingRows(container: HTMLElement, rows: string): RovingRows {
  let current: HTMLElement | null = null;
  const all = (): readonly HTMLElement[] => [...container.querySelectorAll<HTMLElement>(rows)];
  const enter = (row: HTMLElement | null): void => {
    if (row === current) return;
    if (current) setTabIndex(current, -1);
    current = row;
    if (current) setTabIndex(current, 0);
  };
  container.addEventListener('focusin', ({ target }) => {
    const row = target instanceof Element ? target.closest<HTMLElement>(rows) : null;
    if (row) enter(row);
  });
  container.addEventListener('keydown', (event) => {
    const target = targetOf(event, all());
    if (!target) return;
    event.preventDefault();
    target.focus();
  });
  return {
    refresh: () => {
      const present = all();
      for (const row of present) setTabIndex(row, row === current ? 0 : -1);
      if (!current || !present.includes(current)) {
        current = null;
        enter(present[0] ?? null);
      }
    },
  };

  function targetOf(event: KeyboardEvent, present: readonly HTMLElement[]): HTMLElement | null {
    const { target, key } = event;
    const at = present.findIndex((row) => target instanceof Node && row.contains(target));
    if (at < 0 || !(target instanceof HTMLElement) || target.getAttribute('role') === 'menuitem')
      return null;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: present.length - 1 }[key];
    const row = to === undefined ? undefined : present[to];
    if (!row) return null;
    const place = controlsOf(present[at]!).indexOf(target);
    const controls = controlsOf(row);
    return controls[Math.min(place, controls.length - 1)] ?? null;
  }
}

const controlsOf = (row: HTMLElement): readonly HTMLElement[] =>
  [...row.querySelectorAll<HTMLElement>('button')].filter((one) => one.checkVisibility());

function setTabIndex(row: HTMLElement, index: 0 | -1): void {
  for (const control of row.querySelectorAll<HTMLElement>('button'))
    if (control.tabIndex !== index) control.tabIndex = index;
}
