import type { ShownItem } from '../../src/protocol/rating';
import { checkbox, setChecked } from '../shared/controls';
import { element, setShown, setText, type Part } from '../shared/dom';
import { blockEnds, longText } from '../shared/longText';
import { differences, type Run } from './differences';

type PredictionItem = Extract<ShownItem, { readonly kind: 'prediction' }>;

export interface ShownPrediction {
  readonly item: PredictionItem;
  /** The side that was chosen, where one was. */
  readonly chosen: 'a' | 'b' | null;
  readonly isDefinitionShown: boolean;
  readonly areDifferencesShown: boolean;
}

interface Listeners {
  readonly showDefinition: (shown: boolean) => void;
  readonly showDifferences: (shown: boolean) => void;
}

/** An input and two predictions side by side. Nothing tells where they come from. */
export function prediction(listeners: Listeners): Part<ShownPrediction> {
  const definition = foldedDefinition(listeners.showDefinition);
  const input = longText({ class: 'text input-text', dir: 'auto' });
  const a = side('A');
  const b = side('B');
  const mark = checkbox({
    label: 'Mark words that differ',
    checked: false,
    change: listeners.showDifferences,
  });
  mark.title = 'Mark what stands in only one of the two (W)';
  const tooDifferent = element('p', { class: 'dim' });
  const root = element(
    'div',
    { class: 'prediction' },
    definition.element,
    element(
      'section',
      { class: 'side', 'aria-label': 'Input' },
      element('h3', {}, 'Input'),
      input.element,
    ),
    element('div', { class: 'marking' }, mark, tooDifferent),
    element('div', { class: 'sides' }, a.element, b.element),
  );
  return {
    element: root,
    draw: ({ item, chosen, isDefinitionShown, areDifferencesShown }) => {
      definition.draw({ text: item.definition, isShown: isDefinitionShown });
      input.draw(item.input);
      setChecked(mark, areDifferencesShown);
      const compared = areDifferencesShown ? differences(item.a, item.b) : null;
      setText(tooDifferent, remark(item, areDifferencesShown && compared === null));
      a.draw({ text: item.a, runs: compared?.a ?? null, isChosen: chosen === 'a' });
      b.draw({ text: item.b, runs: compared?.b ?? null, isChosen: chosen === 'b' });
    },
  };
}

function remark({ a, b }: PredictionItem, isTooDifferent: boolean): string {
  if (isTooDifferent) return 'They differ in too many words to be marked.';
  return a === b ? 'Both are the same, letter for letter.' : '';
}

function foldedDefinition(show: (shown: boolean) => void): Part<{
  readonly text: string | null;
  readonly isShown: boolean;
}> {
  const text = longText({ class: 'text', dir: 'auto' });
  const root = element('details', { class: 'side folded' });
  root.append(
    element('summary', { title: 'Fold or unfold (D)' }, element('h3', {}, 'Definition')),
    text.element,
  );
  root.addEventListener('toggle', () => show(root.open));
  return {
    element: root,
    draw: ({ text: words, isShown }) => {
      setShown(root, words !== null);
      text.draw(words ?? '');
      if (root.open !== isShown) root.open = isShown;
    },
  };
}

interface SideState {
  readonly text: string;
  /** With what differs marked. */
  readonly runs: readonly Run[] | null;
  readonly isChosen: boolean;
}

function side(name: 'A' | 'B'): Part<SideState> {
  const body = element('div', { class: 'text', dir: 'auto' });
  const choice = element('span', { class: 'chosen' }, 'chosen');
  const root = element(
    'section',
    { class: 'side candidate', 'aria-label': `Prediction ${name}` },
    element('h3', {}, name, choice),
    body,
  );
  let drawn: SideState | null = null;
  return {
    element: root,
    draw: (state) => {
      root.classList.toggle('candidate-chosen', state.isChosen);
      setShown(choice, state.isChosen);
      const isSame =
        drawn?.text === state.text && JSON.stringify(drawn.runs) === JSON.stringify(state.runs);
      drawn = state;
      if (!isSame) body.replaceChildren(...contentOf(state));
    },
  };
}

function contentOf({ text, runs }: SideState): readonly Node[] {
  if (text.trim() === '')
    return [
      element('span', { class: 'dim nothing' }, text === '' ? '(empty)' : '(only white space)'),
    ];
  return blocks(runs ?? [{ text, differs: false }]);
}

/** Runs in blocks, so that those of a long text that are far away are not laid out. */
function blocks(runs: readonly Run[]): readonly Node[] {
  const text = runs.map((run) => run.text).join('');
  const ends = blockEnds(text);
  const made = ends.map(() => element('div', { class: 'block' }));
  let block = 0;
  let at = 0;
  for (const run of runs) {
    const end = at + run.text.length;
    while (at < end) {
      const stop = Math.min(end, ends[block]!);
      const piece = text.slice(at, stop);
      made[block]!.append(run.differs ? element('mark', { class: 'differs' }, piece) : piece);
      at = stop;
      if (stop === ends[block]) block++;
    }
  }
  return made;
}
