import { builtInLayouts, isBuiltInLayout } from '../core/prompt/layouts';
import type { Neighbours } from './neighbours';
import { sourceOf, type Source } from './source';

/** A layout that an instruction names: its file, and what that file says. */
export interface NamedLayout {
  readonly uri: string | undefined;
  readonly builtIn: boolean;
  /** The text of the file; `undefined` where it cannot be read. */
  readonly text: string | undefined;
}

/** The layout behind the value of a `Layout:` field. */
export function layoutOf(name: string, neighbours: Neighbours): NamedLayout {
  return isBuiltInLayout(name)
    ? { uri: neighbours.builtInLayoutUri(name), builtIn: true, text: builtInLayouts[name] }
    : { uri: neighbours.uriOf(name), builtIn: false, text: neighbours.layoutText(name) };
}

export function layoutSource({ text }: NamedLayout): Source | undefined {
  return text === undefined ? undefined : sourceOf(text);
}
