import type { JsonObject, JsonValue } from '../../json/json';
import { isJsonList, isJsonObject, member } from '../../json/json';

/** What a line of a file of predictions, or of references, says. */
export interface ScoreLine {
  readonly id: string;
  /** These are `undefined` where the line does not say them. */
  readonly task: string | undefined;
  readonly category: string | undefined;
  readonly input: string | undefined;
  readonly prediction: string | undefined;
  /** Why there is no prediction, where that can be said: the rest of a sentence that begins with the line. */
  readonly lack?: string;
  /** At least one. */
  readonly references: readonly string[] | undefined;
  /** What made the prediction out of a longer answer (lm-evaluation-harness); a file may hold several for each id. */
  readonly filter: string | undefined;
}

/** One way to write such lines. */
export interface LineFormat {
  recognises(line: JsonObject): boolean;
  /** What the line says, or what is wrong with it: the rest of a sentence that begins with the line. */
  decode(line: JsonObject): ScoreLine | string;
}

export function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** An id is a text, or a number that is taken as it is written. */
export function idOf(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : undefined;
}

/** One text, or a list of texts of which there is one at least. */
export function textsOf(value: JsonValue | undefined): readonly string[] | undefined {
  if (typeof value === 'string') return [value];
  if (!isJsonList(value) || value.length === 0) return undefined;
  return value.every((item) => typeof item === 'string') ? value : undefined;
}

/** The first of several names that the object has. */
export function firstMember(object: JsonObject, names: readonly string[]): JsonValue | undefined {
  const name = names.find((candidate) => Object.hasOwn(object, candidate));
  return name === undefined ? undefined : object[name];
}

export function objectMember(object: JsonObject, name: string): JsonObject | undefined {
  const value = member(object, name);
  return isJsonObject(value) ? value : undefined;
}
