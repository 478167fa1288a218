import type { PlainExample, PlainInstruction } from '../document/model';
import { parse } from '../document/parse';
import { withSteps } from '../document/replaceSteps';
import { isJsonList, isJsonObject, member, type JsonObject, type JsonValue } from '../json/json';
import { exampleExplanation, type Task } from './task';

/**
 * The task file that an instruction makes: the data file's object with what the author changed. A value whose text is
 * unchanged stays as it was, shape included, and the keys keep their order. Steps stand under the key "Steps" behind
 * the definition. Without `original` the file has no instances.
 */
export function exportTask(instruction: PlainInstruction, original: Task | undefined): JsonObject {
  if (!original) return newTask(instruction);
  const { json } = original;
  const changed = new Map<string, JsonValue | undefined>();
  if (instruction.category !== original.category)
    changed.set('Categories', withFirst(member(json, 'Categories'), instruction.category));
  if (instruction.definition !== original.definition)
    changed.set('Definition', likeBefore(member(json, 'Definition'), instruction.definition));
  const held = stepsAsHeld(original.steps);
  if (!isSameList(instruction.steps, held)) {
    const steps = instruction.steps.map((step) => original.steps[held.indexOf(step)] ?? step);
    changed.set('Steps', steps.length > 0 ? steps : undefined);
  }
  for (const [key, now, before] of [
    ['Positive Examples', instruction.positiveExamples, original.positiveExamples],
    ['Negative Examples', instruction.negativeExamples, original.negativeExamples],
  ] as const)
    if (!isSameList(now.map(exampleKey), before.map(exampleKey)))
      changed.set(key, exportExamples(now, before, member(json, key)));
  return withChanges(json, changed);
}

/** The order in which keys stand that the original does not have. */
const order = [
  'Categories',
  'Definition',
  'Steps',
  'Positive Examples',
  'Negative Examples',
  'Instances',
];

function newTask({
  category,
  definition,
  steps,
  positiveExamples,
  negativeExamples,
}: PlainInstruction): JsonObject {
  return {
    Categories: [category],
    Definition: [definition],
    ...(steps.length > 0 && { Steps: steps }),
    'Positive Examples': positiveExamples.map((example) => changedExample({}, example)),
    'Negative Examples': negativeExamples.map((example) => changedExample({}, example)),
    Instances: [],
  };
}

/** Steps as an instruction file holds them: some white space is lost there. */
function stepsAsHeld(steps: readonly string[]): string[] {
  const { instruction } = parse(withSteps(parse(''), steps));
  return instruction.steps.map(({ value }) => value.text);
}

/** `undefined` takes a key away. */
function withChanges(
  json: JsonObject,
  changed: ReadonlyMap<string, JsonValue | undefined>,
): JsonObject {
  const entries = Object.entries(json);
  for (const [key, value] of changed) {
    const before = order.slice(0, order.indexOf(key));
    const at = entries.findIndex(([present]) => present === key);
    const place = entries.findLastIndex(([present]) => before.includes(present)) + 1;
    const entry: [string, JsonValue][] = value === undefined ? [] : [[key, value]];
    if (at >= 0) entries.splice(at, 1, ...entry);
    else entries.splice(place, 0, ...entry);
  }
  return Object.fromEntries(entries);
}

function likeBefore(before: JsonValue | undefined, text: string): JsonValue {
  return typeof before === 'string' ? text : [text];
}

function withFirst(before: JsonValue | undefined, text: string): JsonValue {
  return isJsonList(before) ? [text, ...before.slice(1)] : likeBefore(before, text);
}

/**
 * An example that was there already keeps its object; one whose text is new takes over the object, with further keys,
 * of the example at its place if that is gone.
 */
function exportExamples(
  examples: readonly PlainExample[],
  before: readonly PlainExample[],
  json: JsonValue | undefined,
): JsonValue {
  const objects = isJsonList(json) ? json.filter(isJsonObject) : [];
  const kept = new Set(examples.map(exampleKey));
  return examples.map((example, index) => {
    const same = before.findIndex((old) => exampleKey(old) === exampleKey(example));
    if (same >= 0) return objects[same]!;
    const atPlace = before[index];
    const isGone = atPlace !== undefined && !kept.has(exampleKey(atPlace));
    return changedExample(isGone ? objects[index]! : {}, example);
  });
}

/** Every example of the field's files has the three keys. */
function changedExample(before: JsonObject, example: PlainExample): JsonObject {
  const { input, output, explanation } = example;
  const hasSameExplanation = 'explanation' in before && exampleExplanation(before) === explanation;
  return {
    ...before,
    input,
    output,
    ...(!hasSameExplanation && { explanation: explanation ?? '' }),
  };
}

function exampleKey({ input, output, explanation }: PlainExample): string {
  return JSON.stringify([input, output, explanation]);
}

function isSameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((text, index) => text === right[index]);
}
