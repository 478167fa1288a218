import { defaultLayout } from '../core/prompt/layouts';
import { templateTags, type TemplateTag } from '../core/names/templateTags';
import type { Positions } from '../core/text/positions';
import { layoutOf, layoutSource } from './layoutOf';
import type { Neighbours } from './neighbours';
import type { Source } from './source';

/** A template that the fields of a file fill. */
export interface FilledTemplate {
  readonly uri: string;
  readonly positions: Positions;
  readonly tags: readonly TemplateTag[];
}

/** The template of the file itself, or else that of its layout; `undefined` where that cannot be read or opened. */
export function templateOf(
  { document, positions }: Source,
  uri: string,
  neighbours: Neighbours,
): FilledTemplate | undefined {
  const { template, layout } = document.instruction;
  if (template) return { uri, positions, tags: templateTags(template) };
  const named = layoutOf(layout?.text ? layout.text : defaultLayout, neighbours);
  const source = layoutSource(named);
  if (named.uri === undefined || !source) return undefined;
  return {
    uri: named.uri,
    positions: source.positions,
    tags: templateTags(source.document.instruction.template),
  };
}
