import type { InstructionDocument, Span } from '../document/model';

/** A comment that speaks to the linter: `# stepwise-disable rule-id, rule-id -- reason`. */
export interface Directive {
  /** What stands behind `stepwise-`. */
  readonly name: string;
  /** `stepwise-` and the name. */
  readonly span: Span;
  /** The words where ids of rules stand. */
  readonly rules: readonly NamedRule[];
  /** Its place among the lines of the document. */
  readonly line: number;
  /** Of the line, its terminator included. */
  readonly lineSpan: Span;
}

export interface NamedRule {
  readonly rule: string;
  readonly span: Span;
}

export const directiveNames = ['disable-next-line', 'disable', 'enable'] as const;

const pattern = /^(#[ \t]*)(stepwise-([a-z][\w-]*)):?(?![\w-])[ \t]*(.*)/;
/** What stands in front of a reason; often a dash that an editor made of two. */
const reason = /(?:^|[ \t])(?:--+|[–—])(?:[ \t]|$)/;

/** All comments that begin with `stepwise-` and a word, whether it is one of `directiveNames` or not. */
export function directivesOf({ text, lines }: InstructionDocument): Directive[] {
  const found: Directive[] = [];
  let at = 0;
  for (const [line, { text: written, kind }] of lines.entries()) {
    const start = at;
    at += written.length;
    if (kind !== 'comment') continue;
    const from = start + (written.startsWith('\uFEFF') ? 1 : 0);
    const match = pattern.exec(text.slice(from, at));
    if (!match) continue;
    const [whole, before = '', word = '', name = '', rest = ''] = match;
    const restStart = from + whole.length - rest.length;
    const listed = rest.slice(0, reason.exec(rest)?.index);
    found.push({
      name,
      span: { start: from + before.length, end: from + before.length + word.length },
      rules: [...listed.matchAll(/[^\s,]+/g)].map(({ 0: rule, index }) => ({
        rule,
        span: { start: restStart + index, end: restStart + index + rule.length },
      })),
      line,
      lineSpan: { start, end: at },
    });
  }
  return found;
}
