import type { TemplateNode } from '../prompt/template';
import { nearest } from '../text/nearest';

/** What the placeholders of a stage's prompt stand for: a text, or a list whose entries have names of their own. */
interface Names {
  readonly [name: string]: 'text' | Names;
}

const stageNames: Names = {
  category: 'text',
  definition: 'text',
  steps: { number: 'text', text: 'text' },
  positive_examples: { number: 'text', input: 'text', output: 'text', explanation: 'text' },
};

/** What is wrong with the first placeholder of a stage's prompt that stands for nothing, and what to write; `undefined` where all are right. */
export function placeholderFault(
  nodes: readonly TemplateNode[],
  names: Names = stageNames,
): string | undefined {
  for (const node of nodes) {
    const fault = node.kind === 'text' ? undefined : faultOf(node, names);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultOf(node: Exclude<TemplateNode, { kind: 'text' }>, names: Names): string | undefined {
  const isPlaceholder = node.kind === 'placeholder';
  const name = isPlaceholder ? node.name.split('.')[0]! : node.name;
  const meaning = Object.hasOwn(names, name) ? names[name] : undefined;
  if (meaning === undefined) return unknown(name, names);
  if (!isPlaceholder) {
    const inner = meaning === 'text' || node.kind === 'inverted' ? names : { ...names, ...meaning };
    return placeholderFault(node.nodes, inner);
  }
  if (meaning === 'text') return undefined;
  const inside = Object.keys(meaning).map((each) => `{{${each}}}`);
  return `"{{${name}}}" is a list, so nothing would stand in its place. Write "{{#${name}}}${inside.join(' ')}{{/${name}}}".`;
}

function unknown(name: string, names: Names): string {
  const holds = ([, of]: [string, Names[string]]): boolean =>
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
