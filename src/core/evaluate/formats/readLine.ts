import { isJsonObject, type JsonValue } from '../../json/json';
import { readJson } from '../../json/readJson';
import { harness } from './harness';
import type { LineFormat, ScoreLine } from './line';
import { plain } from './plain';
import { tkInstruct } from './tkInstruct';

/** In the order in which they are tried. */
const formats: readonly LineFormat[] = [harness, tkInstruct, plain];

export type ReadLine =
  | { readonly kind: 'line'; readonly line: ScoreLine }
  | { readonly kind: 'blank' }
  /** `message` is the rest of a sentence: "it is not JSON (…)". */
  | { readonly kind: 'faulty'; readonly message: string; readonly isJson: boolean };

/** Reads one line, or one item of a JSON list, in any of the formats. */
export function readLine(text: string): ReadLine {
  const value = parsed(text);
  if (value === undefined) return readWithCare(text);
  const line = decode(value);
  if (typeof line === 'string') return { kind: 'faulty', message: line, isJson: true };
  return hasLongNumber(line.id) ? readWithCare(text) : { kind: 'line', line };
}

/** With the engine's own reader, which knows no `NaN` and rounds long numbers. */
function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue; // what JSON.parse makes is a JsonValue
  } catch {
    return undefined;
  }
}

function hasLongNumber(id: string): boolean {
  return id.length > 15 && !Number.isSafeInteger(Number(id)) && !Number.isNaN(Number(id));
}

function readWithCare(text: string): ReadLine {
  if (text.trim() === '') return { kind: 'blank' };
  const read = readJson(text);
  if (read.kind === 'not-json') {
    const place = read.line === 1 ? '' : `line ${read.line} of it, `;
    const message = `it is not JSON (${place}column ${read.column}: ${read.message.replace(/\.$/, '')})`;
    return { kind: 'faulty', message, isJson: false };
  }
  const line = decode(read.value);
  return typeof line === 'string'
    ? { kind: 'faulty', message: line, isJson: true }
    : { kind: 'line', line };
}

function decode(value: JsonValue): ScoreLine | string {
  if (!isJsonObject(value)) return 'it is no JSON object';
  return formats.find((format) => format.recognises(value))!.decode(value);
}
