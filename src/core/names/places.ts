import type { Span, Value } from '../document/model';

/**
 * Parts of a value's text as spans of the source, each found by halving: a value may have thousands of runs. An exact
 * value has no such parts; ask `hasPlaces` first.
 */
export function placesOf({ runs }: Value): (start: number, end: number) => Span {
  const place = (offset: number, runIndex: number): number => {
    const run = runs[runIndex]!;
    return run.sourceStart + Math.max(0, Math.min(run.length, offset - run.textStart));
  };
  return (start, end) => {
    const from = place(start, lastRunAt(runs, start));
    return { start: from, end: start === end ? from : place(end, lastRunAt(runs, end - 1)) };
  };
}

/** Whether the characters of a value stand in the source one by one. */
export function hasPlaces(value: Value | undefined): value is Value {
  return value !== undefined && value.runs.length > 0;
}

/** Whether an offset, such as a cursor, stands in a span or at one of its ends. */
export function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Index of the last run that begins at `offset` or before. */
function lastRunAt(runs: Value['runs'], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.textStart <= offset) low = middle;
    else high = middle;
  }
  return low;
}
