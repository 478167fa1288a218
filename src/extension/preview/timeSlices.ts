/** Milliseconds of work after which others get their turn. */
const slice = 10;

interface SliceOptions {
  readonly signal: AbortSignal;
  /** Told after each slice how many are done. */
  readonly progress: (done: number) => void;
}

/**
 * Works through the numbers from 0 to below `count` in slices, so that typing is answered between two of them. Ends early
 * where `work` says so, or where the signal does.
 */
export async function inSlices(
  count: number,
  work: (index: number) => 'go on' | 'enough',
  { signal, progress }: SliceOptions,
): Promise<'finished' | 'enough' | 'aborted'> {
  let until = performance.now() + slice;
  for (let index = 0; index < count; index++) {
    if (work(index) === 'enough') return 'enough';
    if (performance.now() < until) continue;
    progress(index + 1);
    await new Promise((resolve) => setImmediate(resolve));
    if (signal.aborted) return 'aborted';
    until = performance.now() + slice;
  }
  return 'finished';
}
