/** A tag of a template without its closing braces, in offsets of the template's text. */
export interface UnfinishedTag {
  readonly start: number;
  readonly end: number;
}

/** Tags that end neither on `}}` nor in a comment before the next tag begins. Each is taken to end with its line. */
export function* unfinishedTags(text: string): Generator<UnfinishedTag> {
  let start = text.indexOf('{{');
  let close = text.indexOf('}}', start + 2);
  while (start !== -1) {
    if (close !== -1 && close < start + 2) close = text.indexOf('}}', start + 2);
    const next = text.indexOf('{{', start + 2);
    const isComment = /^\s*!/.test(text.slice(start + 2, start + 40));
    const isFinished = close !== -1 && (isComment || next === -1 || close < next);
    if (!isFinished) yield { start, end: endOfTag(text, start, next === -1 ? text.length : next) };
    start = isFinished && isComment ? text.indexOf('{{', close) : next;
  }
}

function endOfTag(text: string, start: number, limit: number): number {
  const line = text.slice(start, limit).split('\n', 1)[0]!;
  return start + line.trimEnd().length;
}
