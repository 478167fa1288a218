import { ownString } from '../text/ownString';
import type { Run, Value } from './model';

/** A part of the source that belongs to a value: one line of it, without indentation and terminator. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * The value made of `pieces` joined by line feeds, without the spaces, tabs and blank lines around it. White space
 * within it stays.
 */
export function plainValue(source: string, pieces: readonly Piece[]): Value {
  const runs: Run[] = [];
  let textLength = 0;
  for (const { start, end } of pieces) {
    runs.push({ textStart: textLength, sourceStart: start, length: end - start });
    textLength += end - start + 1;
  }
  const untrimmed = pieces.map(({ start, end }) => source.slice(start, end)).join('\n');
  const from = /^[ \t\n]*/.exec(untrimmed)![0].length;
  const to = trimmedEnd(untrimmed, from);
  return valueOfRuns(ownString(untrimmed.slice(from, to)), runs, from);
}

/** The value that a JSON string literal stands for; `undefined` where the text is none. */
export function exactValue({ text, span }: Value): Value | undefined {
  if (!text.startsWith('"')) return undefined;
  try {
    const decoded: unknown = JSON.parse(text);
    return typeof decoded === 'string' ? { text: decoded, span, runs: [] } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether the plain form gives `text` back letter by letter. White space at its ends, line ends other than LF, and
 * what UTF-8 or an editor would not keep need the exact form.
 */
export function fitsPlainForm(text: string): boolean {
  return !/^[ \t\n]|[ \t\n]$|[\r\0\u2028\u2029\uFEFF]/.test(text) && text.isWellFormed();
}

/**
 * A part of a value as a value of its own, without the white space around it. A part of an exact value stands where the
 * whole value stands.
 */
export function subValue(value: Value, start: number, end: number): Value {
  const part = value.text.slice(start, end);
  const from = start + /^[ \t\n]*/.exec(part)![0].length;
  const to = Math.max(from, start + trimmedEnd(part, 0));
  const text = value.text.slice(from, to);
  if (value.runs.length === 0) return { text, span: value.span, runs: [] };
  return valueOfRuns(text, value.runs, from);
}

function trimmedEnd(text: string, from: number): number {
  let end = text.length;
  while (end > from && ' \t\n'.includes(text[end - 1]!)) end--;
  return end;
}

/** `runs` place a longer text of which `text` begins at `from`. */
function valueOfRuns(text: string, runs: readonly Run[], from: number): Value {
  const to = from + text.length;
  const kept: Run[] = [];
  for (let index = firstRunAt(runs, from); index < runs.length; index++) {
    const run = runs[index]!;
    if (run.textStart > to) break;
    const start = Math.max(run.textStart, from);
    const end = Math.min(run.textStart + run.length, to);
    if (start > end || (start === end && run.length > 0)) continue;
    kept.push({
      textStart: start - from,
      sourceStart: run.sourceStart + start - run.textStart,
      length: end - start,
    });
  }
  const first = kept[0];
  const last = kept.at(-1);
  const empty = runs.at(0)?.sourceStart ?? 0;
  const span =
    first && last && text !== ''
      ? { start: first.sourceStart, end: last.sourceStart + last.length }
      : { start: empty, end: empty };
  return { text, span, runs: text === '' ? [] : kept };
}

/** Index of the last run that begins at `offset` or before, found by halving: a list may have thousands of runs. */
function firstRunAt(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.textStart <= offset) low = middle;
    else high = middle;
  }
  return low;
}
