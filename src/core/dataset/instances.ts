import { isJsonList, isJsonObject, member, type JsonObject, type JsonValue } from '../json/json';
import { kindOf, notATask, readTaskObject, type NotATask } from './taskFile';

/** One input with its reference outputs. */
export interface Instance {
  readonly id: string;
  readonly input: string;
  /** At least one. */
  readonly references: readonly string[];
}

export interface Instances {
  readonly kind: 'instances';
  readonly instances: readonly Instance[];
}

/** Reads the text of a data file: a task file of which only "Instances" is needed. `task` is the name of the task. */
export function readInstances(text: string, task: string): Instances | NotATask {
  const read = readTaskObject(text);
  if (read.kind !== 'task-object') return read;
  const { instances, problems } = decodeInstances(read.json, task);
  return problems.length === 0 ? { kind: 'instances', instances } : notATask(problems);
}

/** The same where what is broken can be left out: `problems` says of each such instance what is wrong with it. */
export function readGoodInstances(
  text: string,
  task: string,
): (Instances & { readonly problems: readonly string[] }) | NotATask {
  const read = readTaskObject(text);
  if (read.kind !== 'task-object') return read;
  const { instances, problems, isList } = decodeInstances(read.json, task);
  return isList ? { kind: 'instances', instances, problems } : notATask(problems);
}

/** The "Instances" of a task object. An instance without an id is called `<task>-<number from 1>`. */
export function decodeInstances(
  json: JsonObject,
  task: string,
): {
  readonly instances: readonly Instance[];
  /** Each names the instance by its place in the list. */
  readonly problems: readonly string[];
  readonly isList: boolean;
} {
  const list = member(json, 'Instances');
  if (list === undefined)
    return { instances: [], problems: ['"Instances" is missing'], isList: false };
  if (!isJsonList(list))
    return {
      instances: [],
      problems: [`"Instances" is ${kindOf(list)} instead of a list`],
      isList: false,
    };
  const instances: Instance[] = [];
  const problems: string[] = [];
  for (const [index, item] of list.entries()) {
    const instance = decodeInstance(item, `${task}-${index + 1}`);
    if (typeof instance === 'string') problems.push(`"Instances"[${index}] ${instance}`);
    else instances.push(instance);
  }
  return { instances, problems, isList: true };
}

/** The instance, or what is wrong with it. */
function decodeInstance(item: JsonValue, otherwiseId: string): Instance | string {
  if (!isJsonObject(item)) return `is ${kindOf(item)} instead of an instance`;
  const input = member(item, 'input');
  if (typeof input !== 'string') return `has ${kindOf(input)} as "input" instead of a text`;
  const references = decodeReferences(member(item, 'output'));
  if (typeof references === 'string') return references;
  const id = member(item, 'id');
  const hasId = typeof id === 'string' || typeof id === 'number' || typeof id === 'bigint';
  return { id: hasId ? String(id) : otherwiseId, input, references };
}

function decodeReferences(output: JsonValue | undefined): readonly string[] | string {
  if (typeof output === 'string') return [output];
  if (!isJsonList(output) || output.length === 0)
    return `has ${kindOf(output)} as "output" instead of a list of texts`;
  const texts = output.filter((text) => typeof text === 'string');
  return texts.length === output.length ? texts : 'has something other than texts in "output"';
}
