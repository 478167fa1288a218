import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../json/json';
import { readJson } from '../json/readJson';

/** `message` says what is wrong in the file, where, and what was expected. */
export interface NotATask {
  readonly kind: 'not-a-task';
  readonly message: string;
}

/** The JSON object that the text of a task file holds. */
export function readTaskObject(
  text: string,
): { readonly kind: 'task-object'; readonly json: JsonObject } | NotATask {
  if (text.trim() === '')
    return { kind: 'not-a-task', message: 'The file is empty; a task file holds one JSON object.' };
  const read = readJson(text);
  if (read.kind === 'not-json')
    return {
      kind: 'not-a-task',
      message: `The file is not JSON: line ${read.line}, column ${read.column}: ${read.message}`,
    };
  if (!isJsonObject(read.value))
    return notATask([`it holds ${kindOf(read.value)} instead of an object`]);
  return { kind: 'task-object', json: read.value };
}

export function notATask(problems: readonly string[]): NotATask {
  const shown = problems.slice(0, 5).join('; ');
  const more = problems.length > 5 ? `; and ${problems.length - 5} more` : '';
  return { kind: 'not-a-task', message: `The file is not a SUP-NATINST task: ${shown}${more}.` };
}

export function kindOf(value: JsonValue | undefined): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (isJsonList(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string'
    ? 'a text'
    : typeof value === 'boolean'
      ? 'true or false'
      : 'a number';
}
