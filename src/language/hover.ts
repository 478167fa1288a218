import type { Hover, Position } from 'vscode-languageserver-types';
import type { InstructionDocument, Span } from '../core/document/model';
import { nameAt } from '../core/names/nameAt';
import { touches } from '../core/names/places';
import type { Finding } from '../core/lint/rule';
import { rules } from '../core/lint/rules';
import { suppressionsOf } from '../core/lint/suppressions';
import { describeName } from './hover/describeName';
import { markdown } from './markdown';
import { noNeighbours, type Neighbours } from './neighbours';
import { rangeOf, type Source } from './source';

export interface HoverRequest {
  readonly position: Position;
  readonly pageLink: (rule: string) => string;
}

/**
 * What the rules behind the findings at a place ask for, each with a link to its page, and what the name at that place
 * stands for.
 */
export function hover(
  { document, positions }: Source,
  findings: readonly Finding[],
  { position, pageLink }: HoverRequest,
  neighbours: Neighbours = noNeighbours,
): Hover | null {
  const offset = positions.offset(position);
  const here = findings.filter(({ span }) => touches(span, offset));
  const named = here[0] ? undefined : ruleNamedAt(document, offset);
  const ids = new Set(named ? [named.rule] : here.map(({ rule }) => rule));
  const paragraphs = [...ids].map((id) => ruleParagraph(id, pageLink));
  const name = nameAt(document, offset);
  const description = name && describeName(name, document, neighbours);
  if (description) paragraphs.push(description);
  const span = here[0]?.span ?? named?.span ?? name?.span;
  if (paragraphs.length === 0 || !span) return null;
  return { contents: markdown(paragraphs.join('\n\n')), range: rangeOf(span, positions) };
}

function ruleParagraph(id: string, pageLink: HoverRequest['pageLink']): string {
  const summary = rules.find((rule) => rule.id === id)?.summary ?? '';
  return `**${id}** — ${summary} [Why, and what to do](${pageLink(id)})`;
}

/** The rule that a `# stepwise-disable` comment names at a place. */
function ruleNamedAt(
  document: InstructionDocument,
  offset: number,
): { readonly rule: string; readonly span: Span } | undefined {
  for (const { rule, span } of suppressionsOf(document))
    if (rule !== null && touches(span, offset) && rules.some(({ id }) => id === rule))
      return { rule, span };
  return undefined;
}
