import type { DifferenceView, IntervalView, Metric, RunView } from '../../src/protocol/results';
import { score, signed } from '../shared/numbers';

interface MetricWords {
  readonly name: string;
  readonly short: string;
  readonly title: string;
}

export const metricWords: Readonly<Record<Metric, MetricWords>> = {
  rougeL: {
    name: 'ROUGE-L',
    short: 'ROUGE-L',
    title:
      'ROUGE-L, 0 to 100: the longest common subsequence of stemmed words, as F-measure; best reference, mean over instances',
  },
  rouge1: {
    name: 'ROUGE-1',
    short: 'ROUGE-1',
    title:
      'ROUGE-1, 0 to 100: the stemmed words in common, as F-measure; best reference, mean over instances',
  },
  exactMatch: {
    name: 'Exact match',
    short: 'EM',
    title:
      'Exact match, 0 to 100: how many predictions equal a reference, apart from case, punctuation and white space',
  },
};

export const statusWords: Readonly<Record<RunView['status'], string>> = {
  queued: 'queued',
  running: 'under way',
  finished: 'finished',
  failed: 'failed',
  cancelled: 'cancelled',
  lost: 'lost',
};

export const kindWords: Readonly<Record<RunView['kind'], string>> = {
  baseline: 'baseline',
  predictions: 'predictions from a file',
  chat: 'chat model',
  train: 'training',
  predict: 'prediction',
  evaluate: 'evaluation',
};

/** `[47.60, 48.83]` */
export const interval = ({ low, high }: IntervalView): string => `[${score(low)}, ${score(high)}]`;

/** `[+1.62, +3.01]` */
export const signedInterval = ({ low, high }: IntervalView): string =>
  `[${signed(low)}, ${signed(high)}]`;

export const chance = (p: number): string => {
  if (!Number.isFinite(p)) return 'p unknown';
  return p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`;
};

/** Below this a difference is called more than noise. */
export const significance = 0.05;

export type Verdict = 'better' | 'worse' | 'noise' | 'same';

export function verdictOf({ difference, p }: Pick<DifferenceView, 'difference' | 'p'>): Verdict {
  if (difference === 0) return 'same';
  if (!(p < significance)) return 'noise';
  return difference > 0 ? 'better' : 'worse';
}

export const verdictWords: Readonly<Record<Verdict, string>> = {
  better: 'better, more than noise',
  worse: 'worse, more than noise',
  noise: 'could be noise',
  same: 'the same',
};

/** What stands before a difference, so that its direction needs no colour. */
export const verdictSigns: Readonly<Record<Verdict, string>> = {
  better: '▲',
  worse: '▼',
  noise: '≈',
  same: '=',
};

type Direction = Exclude<Verdict, 'noise'>;

/** Of a difference of which it is not known whether it is noise. */
export const directionOf = (difference: number): Direction =>
  difference > 0 ? 'better' : difference < 0 ? 'worse' : 'same';

export const directionWords: Readonly<Record<Direction, string>> = {
  better: 'better',
  worse: 'worse',
  same: 'the same',
};
