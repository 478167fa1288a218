import { button } from '../shared/controls';
import { element, setShown, setText, type Part } from '../shared/dom';
import { count } from '../shared/numbers';
import { progressBar } from '../shared/progressBar';
import { openCount, statusOf, type RateState } from './ratingState';

export interface TopState {
  readonly state: RateState;
  readonly saving: 'saved' | 'saving' | 'failed' | 'nowhere';
}

export interface TopListeners {
  readonly previous: () => void;
  readonly next: () => void;
  readonly nextOpen: () => void;
  readonly toggleList: () => void;
  readonly help: () => void;
  /** Only where there is no VS Code. */
  readonly download: (() => void) | null;
}

/** What is rated by whom, how far it is, and the ways to other items. */
export function topBar(listeners: TopListeners): Part<TopState> {
  const name = element('h1', { dir: 'auto' });
  const who = element('span', { class: 'dim', dir: 'auto' });
  const where = element('span', { class: 'where numbers' });
  const saving = element('span', { class: 'saving dim' });
  const bar = progressBar();
  const open = button({
    label: 'Next Open',
    title: 'Go to the next item that is not rated (O)',
    press: listeners.nextOpen,
  });
  const root = element('header', { class: 'top' });
  root.append(
    element('div', { class: 'title' }, name, who),
    element('div', { class: 'progress-words' }, where, saving),
    element('div', { class: 'tools' }, ...tools(listeners, open.element)),
    bar.element,
  );
  return {
    element: root,
    draw: ({ state, saving: now }) => {
      const total = state.items.length;
      const left = openCount(state);
      setText(name, state.part.study);
      setText(who, roleOf(state));
      setText(where, placeOf(state, left));
      const isBegun = state.items.some((item) => statusOf(item) !== 'open');
      setText(saving, isBegun ? savingWords[now] : '');
      setShown(bar.element, total > 0);
      bar.draw({ label: 'Rated items', done: total - left, total });
      open.setDisabled(left === 0);
    },
  };
}

const savingWords: Readonly<Record<TopState['saving'], string>> = {
  saved: 'Saved',
  saving: 'Saving…',
  failed: 'Not saved',
  nowhere: 'Kept until the page is closed',
};

function tools(listeners: TopListeners, nextOpen: Element): readonly Element[] {
  const { previous, next, toggleList, help, download } = listeners;
  const made = [
    button({ label: 'Previous item (K)', appearance: 'icon', icon: 'previous', press: previous }),
    button({ label: 'Next item (J)', appearance: 'icon', icon: 'next', press: next }),
  ].map((each) => each.element as Element);
  const rest = [
    button({
      label: 'List of items (L)',
      appearance: 'icon',
      icon: 'checklist',
      press: toggleList,
    }),
    button({ label: 'Keys (?)', appearance: 'icon', icon: 'question', press: help }),
  ].map((each) => each.element);
  const saves =
    download && button({ label: 'Download Ratings', appearance: 'primary', press: download });
  return [...made, nextOpen, ...rest, ...(saves ? [saves.element] : [])];
}

function placeOf({ place, items }: RateState, left: number): string {
  if (items.length === 0) return 'Nothing to rate';
  const at = place < items.length ? `${count(place + 1)} of ${count(items.length)}` : 'Summary';
  return `${at}, ${left === 0 ? 'all rated' : `${count(left)} open`}`;
}

function roleOf({ part, isAdjudication }: RateState): string {
  if (isAdjudication) return 'deciding what raters disagree about';
  return part.kind === 'predictions' ? `${part.rater}, comparing blind` : part.rater;
}
