import type { Question, Rater, Rating, Study } from './model';
import { adjudicator } from './names';
import { grouped } from './turns';
import { printRating, type RatingFile, type RatingProblem } from './ratings';

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

/** The same rater answered the same item differently in files that know nothing of each other. */
export interface RatingConflict {
  readonly rater: string;
  readonly item: string;
  /** Earliest first; at least two. Until one is decided for, the last one counts. */
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

interface Version {
  readonly file: RatingFile;
  readonly rating: Rating;
  /** All that the file says about the item, as lines; the rating last. */
  readonly history: readonly string[];
}

/**
 * Within a file the last rating for an item counts, across files that of the latest time. A decision counts more than those
 * it settled, whatever their times, and than all that are earlier: until the rater thinks again.
 */
export function mergeRatings(
  study: Study,
  { own, imported, decisions }: RatingFiles,
): MergedRatings {
  const files = [...own, ...imported];
  const versions = versionsOf(files);
  const decided = grouped(decisions.ratings, keyOf);
  const continues = continuations(new Set(imported));
  const conflicts: RatingConflict[] = [];
  const counts = (rater: string, item: string): Rating | undefined => {
    const key = keyOf({ rater, item });
    const all = versions.get(key) ?? [];
    const current = all.filter(
      (version, place) => !all.slice(place + 1).some((later) => continues(later, version)),
    );
    const decision = wholeDecision(decided.get(key) ?? [], all);
    const open = current.filter((version) => !isSettled(version, decision));
    if (contradict(open.map(({ rating }) => rating)))
      conflicts.push({
        rater,
        item,
        versions: open.map(({ file: { file }, rating }) => ({ file, rating })),
      });
    return open.at(-1)?.rating ?? decision.at(-1);
  };
  const ofRater = (rater: string, items: readonly string[]): readonly Rating[] =>
    items.map((item) => counts(rater, item)).filter((rating) => rating !== undefined);
  const byRater = study.raters.map(({ name, items }) => ofRater(name, items));
  const adjudicated = ofRater(
    adjudicator,
    study.items.map(({ id }) => id),
  );
  return {
    ratings: byRater.flat(),
    adjudicated,
    conflicts,
    problems: [...files, decisions].flatMap(({ problems }) => problems),
    progress: study.raters.map((rater, index) => progressOf(rater, byRater[index]!, study)),
  };
}

/** What each file says last, by rater and item; earliest first. */
function versionsOf(files: readonly RatingFile[]): ReadonlyMap<string, readonly Version[]> {
  const versions = new Map<string, Version[]>();
  for (const file of files)
    for (const [key, history] of grouped(file.ratings, keyOf)) {
      const known = versions.get(key) ?? [];
      const lines = history.map(printRating);
      versions.set(key, [...known, { file, rating: history.at(-1)!, history: lines }]);
    }
  for (const each of versions.values())
    each.sort((one, other) => timeOf(one.rating) - timeOf(other.rating));
  return versions;
}

/**
 * Tells whether a version goes on from an earlier one, so that another answer is no conflict: the rater thought again. That
 * is so where its file holds the earlier one as well, and of two downloads of one page: they hold some rating in common, to
 * the millisecond.
 */
function continuations(
  downloads: ReadonlySet<RatingFile>,
): (later: Version, earlier: Version) => boolean {
  const lines = new Map(
    [...downloads].map((file) => [file, new Set(file.ratings.map(printRating))]),
  );
  const known = new Map<RatingFile, Map<RatingFile, boolean>>();
  const areOfOnePage = (one: RatingFile, other: RatingFile): boolean => {
    const [ofOne, ofOther] = [lines.get(one), lines.get(other)];
    if (!ofOne || !ofOther) return false;
    const row = known.get(one) ?? new Map<RatingFile, boolean>();
    known.set(one, row);
    const are = row.get(other) ?? [...ofOne].some((line) => ofOther.has(line));
    row.set(other, are);
    return are;
  };
  return (later, earlier) =>
    later.history.includes(earlier.history.at(-1)!) || areOfOnePage(later.file, earlier.file);
}

/** What was decided about an item, last; nothing where only what it settled is there, because a crash cut it off. */
function wholeDecision(lines: readonly Rating[], versions: readonly Version[]): readonly Rating[] {
  const last = lines.slice(-1).map(printRating);
  return versions.some(({ history }) => last.some((line) => history.includes(line))) ? [] : lines;
}

/** Whether a decision about the item named the version, or came after it. */
function isSettled({ rating }: Version, decisions: readonly Rating[]): boolean {
  const last = decisions.at(-1);
  if (!last) return false;
  return timeOf(rating) <= timeOf(last) || decisions.map(printRating).includes(printRating(rating));
}

/** Whether two of them answer a question differently; a question without an answer contradicts nothing. */
function contradict(ratings: readonly Rating[]): boolean {
  const questions = new Set(ratings.flatMap(({ answers }) => Object.keys(answers)));
  return [...questions].some(
    (question) =>
      new Set(
        ratings.map(({ answers }) => answers[question]).filter((choice) => choice !== undefined),
      ).size > 1,
  );
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

function keyOf({ rater, item }: Pick<Rating, 'rater' | 'item'>): string {
  return JSON.stringify([rater, item]);
}

function timeOf({ time }: Rating): number {
  return Date.parse(time);
}
