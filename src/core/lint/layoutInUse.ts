import type { Instruction } from '../document/model';
import {
  builtInLayouts,
  defaultLayout,
  isBuiltInLayout,
  parseLayout,
  type Layout,
  type ReadLayout,
} from '../prompt/layouts';
import type { Surroundings } from './rule';

/** The layout by which an instruction becomes prompts, or why its file cannot be one. */
export interface LayoutInUse<Read extends ReadLayout = ReadLayout> {
  readonly name: string;
  readonly layout: Read;
}

/** `undefined` where its file is not known. */
export function layoutInUse(
  { layout }: Instruction,
  surroundings: Surroundings,
): LayoutInUse | undefined {
  const name = layout?.text ? layout.text : defaultLayout;
  const text = isBuiltInLayout(name) ? builtInLayouts[name] : surroundings.layoutText(name);
  return text === undefined ? undefined : { name, layout: parsed(text) };
}

/** `undefined` where its file is not known, or broken, of which other rules speak. */
export function usableLayout(
  instruction: Instruction,
  surroundings: Surroundings,
): LayoutInUse<Layout> | undefined {
  const { name, layout } = layoutInUse(instruction, surroundings) ?? {};
  return name !== undefined && layout?.kind === 'layout' ? { name, layout } : undefined;
}

/** A layout changes seldom and is asked for at every key stroke. */
const known = new Map<string, ReadLayout>();
const mostKnown = 20;

function parsed(text: string): ReadLayout {
  const before = known.get(text);
  if (before) return before;
  if (known.size >= mostKnown) known.clear();
  const layout = parseLayout(text);
  known.set(text, layout);
  return layout;
}
