import { fileStampBeside } from '../fileStamp';
import { RecentlyUsed } from '../results/recentlyUsed';

const mostFiles = 2000;

/**
 * What `read` makes of a file, read again only when the file has changed; `undefined` where there is none. Lists of runs
 * are read every two seconds while a run goes on.
 */
export function remembering<Value>(
  read: (file: string) => Promise<Value>,
): (file: string) => Promise<Value | undefined> {
  const known = new RecentlyUsed<{ readonly stamp: string; readonly value: Value }>(mostFiles);
  return async (file) => {
    const stamp = await fileStampBeside(file);
    if (stamp === undefined) return undefined;
    const earlier = known.get(file);
    if (earlier?.stamp === stamp) return earlier.value;
    const value = await read(file);
    known.set(file, { stamp, value });
    return value;
  };
}
