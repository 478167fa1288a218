/**
 * Lets so many workers go on at the same time. What one of them throws aborts the signals of all; it is thrown on when the
 * last one has ended, so that nobody closes what another one still writes to.
 */
export async function sideBySide(
  count: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const broken = new AbortController();
  const worker = async (): Promise<void> => {
    try {
      // Each has a signal of its own: Node warns of many listeners at one.
      await work(AbortSignal.any([signal, broken.signal]));
    } catch (error) {
      broken.abort();
      throw error;
    }
  };
  const workers = Array.from({ length: Math.max(1, count) }, worker);
  try {
    await Promise.all(workers);
  } finally {
    await Promise.allSettled(workers);
  }
}
