import { isJsonList, isJsonObject, type JsonList, type JsonObject, type JsonValue } from './json';

/** With four spaces of indentation, non-ASCII characters as they are, lone surrogates escaped, no final line feed. */
export function printJson(value: JsonValue): string {
  const parts: string[] = [];
  printValue(value, '\n', parts);
  return parts.join('');
}

function printValue(value: JsonValue, lineStart: string, parts: string[]): void {
  if (typeof value === 'string') parts.push(JSON.stringify(value));
  else if (isJsonList(value)) printList(value, lineStart, parts);
  else if (isJsonObject(value)) printObject(value, lineStart, parts);
  else parts.push(Object.is(value, -0) ? '-0.0' : String(value));
}

function printList(list: JsonList, lineStart: string, parts: string[]): void {
  if (list.length === 0) return void parts.push('[]');
  const inner = `${lineStart}    `;
  for (const [index, value] of list.entries()) {
    parts.push(index === 0 ? '[' : ',', inner);
    printValue(value, inner, parts);
  }
  parts.push(lineStart, ']');
}

function printObject(object: JsonObject, lineStart: string, parts: string[]): void {
  const entries = Object.entries(object);
  if (entries.length === 0) return void parts.push('{}');
  const inner = `${lineStart}    `;
  for (const [index, [key, value]] of entries.entries()) {
    parts.push(index === 0 ? '{' : ',', inner, JSON.stringify(key), ': ');
    printValue(value, inner, parts);
  }
  parts.push(lineStart, '}');
}
