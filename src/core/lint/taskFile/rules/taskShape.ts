import type { TextEdit } from '../../../document/edit';
import type { JsonNode, JsonObjectNode, JsonScalarNode } from '../../../json/nodes';
import type { Report } from '../../rule';
import { textListKeys } from '../keys';
import { describe } from '../describe';
import { member, type TaskFile } from '../taskFile';
import { defineTaskFileRule } from '../taskRule';

export const taskShape = defineTaskFileRule({
  id: 'task-shape',
  summary: 'Every key of a task file holds what the format says.',
  severity: 'error',
  group: 'data',
  options: {},
  *check({ file }) {
    const { root } = file;
    for (const key of textListKeys) yield* textList(key, member(root, key)?.value);
    for (const key of ['Positive Examples', 'Negative Examples']) yield* examples(file, key);
    yield* instances(file);
    yield* halfCharacters(root);
  },
});

function* textList(key: string, node: JsonNode | undefined): Generator<Report> {
  if (!node) return;
  if (node.kind !== 'list')
    yield {
      span: node.span,
      message: `"${key}" is ${describe(node)} instead of a list of texts.`,
      ...(node.kind === 'text' && {
        fix: { title: 'Make it a list', edits: inBrackets(node) },
      }),
    };
  else if (key === 'Definition' && node.items.length === 0)
    yield {
      span: node.span,
      message: '"Definition" is an empty list: nothing says what the task is.',
    };
  else
    for (const [index, item] of node.items.entries())
      if (item.kind !== 'text')
        yield {
          span: item.span,
          message: `"${key}"[${index}] is ${describe(item)} instead of a text.${isBare(item) ? ' Only Python takes that for JSON; other programs refuse the whole file.' : ''}`,
        };
}

function* examples({ root }: TaskFile, key: string): Generator<Report> {
  const node = member(root, key)?.value;
  if (!node) return;
  if (node.kind !== 'list') {
    yield {
      span: node.span,
      message: `"${key}" is ${describe(node)} instead of a list of examples.`,
    };
    return;
  }
  for (const [index, item] of node.items.entries()) {
    const place = `"${key}"[${index}]`;
    if (item.kind !== 'object')
      yield { span: item.span, message: `${place} is ${describe(item)} instead of an example.` };
    else for (const name of ['input', 'output']) yield* textMember(item, name, place);
  }
}

function* textMember(object: JsonObjectNode, name: string, place: string): Generator<Report> {
  const node = member(object, name)?.value;
  if (node?.kind === 'text') return;
  yield {
    span: node?.span ?? { start: object.span.start, end: object.span.start + 1 },
    message: node
      ? `${place} has ${describe(node)} as "${name}" instead of a text.`
      : `${place} has no "${name}".`,
  };
}

/** What is wrong with many instances in the same way is told once, at the first. */
function* instances({ root }: TaskFile): Generator<Report> {
  const node = member(root, 'Instances')?.value;
  if (!node) return;
  if (node.kind !== 'list') {
    yield { span: node.span, message: `"Instances" is ${describe(node)} instead of a list.` };
    return;
  }
  const faults = new Map<string, Fault[]>();
  for (const item of node.items)
    for (const fault of instanceFaults(item)) {
      const same = faults.get(fault.message);
      if (same) same.push(fault);
      else faults.set(fault.message, [fault]);
    }
  for (const [message, same] of faults) {
    const [first] = same;
    const count = same.length === 1 ? '' : ` So are ${same.length - 1} more.`;
    yield {
      span: first!.span,
      message: message + count,
      ...(first!.edits && {
        fix: { title: 'Make it a list', edits: same.flatMap(({ edits }) => edits ?? []) },
      }),
    };
  }
}

interface Fault {
  readonly span: JsonNode['span'];
  readonly message: string;
  readonly edits?: readonly TextEdit[];
}

function* instanceFaults(item: JsonNode): Generator<Fault> {
  if (item.kind !== 'object') {
    yield { span: item.span, message: `This instance is ${describe(item)} instead of an object.` };
    return;
  }
  const brace = { start: item.span.start, end: item.span.start + 1 };
  const input = member(item, 'input')?.value;
  if (input?.kind !== 'text')
    yield {
      span: input?.span ?? brace,
      message: `The "input" of this instance is ${input ? describe(input) : 'missing'} instead of a text.`,
    };
  const output = member(item, 'output')?.value;
  if (output?.kind !== 'list')
    yield {
      span: output?.span ?? brace,
      message: `The "output" of this instance is ${output ? describe(output) : 'missing'} instead of a list of texts.`,
      ...(output?.kind === 'text' && { edits: inBrackets(output) }),
    };
  else if (output.items.length === 0)
    yield {
      span: output.span,
      message:
        'The "output" of this instance is empty: without a reference it can be neither trained on nor scored.',
    };
  else
    for (const reference of output.items.filter(({ kind }) => kind !== 'text'))
      yield {
        span: reference.span,
        message: `A reference of this instance is ${describe(reference)} instead of a text.`,
      };
}

/** Told once, at the first text. */
function* halfCharacters(root: JsonNode): Generator<Report> {
  const broken = textsIn(root).filter(({ value }) => !String(value).isWellFormed());
  if (broken.length === 0) return;
  const more = broken.length === 1 ? '' : ` So do ${broken.length - 1} more.`;
  yield {
    span: broken[0]!.span,
    message: `This text holds one half of a character (a lone surrogate, such as "\\ud83d"). A model reads "\uFFFD" there.${more}`,
  };
}

function textsIn(node: JsonNode): readonly JsonScalarNode[] {
  switch (node.kind) {
    case 'list':
      return node.items.flatMap(textsIn);
    case 'object':
      return node.members.flatMap(({ value }) => textsIn(value));
    default:
      return node.kind === 'text' ? [node] : [];
  }
}

function inBrackets({ span }: JsonNode): readonly TextEdit[] {
  return [
    { span: { start: span.start, end: span.start }, text: '[' },
    { span: { start: span.end, end: span.end }, text: ']' },
  ];
}

function isBare(node: JsonNode): boolean {
  return node.kind === 'number' && typeof node.value === 'number' && !Number.isFinite(node.value);
}
