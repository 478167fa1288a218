/**
 * JSON as Python's `json` module writes and reads it: bare `NaN`, `Infinity` and `-Infinity` are numbers. Integers
 * that a double cannot hold are kept as bigint.
 */
export type JsonValue = null | boolean | number | bigint | string | JsonList | JsonObject;
export type JsonList = readonly JsonValue[];
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isJsonList(value);
}

export function isJsonList(value: JsonValue | undefined): value is JsonList {
  return Array.isArray(value);
}

/** The value of the object's own key. */
export function member(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
