import { element, setShown, setText, type Part } from '../../shared/dom';

interface BarKeyState {
  /** Whether a bar has a whisker. */
  readonly intervals: boolean;
  /** What the ticks are of; `null` where there are none. */
  readonly baseline: string | null;
}

/** What the marks on the bars mean; hidden where there are none. */
export function barKey(): Part<BarKeyState> {
  const whisker = element('span', { class: 'key-mark' });
  whisker.append(element('span', { class: 'key-whisker' }), '95 %');
  const words = element('span', { class: 'ellipsis' });
  const mark = element(
    'span',
    { class: 'key-mark' },
    element('span', { class: 'key-tick' }),
    words,
  );
  const root = element('p', { class: 'bar-key dim', 'aria-hidden': 'true' });
  root.append(whisker, mark);
  return {
    element: root,
    draw: ({ intervals, baseline }) => {
      setShown(whisker, intervals);
      setShown(mark, baseline !== null);
      setText(words, baseline ?? '');
    },
  };
}
