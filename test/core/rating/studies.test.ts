import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disagreements } from '../../../src/core/rating/disagreements';
import { instructionStudy, type RatedInstruction } from '../../../src/core/rating/instructionStudy';
import type { Study } from '../../../src/core/rating/model';
import type { NewStudy, StudyPlan } from '../../../src/core/rating/newStudy';
import { adjudicationPart, partOf, sharedItems } from '../../../src/core/rating/parts';
import { predictionStudy, type RunPredictions } from '../../../src/core/rating/predictionStudy';
import { readStudyText } from '../../../src/core/rating/studyFile';
import { drawn } from './drawn';

const plan: StudyPlan = {
  name: 'pilot',
  raters: ['anna', 'ben', 'cleo'],
  shared: { items: 2 },
  seed: 7,
  now: new Date('2026-01-01T00:00:00Z'),
};

describe('parts', () => {
  const given = fc
    .record({
      categories: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
      raters: fc.integer({ min: 1, max: 5 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      seed: fc.nat(),
    })
    .map(({ categories, raters, share, seed }) => {
      const instructions = categories.flatMap((count, category) =>
        Array.from({ length: count }, (_, index) =>
          rated(`task${category}-${index}`, `c${category}`),
        ),
      );
      // So that nobody is left without an item.
      const shared = Math.max(
        Math.round(share * instructions.length),
        instructions.length < raters ? instructions.length : 0,
      );
      const names = ['anna', 'ben', 'cleo', 'dora', 'emil'].slice(0, raters);
      return { instructions, plan: { ...plan, raters: names, shared: { items: shared }, seed } };
    });

  test('every item is rated; shared ones by all, others by exactly one; parts are even', () =>
    fc.assert(
      fc.property(given, ({ instructions, plan: one }) => {
        const made = instructionStudy(one, instructions);
        fc.pre(made.kind === 'study'); // with too few own items, somebody would get none
        const { study } = made;
        const counts = countsOf(study);
        const shared = one.raters.length === 1 ? study.items.length : one.shared.items;
        expect(sharedItems(study)).toHaveLength(shared);
        for (const [id, count] of counts)
          expect([id, count]).toEqual([
            id,
            sharedItems(study).includes(id) ? one.raters.length : 1,
          ]);
        expect(counts.size).toBe(instructions.length);
        expectEven(study.raters.map(({ items }) => items.length));
        for (const category of new Set(instructions.map((item) => item.category)))
          expectEven(study.raters.map(({ items }) => ofCategory(study, items, category)));
      }),
    ));

  test('the order of the files counts for nothing, and the seed for everything', () =>
    fc.assert(
      fc.property(given, fc.integer(), ({ instructions, plan: one }, turn) => {
        const place = Math.abs(turn) % instructions.length;
        const turned = [...instructions.slice(place), ...instructions.slice(0, place)];
        expect(ratersOf(instructionStudy(one, turned))).toEqual(
          ratersOf(instructionStudy(one, instructions)),
        );
      }),
    ));

  test('another seed gives other parts and another order', () => {
    const instructions = Array.from({ length: 40 }, (_, index) => rated(`task${index}`, 'c'));
    const half = { ...plan, shared: { share: 0.5 } };
    const one = made(instructionStudy(half, instructions));
    const other = made(instructionStudy({ ...half, seed: 8 }, instructions));
    expect(other.raters).not.toEqual(one.raters);
    expect(one.raters[0]!.items.filter((id) => sharedItems(one).includes(id))).not.toEqual(
      one.raters[1]!.items.filter((id) => sharedItems(one).includes(id)),
    );
  });

  test('shared items are spread over categories', () => {
    const instructions = ['a', 'b', 'c'].flatMap((category) =>
      Array.from({ length: category === 'a' ? 30 : 4 }, (_, index) =>
        rated(`${category}${index}`, category),
      ),
    );
    const study = made(instructionStudy({ ...plan, shared: { items: 9 } }, instructions));
    const categories = sharedItems(study).map((id) => id[0]);
    expect(categories.sort().join('')).toBe('aaabbbccc');
  });

  test('a rater gets neither the source nor the seed nor other raters', () => {
    const secretRuns = [
      { ...run('says', 9), run: 'run-x' },
      { ...run('tells', 9), run: 'run-y' },
    ] as const;
    const study = made(predictionStudy(plan, secretRuns, all));
    for (const { name } of study.raters) {
      const text = JSON.stringify(partOf(study, name));
      expect(text).not.toMatch(/run-x|run-y|source|seed/);
      for (const other of study.raters.filter((one) => one.name !== name))
        expect(text).not.toContain(other.name);
    }
    expect(Object.keys(partOf(study, 'anna')!)).toEqual([
      'format',
      'study',
      'kind',
      'rater',
      'questions',
      'items',
    ]);
    expect(partOf(study, 'nobody')).toBe(undefined);
  });

  test('who adjudicates gets what raters disagree on, and not what they said', () => {
    const { study, ratings } = drawn(`
            anna  ben
      c/1   y     n
      c/2   y     y
      d/3   n     y
    `);
    const part = adjudicationPart(study, disagreements(study, ratings));
    expect(part).toMatchObject({
      rater: 'adjudication',
      items: [{ id: 'c/1' }, { id: 'd/3' }],
      disputed: [
        { item: 'c/1', question: 'correct' },
        { item: 'd/3', question: 'correct' },
      ],
    });
    expect(JSON.stringify(part)).not.toMatch(/anna|ben/);
  });
});

describe('instructions', () => {
  test('without steps, without a definition, or of a task that is there already are left out', () => {
    const result = instructionStudy({ ...plan, shared: { share: 1 } }, [
      rated('one', 'c'),
      { ...rated('two', 'c'), steps: [] },
      { ...rated('three', 'c'), definition: ' ' },
      { ...rated('one', 'c'), file: 'again.instruct' },
    ]);
    expect(made(result).items.map(({ id }) => id)).toEqual(['one']);
    expect(result.kind === 'study' && result.notes).toEqual([
      '"two.instruct" was left out: it has no steps to rate.',
      '"three.instruct" was left out: it has no definition to compare steps with.',
      '"again.instruct" was left out: the task "one" is in another file before it.',
    ]);
  });

  test.each([
    [{ name: '../up' }, '"../up" cannot name a study. Take letters'],
    [{ raters: [] }, 'Name at least one rater.'],
    [{ raters: ['a/b'] }, '"a/b" cannot name a rater.'],
    [{ raters: ['Adjudication'] }, 'No rater can be called "Adjudication"'],
    [{ raters: ['Anna', 'anna'] }, '"Anna" and "anna" are one name.'],
    [{ raters: ['nul'] }, '"nul" cannot name a rater.'],
    [{ shared: { items: 4 } }, 'All raters shall get 4 items, but the study has only 3.'],
    [
      { raters: ['a', 'b', 'c', 'd'], shared: { items: 0 } },
      'There are 3 items for 4 raters, so "d" gets none.',
    ],
  ])('refused: %j', (changed, message) => {
    const result = instructionStudy(
      { ...plan, ...changed },
      ['x', 'y', 'z'].map((task) => rated(task, 'c')),
    );
    expect(result).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining(message) as unknown,
    });
  });

  test('nothing to rate says why', () => {
    expect(instructionStudy(plan, [{ ...rated('two', 'c'), steps: [] }])).toEqual({
      kind: 'refused',
      message: 'There is nothing to rate. "two.instruct" was left out: it has no steps to rate.',
    });
  });
});

describe('predictions', () => {
  test('are paired by id, and what only one run has is left out', () => {
    const result = predictionStudy(plan, [run('run-x', 6), run('run-y', 9)], all);
    expect(made(result).items).toHaveLength(6);
    expect(result.kind === 'study' && result.notes).toEqual([
      'Left out: 3 instances without a prediction of "run-x".',
    ]);
  });

  test('ids that count from 1 in each task are told apart by the task', () => {
    const places = [
      ['a', '1'],
      ['b', '1'],
      ['b', '2'],
      ['c', '1'],
      ['a', 'b/1'],
      ['b', 'b/1'],
    ] as const;
    const of = (id: string, left: number): RunPredictions => ({
      run: id,
      instances: places
        .map(([task, place]) => ({
          ...said(place, `${id}: ${place} of ${task}`),
          task,
          input: `${place} of ${task}`,
        }))
        .toSpliced(left, 1),
    });
    const shared = { ...plan, shared: { share: 1 } };
    const result = predictionStudy(shared, [of('x', 3), of('y', 5)], all);
    const { items } = made(result);
    expect(items.map(({ task, id }) => [task, id]).sort()).toEqual([
      ['a', 'a/1'],
      ['a', 'b/1'],
      ['b', '2'],
      ['b', '["b","1"]'],
    ]);
    for (const item of items)
      if (item.kind === 'prediction')
        expect([item.a, item.b]).toEqual([
          `${item.source.a}: ${item.input}`,
          `${item.source.b}: ${item.input}`,
        ]);
    expect(result.kind === 'study' && result.notes).toEqual([
      'Left out: 1 instance without a prediction of "y".',
      'Left out: 1 instance without a prediction of "x".',
    ]);
    const study = made(result);
    expect(readStudyText(JSON.stringify(study))).toEqual({ kind: 'study', study });
  });

  test('an instance that comes twice is paired twice, whatever the order', () => {
    const of = (id: string, ...inputs: readonly string[]): RunPredictions => ({
      run: id,
      instances: inputs.map((input) => ({ ...said('1', `${id}: ${input}`), input })),
    });
    const shared = { ...plan, shared: { share: 1 } };
    const runs = [of('x', 'France', 'Italy', 'Spain'), of('y', 'Italy', 'France', 'Chad')] as const;
    const result = predictionStudy(shared, runs, all);
    const { items } = made(result);
    expect(items.map(({ id }) => id).sort()).toEqual(['["t","1"]', 't/1']);
    for (const item of items)
      if (item.kind === 'prediction')
        expect([item.a, item.b].sort()).toEqual([`x: ${item.input}`, `y: ${item.input}`]);
    expect(result.kind === 'study' && result.notes).toEqual([
      'Left out: 1 instance of the same task and id in both runs, with another input or other references.',
    ]);
  });

  test('one that comes more often in one run is without a prediction of the other', () => {
    const of = (id: string, ...inputs: readonly string[]): RunPredictions => ({
      run: id,
      instances: inputs.map((input) => ({ ...said('1', `${id}: ${input}`), input })),
    });
    const notes = (...runs: readonly [RunPredictions, RunPredictions]): readonly string[] => {
      const result = predictionStudy({ ...plan, shared: { share: 1 } }, runs, all);
      return result.kind === 'study' ? result.notes : [];
    };
    const [twice, once] = [of('x', 'Chad', 'Chad'), of('y', 'Chad')];
    const left = 'Left out: 1 instance without a prediction of "y".';
    expect(notes(twice, once)).toEqual([left]);
    expect(notes(once, twice)).toEqual([left]);
    expect(notes(of('x', 'Chad', 'Italy', 'Spain'), of('y', 'Chad', 'France'))).toEqual([
      left,
      'Left out: 1 instance of the same task and id in both runs, with another input or other references.',
    ]);
  });

  test('sides are drawn for each item, and lead back to the run', () => {
    const study = made(predictionStudy(plan, [run('run-x', 200), run('run-y', 200)], all));
    const xFirst = study.items.filter(
      (item) => item.kind === 'prediction' && item.source.a === 'run-x',
    ).length;
    expect(xFirst).toBeGreaterThan(70);
    expect(xFirst).toBeLessThan(130);
    for (const item of study.items)
      if (item.kind === 'prediction')
        expect([item.a, item.b]).toEqual([
          `${item.source.a} says ${item.id}`,
          `${item.source.b} says ${item.id}`,
        ]);
  });

  test('the side of an item does not depend on other items', () => {
    const few = made(predictionStudy(plan, [run('run-x', 6), run('run-y', 6)], all));
    const many = made(predictionStudy(plan, [run('run-x', 60), run('run-y', 60)], all));
    for (const item of few.items) expect(many.items).toContainEqual(item);
  });

  test('a sample is spread evenly over tasks', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), (sample, seed) => {
        const runs = [run('run-x', 60), run('run-y', 60)] as const;
        const one = { ...plan, seed, shared: { share: 1 } };
        const { items } = made(predictionStudy(one, runs, { ...all, sample }));
        expect(items).toHaveLength(sample);
        // Tasks have 20 instances each, so none runs out before the others.
        const perTask = ['t0', 't1', 't2'].map(
          (task) => items.filter((item) => item.task === task).length,
        );
        expectEven(perTask);
      }),
    ));

  test('only those that differ, but for white space at the ends', () => {
    const one: RunPredictions = {
      run: 'x',
      instances: [said('1', 'yes'), said('2', 'no'), said('3', 'no')],
    };
    const other: RunPredictions = {
      run: 'y',
      instances: [said('1', 'yes\n'), said('2', 'yes'), said('3', 'No')],
    };
    const differing = { ...all, onlyDifferent: true };
    const shared = { ...plan, shared: { share: 1 } };
    expect(
      made(predictionStudy(shared, [one, other], differing))
        .items.map(({ id }) => id)
        .sort(),
    ).toEqual(['2', '3']);
    expect(predictionStudy(shared, [one, { ...one, run: 'y' }], differing)).toEqual({
      kind: 'refused',
      message: 'There is nothing to rate: both runs predict the same for 3 instances.',
    });
    expect(predictionStudy(shared, [one, one], all)).toMatchObject({ kind: 'refused' });
  });

  test('the definition of the task goes along, and the input that either run holds', () => {
    const one: RunPredictions = { run: 'x', instances: [{ ...said('1', 'yes'), input: '' }] };
    const other: RunPredictions = { run: 'y', instances: [said('1', 'no')] };
    const definitions = new Map([['t', 'Say yes.']]);
    const shared = { ...plan, shared: { share: 1 } };
    const { items } = made(predictionStudy(shared, [one, other], { ...all, definitions }));
    expect(items).toMatchObject([{ definition: 'Say yes.', input: 'input of 1' }]);
  });

  test('"both are wrong" is a choice where it is asked for', () => {
    const runs = [run('run-x', 6), run('run-y', 6)] as const;
    const choices = (bothWrong: boolean) =>
      made(predictionStudy(plan, runs, { ...all, bothWrong })).questions[0]!.choices.map(
        ({ id }) => id,
      );
    expect(choices(false)).toEqual(['a', 'b', 'same']);
    expect(choices(true)).toEqual(['a', 'b', 'same', 'wrong']);
  });
});

describe('study.json', () => {
  const study = made(predictionStudy(plan, [run('run-x', 6), run('run-y', 6)], all));

  test('what was written is read', () => {
    expect(readStudyText(JSON.stringify(study))).toEqual({ kind: 'study', study });
    const other = made(
      instructionStudy(
        plan,
        ['a', 'b', 'c', 'd', 'e'].map((id) => rated(id, 'c')),
      ),
    );
    expect(readStudyText(JSON.stringify(other))).toEqual({ kind: 'study', study: other });
  });

  test.each([
    ['{', 'line 1, column 2: Expected a key in double quotes, found the end of the file'],
    ['[]', 'it is no JSON object'],
    [JSON.stringify({ ...study, format: 2 }), 'its "format" is not 1, which this version reads'],
    [JSON.stringify({ ...study, name: '../x' }), 'its "name" is no name'],
    [JSON.stringify({ ...study, kind: 'x' }), 'its "kind" is unknown'],
    [JSON.stringify({ ...study, seed: '1' }), '"seed" or "created" is missing'],
    [JSON.stringify({ ...study, items: [] }), '"items" is no list with an entry'],
    [JSON.stringify({ ...study, items: [study.items[0], {}] }), '"items"[1] is damaged'],
    [
      JSON.stringify({ ...study, items: [study.items[0], study.items[0]] }),
      'two of its "items" have the same id',
    ],
    [
      JSON.stringify({ ...study, kind: 'instructions' }),
      '"items" holds something other than instructions',
    ],
    [
      JSON.stringify({ ...study, raters: [{ name: 'anna', items: ['x'] }] }),
      '"anna" has an item "x" that is not there',
    ],
    [JSON.stringify({ ...study, raters: [{ name: '..', items: [] }] }), '"raters"[0] is damaged'],
    [
      JSON.stringify({
        ...study,
        questions: [{ id: 'q', text: 't', choices: [{ id: 'a', label: 'A' }] }],
      }),
      '"questions"[0] is damaged',
    ],
  ])('%#: a study is refused', (text, message) => {
    expect(readStudyText(text)).toEqual({ kind: 'damaged', message });
  });

  test('no text makes it throw', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"format": 1, "items": ${json}}`),
        ),
        (text) => {
          expect(readStudyText(text).kind).toBe('damaged');
        },
      ),
    ));
});

const all = {
  onlyDifferent: false,
  sample: null,
  bothWrong: false,
  definitions: new Map<string, string>(),
};

function rated(task: string, category: string): RatedInstruction {
  return {
    file: `${task}.instruct`,
    task,
    category,
    definition: `Define ${task}.`,
    steps: ['Do it.'],
  };
}

/** `count` instances of three tasks in turn. */
function run(id: string, count: number): RunPredictions {
  return {
    run: id,
    instances: Array.from({ length: count }, (_, index) => ({
      id: `i${index}`,
      task: `t${index % 3}`,
      category: 'c',
      input: `input ${index}`,
      prediction: `${id} says i${index}`,
    })),
  };
}

function said(id: string, prediction: string): RunPredictions['instances'][number] {
  return { id, task: 't', category: 'c', input: `input of ${id}`, prediction };
}

function made(result: NewStudy): Study {
  if (result.kind === 'refused') throw new Error(result.message);
  return result.study;
}

function ratersOf(result: NewStudy): unknown {
  return result.kind === 'study' ? result.study.raters : result;
}

function countsOf({ raters }: Study): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of raters.flatMap(({ items }) => items)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function ofCategory({ items }: Study, ids: readonly string[], category: string): number {
  return items.filter((item) => item.category === category && ids.includes(item.id)).length;
}

function expectEven(counts: readonly number[]): void {
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
}
