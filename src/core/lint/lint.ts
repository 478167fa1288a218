import type { InstructionDocument } from '../document/model';
import type { Configuration } from './configuration';
import { mistakenComments } from './mistakenComments';
import { inOrder, reported } from './reported';
import {
  noSurroundings,
  type Finding,
  type Rule,
  type Surroundings,
  type TroubledComments,
} from './rule';
import { rules } from './rules';
import { silences, suppressionsOf, type Suppression } from './suppressions';

/** How a document is to be looked at. */
export interface Linting {
  readonly surroundings?: Surroundings;
  readonly configuration?: Configuration;
}

/**
 * All findings of a document in the order of the text, without those that comments switch off. The same text with the same
 * surroundings always gives the same findings.
 */
export function lint(document: InstructionDocument, linting: Linting = {}): Finding[] {
  const suppressions = suppressionsOf(document);
  const needed = new Set<Suppression>();
  const isWanted = ({ rule, span }: Finding): boolean => {
    const silencing = suppressions.filter((each) => silences(each, rule, span.start));
    for (const each of silencing) needed.add(each);
    return silencing.length === 0;
  };
  const findings = ordinary.flatMap((rule) => findingsOf(rule, document, linting)).filter(isWanted);
  const comments = {
    idle: suppressions.filter(
      (each) => !needed.has(each) && (each.rule === null || idsOfOrdinary.includes(each.rule)),
    ),
    mistaken: mistakenComments(document, ruleIds),
  };
  const last = rules.filter(({ id }) => id === aboutSuppressions);
  findings.push(
    ...last
      .flatMap((rule) => findingsOf(rule, document, { ...linting, comments }))
      .filter(isWanted),
  );
  return inOrder(findings);
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
