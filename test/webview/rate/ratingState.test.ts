import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rating, RatingPart } from '../../../src/core/rating/model';
import { carriedOver } from '../../../webview/rate/carriedOver';
import { outbox } from '../../../webview/rate/outbox';
import {
  answer,
  begin,
  chosen,
  moveTo,
  nextOpen,
  openCount,
  rate,
  renewed,
  selectQuestion,
  statusOf,
  type RateState,
} from '../../../webview/rate/ratingState';

const time = '2026-04-01T10:00:00.000Z';
const choices = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
];
const part: RatingPart = {
  format: 1,
  study: 'spring',
  kind: 'instructions',
  rater: 'Ann',
  questions: [
    { id: 'correct', text: 'Correct?', choices },
    { id: 'complete', text: 'Complete?', choices },
  ],
  items: ['one', 'two', 'three'].map((id) => ({
    kind: 'instruction',
    id,
    task: id,
    category: 'Text',
    definition: 'Answer.',
    steps: ['Answer.'],
    mark: `mark of ${id}`,
  })),
};
const fresh = begin({ part, ratings: [], disagreements: [], shown: null });

/** Answers the marked question with each choice in turn. */
function answered(state: RateState, ...given: readonly number[]): RateState {
  return given.reduce(
    (now, choice) => answer(now, { question: now.question, choice, time })?.state ?? now,
    state,
  );
}
/** Place and marked question. */
const at = ({ place, question }: RateState): readonly number[] => [place, question];

describe('answers lead', () => {
  test('from question to question and from item to item, and last to the summary', () => {
    expect(at(answered(fresh, 0))).toEqual([0, 1]);
    expect(at(answered(fresh, 0, 1))).toEqual([1, 0]);
    expect(at(answered(fresh, 0, 1, 0, 0, 1, 1))).toEqual([3, 0]);
  });

  test('and carry the mark of what was rated', () =>
    expect(answer(moveTo(fresh, 1), { question: 0, choice: 0, time })!.rating).toEqual({
      ...{ study: 'spring', rater: 'Ann', item: 'two', mark: 'mark of two' },
      ...{ answers: { correct: 'yes' }, note: '', time },
    }));

  test('back to a question that was left out', () => {
    const second = answer(fresh, { question: 1, choice: 0, time })!.state;
    expect(at(second)).toEqual([0, 0]);
  });

  test('past items that are rated, unless a rated one is changed', () => {
    const all = answered(moveTo(answered(fresh, 0, 0), 2), 0, 0);
    expect(at(all)).toEqual([3, 0]);
    expect(nextOpen(all, 2)).toBe(1);
    expect(at(answered(moveTo(all, 0), 1, 1))).toEqual([1, 0]);
    expect(at(answered(moveTo(all, 1), 1, 1))).toEqual([3, 0]);
  });

  test('nowhere when they are taken back or there is no such choice', () => {
    const one = answered(fresh, 0);
    const back = answer(one, { question: 0, choice: null, time })!;
    expect(at(back.state)).toEqual([0, 0]);
    expect(back.rating.answers).toEqual({});
    expect(answer(fresh, { question: 0, choice: 5, time })).toBeNull();
    expect(answer(moveTo(fresh, 3), { question: 0, choice: 0, time })).toBeNull();
  });

  test('and no other answer, note or mapping is ever lost', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(1), fc.nat(1), fc.boolean())), (steps) => {
        let state = fresh;
        const expected = new Map<string, string>();
        for (const [place, question, choice, writes] of steps) {
          state = moveTo(state, place);
          const { item } = state.items[place] ?? {};
          if (writes) state = rate(state, { note: 'seen' }, time)?.state ?? state;
          if (item && writes) expected.set(`${item.id} note`, 'seen');
          state = answer(state, { question, choice, time })?.state ?? state;
          if (item) expected.set(`${item.id} ${part.questions[question]!.id}`, choices[choice]!.id);
        }
        for (const { item, rating } of state.items) {
          const kept = Object.entries({
            ...rating?.answers,
            ...(rating?.note && { note: 'seen' }),
          });
          for (const [key, value] of kept) expect(expected.get(`${item.id} ${key}`)).toBe(value);
        }
        const count = state.items.flatMap(({ rating }) =>
          Object.keys(rating?.answers ?? {}),
        ).length;
        const notes = state.items.filter(({ rating }) => rating?.note === 'seen').length;
        expect(count + notes).toBe(expected.size);
        expect(openCount(state)).toBe(
          state.items.filter((item) => statusOf(item) !== 'rated').length,
        );
      }),
    ));
});

test('of items in dispute only the disputed questions are asked', () => {
  const disputed = begin({
    part: { ...part, disputed: [{ item: 'two', question: 'complete' }] },
    ratings: [],
    shown: null,
    disagreements: [],
  });
  expect(disputed.isAdjudication).toBe(true);
  expect(disputed.items.map(({ item, questions }) => [item.id, questions.length])).toEqual([
    ['two', 1],
  ]);
  expect(at(answered(disputed, 1))).toEqual([1, 0]);
});

test('a decision against what all raters say by now is asked once more, and confirmed', () => {
  const asked = {
    part: { ...part, disputed: [{ item: 'two', question: 'complete', agreed: true as const }] },
    disagreements: [],
    shown: null,
  };
  const decided = answer(begin({ ...asked, ratings: [] }), { question: 0, choice: 0, time })!;
  const { confirmed, ...before } = decided.rating;
  expect(confirmed).toEqual(['complete']);
  expect(openCount(begin({ ...asked, ratings: [before] }))).toBe(1);
  expect(openCount(begin({ ...asked, ratings: [decided.rating] }))).toBe(0);
  const back = answer(moveTo(decided.state, 0), { question: 0, choice: null, time })!;
  expect('confirmed' in back.rating).toBe(false);
});

test('a note leaves a decision as it is that is asked once more', () => {
  const disputed = [{ item: 'two', question: 'complete', agreed: true as const }];
  const decision: Rating = {
    ...{ study: 'spring', rater: 'adjudication', item: 'two', mark: 'mark of two' },
    ...{ answers: { complete: 'no' }, note: '', time },
  };
  const asked = { part: { ...part, disputed }, disagreements: [], shown: null };
  const noted = rate(begin({ ...asked, ratings: [decision] }), { note: 'Hm.' }, time)!;
  expect(noted.rating.answers).toEqual({ complete: 'no' });
  expect(statusOf(noted.state.items[0]!)).toBe('begun');
  expect(chosen(noted.state.items[0]!, part.questions[1]!)).toBeNull();
});

test('an item that is no longer in dispute stays until it is left', () => {
  const inDispute = (...items: readonly string[]) => ({
    part: { ...part, disputed: items.map((item) => ({ item, question: 'complete' })) },
    disagreements: [],
  });
  const before = begin({ ...inDispute('one', 'two', 'three'), ratings: [], shown: 'two' });
  const noted = rate(before, { note: 'Hm.' }, time)!;
  const ids = ({ items }: RateState): readonly string[] => items.map(({ item }) => item.id);
  const after = renewed(noted.state, { ...inDispute('one', 'three'), ratings: [noted.rating] });
  expect([ids(after), at(after)]).toEqual([
    ['one', 'two', 'three'],
    [1, 0],
  ]);
  expect(after.items[1]!.rating).toEqual(noted.rating);
  const last = renewed(after, { ...inDispute(), ratings: [noted.rating] });
  expect([ids(last), at(last)]).toEqual([['two'], [0, 0]]);
  const left = renewed(moveTo(after, 2), { ...inDispute('one', 'three'), ratings: [] });
  expect([ids(left), at(left)]).toEqual([
    ['one', 'three'],
    [1, 0],
  ]);
});

describe('what was rated elsewhere', () => {
  const elsewhere: Rating = {
    ...{ study: 'spring', rater: 'Ann', item: 'one', mark: 'mark of one' },
    ...{ answers: { complete: 'no' }, note: 'Seen.', time: '2026-04-01T11:00:00.000Z' },
  };
  const now = { part, ratings: [elsewhere], disagreements: [] };

  test('is shown, and item and question stay', () => {
    const state = renewed(selectQuestion(fresh, 1), now);
    expect([at(state), state.items[0]!.rating]).toEqual([[0, 1], elsewhere]);
    expect(at(renewed(moveTo(fresh, 2), now))).toEqual([2, 0]);
    expect(at(renewed(moveTo(fresh, 3), now))).toEqual([3, 0]);
  });

  test('stays where it was not changed here', () => {
    const known = {
      ...elsewhere,
      answers: {},
      note: '',
      spans: [{ start: 0, end: 6, steps: [1] }],
    };
    const here = { ...known, answers: { correct: 'yes' }, time: '2026-04-01T12:00:00.000Z' };
    expect(carriedOver(here, { known, kept: elsewhere })).toEqual({
      ...elsewhere,
      answers: { complete: 'no', correct: 'yes' },
      time: here.time,
    });
    expect(carriedOver(here, { known: undefined, kept: elsewhere }).spans).toEqual(known.spans);
  });

  test('is taken back by who takes it back, and changed by who changes it', () => {
    const taken = { ...elsewhere, answers: {}, note: 'No.', time: '2026-04-01T12:00:00.000Z' };
    const kept = { ...elsewhere, answers: { complete: 'no', correct: 'yes' }, time };
    expect(carriedOver(taken, { known: elsewhere, kept })).toEqual({
      ...taken,
      answers: { correct: 'yes' },
    });
  });
});

describe('the outbox', () => {
  const rating = (item: string, note = ''): Rating => ({
    study: 'spring',
    rater: 'Ann',
    item,
    answers: {},
    note,
    time,
  });
  const opened = () => {
    const posted: string[] = [];
    const box = outbox(
      ({ item, note }) => posted.push(`${item}${note}`),
      () => undefined,
    );
    return { box, posted };
  };

  test('holds a rating until the last one for its item is confirmed', () => {
    const { box } = opened();
    box.send(rating('one'));
    box.send(rating('one', '!'));
    box.saved('one');
    expect(box.unsaved()).toEqual([rating('one', '!')]);
    box.saved('one');
    expect(box.unsaved()).toEqual([]);
  });

  test('forgets a failure that a later rating for the item made good', () => {
    const { box } = opened();
    box.send(rating('one'));
    box.send(rating('one', '!'));
    box.notSaved('one', 'Full.');
    expect(box.failure()).toBeNull();
    box.saved('one');
    expect(box.unsaved()).toEqual([]);
  });

  test('sends again what failed, before the next one', () => {
    const { box, posted } = opened();
    box.send(rating('one'));
    box.notSaved('one', 'Full.');
    expect([box.failure(), box.stateOf('one')]).toEqual(['Full.', 'failed']);
    box.send(rating('two'));
    expect(posted).toEqual(['one', 'one', 'two']);
    expect([box.failure(), box.stateOf('one')]).toEqual([null, 'saving']);
  });
});
