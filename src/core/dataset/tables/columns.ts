import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../../json/json';
import { printJson } from '../../json/printJson';
import { UniqueNames } from '../uniqueNames';

/** The values of a JSON record by column: what stands in inner objects becomes columns such as `answers.text`. */
export function flatten(record: JsonObject): JsonObject {
  const entries = Object.entries(record);
  if (!entries.some(([, value]) => isJsonObject(value))) return record;
  const names = new UniqueNames(Object.keys(record));
  return Object.fromEntries(
    entries.flatMap(([key, value]) =>
      isJsonObject(value) ? inner(key, value, names) : [[key, value]],
    ),
  );
}

function inner(prefix: string, object: JsonObject, names: UniqueNames): [string, JsonValue][] {
  return Object.entries(object).flatMap(([key, value]) => {
    const name = `${prefix}.${key}`;
    return isJsonObject(value) ? inner(name, value, names) : [[names.give(name), value]];
  });
}

/** A value as text. A list of texts or numbers has one on each line; `null` and what is absent are empty. */
export function textOf(value: JsonValue | undefined): string {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '';
  if (isJsonList(value) && value.every(isScalar)) return value.map(textOf).join('\n');
  return printJson(value);
}

/** A value as texts of its own: each entry of a list, or the value itself. Those without a character are none. */
export function textsOf(value: JsonValue | undefined): readonly string[] {
  const texts = isJsonList(value) ? value.map(textOf) : [textOf(value)];
  return texts.filter((text) => text !== '');
}

function isScalar(value: JsonValue): boolean {
  return typeof value !== 'object' || value === null;
}
