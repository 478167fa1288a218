import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionFor, mergeRatings, type MergedRatings } from '../../../src/core/rating/merge';
import { instructionQuestions } from '../../../src/core/rating/instructionStudy';
import type { Rating, Study, StudyItem } from '../../../src/core/rating/model';
import {
  printRating,
  ratingFault,
  readRatings,
  studyOfRatings,
  type RatingFile,
} from '../../../src/core/rating/ratings';
import { shownItem } from '../../../src/core/rating/shownItem';
import { drawn, rating } from './drawn';

const { study } = drawn(`
         anna  ben
  c/one  .     .
  c/two  .     -
`);
const one = rating('anna', 'c/one', { correct: 'yes' });

describe('a file of ratings', () => {
  test('is read line by line; what is damaged is left out and told by its line', () => {
    const lines = [
      line(one),
      '{"study": "drawn"',
      '',
      '[1]',
      line({ ...one, study: 'other' }),
      line({ ...one, rater: 'zoe' }),
      line({ ...one, item: 'c/six' }),
      line({ ...one, rater: 'ben', item: 'c/two' }),
      line({ ...one, answers: { nice: 'yes' } }),
      line({ ...one, answers: { correct: 'maybe' } }),
      line({ ...one, answers: { correct: 1 } as never }),
      line({ ...one, time: 'today' }),
      line({ ...one, spans: [{ start: 0, end: 99, steps: [] }] }),
      line({ ...one, spans: [{ start: 0, end: 6, steps: [3] }] }),
      line({ ...one, spans: [{ start: 0 }] as never }),
      '{"study": "drawn", "rater": "anna"}',
      line({ ...one, page: 5 as never }),
      line({ ...one, confirmed: 'correct' as never }),
      line({ ...one, answers: {}, note: 'later' }),
    ];
    const read = readRatings(`\uFEFF${lines.join('\r\n')}`, study, 'anna.jsonl');
    expect(read.ratings).toEqual([one, { ...one, answers: {}, note: 'later' }]);
    expect(read.problems.map((problem) => `${problem.line}: ${problem.message}`)).toEqual([
      '2: it is not JSON (column 18: Expected "," or "}", found the end of the file)',
      '4: it is no JSON object',
      '5: it is for the study "other", not for "drawn"',
      '6: the study has no rater "zoe"',
      '7: the study has no item "c/six"',
      '8: the item "c/two" is not among those of "ben"',
      '9: the study has no question "nice"',
      '10: the question "correct" has no choice "maybe"',
      '11: "answers" is no object of texts',
      '12: "time" is no time',
      '13: a part in "spans" is not within the definition',
      '14: a step in "spans" is not among the 2 of the instruction',
      '15: "spans" is no list of {start, end, steps}',
      '16: it has no text as "item"',
      '17: "page" is no text',
      '18: "confirmed" is no list of texts',
    ]);
  });

  test('a rating of another text is left out, as from an earlier study of the same name', () => {
    const [first, second] = study.items.map((item) => shownItem(item).mark);
    const lines = [
      line({ ...one, mark: first! }),
      line({ ...one, mark: second! }),
      line({ ...one, item: 'c/two', mark: first! }),
      line(one),
      line({ ...one, mark: 5 as never }),
    ];
    const other: Study = {
      ...study,
      items: study.items.map((item): StudyItem => ({ ...item, definition: `Other: ${item.id}` })),
    };
    const read = readRatings(lines.join('\n'), other, 'anna.jsonl');
    expect(read.ratings).toEqual([one]);
    const message = (item: string): string =>
      `what was rated as "${item}" is another text than this study has: it is from another study of this name`;
    expect(read.problems.map((problem) => problem.message)).toEqual([
      message('c/one'),
      message('c/one'),
      message('c/two'),
      '"mark" is no text',
    ]);
    expect(readRatings(lines[0]!, study, 'anna.jsonl').ratings).toEqual([{ ...one, mark: first }]);
  });

  test('names its study', () => {
    expect(studyOfRatings(`{"x\n\n${line(one)}`)).toBe('drawn');
    expect(studyOfRatings('nothing')).toBe(undefined);
    expect(studyOfRatings('')).toBe(undefined);
  });

  test('who adjudicates may rate every item', () => {
    expect(ratingFault({ ...one, rater: 'adjudication', item: 'c/two' }, study)).toBe(undefined);
  });

  test('what is printed is read again, whatever the note says', () =>
    fc.assert(
      fc.property(anyText, fc.nat(43), (note, start) => {
        const spans = [{ start, end: start + 1, steps: [1, 2] }];
        const more = { confirmed: ['correct'], page: '5b0c1e7a93d4f286' };
        const given: Rating = { ...one, ...more, spans, note: note.toWellFormed() };
        const read = readRatings(printRating(given), study, 'f');
        expect(read).toEqual({ file: 'f', ratings: [given], problems: [] });
        expect(printRating(given).trimEnd()).not.toMatch(/[\r\n]/);
      }),
    ));

  test('no text makes reading throw', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.json(), fc.string())), (lines) => {
        const read = readRatings(lines.join('\n'), study, 'f');
        expect(read.ratings).toEqual([]);
      }),
    ));
});

describe('merging', () => {
  test('the last line for an item counts, and what is missing is known', () => {
    const merged = merge({ own: [['anna.jsonl', at(1, 'yes'), at(2, 'no')]] });
    expect(merged.ratings.map(answer)).toEqual(['no']);
    expect(merged.conflicts).toEqual([]);
    expect(merged.progress).toEqual([
      { rater: 'anna', items: 2, rated: 1, missing: ['c/two'] },
      { rater: 'ben', items: 1, rated: 0, missing: ['c/one'] },
    ]);
  });

  test('an item without an answer to every question is missing', () => {
    const merged = merge({ own: [['anna.jsonl', { ...one, answers: {}, note: 'hm' }]] });
    expect(merged.progress[0]).toMatchObject({ rated: 0, missing: ['c/one', 'c/two'] });
  });

  test('other answers in another file are a conflict, and the later counts, whatever the order of files', () => {
    const files: readonly Named[] = [
      ['anna-1.jsonl', at(5, 'yes')],
      ['anna-2.jsonl', at(3, 'no')],
    ];
    for (const imported of [files, files.toReversed()]) {
      const merged = merge({ imported });
      expect(merged.ratings.map(answer)).toEqual(['yes']);
      expect(merged.conflicts).toEqual([
        {
          rater: 'anna',
          item: 'c/one',
          versions: [
            { file: 'anna-2.jsonl', rating: at(3, 'no') },
            { file: 'anna-1.jsonl', rating: at(5, 'yes') },
          ],
        },
      ]);
    }
  });

  test('the same answer twice is none', () => {
    const merged = merge({ own: [['anna.jsonl', at(1, 'yes')]], imported: [['i', at(2, 'yes')]] });
    expect(merged.conflicts).toEqual([]);
  });

  test('neither is a question without an answer', () => {
    const empty = { ...at(2, 'no'), answers: {} };
    const merged = merge({ own: [['anna.jsonl', at(1, 'yes')]], imported: [['i', empty]] });
    expect(merged.conflicts).toEqual([]);
    expect(merged.ratings.map(answer)).toEqual(['yes']);
  });

  describe('files that know nothing of each other are joined', () => {
    const note = 'Step 2 is wrong.';
    const spans = [{ start: 0, end: 6, steps: [1] }];
    const laptop = { ...of(1, { correct: 'yes', complete: 'no' }), note, spans };

    test('question by question; what one leaves open erases nothing', () => {
      const [, complete] = instructionQuestions;
      const asked = { ...study, questions: [...study.questions, complete!] };
      const desktop = of(2, { complete: 'no' });
      const merged = merge({
        imported: [
          ['l', laptop],
          ['d', desktop],
        ],
        of: asked,
      });
      expect(merged.conflicts).toEqual([]);
      expect(merged.ratings).toEqual([{ ...laptop, time: desktop.time }]);
      expect(merged.progress[0]!.rated).toBe(1);
    });

    test('what was answered and taken back on one takes nothing back on the other', () => {
      const merged = merge({
        imported: [
          ['l', laptop],
          ['d', of(2, {})],
        ],
      });
      expect([merged.ratings, merged.conflicts]).toEqual([
        [{ ...laptop, time: of(2, {}).time }],
        [],
      ]);
    });

    test.each([
      ['note', { note: 'It is right.' }],
      ['mapping', { spans: [{ start: 0, end: 6, steps: [2] }] }],
    ])('another %s is a conflict, and the later counts', (_what, other) => {
      const desktop = { ...of(2, { correct: 'yes' }), ...other };
      const merged = merge({
        imported: [
          ['l', laptop],
          ['d', desktop],
        ],
      });
      expect(merged.conflicts.map(({ versions }) => versions.map(({ file }) => file))).toEqual([
        ['l', 'd'],
      ]);
      expect(merged.ratings).toMatchObject([{ ...laptop, ...other, time: desktop.time }]);
    });

    test('what is decided about a conflict keeps what only the other said', () => {
      const desktop = of(2, { correct: 'no' });
      const files = {
        imported: [
          ['l', laptop],
          ['d', desktop],
        ] as const,
      };
      const [conflict] = merge(files).conflicts;
      const decision = decisionFor(conflict!, desktop, at(5, '').time);
      expect(decision).toEqual({
        ...laptop,
        answers: { correct: 'no', complete: 'no' },
        time: at(5, '').time,
      });
      const merged = merge({ ...files, decisions: [laptop, desktop, decision] });
      expect([merged.ratings, merged.conflicts]).toEqual([[decision], []]);
      // A third file that was sent late answers what nobody has decided.
      const alone = merge({
        imported: [
          ['l', at(1, 'yes')],
          ['d', desktop],
          ['late', of(3, { complete: 'yes' })],
        ],
        decisions: [at(1, 'yes'), desktop, at(5, 'no')],
      });
      expect(alone.ratings[0]!.answers).toEqual({ correct: 'no', complete: 'yes' });
    });

    test('what is taken back here after a decision stays taken back', () => {
      const own = [['anna.jsonl', at(1, 'yes'), at(2, 'no'), of(6, {})]] as const;
      const imported = [['page', at(2, 'no')]] as const;
      const { ratings } = merge({
        own,
        imported,
        decisions: [at(1, 'yes'), at(2, 'no'), at(3, 'no')],
      });
      expect(ratings.map(answer)).toEqual([undefined]);
    });
  });

  test('of one moment there is no later one: a file that was changed by hand is a conflict', () => {
    const other = rating('anna', 'c/two', { correct: 'yes' });
    for (const [first, second] of [
      ['yes', 'no'],
      ['no', 'yes'],
    ]) {
      const { conflicts } = merge({
        imported: [
          ['first', at(1, first!), other],
          ['second', at(1, second!), other],
        ],
      });
      expect(conflicts).toHaveLength(1);
    }
    const removed = merge({
      imported: [
        ['first', at(1, 'yes'), other],
        ['second', of(1, {}), other],
      ],
    });
    expect(removed.conflicts).toHaveLength(1);
  });

  test('nor a second download of one page: the rater thought again', () => {
    const other = rating('anna', 'c/two', { correct: 'yes' });
    const imported: readonly Named[] = [
      ['first', at(1, 'yes'), other],
      ['second', at(4, 'no'), other],
    ];
    const merged = merge({ imported });
    expect(merged.conflicts).toEqual([]);
    expect(merged.ratings.map(answer)).toEqual(['no', 'yes']);
  });

  test('nor one that holds nothing else of the first: a page has an id', () => {
    const download = (page: string, minute: number, correct: string): Named => [
      `${page} ${minute}`,
      { ...at(minute, correct), page },
    ];
    const again = merge({ imported: [download('p', 1, 'no'), download('p', 2, 'yes')] });
    expect([again.ratings.map(answer), again.conflicts]).toEqual([['yes'], []]);
    const elsewhere = merge({ imported: [download('p', 1, 'no'), download('q', 2, 'yes')] });
    expect(elsewhere.conflicts).toHaveLength(1);
    // The first download is from before pages had one.
    const other = rating('anna', 'c/two', { correct: 'yes' });
    const newer = merge({
      imported: [
        ['first', at(1, 'yes'), other],
        ['second', { ...at(4, 'no'), page: 'p' }, { ...other, page: 'p' }],
      ],
    });
    expect([newer.ratings.map(answer), newer.conflicts]).toEqual([['no', 'yes'], []]);
  });

  test("nor an answer in the rater's file after one that came from elsewhere", () => {
    const merged = merge({
      own: [['anna.jsonl', at(1, 'yes'), at(6, 'no')]],
      imported: [['page', at(1, 'yes')]],
    });
    expect(merged.conflicts).toEqual([]);
    expect(merged.ratings.map(answer)).toEqual(['no']);
  });

  test('what was decided counts, until the rater thinks again', () => {
    const files = {
      own: [['anna.jsonl', at(1, 'yes')]] as const,
      imported: [['page', at(2, 'no')]] as const,
    };
    const decided = merge({ ...files, decisions: [at(3, 'yes')] });
    expect([decided.ratings.map(answer), decided.conflicts]).toEqual([['yes'], []]);
    const again = merge({
      ...files,
      own: [['anna.jsonl', at(1, 'yes'), at(4, 'no')]],
      decisions: [at(3, 'yes')],
    });
    expect(again.ratings.map(answer)).toEqual(['no']);
  });

  describe('where a clock is ahead', () => {
    const early = at(1, 'yes');
    const ahead = at(8, 'no');
    const files = { imported: [['old', early] as const, ['fast', ahead] as const] };
    const settled = [early, ahead, at(3, 'yes')];

    test('what was decided counts more than what it settled', () => {
      const { ratings, conflicts } = merge({ ...files, decisions: settled });
      expect([ratings.map(answer), conflicts]).toEqual([['yes'], []]);
    });

    test('and a conflict stays one where a crash has cut off the decision', () => {
      const { conflicts } = merge({ ...files, decisions: settled.slice(0, -1) });
      expect(conflicts).toHaveLength(1);
    });

    test('and less than what the rater says afterwards', () => {
      const { ratings, conflicts } = merge({
        imported: [...files.imported, ['new', at(4, 'no')]],
        decisions: settled,
      });
      expect([ratings.map(answer), conflicts]).toEqual([['no'], []]);
      const more = merge({
        imported: [...files.imported, ['new', at(4, 'no')], ['newest', at(5, 'yes')]],
        decisions: settled,
      });
      expect(more.ratings.map(answer)).toEqual(['yes']);
      expect(more.conflicts.map(({ versions }) => versions.map(({ file }) => file))).toEqual([
        ['new', 'newest'],
      ]);
    });
  });

  describe('where the clock of what was imported is ahead', () => {
    const [first, second] = [at(5, 'no'), at(8, 'no')];

    test('what the rater answers after seeing it counts', () => {
      const { ratings, conflicts } = merge({
        own: [['anna.jsonl', second, at(4, 'yes')]],
        imported: [['page', second]],
      });
      expect([ratings.map(answer), conflicts]).toEqual([['yes'], []]);
    });

    test('and so do both downloads of a page stand behind it', () => {
      const { ratings, conflicts } = merge({
        own: [['anna.jsonl', second, at(4, 'yes')]],
        imported: [
          ['first', { ...first, page: 'p' }],
          ['second', { ...second, page: 'p' }],
        ],
      });
      expect([ratings.map(answer), conflicts]).toEqual([['yes'], []]);
    });

    test('nothing is lost where each file holds the end of another', () => {
      const [one, two, three] = [at(1, 'yes'), at(2, 'no'), at(3, 'yes')];
      const { ratings, conflicts } = merge({
        own: [
          ['a', three, one],
          ['b', one, two],
          ['c', two, three],
        ],
      });
      expect(ratings.map(answer)).toEqual(['yes']);
      expect(conflicts).toHaveLength(1);
    });
  });

  describe('a decision of adjudication', () => {
    const decided = (minute: number, correct: string): Rating => ({
      ...at(minute, correct),
      rater: 'adjudication',
    });
    const decidedTwice = (...votes: readonly Named[]): MergedRatings =>
      merge({
        own: [...votes, ['adjudication.jsonl', decided(1, 'no')]],
        imported: [['page', decided(2, 'yes')]],
      });

    test('that all raters contradict by now is no conflict with what is decided anew', () => {
      const { adjudicated, conflicts } = decidedTwice(
        ['anna.jsonl', at(0, 'yes')],
        ['ben.jsonl', { ...at(0, 'yes'), rater: 'ben' }],
      );
      expect([adjudicated.map(answer), conflicts]).toEqual([['yes'], []]);
    });

    test('that holds is one', () => {
      const { conflicts } = decidedTwice(
        ['anna.jsonl', at(0, 'yes')],
        ['ben.jsonl', { ...at(0, 'no'), rater: 'ben' }],
      );
      expect(conflicts.map(({ rater }) => rater)).toEqual(['adjudication']);
    });
  });

  test('adjudication is no rating', () => {
    const decision = { ...one, rater: 'adjudication' };
    const merged = merge({ own: [['adjudication.jsonl', decision]] });
    expect(merged.ratings).toEqual([]);
    expect(merged.adjudicated).toEqual([decision]);
  });
});

/** Of any UTF-16 units. */
const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));

type Named = readonly [string, ...Rating[]];

function merge({
  own = [],
  imported = [],
  decisions = [],
  of = study,
}: {
  readonly own?: readonly Named[];
  readonly imported?: readonly Named[];
  readonly decisions?: readonly Rating[];
  readonly of?: Study;
}): MergedRatings {
  const file = ([name, ...ratings]: Named): RatingFile => ({ file: name, ratings, problems: [] });
  return mergeRatings(of, {
    own: own.map(file),
    imported: imported.map(file),
    decisions: file(['decisions.jsonl', ...decisions]),
  });
}

/** Anna's answer to the first item at a minute. */
function at(minute: number, correct: string): Rating {
  return of(minute, { correct });
}

/** Anna's answers to it. */
function of(minute: number, answers: Rating['answers']): Rating {
  return { ...one, answers, time: `2026-01-01T00:0${minute}:00.000Z` };
}

function answer({ answers }: Rating): string | undefined {
  return answers.correct;
}

function line(given: Rating): string {
  return printRating(given).trimEnd();
}
