import { instructionQuestions } from '../../../src/core/rating/instructionStudy';
import type { InstructionItem, Rating, Study } from '../../../src/core/rating/model';
import { adjudicator } from '../../../src/core/rating/names';
import { predictionQuestions } from '../../../src/core/rating/predictionStudy';

/** What raters said, drawn as a table of answers to one question. */
export interface Drawn {
  readonly study: Study;
  readonly ratings: readonly Rating[];
  readonly adjudicated: readonly Rating[];
}

const letters: Readonly<Record<string, string>> = {
  y: 'yes',
  n: 'no',
  a: 'a',
  b: 'b',
  s: 'same',
  w: 'wrong',
};

/**
 * A study from a table: raters as columns, items as rows, each `category/task`. `y` and `n` answer "correct"; `a`, `b`, `s`
 * and `w` answer "better". A dot is an item of the rater that is not rated, a blank dash one that the rater does not have.
 */
export function drawn(table: string): Drawn {
  const [head, ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const cells = rows.map(([name, ...answers]) => ({ id: name!, answers }));
  const isPredictions = cells.some(({ answers }) => answers.some((one) => /^[absw]$/.test(one)));
  const ratingsOf = (rater: string): Rating[] =>
    cells.flatMap(({ id, answers }) => {
      const choice = letters[answers[head!.indexOf(rater)]!];
      const question = isPredictions ? 'better' : 'correct';
      return choice === undefined ? [] : [rating(rater, id, { [question]: choice })];
    });
  const raters = head!.filter((name) => name !== adjudicator);
  const ids = cells.map(({ id }) => id);
  const study: Study = {
    format: 1,
    name: 'drawn',
    kind: isPredictions ? 'predictions' : 'instructions',
    seed: 1,
    created: '2026-01-01T00:00:00.000Z',
    questions: isPredictions ? predictionQuestions(true) : [instructionQuestions[0]!],
    items: ids.map((id) => (isPredictions ? pair(id) : instruction(id))),
    raters: raters.map((name, place) => ({
      name,
      items: cells.filter(({ answers }) => answers[place] !== '-').map(({ id }) => id),
    })),
  };
  return { study, ratings: raters.flatMap(ratingsOf), adjudicated: ratingsOf(adjudicator) };
}

export function rating(rater: string, item: string, answers: Rating['answers']): Rating {
  return { study: 'drawn', rater, item, answers, note: '', time: '2026-01-02T00:00:00.000Z' };
}

export function instruction(id: string): InstructionItem {
  return {
    kind: 'instruction',
    id,
    task: id,
    category: categoryOf(id),
    definition: 'Answer with the colour. Write small letters.',
    steps: ['Read the text.', 'Answer with the colour.'],
  };
}

/** The sides of items with an even last digit are swapped. */
function pair(id: string): Study['items'][number] {
  const isSwapped = Number(id.at(-1)) % 2 === 0;
  return {
    kind: 'prediction',
    id,
    task: id,
    category: categoryOf(id),
    definition: null,
    input: 'input',
    a: isSwapped ? 'of new' : 'of old',
    b: isSwapped ? 'of old' : 'of new',
    source: isSwapped ? { a: 'new', b: 'old' } : { a: 'old', b: 'new' },
  };
}

function categoryOf(id: string): string {
  return id.split('/')[0]!;
}
