import type { TemplateNode } from '../prompt/template';
import { nearest } from '../text/nearest';

/** What the placeholders of a stage's prompt stand for: a text, or a list whose entries have names of their own. */
export interface StageNames {
  readonly [name: string]: 'text' | StageNames;
}

/** Outside of all sections. */
export const stageNames: StageNames = {
  category: 'text',
  definition: 'text',
  steps: { number: 'text', text: 'text' },
  positive_examples: { number: 'text', input: 'text', output: 'text', explanation: 'text' },
};

/** A placeholder or a section of a stage's prompt. */
export interface StageTag {
  readonly kind: 'placeholder' | 'section' | 'inverted';
  readonly name: string;
}

/** What is wrong with a tag where these names stand for something, and what to write; `undefined` where it is right. */
export function faultOfTag({ kind, name }: StageTag, names: StageNames): string | undefined {
  const meaning = meaningOf(name, names);
  if (meaning === undefined) return unknown(name, names);
  if (kind !== 'placeholder' || meaning === 'text') return undefined;
  const inside = Object.keys(meaning).map((each) => `{{${each}}}`);
  return `"{{${name}}}" is a list, so nothing would stand in its place. Write "{{#${name}}}${inside.join(' ')}{{/${name}}}".`;
}

/** What is wrong with the first placeholder of a stage's prompt that stands for nothing; `undefined` where all are right. */
export function placeholderFault(
  nodes: readonly TemplateNode[],
  names: StageNames = stageNames,
): string | undefined {
  for (const node of nodes) {
    if (node.kind === 'text') continue;
    const tag = { kind: node.kind, name: node.name.split('.')[0]! };
    const fault =
      faultOfTag(tag, names) ??
      (node.kind === 'placeholder'
        ? undefined
        : placeholderFault(node.nodes, namesInside(names, tag)));
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** What stands for something inside a section. */
export function namesInside(names: StageNames, { kind, name }: StageTag): StageNames {
  const meaning = kind === 'section' ? meaningOf(name, names) : undefined;
  return meaning === undefined || meaning === 'text' ? names : { ...names, ...meaning };
}

function meaningOf(name: string, names: StageNames): StageNames[string] | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

function unknown(name: string, names: StageNames): string {
  const holds = ([, of]: [string, StageNames[string]]): boolean =>
    of !== 'text' && Object.hasOwn(of, name);
  const [list] = Object.entries(stageNames).find(holds) ?? [];
  const known = Object.keys(names);
  const meant = nearest(name, known);
  const advice =
    list !== undefined
      ? `It belongs between "{{#${list}}}" and "{{/${list}}}".`
      : meant === undefined
        ? `Placeholders here are ${known.join(', ')}.`
        : `"${meant}" is meant, it seems.`;
  return `"{{${name}}}" stands for nothing here. ${advice}`;
}
