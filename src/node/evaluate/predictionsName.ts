import path from 'node:path';

/** What files of predictions, or folders of samples, are called together; there is at least one. */
export function predictionsName(paths: readonly string[]): string {
  const [first, ...others] = paths.map((file) => path.basename(file));
  const name = first!.replace(/\.jsonl?$/i, ''); // the name of a folder may hold a point as well
  return others.length === 0 ? name : `${name} and ${others.length} more`;
}
