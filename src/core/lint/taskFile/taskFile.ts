import type { Span } from '../../document/model';
import {
  readPlacedJson,
  type JsonListNode,
  type JsonMember,
  type JsonNode,
  type JsonObjectNode,
} from '../../json/nodes';
import { faultMessage, pythonJson } from '../../json/readJson';
import { nearest } from '../../text/nearest';
import { knownKeys } from './keys';

/** A SUP-NATINST task file with the places of all that it says. What has another shape is left out of the lists. */
export interface TaskFile {
  readonly source: string;
  /** The name of the task: that of its file, without ending. */
  readonly name: string;
  /** With the right names of misspelt keys, so that the other rules look at what these hold. */
  readonly root: JsonObjectNode;
  readonly misspelt: readonly MisspeltKey[];
  /** Whether it says what the task is, or only holds the instances of an instruction file. */
  readonly describesTask: boolean;
  readonly positiveExamples: readonly PlacedExample[];
  readonly negativeExamples: readonly PlacedExample[];
  readonly instances: readonly PlacedInstance[];
}

export interface MisspeltKey {
  readonly written: string;
  readonly span: Span;
  readonly meant: string;
  /** Whether the right key is there, too; then this one is read as what it is. */
  readonly isTaken: boolean;
}

export interface PlacedText {
  readonly text: string;
  readonly span: Span;
}

export interface PlacedExample {
  /** Its place in the list of the file, from 0. */
  readonly index: number;
  readonly span: Span;
  readonly input: PlacedText | undefined;
  readonly output: PlacedText | undefined;
  readonly explanation: PlacedText | undefined;
}

export interface PlacedInstance {
  /** Its place in the list of the file, from 0. */
  readonly index: number;
  readonly span: Span;
  readonly id: PlacedText | undefined;
  readonly input: PlacedText | undefined;
  /** The texts among its references. */
  readonly references: readonly PlacedText[];
  readonly output: JsonNode | undefined;
}

export type ReadTaskFile =
  | { readonly kind: 'task-file'; readonly file: TaskFile }
  | { readonly kind: 'damaged'; readonly message: string; readonly span: Span };

/** Reads a task file for its findings. The JSON may be such as Python writes. */
export function readTaskFile(source: string, name: string): ReadTaskFile {
  const read = readPlacedJson(source, pythonJson);
  if ('fault' in read) {
    const { offset } = read.fault;
    const span = { start: offset, end: Math.min(offset + 1, source.length) };
    return { kind: 'damaged', message: faultMessage(source, read.fault), span };
  }
  const { node } = read;
  if (node.kind !== 'object')
    return {
      kind: 'damaged',
      message: 'A task file holds one object in braces, with "Definition" and "Instances".',
      span: { start: node.span.start, end: node.span.start + 1 },
    };
  const { root, misspelt } = withRightKeys(node);
  return {
    kind: 'task-file',
    file: {
      source,
      name,
      root,
      misspelt,
      describesTask: taskKeys.some((key) => member(root, key) !== undefined),
      positiveExamples: examplesOf(root, 'Positive Examples'),
      negativeExamples: examplesOf(root, 'Negative Examples'),
      instances: itemsOf(root, 'Instances').map(instanceOf),
    },
  };
}

function withRightKeys(object: JsonObjectNode): Pick<TaskFile, 'root' | 'misspelt'> {
  const known: readonly string[] = knownKeys;
  const taken = new Set(object.members.map(({ key }) => key));
  const misspelt: MisspeltKey[] = [];
  const members = object.members.map((each): JsonMember => {
    const meant = known.includes(each.key) ? undefined : nearest(each.key, known);
    if (!meant) return each;
    const isTaken = taken.has(meant);
    taken.add(meant);
    misspelt.push({ written: each.key, span: each.keySpan, meant, isTaken });
    return isTaken ? each : { ...each, key: meant };
  });
  return { root: { ...object, members }, misspelt };
}

const taskKeys = ['Definition', 'Categories', 'Positive Examples', 'Negative Examples'];

/** The member that counts: of several with one key the last. */
export function member({ members }: JsonObjectNode, key: string): JsonMember | undefined {
  return members.findLast((each) => each.key === key);
}

/** The value of a key, where it is a list. */
export function listOf(object: JsonObjectNode, key: string): JsonListNode | undefined {
  const value = member(object, key)?.value;
  return value?.kind === 'list' ? value : undefined;
}

/** The texts that a key lists; a single text counts as a list of one. */
export function textsOf(object: JsonObjectNode, key: string): readonly PlacedText[] {
  const value = member(object, key)?.value;
  const items = value?.kind === 'list' ? value.items : value ? [value] : [];
  return items.flatMap((item) => placedText(item) ?? []);
}

/** The opening brace: where findings about what is missing stand. */
export function opening({ root }: TaskFile): Span {
  return { start: root.span.start, end: root.span.start + 1 };
}

export function placedText(node: JsonNode | undefined): PlacedText | undefined {
  return node?.kind === 'text' && typeof node.value === 'string'
    ? { text: node.value, span: node.span }
    : undefined;
}

interface Item {
  readonly index: number;
  readonly object: JsonObjectNode;
}

function itemsOf(root: JsonObjectNode, key: string): readonly Item[] {
  const items = listOf(root, key)?.items ?? [];
  return items.flatMap((object, index) => (object.kind === 'object' ? { index, object } : []));
}

function examplesOf(root: JsonObjectNode, key: string): readonly PlacedExample[] {
  return itemsOf(root, key).map(({ index, object }) => ({
    index,
    span: object.span,
    input: placedText(member(object, 'input')?.value),
    output: placedText(member(object, 'output')?.value),
    explanation: placedText(member(object, 'explanation')?.value),
  }));
}

function instanceOf({ index, object }: Item): PlacedInstance {
  const output = member(object, 'output')?.value;
  const references = output?.kind === 'list' ? output.items : output ? [output] : [];
  return {
    index,
    span: object.span,
    id: idOf(member(object, 'id')?.value),
    input: placedText(member(object, 'input')?.value),
    references: references.flatMap((item) => placedText(item) ?? []),
    output,
  };
}

/** A number is an id, too. */
function idOf(node: JsonNode | undefined): PlacedText | undefined {
  if (node?.kind !== 'text' && node?.kind !== 'number') return undefined;
  return { text: String(node.value), span: node.span };
}
