import type { InstanceQuery } from '../../../src/protocol/results';
import { element, setShown, setText } from '../../shared/dom';
import { nativeButton } from '../../shared/nativeButton';
import { filtersUsed } from './query';

interface TableMessageState {
  readonly wanted: InstanceQuery;
  /** `null` until the first answer. */
  readonly found: { readonly total: number } | null;
  readonly failure: string | null;
}

export interface TableMessage {
  /** Hidden where there are rows to show. */
  readonly element: HTMLElement;
  draw(state: TableMessageState): void;
  /** What has the focus that the table would have. */
  focusable(): HTMLElement;
}

/** What stands where the table would be: that it is being read, that nothing was found, or why that failed. */
export function tableMessage(tryAgain: () => void): TableMessage {
  const said = element('p', { class: 'dim instances-message', tabindex: -1 });
  const failed = element('p', { class: 'dim instances-message' });
  const button = nativeButton({ label: 'Try Again', press: tryAgain }).element;
  const root = element('div', {}, said, failed, button);
  return {
    element: root,
    draw: ({ wanted, found, failure }) => {
      setShown(root, failure !== null || !found?.total);
      setShown(said, failure === null);
      setText(said, found ? nothingWords(wanted) : 'Reading the instances…');
      setShown(failed, failure !== null);
      setText(failed, failure ?? '');
      setShown(button, failure !== null);
    },
    focusable: () => (button.hidden ? said : button),
  };
}

const nothingWords = (wanted: InstanceQuery): string =>
  filtersUsed(wanted) > 0
    ? 'No instance is like that. Clear a filter to see more.'
    : 'This run has no instances.';
