import { ownString } from '../text/ownString';
import { remembered } from '../text/remembered';
import type { Span, Step, Value } from './model';
import { stepMarker, type StepMarker } from './stepMarker';
import { subValue } from './value';

/**
 * Reads the numbered list of a `Steps` field. A step begins at the left edge of the list; what is indented deeper, or
 * blank, goes on with the step above it. A line at the left edge without a number is a step without a number. The steps of
 * an exact value all stand where the value stands.
 */
export function parseSteps(list: Value | undefined): Step[] {
  if (!list || list.text === '') return [];
  const starts: number[] = [];
  for (const match of list.text.matchAll(/(?<![^\n])(?=[^ \t\n])/g)) starts.push(match.index);
  if (starts[0] !== 0) starts.unshift(0);
  return starts.map((start, index) => stepOf(list, start, starts[index + 1] ?? list.text.length));
}

function stepOf(list: Value, start: number, end: number): Step {
  const raw = list.text.slice(start, end);
  const marker = stepMarker(raw);
  const length = marker?.text.length ?? 0;
  const whole = subValue(list, start, end);
  const value = withoutIndentation(subValue(list, start + length, end));
  return {
    number: marker?.number ?? null,
    numberSpan: numberSpan(whole, marker),
    value: { ...value, text: oneString(value.text) },
    span: whole.span,
  };
}

/** Equal texts of steps, unless they are long, as the same string, which what remembers by them finds without comparing letters. */
const oneString = remembered(ownString);

function numberSpan({ span: { start }, runs }: Value, marker: StepMarker | undefined): Span {
  if (runs.length === 0 || !marker || marker.number === null) return { start, end: start };
  const opening = marker.text.startsWith('(') ? 1 : 0;
  return { start: start + opening, end: start + marker.text.length };
}

/** Further lines of a step lose the indentation that they share. */
function withoutIndentation(value: Value): Value {
  const lines = value.text.split('\n');
  const indents = lines
    .slice(1)
    .filter((line) => /[^ \t]/.test(line))
    .map((line) => /^[ \t]*/.exec(line)![0].length);
  const shared = indents.length === 0 ? 0 : Math.min(...indents);
  if (shared === 0) return value;
  const runs = [];
  const kept: string[] = [];
  let textLength = 0;
  let from = 0;
  let next = 0;
  for (const [index, line] of lines.entries()) {
    const strip = index === 0 ? 0 : Math.min(shared, line.length);
    while (next + 1 < value.runs.length && value.runs[next + 1]!.textStart <= from) next++;
    const run = value.runs[next];
    if (run && run.textStart <= from && from <= run.textStart + run.length)
      runs.push({
        textStart: textLength,
        sourceStart: run.sourceStart + (from - run.textStart) + strip,
        length: line.length - strip,
      });
    kept.push(line.slice(strip));
    textLength += line.length - strip + 1;
    from += line.length + 1;
  }
  return { text: kept.join('\n'), span: value.span, runs };
}
