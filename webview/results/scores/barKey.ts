import { element, setText, type Part } from '../../shared/dom';

/** What the marks on the bars mean. */
export function barKey(): Part<{ readonly baseline: string | null }> {
  const tick = element('span', { class: 'key-tick' });
  const words = element('span', { class: 'ellipsis' });
  const root = element('p', { class: 'bar-key dim', 'aria-hidden': 'true' });
  root.append(element('span', { class: 'key-whisker' }), '95 %', tick, words);
  return {
    element: root,
    draw: ({ baseline }) => {
      tick.hidden = baseline === null;
      setText(words, baseline ?? '');
    },
  };
}
