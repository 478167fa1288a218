import { isJsonList, isJsonObject, member, type JsonObject, type JsonValue } from '../json/json';
import { readJson } from '../json/readJson';
import type { Question, Rater, Study, StudyItem } from './model';
import { isPlainName } from './names';

export type ReadStudy =
  | { readonly kind: 'study'; readonly study: Study }
  /** What is wrong with the text. */
  | { readonly kind: 'damaged'; readonly message: string };

/** Reads the text of a `study.json`: raters carry it from one machine to another, so every key is looked at. */
export function readStudyText(text: string): ReadStudy {
  const read = readJson(text);
  if (read.kind === 'not-json')
    return damaged(`line ${read.line}, column ${read.column}: ${read.message.replace(/\.$/, '')}`);
  const { value } = read;
  if (!isJsonObject(value)) return damaged('it is no JSON object');
  if (member(value, 'format') !== 1)
    return damaged('its "format" is not 1, which this version reads');
  const [name, kind, seed, created] = ['name', 'kind', 'seed', 'created'].map((key) =>
    member(value, key),
  );
  if (typeof name !== 'string' || !isPlainName(name)) return damaged('its "name" is no name');
  if (kind !== 'instructions' && kind !== 'predictions') return damaged('its "kind" is unknown');
  if (typeof seed !== 'number' || typeof created !== 'string')
    return damaged('"seed" or "created" is missing');
  const parts = partsOf(value);
  if (typeof parts === 'string') return damaged(parts);
  if (parts.items.some((item) => `${item.kind}s` !== kind))
    return damaged(`"items" holds something other than ${kind}`);
  return { kind: 'study', study: { format: 1, name, kind, seed, created, ...parts } };
}

type Parts = Pick<Study, 'questions' | 'items' | 'raters'>;

function partsOf(study: JsonObject): Parts | string {
  const questions = listOf(member(study, 'questions'), questionOf);
  if (typeof questions === 'string') return `"questions"${questions}`;
  const items = listOf(member(study, 'items'), itemOf);
  if (typeof items === 'string') return `"items"${items}`;
  const raters = listOf(member(study, 'raters'), raterOf);
  if (typeof raters === 'string') return `"raters"${raters}`;
  const ids = new Set(items.map(({ id }) => id));
  if (ids.size < items.length) return 'two of its "items" have the same id';
  for (const rater of raters)
    for (const item of rater.items)
      if (!ids.has(item)) return `"${rater.name}" has an item "${item}" that is not there`;
  return { questions, items, raters };
}

/** The values of a list of at least one, or what is wrong with the list. */
function listOf<Item>(
  value: JsonValue | undefined,
  decode: (object: JsonObject) => Item | undefined,
): readonly Item[] | string {
  if (!isJsonList(value) || value.length === 0) return ' is no list with an entry';
  const decoded = value.map((entry) => (isJsonObject(entry) ? decode(entry) : undefined));
  const fault = decoded.indexOf(undefined);
  return decoded.every((item) => item !== undefined) ? decoded : `[${fault}] is damaged`;
}

function questionOf(object: JsonObject): Question | undefined {
  const [id, text] = textsOf(object, ['id', 'text']);
  const choices = listOf(member(object, 'choices'), (choice) => {
    const [choiceId, label] = textsOf(choice, ['id', 'label']);
    return choiceId === undefined || label === undefined ? undefined : { id: choiceId, label };
  });
  if (id === undefined || text === undefined || typeof choices === 'string') return undefined;
  return choices.length < 2 ? undefined : { id, text, choices };
}

function raterOf(object: JsonObject): Rater | undefined {
  const [name] = textsOf(object, ['name']);
  const items = textListOf(member(object, 'items'));
  return name === undefined || !isPlainName(name) || !items ? undefined : { name, items };
}

function itemOf(object: JsonObject): StudyItem | undefined {
  const [id, task, category] = textsOf(object, ['id', 'task', 'category']);
  if (id === undefined || task === undefined || category === undefined) return undefined;
  const place = { id, task, category };
  const definition = member(object, 'definition');
  if (member(object, 'kind') === 'instruction') {
    const steps = textListOf(member(object, 'steps'));
    return typeof definition !== 'string' || !steps
      ? undefined
      : { kind: 'instruction', ...place, definition, steps };
  }
  if (member(object, 'kind') !== 'prediction') return undefined;
  const [input, a, b] = textsOf(object, ['input', 'a', 'b']);
  const source = sourceOf(member(object, 'source'));
  if (input === undefined || a === undefined || b === undefined || !source) return undefined;
  if (typeof definition !== 'string' && definition !== null) return undefined;
  return { kind: 'prediction', ...place, definition, input, a, b, source };
}

function sourceOf(
  value: JsonValue | undefined,
): { readonly a: string; readonly b: string } | undefined {
  if (!isJsonObject(value)) return undefined;
  const [a, b] = textsOf(value, ['a', 'b']);
  return a === undefined || b === undefined ? undefined : { a, b };
}

function textsOf(object: JsonObject, keys: readonly string[]): readonly (string | undefined)[] {
  return keys.map((key) => {
    const value = member(object, key);
    return typeof value === 'string' ? value : undefined;
  });
}

function textListOf(value: JsonValue | undefined): readonly string[] | undefined {
  if (!isJsonList(value)) return undefined;
  const texts = value.filter((text) => typeof text === 'string');
  return texts.length === value.length ? texts : undefined;
}

function damaged(message: string): ReadStudy {
  return { kind: 'damaged', message };
}
