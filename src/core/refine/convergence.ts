import { areSameSteps, compareSteps } from './compareSteps';

/** What the linter says about steps. */
export interface StepFinding {
  readonly rule: string;
  readonly message: string;
  /** 1-based; `null` for a finding about the whole instruction. */
  readonly step: number | null;
}

/** Steps and what is wrong with them. */
export interface Candidate {
  readonly steps: readonly string[];
  readonly findings: readonly StepFinding[];
}

export interface FindingChanges {
  readonly fixed: readonly StepFinding[];
  readonly added: readonly StepFinding[];
  readonly left: readonly StepFinding[];
}

/** Refining may make the steps this many times as long; beyond it someone has to look first. */
export const greatestGrowth = 2;

/**
 * Why the steps of a stage are not taken over by themselves: it has none, has more findings of a rule, or has grown too
 * much. `null` where nothing speaks against it. `best` is the last that nothing spoke against, or the steps of the file;
 * `firstLength` the length of the steps of the file or, where it has none, of the first stage that was good. All stages
 * are measured by it, so that many small growths do not add up; 0 where there is no measure yet.
 */
export function objectionTo(
  candidate: Candidate,
  best: Candidate,
  firstLength: number,
): string | null {
  if (candidate.steps.length === 0)
    return 'The answer holds no list of steps. It is shown as it came, and nothing is taken from it.';
  const worse = rulesWithMoreFindings(best.findings, candidate.findings);
  if (worse.length > 0)
    return `These steps have new findings (${worse.join(', ')}), so they are not taken over by themselves.`;
  const length = lengthOf(candidate.steps);
  if (firstLength > 0 && length > greatestGrowth * firstLength)
    return `These steps have ${length} characters, more than ${greatestGrowth} times the ${firstLength} there were at first, so they are not taken over by themselves.`;
  return null;
}

/** Whether a stage has nothing left to do: its steps are clean and the same as before. */
export function isSettled(candidate: Candidate, before: readonly string[]): boolean {
  return candidate.findings.length === 0 && areSameSteps(candidate.steps, before);
}

/** A finding stays if its rule says the same again; which step it is in may change. */
export function compareFindings(
  before: readonly StepFinding[],
  after: readonly StepFinding[],
): FindingChanges {
  const unmatched = [...before];
  const left: StepFinding[] = [];
  const added: StepFinding[] = [];
  for (const finding of after) {
    const at = unmatched.findIndex(
      ({ rule, message }) => rule === finding.rule && message === finding.message,
    );
    if (at < 0) added.push(finding);
    else {
      unmatched.splice(at, 1);
      left.push(finding);
    }
  }
  return { fixed: unmatched, added, left };
}

/** How far a stage moved the steps. */
export interface Movement {
  /** Length after by length before; `null` where there was nothing before. */
  readonly lengthRatio: number | null;
  /** Words put in and words taken out: the edit distance without substitution, in words. */
  readonly wordsChanged: number;
}

export function movement(before: readonly string[], after: readonly string[]): Movement {
  const changed = compareSteps(before, after)
    .flatMap(({ words }) => words)
    .filter(({ kind }) => kind !== 'same')
    .reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  const length = lengthOf(before);
  return { lengthRatio: length === 0 ? null : lengthOf(after) / length, wordsChanged: changed };
}

/** In UTF-16 units, without numbers. */
export function lengthOf(steps: readonly string[]): number {
  return steps.reduce((sum, step) => sum + step.length, 0);
}

function rulesWithMoreFindings(
  before: readonly StepFinding[],
  after: readonly StepFinding[],
): string[] {
  const count = (findings: readonly StepFinding[], wanted: string): number =>
    findings.filter(({ rule }) => rule === wanted).length;
  return [...new Set(after.map(({ rule }) => rule))].filter(
    (rule) => count(after, rule) > count(before, rule),
  );
}
