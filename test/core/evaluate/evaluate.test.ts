import { describe, expect, test } from 'vitest';
import type { Baseline } from '../../../src/core/evaluate/baselines';
import {
  evaluate,
  type Answers,
  type Evaluation,
  type EvaluationEvent,
  type TaskSource,
} from '../../../src/core/evaluate/evaluate';
import type { EvaluationTask } from '../../../src/core/evaluate/model';
import { describeWithSuperni, superniTasks } from '../dataset/superni';
import { predictionsInMemory } from './predictionsInMemory';

const colours: EvaluationTask = {
  name: 'colours',
  category: 'Naming',
  positiveExamples: [
    { input: 'sky', output: 'blue' },
    { input: 'grass', output: 'green' },
  ],
  instances: [
    { id: 'c1', input: 'The sea is blue', references: ['blue', 'deep blue'] },
    { id: 'c2', input: 'Snow', references: ['white'] },
  ],
};

const sums: EvaluationTask = {
  name: 'sums',
  category: 'Arithmetic',
  positiveExamples: [],
  instances: [{ id: 's1', input: '1 + 1', references: ['2'] }],
};

describe('baselines', () => {
  test('copying the input', async () => {
    const { overall, tasks } = await evaluationOf([colours], baseline('copy-input'));
    // Of "The sea is blue" and "deep blue": 1 of 4 and 1 of 2; of "blue": 1 of 4 and 1 of 1.
    expect(overall!.rougeL).toBeCloseTo((100 * 0.4) / 2, 10);
    expect(overall!.exactMatch).toBe(0);
    expect(tasks).toMatchObject({ colours: { category: 'Naming', rougeL: overall!.rougeL } });
  });

  test('copying the output of the first positive example', async () => {
    const { overall } = await evaluationOf([colours], baseline('copy-example'));
    expect(overall).toMatchObject({ instances: 2, rougeL: 50, rouge1: 50, exactMatch: 50 });
  });

  test('a task without examples is left out and said', async () => {
    const evaluation = await evaluationOf([colours, sums], baseline('copy-example'));
    expect(evaluation.overall!.instances).toBe(2);
    expect(evaluation.partial).toBe(true);
    expect(evaluation.problems).toEqual([
      {
        kind: 'no-example',
        count: 1,
        message: 'sums: it has no positive example to copy, so its instances (1) were left out.',
      },
    ]);
  });
});

describe('predictions', () => {
  test('are matched by id, whatever their order', async () => {
    const evaluation = await evaluationOf(
      [colours, sums],
      predictions({ s1: '2', c2: 'white', c1: 'deep blue' }),
    );
    expect(evaluation).toMatchObject({
      overall: { instances: 3, rougeL: 100, rouge1: 100, exactMatch: 100 },
      categories: { Arithmetic: { instances: 1 }, Naming: { instances: 2 } },
      partial: false,
      problems: [],
    });
  });

  test('that are missing make no zero', async () => {
    const evaluation = await evaluationOf([colours, sums], predictions({ c1: 'blue' }));
    expect(evaluation).toMatchObject({
      overall: { instances: 1, exactMatch: 100 },
      partial: true,
      problems: [
        {
          kind: 'missing-prediction',
          count: 1,
          message: expect.stringContaining('"c2"') as string,
        },
        {
          kind: 'missing-prediction',
          count: 1,
          message: expect.stringContaining('"s1"') as string,
        },
      ],
    });
    expect(Object.keys(evaluation.tasks)).toEqual(['colours']);
  });

  test('an empty prediction is one, and scores zero', async () => {
    const { overall } = await evaluationOf([sums], predictions({ s1: '' }));
    expect(overall).toMatchObject({ instances: 1, rougeL: 0, rouge1: 0, exactMatch: 0 });
  });

  test('for other tasks are counted', async () => {
    const evaluation = await evaluationOf([sums], predictions({ s1: '2', x: '', y: '' }));
    expect(evaluation.partial).toBe(false);
    expect(evaluation.problems).toMatchObject([{ kind: 'unknown-prediction', count: 2 }]);
  });

  test('without any that fits there is no score at all', async () => {
    const { overall, categories, partial } = await evaluationOf([sums], predictions({ x: '2' }));
    expect({ overall, categories, partial }).toEqual({
      overall: null,
      categories: {},
      partial: true,
    });
  });
});

describe('tasks', () => {
  test('that cannot be read are problems', async () => {
    const evaluation = await finished(
      evaluate(
        [
          { kind: 'unreadable', message: 'There is no file "x".' },
          { kind: 'task', task: sums },
        ],
        baseline('copy-input'),
      ),
    );
    expect(evaluation).toMatchObject({
      overall: { instances: 1 },
      partial: true,
      problems: [{ kind: 'unreadable-task', message: 'There is no file "x".' }],
    });
  });

  test('given twice count once', async () => {
    const evaluation = await evaluationOf([sums, sums], baseline('copy-input'));
    expect(evaluation.overall!.instances).toBe(1);
    expect(evaluation.problems).toMatchObject([{ kind: 'repeated-task' }]);
  });

  test('without instances are said', async () => {
    const evaluation = await evaluationOf([{ ...sums, instances: [] }], baseline('copy-input'));
    expect(evaluation).toMatchObject({ overall: null, problems: [{ kind: 'empty-task' }] });
  });

  test('whose instances share an id', async () => {
    const twice = { ...sums, instances: [...sums.instances, ...sums.instances] };
    const evaluation = await evaluationOf([twice], predictions({ s1: '2' }));
    expect(evaluation).toMatchObject({
      overall: { instances: 2, exactMatch: 100 },
      partial: false,
      problems: [{ kind: 'repeated-instance', count: 1 }],
    });
  });

  test('that share an id: one prediction counts for both, unless predictions name their tasks', async () => {
    const other = { ...sums, name: 'more sums' };
    const byId = predictions({ s1: '2' });
    expect((await evaluationOf([sums, other], byId)).problems).toMatchObject([
      { kind: 'repeated-instance', count: 1 },
    ]);
    expect((await evaluationOf([sums, other], baseline('copy-input'))).problems).toEqual([]);
    if (byId.kind !== 'predictions') throw new Error();
    const named = { ...byId, predictions: { ...byId.predictions, namesTasks: true } };
    expect((await evaluationOf([sums, other], named)).problems).toEqual([]);
  });

  test('may have any name', async () => {
    const { tasks } = await evaluationOf([{ ...sums, name: '__proto__' }], baseline('copy-input'));
    expect(Object.keys(tasks)).toEqual(['__proto__']);
  });

  test('come one by one: who stops asking reads no further task', async () => {
    const read: string[] = [];
    async function* sources(): AsyncGenerator<TaskSource> {
      for (const task of [colours, sums]) {
        read.push(task.name);
        yield await Promise.resolve({ kind: 'task', task });
      }
    }
    for await (const event of evaluate(sources(), baseline('copy-input'))) {
      expect(event).toMatchObject({ kind: 'taskScored', task: 'colours' });
      break;
    }
    expect(read).toEqual(['colours']);
  });

  test('an event holds the scores of each instance, from 0 to 1', async () => {
    const [first] = await eventsOf(
      evaluate([{ kind: 'task', task: sums }], baseline('copy-input')),
    );
    expect(first).toEqual({
      kind: 'taskScored',
      task: 'sums',
      problems: [],
      scores: [
        {
          id: 's1',
          task: 'sums',
          category: 'Arithmetic',
          input: '1 + 1',
          prediction: '1 + 1',
          references: ['2'],
          rougeL: 0,
          rouge1: 0,
          exactMatch: 0,
        },
      ],
    });
  });
});

describeWithSuperni('the published baselines', () => {
  test.each([
    ['copy-input', 14.1966, 0.1609],
    ['copy-example', 28.5442, 21.9898],
  ] as const)('%s: ROUGE-L %f, exact match %f', async (name, rougeL, exactMatch) => {
    const { overall, tasks, problems, partial } = await evaluationOf(
      superniTasks('test'),
      baseline(name),
    );
    expect(overall!.instances).toBe(11_810);
    expect(overall!.rougeL.toFixed(4)).toBe(rougeL.toFixed(4));
    expect(overall!.exactMatch.toFixed(4)).toBe(exactMatch.toFixed(4));
    expect(Object.keys(tasks)).toHaveLength(119);
    expect({ problems, partial }).toEqual({ problems: [], partial: false });
  });
});

function baseline(name: Baseline): Answers {
  return { kind: 'baseline', baseline: name };
}

function predictions(byId: Record<string, string>): Answers {
  return { kind: 'predictions', predictions: predictionsInMemory(Object.entries(byId)) };
}

function evaluationOf(tasks: readonly EvaluationTask[], answers: Answers): Promise<Evaluation> {
  return finished(
    evaluate(
      tasks.map((task) => ({ kind: 'task', task })),
      answers,
    ),
  );
}

async function finished(events: AsyncIterable<EvaluationEvent>): Promise<Evaluation> {
  const last = (await eventsOf(events)).at(-1);
  if (last?.kind !== 'finished') throw new Error('The last event is not "finished".');
  return last.evaluation;
}

async function eventsOf(events: AsyncIterable<EvaluationEvent>): Promise<EvaluationEvent[]> {
  const all: EvaluationEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}
