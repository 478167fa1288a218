import type uPlot from 'uplot';
import type { CurvesView, IntervalView, Metric } from '../../../src/protocol/results';

export interface PointView {
  readonly line: number;
  readonly samples: number;
  readonly label: string;
  readonly run: string;
  /** From 0 to 100. */
  readonly score: number;
  readonly interval: IntervalView | null;
}

/** The points of all lines under a metric; what cannot stand on a log axis is left out. */
export function pointsOf({ lines }: CurvesView, metric: Metric): readonly PointView[] {
  return lines.flatMap(({ points }, line) =>
    points
      .filter(({ samples, scores }) => samples > 0 && Number.isFinite(scores[metric]))
      .map(({ samples, label, run, scores }) => ({
        line,
        samples,
        label,
        run,
        score: scores[metric],
        interval: scores.intervals?.[metric] ?? null,
      })),
  );
}

/** The numbers of samples that occur, ascending. */
export const samplesOf = (points: readonly PointView[]): readonly number[] =>
  [...new Set(points.map(({ samples }) => samples))].sort((a, b) => a - b);

/** One column of x, one of y for each line; `null` where a line has no point. */
export function aligned(points: readonly PointView[], lines: number): uPlot.AlignedData {
  const samples = samplesOf(points);
  const columns = Array.from({ length: lines }, (_, line) => {
    const own = new Map(
      points.filter((point) => point.line === line).map((point) => [point.samples, point.score]),
    );
    return samples.map((x) => own.get(x) ?? null);
  });
  return [[...samples], ...columns];
}

/** Lowest and highest value with some room, inside 0 to 100. */
export function heights(points: readonly PointView[]): [number, number] {
  const lows = points.map(({ score, interval }) => interval?.low ?? score);
  const highs = points.map(({ score, interval }) => interval?.high ?? score);
  const low = Math.min(...lows);
  const high = Math.max(...highs);
  const room = Math.max(1, (high - low) * 0.08);
  return [Math.max(0, low - room), Math.min(100, high + room)];
}
