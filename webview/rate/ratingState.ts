import type {
  Disagreement,
  Question,
  Rating,
  RatingPart,
  SpanMapping,
} from '../../src/protocol/rating';
import { ratedItems, type RatedItem } from './ratedItems';

/** What is rated, how far it is, and where the rater is. */
export interface RateState {
  readonly part: RatingPart;
  readonly isAdjudication: boolean;
  readonly items: readonly RatedItem[];
  /** Index of the item that is shown; behind the last one stands the summary. */
  readonly place: number;
  /** Index, among those of the item, of the question that a number key answers. */
  readonly question: number;
}

/** The state with the rating that came of it, which has to be kept. */
export interface Rated {
  readonly state: RateState;
  readonly rating: Rating;
}

export interface BeginOptions {
  readonly part: RatingPart;
  readonly ratings: readonly Rating[];
  readonly disagreements: readonly Disagreement[];
  /** The item that was shown before; where it is not known, the first open one is shown. */
  readonly shown: string | null;
}

export function begin({ part, ratings, disagreements, shown }: BeginOptions): RateState {
  const items = ratedItems({ part, ratings, disagreements });
  const before = items.findIndex(({ item }) => item.id === shown);
  const state = { part, isAdjudication: part.disputed !== undefined, items, place: 0, question: 0 };
  return moveTo(state, before >= 0 ? before : (nextOpen(state, -1) ?? 0));
}

/**
 * The same after something was rated, decided or imported elsewhere: item and question stay. Where the part no longer has the
 * item, it stays as well, until a part comes after it was left: what is typed is about it.
 */
export function renewed(before: RateState, now: Omit<BeginOptions, 'shown'>): RateState {
  const shown = before.items[before.place];
  const state = begin({ ...now, shown: shown?.item.id ?? null });
  if (!shown) return moveTo(state, state.items.length);
  const item = state.items[state.place];
  if (item?.item.id !== shown.item.id) {
    const place = Math.min(before.place, state.items.length);
    const rating = now.ratings.findLast((one) => one.item === shown.item.id) ?? null;
    const items = state.items.toSpliced(place, 0, { ...shown, agreed: [], rating });
    return { ...state, items, place, question: before.question };
  }
  const marked = shown.questions[before.question]?.id;
  const question = item.questions.findIndex(({ id }) => id === marked);
  return question < 0 ? state : selectQuestion(state, question);
}

export function moveTo(state: RateState, place: number): RateState {
  const within = Math.max(0, Math.min(place, state.items.length));
  const item = state.items[within];
  return { ...state, place: within, question: item ? firstOpenQuestion(item) : 0 };
}

export function selectQuestion(state: RateState, question: number): RateState {
  return { ...state, question };
}

interface Answer {
  /** Index of the question. */
  readonly question: number;
  /** Index of the choice, or `null` for no answer. */
  readonly choice: number | null;
  /** ISO 8601. */
  readonly time: string;
}

/** Answers a question of the item that is shown, and goes on: to the next question, or else the next item. */
export function answer(state: RateState, { question, choice, time }: Answer): Rated | null {
  const shown = state.items[state.place];
  const asked = shown?.questions[question];
  if (!shown || !asked) return null;
  const id = choice === null ? null : asked.choices[choice]?.id;
  if (id === undefined) return null;
  const others = Object.entries(shown.rating?.answers ?? {}).filter(([key]) => key !== asked.id);
  const answers = Object.fromEntries(id === null ? others : [...others, [asked.id, id]]);
  const isConfirmed = id !== null && shown.agreed.includes(asked.id);
  const confirmed = [
    ...(shown.rating?.confirmed ?? []).filter((key) => key !== asked.id),
    ...(isConfirmed ? [asked.id] : []),
  ];
  const rated = rate(state, { answers, confirmed }, time)!;
  if (id === null) return { ...rated, state: selectQuestion(rated.state, question) };
  const wasOpen = statusOf(shown) !== 'rated';
  return { ...rated, state: goOn(rated.state, question, wasOpen) };
}

/** Changes other things about the rating of the item that is shown; `null` on the summary. */
export function rate(
  state: RateState,
  change: {
    readonly answers?: Rating['answers'];
    readonly confirmed?: readonly string[];
    readonly note?: string;
    /** Empty: the rater maps nothing. */
    readonly spans?: readonly SpanMapping[];
  },
  time: string,
): Rated | null {
  const shown = state.items[state.place];
  if (!shown) return null;
  const before = shown.rating;
  const { answers = before?.answers ?? {}, note = before?.note ?? '' } = change;
  const { confirmed = before?.confirmed ?? [], spans = before?.spans ?? [] } = change;
  const { part } = state;
  const rating: Rating = {
    ...{ study: part.study, rater: part.rater, item: shown.item.id, mark: shown.item.mark },
    answers,
    ...(confirmed.length > 0 && { confirmed }),
    ...(spans.length > 0 && { spans }),
    ...{ note, time },
  };
  const items = state.items.map((each) => (each === shown ? { ...each, rating } : each));
  return { state: { ...state, items }, rating };
}

/** The next item behind `place` that is not rated, or else the first; `null` where all are. */
export function nextOpen({ items }: RateState, place: number): number | null {
  const isOpen = (item: RatedItem): boolean => statusOf(item) !== 'rated';
  const behind = items.findIndex((item, index) => index > place && isOpen(item));
  const found = behind >= 0 ? behind : items.findIndex(isOpen);
  return found >= 0 ? found : null;
}

export function openCount({ items }: RateState): number {
  return items.filter((item) => statusOf(item) !== 'rated').length;
}

export type Status = 'open' | 'begun' | 'rated';

/** An item is rated when each of its questions is answered; a note alone begins it. */
export function statusOf(item: RatedItem): Status {
  const { questions, rating } = item;
  if (rating === null) return 'open';
  const answered = questions.filter((question) => chosen(item, question) !== null).length;
  if (answered === questions.length) return 'rated';
  return answered > 0 || rating.note !== '' || rating.spans ? 'begun' : 'open';
}

/** The id of the choice. A decision against what all raters say by now is none until it is confirmed. */
export function chosen({ rating, agreed }: RatedItem, { id }: Question): string | null {
  if (agreed.includes(id) && !rating?.confirmed?.includes(id)) return null;
  return rating?.answers[id] ?? null;
}

function firstOpenQuestion(item: RatedItem): number {
  return Math.max(
    0,
    item.questions.findIndex((question) => chosen(item, question) === null),
  );
}

/** An item that was open leads to the next open one behind it, one that is changed to the next. */
function goOn(state: RateState, question: number, wasOpen: boolean): RateState {
  const shown = state.items[state.place]!;
  if (question + 1 < shown.questions.length) return selectQuestion(state, question + 1);
  if (statusOf(shown) !== 'rated') return selectQuestion(state, firstOpenQuestion(shown));
  if (!wasOpen) return moveTo(state, state.place + 1);
  const open = nextOpen(state, state.place);
  return moveTo(state, open !== null && open > state.place ? open : state.items.length);
}
