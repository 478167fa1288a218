import type { DifferenceRow, Metric } from '../../../src/protocol/results';
import { element, setText, setWidth, type Part } from '../../shared/dom';
import { count } from '../../shared/numbers';

/** How many instances became better, stayed the same and became worse: in words, and as a bar that repeats them. */
export function balance(): Part<{ readonly row: DifferenceRow; readonly metric: Metric }> {
  const parts = (['better', 'same', 'worse'] as const).map((kind) => {
    const share = element('div', { class: `balance-${kind}` });
    const number = element('strong', { class: 'numbers' });
    return { kind, share, number };
  });
  const bar = element('div', { class: 'balance-bar', 'aria-hidden': 'true' });
  bar.append(...parts.map(({ share }) => share));
  const words = element('p', { class: 'balance-words' });
  for (const { kind, number } of parts)
    words.append(element('span', { class: `balance-word-${kind}` }, number, ` ${kind}`));
  return {
    element: element('div', { class: 'balance' }, bar, words),
    draw: ({ row, metric }) => {
      const { better, worse } = row.metrics[metric];
      const counts = { better, worse, same: Math.max(0, row.instances - better - worse) };
      for (const { kind, share, number } of parts) {
        setWidth(share, row.instances > 0 ? (100 * counts[kind]) / row.instances : 0);
        setText(number, count(counts[kind]));
      }
    },
  };
}
