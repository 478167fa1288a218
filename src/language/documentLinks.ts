import type { DocumentLink } from 'vscode-languageserver-types';
import { layoutOf } from './layoutOf';
import type { Neighbours } from './neighbours';
import { rangeOf, type Source } from './source';

/** The data file and the layout as links, where they can be opened. */
export function documentLinks(
  { document, positions }: Source,
  neighbours: Neighbours,
): DocumentLink[] {
  const { instances, layout } = document.instruction;
  const links: DocumentLink[] = [];
  if (instances?.text && neighbours.exists(instances.text) !== false) {
    const target = neighbours.uriOf(instances.text);
    const range = rangeOf(instances.span, positions);
    if (target !== undefined) links.push({ range, target, tooltip: 'Open the data file' });
  }
  if (layout?.text) {
    const { uri: target, builtIn } = layoutOf(layout.text, neighbours);
    const range = rangeOf(layout.span, positions);
    if (target !== undefined && (builtIn || neighbours.exists(layout.text) !== false))
      links.push({ range, target, tooltip: 'Open the layout' });
  }
  return links;
}
