import type { InstructionDocument, Span } from '../document/model';
import { nearest } from '../text/nearest';
import { directiveNames, directivesOf } from './directives';

/** A comment that speaks to the linter and is not understood. */
export interface MistakenComment {
  readonly kind: 'unknown-directive' | 'unknown-rule';
  readonly span: Span;
  /** What stands there. */
  readonly written: string;
  /** What is meant, it seems. */
  readonly meant: string | undefined;
}

/** Of each comment the first word that is none. What only begins like one, as "stepwise-looking", is a plain comment. */
export function mistakenComments(
  document: InstructionDocument,
  ruleIds: readonly string[],
): readonly MistakenComment[] {
  return directivesOf(document).flatMap(({ name, span, rules }): readonly MistakenComment[] => {
    if (!directiveNames.some((known) => known === name)) {
      if (!/^(?:disable|enable)-/.test(name)) return [];
      const meant = nearest(name, directiveNames);
      const written = `stepwise-${name}`;
      return [{ kind: 'unknown-directive', span, written, meant: meant && `stepwise-${meant}` }];
    }
    const unknown = rules.find(({ rule }) => !ruleIds.includes(rule));
    if (!unknown) return [];
    const meant = nearest(unknown.rule, ruleIds);
    return [{ kind: 'unknown-rule', span: unknown.span, written: unknown.rule, meant }];
  });
}
