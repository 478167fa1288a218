import type { Rating, RatingToView, SpanMapping } from '../../src/protocol/rating';
import { announce } from '../shared/announce';
import type { Memory } from '../shared/memory';
import type { Remembered } from './memory';
import { outbox, type Outbox } from './outbox';
import {
  answer,
  begin,
  moveTo,
  nextOpen,
  rate,
  renewed,
  selectQuestion,
  type Rated,
  type RateState,
} from './ratingState';

type Part = Extract<RatingToView, { readonly type: 'part' }>;

/** What is rated, and what the rater does about it. Nothing happens before the first part came. */
export interface Session {
  readonly outbox: Outbox;
  readonly state: () => RateState | null;
  readonly receive: (part: Part) => void;
  /** Answers a question of the item that is shown, or takes its answer back. */
  readonly answer: (question: number, choice: number | null) => void;
  /** The same for the question that is marked. */
  readonly answerMarked: (choice: number | null) => void;
  readonly note: (text: string) => void;
  readonly map: (spans: readonly SpanMapping[]) => void;
  readonly show: (place: number) => void;
  readonly go: (by: 1 | -1) => void;
  readonly goToOpen: () => void;
  readonly markNextQuestion: () => void;
}

interface Surroundings {
  readonly memory: Memory<Remembered>;
  readonly post: (rating: Rating) => void;
  /** Something has changed that is to be drawn. */
  readonly changed: () => void;
  /** Another item came, or the summary. */
  readonly arrived: () => void;
  /** Before an item is left, or rated further: hands over what is still being typed. */
  readonly flush: () => void;
}

export function session({ memory, post, changed, arrived, flush }: Surroundings): Session {
  let state: RateState | null = null;
  const sent = outbox(post, changed);
  const now = (): string => new Date().toISOString();

  const keep = (change: (shown: RateState) => Rated | null): void => {
    const before = state;
    const rated = before && change(before);
    if (!before || !rated) return;
    state = rated.state;
    sent.send(rated.rating);
    changed();
    if (state.place !== before.place) arrived();
  };
  const answerTo = (question: number, choice: number | null): void => {
    flush();
    keep((shown) => answer(shown, { question, choice, time: now() }));
  };
  const show = (place: number): void => {
    flush();
    if (!state) return;
    state = moveTo(state, place);
    changed();
    arrived();
  };
  return {
    outbox: sent,
    state: () => state,
    receive: ({ part, ratings, disagreements }) => {
      const { study, rater, item, unsaved } = memory.content;
      const isSame = study === part.study && rater === part.rater;
      if (state && isSame) {
        // Also what is under way about an item that the part no longer has, but the page still shows.
        const all = [...ratings, ...sent.unsaved()];
        state = renewed(state, { part, ratings: all, disagreements });
        changed();
        return;
      }
      const marks = new Map(part.items.map(({ id, mark }) => [id, mark]));
      const left = isSame ? unsaved.filter((rating) => rating.mark === marks.get(rating.item)) : [];
      const all = [...ratings, ...left];
      state = begin({ part, ratings: all, disagreements, shown: isSame ? item : null });
      memory.change({ study: part.study, rater: part.rater });
      for (const rating of left) sent.send(rating);
      changed();
    },
    answer: answerTo,
    answerMarked: (choice) => {
      if (state) answerTo(state.question, choice);
    },
    note: (note) => keep((shown) => rate(shown, { note }, now())),
    map: (spans) => keep((shown) => rate(shown, { spans }, now())),
    show,
    go: (by) => {
      if (state) show(state.place + by);
    },
    goToOpen: () => {
      const open = state && nextOpen(state, state.place);
      if (open === null) announce('All items are rated.');
      else show(open);
    },
    markNextQuestion: () => {
      const shown = state?.items[state.place];
      if (!state || !shown) return;
      state = selectQuestion(state, (state.question + 1) % shown.questions.length);
      announce(shown.questions[state.question]!.text);
      changed();
    },
  };
}
