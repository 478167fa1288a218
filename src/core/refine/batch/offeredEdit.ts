import type { TextEdit } from '../../document/edit';
import { parse } from '../../document/parse';
import { replaceSteps } from '../../document/replaceSteps';

/**
 * The edit that gives `text`, as an editor holds it, the steps for what was read from its file; `undefined` where it says something
 * else by now. A byte order mark, which editors hide, and line ends, which they make all the same, say nothing.
 */
export function offeredEdit(
  text: string,
  { read, steps }: { readonly read: string; readonly steps: readonly string[] },
): TextEdit | undefined {
  return said(text) === said(read) ? replaceSteps(parse(text), steps) : undefined;
}

function said(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
