import type { DifferenceView } from '../../../src/protocol/results';
import { element, setAttribute, setShown, setText, unseen, type Part } from '../../shared/dom';
import { signed } from '../../shared/numbers';
import {
  chance,
  directionOf,
  directionWords,
  signedInterval,
  verdictOf,
  verdictSigns,
  verdictWords,
} from '../words';

/** A difference with a sign for its direction; dim where it could be noise. `null` shows nothing. */
export function differenceMark(): Part<DifferenceView | null> {
  const sign = element('span', { class: 'mark-sign', 'aria-hidden': 'true' });
  const value = element('span');
  const words = unseen('');
  const root = element('span', { class: 'mark numbers' }, sign, value, words);
  return {
    element: root,
    draw: (difference) => {
      setShown(root, difference !== null);
      if (!difference) return;
      const verdict = verdictOf(difference);
      root.dataset['verdict'] = verdict;
      setText(sign, verdictSigns[verdict]);
      setText(value, signed(difference.difference));
      setText(words, `, ${verdictWords[verdict]}`);
      setAttribute(
        root,
        'title',
        `${signed(difference.difference)} ${signedInterval(difference.interval)}, ${chance(difference.p)}: ${verdictWords[verdict]}`,
      );
    },
  };
}

/**
 * A difference of which only the size is known. `exact`: it is no mean, so that nothing about it could be noise; it has an
 * arrow and a colour, which elsewhere stand for more than noise.
 */
export function plainDifference({ exact = false } = {}): Part<number | null> {
  const sign = element('span', { class: 'mark-sign', 'aria-hidden': 'true' });
  const value = element('span');
  const words = unseen('');
  const root = element('span', { class: 'mark numbers' }, sign, value, words);
  return {
    element: root,
    draw: (difference) => {
      setShown(root, difference !== null);
      if (difference === null) return;
      const direction = directionOf(difference);
      if (exact || direction === 'same') root.dataset['verdict'] = direction;
      else delete root.dataset['verdict'];
      setText(sign, exact ? verdictSigns[direction] : '');
      setText(value, signed(difference));
      setText(words, exact ? ` ${directionWords[direction]}` : ' to the baseline');
    },
  };
}
