import type { Question, Study, StudyItem, StudyKind } from './model';
import { adjudicator, isPlainName, isSameName, nameRule } from './names';
import { divided } from './parts';

/** What a study is made with, whatever is rated. */
export interface StudyPlan {
  readonly name: string;
  readonly raters: readonly string[];
  /** Items that all raters get: how many, which share of them from 0 to 1, or so many if there are as many. */
  readonly shared:
    { readonly items: number } | { readonly share: number } | { readonly atMost: number };
  readonly seed: number;
  readonly now: Date;
}

export type NewStudy =
  | {
      readonly kind: 'study';
      readonly study: Study;
      /** What was left out, in words. */
      readonly notes: readonly string[];
    }
  | RefusedStudy;

export interface RefusedStudy {
  readonly kind: 'refused';
  /** Why there is no study, and what to do. */
  readonly message: string;
}

interface Content {
  readonly kind: StudyKind;
  readonly questions: readonly Question[];
  readonly items: readonly StudyItem[];
  readonly notes: readonly string[];
}

export function newStudy(plan: StudyPlan, { kind, questions, items, notes }: Content): NewStudy {
  const { shared, seed, now } = plan;
  const name = plan.name.normalize('NFC'); // as file systems compare names
  const raters = plan.raters.map((rater) => rater.normalize('NFC'));
  const fault = faultOfNames(name, raters);
  if (fault !== undefined) return refused(fault);
  if (items.length === 0) return refused(['There is nothing to rate.', ...notes].join(' '));
  const forAll = sharedCount(shared, items.length);
  if (forAll > items.length)
    return refused(
      `All raters shall get ${forAll} items, but the study has only ${items.length}. Share fewer.`,
    );
  const study: Study = {
    format: 1,
    name,
    kind,
    seed,
    created: now.toISOString(),
    questions,
    items,
    raters: divided(items, { raters, shared: forAll, seed }),
  };
  const idle = study.raters.filter((rater) => rater.items.length === 0);
  return idle.length > 0
    ? refused(
        `There are ${items.length} items for ${raters.length} raters, so "${idle[0]!.name}" gets none. Share some, or name fewer raters.`,
      )
    : { kind: 'study', study, notes };
}

function sharedCount(shared: StudyPlan['shared'], items: number): number {
  if ('items' in shared) return shared.items;
  return 'share' in shared ? Math.round(shared.share * items) : Math.min(shared.atMost, items);
}

export function refused(message: string): RefusedStudy {
  return { kind: 'refused', message };
}

function faultOfNames(name: string, raters: readonly string[]): string | undefined {
  if (!isPlainName(name)) return `"${name}" cannot name a study. ${nameRule}`;
  if (raters.length === 0) return 'Name at least one rater.';
  for (const [index, rater] of raters.entries()) {
    if (!isPlainName(rater)) return `"${rater}" cannot name a rater. ${nameRule}`;
    if (kept.some((word) => isSameName(word, rater)))
      return `No rater can be called "${rater}": a file of every study has that name.`;
    const same = raters.slice(0, index).find((other) => isSameName(other, rater));
    if (same !== undefined)
      return `"${same}" and "${rater}" are one name. Give each rater a name of their own.`;
  }
  return undefined;
}

/** Files of a study that are no rater's. */
const kept = [adjudicator, 'decisions', 'study', 'imported'];
