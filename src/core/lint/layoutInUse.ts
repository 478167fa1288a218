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

/** The layout by which an instruction becomes prompts. */
export interface LayoutInUse {
  readonly name: string;
  readonly layout: Layout;
}

/** `undefined` where its file is not known, or broken, of which other rules speak. */
export function layoutInUse(
  { layout }: Instruction,
  surroundings: Surroundings,
): LayoutInUse | undefined {
  const name = layout?.text ? layout.text : defaultLayout;
  const text = isBuiltInLayout(name) ? builtInLayouts[name] : surroundings.layoutText(name);
  if (text === undefined) return undefined;
  const read = parsed(text);
  return read.kind === 'layout' ? { name, layout: read } : undefined;
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
