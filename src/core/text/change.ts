import type { Span } from '../document/model';

/** The smallest part in which two texts differ: `span` of the first became `text` in the second. */
export interface Change {
  readonly span: Span;
  readonly text: string;
}

export function changeBetween(before: string, after: string): Change {
  const start = sharedStart(before, after);
  const tail = sharedEnd(before, after, start);
  return {
    span: { start, end: before.length - tail },
    text: after.slice(start, after.length - tail),
  };
}

function sharedStart(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let length = 0;
  while (length < most && before.charCodeAt(length) === after.charCodeAt(length)) length++;
  return length;
}

/** Length of the common end of what stands behind `start` in both. */
function sharedEnd(before: string, after: string, start: number): number {
  const most = Math.min(before.length, after.length) - start;
  let length = 0;
  while (
    length < most &&
    before.charCodeAt(before.length - 1 - length) === after.charCodeAt(after.length - 1 - length)
  )
    length++;
  return length;
}
