import { button } from '../shared/controls';
import { element } from '../shared/dom';

type Line = readonly [keys: readonly string[], meaning: string];

const everywhere: readonly Line[] = [
  [['1', '–', '9'], 'answer the marked question and go on'],
  [['0'], 'take the answer back'],
  [['Q'], 'mark the next question'],
  [['J', '→'], 'next item'],
  [['K', '←'], 'item before'],
  [['O'], 'next open item'],
  [['N'], 'write a note; Esc leads back'],
  [['L'], 'show or hide the list of items'],
];
const ofInstructions: readonly Line[] = [
  [['1', '–', '9'], 'a step carries the part, or does not'],
  [['↑', '↓'], 'go to a step; Space takes or leaves it'],
  [['←', '→'], 'part before, next part'],
  [['Shift', '←', '→'], 'move the end of the part by a word'],
  [['S'], 'split the part in two'],
  [['Esc'], 'back to the questions'],
];
const ofPredictions: readonly Line[] = [
  [['D'], 'fold or unfold the definition'],
  [['W'], 'mark words that differ'],
];
const toParts: Line = [['M'], 'say which steps carry which part of the definition'];

/** All keys. Opens over the page; Escape closes it. */
export function keyHelp(): {
  readonly element: HTMLDialogElement;
  open(kind: 'instructions' | 'predictions'): void;
} {
  const lists = element('div');
  const close = button({ label: 'Close', press: () => root.close() });
  const root = element('dialog', { class: 'key-help', 'aria-label': 'Keys' });
  root.append(element('h2', {}, 'Keys'), lists, close.element);
  return {
    element: root,
    open: (kind) => {
      if (kind === 'predictions') lists.replaceChildren(keyList([...everywhere, ...ofPredictions]));
      else
        lists.replaceChildren(
          keyList([...everywhere, toParts]),
          element('h3', {}, 'While a part of the definition is chosen'),
          keyList(ofInstructions),
        );
      root.showModal();
    },
  };
}

function keyList(lines: readonly Line[]): Element {
  return element('dl', { class: 'keys' }, ...lines.map(line));
}

function line([keys, meaning]: Line): Element {
  const shown = keys.map((key) => (key === '–' ? key : element('kbd', {}, key)));
  const spaced = shown.flatMap((each, index) => (index === 0 ? [each] : [' ', each]));
  return element('div', {}, element('dt', {}, ...spaced), element('dd', {}, meaning));
}
