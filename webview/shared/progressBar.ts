import { element, setAttribute, setWidth } from './dom';

interface Progress {
  readonly label: string;
  readonly done: number;
  /** 0 while the amount of work is unknown. */
  readonly total: number;
}

export function progressBar(): { readonly element: HTMLElement; draw(progress: Progress): void } {
  const fill = element('div', { class: 'progress-fill' });
  const root = element('div', { class: 'progress', role: 'progressbar', 'aria-valuemin': 0 }, fill);
  return {
    element: root,
    draw: ({ label, done, total }) => {
      setAttribute(root, 'aria-label', label);
      setAttribute(root, 'aria-valuemax', total > 0 ? total : null);
      setAttribute(root, 'aria-valuenow', total > 0 ? done : null);
      root.classList.toggle('progress-unknown', total <= 0);
      setWidth(fill, total > 0 ? (100 * done) / total : 100);
    },
  };
}
