import type { WordView } from '../../../src/protocol/results';
import { element } from '../../shared/dom';

/** Beyond so many pieces a text is shown without marks: nobody reads that many. */
const readable = 5_000;

interface MarkedOptions {
  /** Leaves out words that are only in one of the two texts. */
  readonly without?: 'added' | 'removed';
}

/** Words of two texts; what is only in one of them is marked as inserted or deleted. */
export function drawWords(
  box: HTMLElement,
  words: readonly WordView[],
  { without }: MarkedOptions = {},
): void {
  const kept = words.filter(({ kind }) => kind !== without);
  const signature = JSON.stringify(kept);
  if (drawn.get(box) === signature) return;
  drawn.set(box, signature);
  if (kept.length > readable) box.replaceChildren(kept.map(({ text }) => text).join(''));
  else box.replaceChildren(...kept.map(wordNode));
  if (kept.every(({ text }) => text === ''))
    box.replaceChildren(element('span', { class: 'said' }, 'empty'));
}

const drawn = new WeakMap<HTMLElement, string>();

function wordNode({ kind, text }: WordView): Node | string {
  switch (kind) {
    case 'same':
      return text;
    case 'added':
      return element('ins', {}, text);
    case 'removed':
      return element('del', {}, text);
  }
}
