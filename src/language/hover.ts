import { MarkupKind, type Hover, type Position } from 'vscode-languageserver-types';
import type { Finding } from '../core/lint/rule';
import { rules } from '../core/lint/rules';
import { rangeOf, type Source } from './source';

/** What the rules behind the findings at a place ask for, each with a link to its page. */
export function hover(
  { positions }: Source,
  findings: readonly Finding[],
  {
    position,
    pageLink,
  }: { readonly position: Position; readonly pageLink: (rule: string) => string },
): Hover | null {
  const offset = positions.offset(position);
  const here = findings.filter(({ span }) => span.start <= offset && offset <= span.end);
  const [first] = here;
  if (!first) return null;
  const paragraphs = [...new Set(here.map(({ rule }) => rule))].map((id) => {
    const summary = rules.find((rule) => rule.id === id)?.summary ?? '';
    return `**${id}** — ${summary} [Why, and what to do](${pageLink(id)})`;
  });
  return {
    contents: { kind: MarkupKind.Markdown, value: paragraphs.join('\n\n') },
    range: rangeOf(first.span, positions),
  };
}
