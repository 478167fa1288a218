import { withoutStale } from './contraryDecisions';
import { contradict, joined } from './joined';
import type { Question, Rater, Rating, Study } from './model';
import { adjudicator } from './names';
import { ratingKey, type RatingFile, type RatingProblem } from './ratings';
import { grouped } from './turns';
import { continuations, keyOf, sawLater, timeOf, versionsOf, type Version } from './versions';

/** What many files of ratings say together. */
export interface MergedRatings {
  /** What counts: one for a rater and an item at most, in the order of raters and of their items. */
  readonly ratings: readonly Rating[];
  /** What was decided about items that raters disagree about, one for an item at most. */
  readonly adjudicated: readonly Rating[];
  readonly conflicts: readonly RatingConflict[];
  readonly problems: readonly RatingProblem[];
  /** In the order of the study. */
  readonly progress: readonly RaterProgress[];
}

/** The same rater answered, noted or mapped the same item differently in files that know nothing of each other. */
export interface RatingConflict {
  readonly rater: string;
  readonly item: string;
  /** Earliest first; at least two. Until one is decided for, the last one counts where they differ. */
  readonly versions: readonly {
    readonly file: string;
    readonly rating: Rating;
  }[];
}

export interface RaterProgress {
  readonly rater: string;
  /** How many the rater has to rate. */
  readonly items: number;
  /** How many have an answer to every question. */
  readonly rated: number;
  /** The others, in the rater's order. */
  readonly missing: readonly string[];
}

export interface RatingFiles {
  /** What raters and the one who adjudicates answered in this workspace: one file each. */
  readonly own: readonly RatingFile[];
  /** What came from elsewhere. */
  readonly imported: readonly RatingFile[];
  /** Which answer counts where files are in conflict, as ratings of the time of the decision, each behind those that it settled. */
  readonly decisions: RatingFile;
}

/**
 * Within a file the last rating for an item counts. Across files each question, the note and the mapping count by
 * themselves: what was said of them last. A decision counts more than what it settled, whatever the times, and than all that
 * is earlier: until the rater thinks again.
 */
export function mergeRatings(
  study: Study,
  { own, imported, decisions }: RatingFiles,
): MergedRatings {
  const files = [...own, ...imported];
  const versions = versionsOf(files);
  const decided = grouped(decisions.ratings, keyOf);
  const downloads = new Set(imported);
  const continues = continuations(downloads);
  const conflicts: RatingConflict[] = [];
  /** Of versions, those that no other one stands for as well. */
  const currentOf = (all: readonly Version[]): readonly Version[] => {
    const current = all.filter(
      (version, place) =>
        !all.slice(place + 1).some((later) => continues(later, version)) &&
        !all.slice(0, place).some((earlier) => sawLater(earlier, version)),
    );
    return current.length > 0 ? current : all; // in a circle, from files that were put together by hand
  };
  const counts = (rater: string, item: string, holding = asGiven): readonly Rating[] => {
    const key = keyOf({ rater, item });
    const all = versions.get(key) ?? [];
    const current = currentOf(all);
    const decision = wholeDecision(decided.get(key) ?? [], all);
    const open = current.filter((version) => !isSettled(version, decision));
    const given = open.map(({ rating }) => rating);
    const inForce = (): readonly Rating[] => [
      ...given.slice(0, -1).map(holding),
      ...given.slice(-1),
    ];
    if (contradict(given) && contradict(inForce()))
      conflicts.push({
        rater,
        item,
        versions: open.map(({ file: { file }, rating }) => ({ file, rating })),
      });
    const settled = current.filter((version) => !open.includes(version));
    // Who answers here after a decision saw it, and what it says is in the answer unless it was taken back.
    const wasSeen = open.some(({ file }) => !downloads.has(file));
    const said = [
      ...settled.map(({ rating }) => rating),
      ...(wasSeen ? [] : decision.slice(-1)),
      ...given,
    ];
    return said.length === 0 ? [] : [joined(said)];
  };
  const byRater = study.raters.map(({ name, items }) =>
    items.flatMap((item) => counts(name, item)),
  );
  const ratings = byRater.flat();
  // Who decides anew what all raters contradict by now is asked to: that is no conflict.
  const adjudicated = study.items.flatMap(({ id }) =>
    counts(adjudicator, id, (decision) => withoutStale(study, ratings, decision)),
  );
  return {
    ratings,
    adjudicated,
    conflicts,
    problems: [...files, decisions].flatMap(({ problems }) => problems),
    progress: study.raters.map((rater, index) => progressOf(rater, byRater[index]!, study)),
  };
}

function asGiven(rating: Rating): Rating {
  return rating;
}

/** What is decided about a conflict: a version is taken, and what it leaves open is as the others say. */
export function decisionFor(
  { versions }: Pick<RatingConflict, 'versions'>,
  taken: Rating,
  time: string,
): Rating {
  const others = versions.map(({ rating }) => rating).filter((rating) => rating !== taken);
  return { ...joined([...others, taken]), time };
}

/** What was decided about an item, last; nothing where only what it settled is there, because a crash cut it off. */
function wholeDecision(lines: readonly Rating[], versions: readonly Version[]): readonly Rating[] {
  const last = lines.slice(-1).map(ratingKey);
  return versions.some(({ history }) => last.some((line) => history.includes(line))) ? [] : lines;
}

/** Whether a decision about the item named the version, or came after it. */
function isSettled({ rating }: Version, decisions: readonly Rating[]): boolean {
  const last = decisions.at(-1);
  if (!last) return false;
  return timeOf(rating) <= timeOf(last) || decisions.map(ratingKey).includes(ratingKey(rating));
}

function progressOf(
  { name, items }: Rater,
  ratings: readonly Rating[],
  { questions }: Study,
): RaterProgress {
  const rated = new Set(
    ratings.filter((one) => isComplete(one, questions)).map(({ item }) => item),
  );
  const missing = items.filter((item) => !rated.has(item));
  return { rater: name, items: items.length, rated: items.length - missing.length, missing };
}

/** Whether every question has an answer. */
export function isComplete({ answers }: Rating, questions: readonly Question[]): boolean {
  return questions.every(({ id }) => answers[id] !== undefined);
}
