import { expect, test } from 'vitest';
import { costliestProblem } from '../../../src/core/evaluate/costliestProblem';
import type { Problem } from '../../../src/core/evaluate/model';
import { createProblemList } from '../../../src/core/evaluate/problems';

const scored = { instances: 1, rougeL: 1, rouge1: 1, exactMatch: 1 };

test('the one that left most out, not the one that came first', () => {
  expectTold(`
    repeated-prediction 500: ids have more than one prediction
    unreadable-prediction 1: line 3
    missing-prediction 2: task one
    missing-prediction 90: task two <
    missing-prediction 3: task three
    unknown-prediction 4: elsewhere`);
});

test('many small ones of a kind weigh as much as all of them, and one that says something is told', () => {
  const small = Array.from(
    { length: 60 },
    (_, place) => `missing-prediction 2: task ${place}${place === 0 ? ' <' : ''}`,
  );
  expectTold(['unreadable-prediction 100: many lines', ...small].join('\n'));
});

test('predictions for no instance are lost, too', () => {
  expectTold(`
    missing-prediction 1: task one
    unknown-prediction 7: elsewhere <`);
});

test('where nothing could be scored as no prediction fits, that is why', () => {
  const list = `
    missing-prediction 900: task one
    unknown-prediction 7: no prediction fits <`;
  expectTold(list, null);
});

test('where nothing was left out, the first', () => {
  expectTold(`
    repeated-prediction 1: twice <
    several-categories 4: two`);
  expect(costliestProblem({ overall: scored, problems: [] })).toBe(undefined);
});

/** Problems as `kind count: message`; the one that is told ends with `<`. */
function expectTold(drawn: string, overall: typeof scored | null = scored): void {
  const list = createProblemList();
  let wanted = '';
  for (const line of drawn.trim().split('\n')) {
    const [, kind, count, message, mark] = /^\s*(\S+) (\d+): (.*?)( <)?$/.exec(line)!;
    if (mark !== undefined) wanted = message!;
    list.add({ kind: kind as Problem['kind'], count: Number(count), message: message! });
  }
  expect(costliestProblem({ overall, problems: list.problems() })?.message).toBe(wanted);
}
