import type { InstructionDocument } from '../document/model';
import type { Configuration } from './configuration';
import { mistakenComments } from './mistakenComments';
import { withoutOverlaps } from './overlaps';
import { inOrder, reported } from './reported';
import {
  noSurroundings,
  type Finding,
  type Rule,
  type Surroundings,
  type TroubledComments,
} from './rule';
import { rules } from './rules';
import { suppressionsOf, unsilenced } from './suppressions';

/** How a document is to be looked at. */
export interface Linting {
  readonly surroundings?: Surroundings;
  readonly configuration?: Configuration;
}

/**
 * All findings of a document in the order of the text, without those that comments switch off, and one where two rules speak of
 * the same words. The same text with the same surroundings always gives the same findings.
 */
export function lint(document: InstructionDocument, linting: Linting = {}): Finding[] {
  const suppressions = suppressionsOf(document);
  const found = withoutOverlaps(ordinary.flatMap((rule) => findingsOf(rule, document, linting)));
  const { wanted, needed } = unsilenced(found, suppressions);
  const comments = {
    idle: suppressions.filter(
      (each) => !needed.has(each) && (each.rule === null || idsOfOrdinary.includes(each.rule)),
    ),
    mistaken: mistakenComments(document, ruleIds),
  };
  const last = rules.filter(({ id }) => id === aboutSuppressions);
  const about = last.flatMap((rule) => findingsOf(rule, document, { ...linting, comments }));
  return inOrder([...wanted, ...unsilenced(about, suppressions).wanted]);
}

/** The rule that can only speak when all the others have. */
const aboutSuppressions = 'unused-suppression';
const ordinary = rules.filter(({ id }) => id !== aboutSuppressions);
const idsOfOrdinary: readonly string[] = ordinary.map(({ id }) => id);
const ruleIds: readonly string[] = rules.map(({ id }) => id);

/** The findings of one rule, whatever comments say. */
export function findingsOf(
  rule: Rule,
  document: InstructionDocument,
  {
    surroundings = noSurroundings,
    configuration,
    comments = { idle: [], mistaken: [] },
  }: Linting & { readonly comments?: TroubledComments } = {},
): Finding[] {
  const { instruction } = document;
  return reported(rule, configuration, (options) =>
    rule.check({ document, instruction, options, surroundings, comments }),
  );
}
