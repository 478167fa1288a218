import { percent } from '../dataset/report/markdown';
import type { Agreement } from '../evaluate/agreement/model';
import type { Interval } from '../evaluate/model';

/** Figures of studies as people read them. */

/** E.g. `0.62 [0.41, 0.80]`, `1.00 (no interval)`; a dash where there is none. */
export function kappaText(agreement: Agreement): string {
  if (agreement.kind === 'undefined') return '–';
  const { kappa, interval } = agreement;
  return interval === null
    ? `${fixed(kappa)} (no interval)`
    : `${fixed(kappa)} [${fixed(interval.low)}, ${fixed(interval.high)}]`;
}

/** E.g. `83 % [66 %, 93 %]`; a dash where there is none. */
export function shareText(share: number | null, interval: Interval | null): string {
  if (share === null) return '–';
  return interval === null
    ? percent(share)
    : `${percent(share)} [${percent(interval.low)}, ${percent(interval.high)}]`;
}

/** E.g. `0.041`, `< 0.001`; a dash where there is none. */
export function pText(p: number | null): string {
  if (p === null) return '–';
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
}

/** E.g. `1 item`, `3 items`. */
export function amount(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function fixed(value: number): string {
  return value.toFixed(2).replace(/^-0\.00$/, '0.00');
}

/** A single category says what all of them say, so it gets no row. */
export function severalOf<Item>(items: readonly Item[]): readonly Item[] {
  return items.length > 1 ? items : [];
}
