import type { Instruction } from '../document/model';
import { builtInLayouts, defaultLayout, isBuiltInLayout, parseLayout } from '../prompt/layouts';
import type { Template } from '../prompt/template';
import type { Surroundings } from './rule';

/** The layout by which an instruction becomes prompts. */
export interface LayoutInUse {
  readonly name: string;
  readonly template: Extract<Template, { readonly kind: 'template' }>;
}

/** `undefined` where its file is not known, or broken, of which other rules speak. */
export function layoutInUse(
  { layout }: Instruction,
  surroundings: Surroundings,
): LayoutInUse | undefined {
  const name = layout?.text ? layout.text : defaultLayout;
  const text = isBuiltInLayout(name) ? builtInLayouts[name] : surroundings.layoutText(name);
  if (text === undefined) return undefined;
  const template = parsed(text);
  return template.kind === 'template' ? { name, template } : undefined;
}

/** A layout changes seldom and is asked for at every key stroke. */
const known = new Map<string, Template>();
const mostKnown = 20;

function parsed(text: string): Template {
  const before = known.get(text);
  if (before) return before;
  if (known.size >= mostKnown) known.clear();
  const template = parseLayout(text);
  known.set(text, template);
  return template;
}
