import type { PlainExample } from '../document/model';
import { decodeInstances, type Instance } from './instances';
import { isJsonList, isJsonObject, member, type JsonObject, type JsonValue } from '../json/json';
import { kindOf, notATask, readTaskObject, type NotATask } from './taskFile';

/** A SUP-NATINST task: one JSON object of a task file, and what its text fields say. */
export interface Task {
  readonly name: string;
  /** The whole object as it was read. */
  readonly json: JsonObject;
  /** The first category; empty where the file has none. */
  readonly category: string;
  /** A list of several texts is joined by line feeds. */
  readonly definition: string;
  /** Our own key "Steps"; empty where the file has none. */
  readonly steps: readonly string[];
  readonly positiveExamples: readonly PlainExample[];
  readonly negativeExamples: readonly PlainExample[];
  readonly instances: readonly Instance[];
}

export type ReadTask = { readonly kind: 'task'; readonly task: Task } | NotATask;

/** Reads the text of a task file. `name` is the task's: the file does not say it. */
export function readTask(text: string, name: string): ReadTask {
  const read = readTaskObject(text);
  return read.kind === 'task-object' ? decodeTask(read.json, name) : read;
}

/** The same where broken instances can be left out: `problems` says of each what is wrong with it. */
export function readTaskWithGoodInstances(
  text: string,
  name: string,
):
  | (Extract<ReadTask, { readonly kind: 'task' }> & { readonly problems: readonly string[] })
  | NotATask {
  const read = readTaskObject(text);
  if (read.kind !== 'task-object') return read;
  const { task, problems, instances } = decodeParts(read.json, name);
  if (problems.length > 0 || !instances.isList)
    return notATask([...problems, ...instances.problems]);
  return { kind: 'task', task, problems: instances.problems };
}

/** An object with "Definition" and "Instances"; the other keys may be absent, but not of another shape. */
export function decodeTask(json: JsonValue, name: string): ReadTask {
  if (!isJsonObject(json)) return notATask([`it holds ${kindOf(json)} instead of an object`]);
  const { task, problems, instances } = decodeParts(json, name);
  const all = [...problems, ...instances.problems];
  return all.length === 0 ? { kind: 'task', task } : notATask(all);
}

/** The problems of the instances are kept apart from those of all other keys. */
function decodeParts(
  json: JsonObject,
  name: string,
): {
  readonly task: Task;
  readonly problems: readonly string[];
  readonly instances: ReturnType<typeof decodeInstances>;
} {
  const problems: string[] = [];
  const report = (problem: string): void => void problems.push(problem);
  const instances = decodeInstances(json, name);
  const task: Task = {
    name,
    json,
    category: firstCategory(member(json, 'Categories'), report),
    definition: definitionText(member(json, 'Definition'), report),
    steps: stepTexts(member(json, 'Steps'), report),
    positiveExamples: decodeExamples(json, 'Positive Examples', report),
    negativeExamples: decodeExamples(json, 'Negative Examples', report),
    instances: instances.instances,
  };
  return { task, problems, instances };
}

type Report = (problem: string) => void;

function definitionText(value: JsonValue | undefined, report: Report): string {
  if (typeof value === 'string') return value;
  if (value === undefined) report('"Definition" is missing');
  else if (isTextList(value) && value.length > 0) return value.join('\n');
  else report(`"Definition" is ${kindOf(value)} instead of a list of texts`);
  return '';
}

function firstCategory(value: JsonValue | undefined, report: Report): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (isTextList(value)) return value[0] ?? '';
  report(`"Categories" is ${kindOf(value)} instead of a list of texts`);
  return '';
}

function stepTexts(value: JsonValue | undefined, report: Report): readonly string[] {
  if (value === undefined) return [];
  if (isTextList(value)) return value;
  report(`"Steps" is ${kindOf(value)} instead of a list of texts`);
  return [];
}

function isTextList(value: JsonValue): value is readonly string[] {
  return isJsonList(value) && value.every((item) => typeof item === 'string');
}

function decodeExamples(json: JsonObject, key: string, report: Report): PlainExample[] {
  const list = member(json, key) ?? [];
  if (isJsonList(list))
    return list.map((item, index) => decodeExample(item, `"${key}"[${index}]`, report));
  report(`"${key}" is ${kindOf(list)} instead of a list of examples`);
  return [];
}

function decodeExample(item: JsonValue, place: string, report: Report): PlainExample {
  if (!isJsonObject(item)) {
    report(`${place} is ${kindOf(item)} instead of an example`);
    return { input: '', output: '' };
  }
  const text = (key: string): string => {
    const value = member(item, key);
    if (typeof value === 'string') return value;
    report(`${place} has ${kindOf(value)} as "${key}" instead of a text`);
    return '';
  };
  const explanation = exampleExplanation(item);
  return {
    input: text('input'),
    output: text('output'),
    ...(explanation !== undefined && { explanation }),
  };
}

/** An explanation that is no text is kept in the file, but an instruction does not show it. */
export function exampleExplanation(example: JsonObject): string | undefined {
  const explanation = member(example, 'explanation');
  return typeof explanation === 'string' ? explanation : undefined;
}
