import type { IntervalView } from '../../../src/protocol/results';
import { element, setShown, setWidth } from '../../shared/dom';

export interface ScoreBarState {
  /** All from 0 to 100. */
  readonly score: number;
  readonly interval: IntervalView | null;
  readonly baseline: number | null;
}

/** A score as a bar with its interval as a whisker and the baseline as a tick. Repeats numbers, so it is silent. */
export function scoreBar(): {
  readonly element: HTMLElement;
  draw(state: ScoreBarState): void;
} {
  const fill = element('div', { class: 'bar-fill' });
  const whisker = element('div', { class: 'bar-whisker' });
  const tick = element('div', { class: 'bar-tick' });
  return {
    element: element('div', { class: 'bar', 'aria-hidden': 'true' }, fill, whisker, tick),
    draw: ({ score, interval, baseline }) => {
      setWidth(fill, Number.isFinite(score) ? score : 0);
      setShown(whisker, interval !== null);
      if (interval) {
        setStart(whisker, interval.low);
        setWidth(whisker, interval.high - interval.low);
      }
      setShown(tick, baseline !== null);
      if (baseline !== null) setStart(tick, baseline);
    },
  };
}

function setStart(target: HTMLElement, percent: number): void {
  target.style.left = `${Math.min(100, Math.max(0, percent)).toFixed(2)}%`;
}
