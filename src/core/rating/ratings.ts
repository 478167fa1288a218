import { isJsonList, isJsonObject, member, type JsonObject, type JsonValue } from '../json/json';
import { readJson } from '../json/readJson';
import type { Question, Rating, SpanMapping, Study, StudyItem } from './model';
import { adjudicator } from './names';
import { shownItem } from './shownItem';

/** The ratings of one file, in its order. */
export interface RatingFile {
  /** As it is called in messages. */
  readonly file: string;
  /** All that could be read, several for one item among them: a rater may think again. */
  readonly ratings: readonly Rating[];
  readonly problems: readonly RatingProblem[];
}

/** A line that was left out. */
export interface RatingProblem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What is wrong with the line, without its place. */
  readonly message: string;
}

/** Reads a file of JSON lines, one rating each. A line that is damaged or belongs to another study is left out. */
export function readRatings(text: string, study: Study, file: string): RatingFile {
  const ratings: Rating[] = [];
  const problems: RatingProblem[] = [];
  const known = knownOf(study);
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    const fault = typeof read === 'string' ? read : faultIn(read, known);
    if (fault !== undefined) problems.push({ file, line: index + 1, message: fault });
    else if (typeof read !== 'string') ratings.push(read);
  }
  return { file, ratings, problems };
}

/** What keeps a rating from being one of the study; `undefined` where nothing does. */
export function ratingFault(rating: Rating, study: Study): string | undefined {
  return faultIn(rating, knownOf(study));
}

/** A rating as a line of a file. */
export function printRating(rating: Rating): string {
  return `${JSON.stringify({ ...contentOf(rating), page: rating.page })}\n`;
}

/** What a rating says, wherever it was downloaded from: the same for the same. */
export function ratingKey(rating: Rating): string {
  return JSON.stringify(contentOf(rating));
}

/** As JSON, what is undefined is not there. */
function contentOf({ study, rater, item, mark, answers, confirmed, spans, note, time }: Rating) {
  return { study, rater, item, mark, answers, confirmed, spans, note, time };
}

/** The study that the first readable line of a file is for. */
export function studyOfRatings(text: string): string | undefined {
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const read = line.trim() === '' ? '' : readLine(line);
    if (typeof read !== 'string') return read.study;
  }
  return undefined;
}

/** The rating of a line, or what is wrong with the line. */
function readLine(line: string): Rating | string {
  const read = readJson(line);
  if (read.kind === 'not-json')
    return `it is not JSON (column ${read.column}: ${read.message.replace(/\.$/, '')})`;
  const { value } = read;
  if (!isJsonObject(value)) return 'it is no JSON object';
  const [study, rater, item] = ['study', 'rater', 'item'].map((key) => textOf(value, key));
  if (study === undefined) return 'it has no text as "study"';
  if (rater === undefined) return 'it has no text as "rater"';
  if (item === undefined) return 'it has no text as "item"';
  const mark = textOf(value, 'mark');
  if (mark === undefined && member(value, 'mark') !== undefined) return '"mark" is no text';
  const answers = answersOf(member(value, 'answers'));
  if (!answers) return '"answers" is no object of texts';
  const spans = spansOf(member(value, 'spans'));
  if (spans === 'damaged') return '"spans" is no list of {start, end, steps}';
  const time = textOf(value, 'time');
  if (time === undefined || Number.isNaN(Date.parse(time))) return '"time" is no time';
  const confirmed = textsOf(member(value, 'confirmed'));
  if (confirmed === 'damaged') return '"confirmed" is no list of texts';
  const page = textOf(value, 'page');
  if (page === undefined && member(value, 'page') !== undefined) return '"page" is no text';
  const note = textOf(value, 'note') ?? '';
  return {
    ...{ study, rater, item },
    ...(mark !== undefined && { mark }),
    answers,
    ...(confirmed && { confirmed }),
    ...(spans && { spans }),
    ...{ note, time },
    ...(page !== undefined && { page }),
  };
}

function textOf(object: JsonObject, key: string): string | undefined {
  const value = member(object, key);
  return typeof value === 'string' ? value : undefined;
}

function answersOf(value: JsonValue | undefined): Record<string, string> | undefined {
  if (!isJsonObject(value)) return undefined;
  const entries = Object.entries(value);
  const isAllText = entries.every(([, choice]) => typeof choice === 'string');
  return isAllText ? Object.fromEntries(entries as [string, string][]) : undefined; // just checked
}

function textsOf(value: JsonValue | undefined): readonly string[] | undefined | 'damaged' {
  if (value === undefined) return undefined;
  if (!isJsonList(value)) return 'damaged';
  const texts = value.filter((text) => typeof text === 'string');
  return texts.length === value.length ? texts : 'damaged';
}

function spansOf(value: JsonValue | undefined): readonly SpanMapping[] | undefined | 'damaged' {
  if (value === undefined || value === null) return undefined;
  if (!isJsonList(value)) return 'damaged';
  const spans = value.map((span) => spanOf(span));
  return spans.every((span) => span !== undefined) ? spans : 'damaged';
}

function spanOf(value: JsonValue): SpanMapping | undefined {
  if (!isJsonObject(value)) return undefined;
  const [start, end, steps] = ['start', 'end', 'steps'].map((key) => member(value, key));
  if (!isWhole(start) || !isWhole(end) || !isJsonList(steps) || !steps.every(isWhole))
    return undefined;
  return { start, end, steps };
}

function isWhole(value: JsonValue | undefined): value is number {
  return Number.isSafeInteger(value);
}

/** What a rating is checked against, ready for many. */
interface Known {
  readonly study: Study;
  readonly items: ReadonlyMap<string, StudyItem>;
  readonly itemsOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly questions: ReadonlyMap<string, Question>;
}

function knownOf(study: Study): Known {
  return {
    study,
    items: new Map(study.items.map((item) => [item.id, item])),
    itemsOf: new Map([
      ...study.raters.map(({ name, items }) => [name, new Set(items)] as const),
      [adjudicator, new Set(study.items.map(({ id }) => id))] as const,
    ]),
    questions: new Map(study.questions.map((question) => [question.id, question])),
  };
}

function faultIn(rating: Rating, { study, items, itemsOf, questions }: Known): string | undefined {
  if (rating.study !== study.name)
    return `it is for the study "${rating.study}", not for "${study.name}"`;
  const theirs = itemsOf.get(rating.rater);
  if (!theirs) return `the study has no rater "${rating.rater}"`;
  const item = items.get(rating.item);
  if (!item) return `the study has no item "${rating.item}"`;
  if (rating.mark !== undefined && rating.mark !== shownItem(item).mark)
    return `what was rated as "${item.id}" is another text than this study has: it is from another study of this name`;
  if (!theirs.has(item.id)) return `the item "${item.id}" is not among those of "${rating.rater}"`;
  for (const [id, choice] of Object.entries(rating.answers)) {
    const question = questions.get(id);
    if (!question) return `the study has no question "${id}"`;
    if (!question.choices.some((known) => known.id === choice))
      return `the question "${id}" has no choice "${choice}"`;
  }
  return spanFault(rating.spans ?? [], item);
}

function spanFault(spans: readonly SpanMapping[], item: StudyItem): string | undefined {
  if (spans.length === 0) return undefined;
  if (item.kind !== 'instruction') return 'only an instruction has "spans"';
  const { definition, steps } = item;
  const isInside = ({ start, end }: SpanMapping) =>
    start >= 0 && start < end && end <= definition.length;
  if (!spans.every(isInside)) return 'a part in "spans" is not within the definition';
  const isStep = (step: number) => step >= 1 && step <= steps.length;
  return spans.every((span) => span.steps.every(isStep))
    ? undefined
    : `a step in "spans" is not among the ${steps.length} of the instruction`;
}
