import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { isJsonObject, type JsonObject } from '../../../../src/core/json/json';
import { chosenMapping, columnsNamed } from '../../../../src/core/dataset/tables/chosenMapping';
import type { Mapping } from '../../../../src/core/dataset/tables/mapping';
import { readTable } from '../../../../src/core/dataset/tables/readTable';
import { recogniseTable } from '../../../../src/core/dataset/tables/recogniseTable';
import { suggestMapping } from '../../../../src/core/dataset/tables/suggestMapping';
import { atOnce, type Table } from '../../../../src/core/dataset/tables/table';
import { tasksOfTable } from '../../../../src/core/dataset/tables/tasksOfTable';
import { decodeTask, type Task } from '../../../../src/core/dataset/task';

function table(records: readonly object[]): Table {
  const text = records.map((record) => JSON.stringify(record)).join('\n');
  return atOnce(readTable(text, { kind: 'json-lines' }));
}

/** By the suggestion, or by a mapping; the tasks as our own reader understands them. */
function made(
  source: Table,
  mapping?: Mapping,
): { readonly tasks: readonly Task[]; readonly problems: readonly string[] } {
  const used = mapping ?? suggestMapping(source)!.mapping;
  const { tasks, problems } = atOnce(tasksOfTable(source, used, { name: 'data' }));
  return {
    tasks: tasks.map(({ json, name }) => {
      const read = decodeTask(json, name);
      if (read.kind !== 'task') throw new Error(read.message);
      return read.task;
    }),
    problems: problems.map(({ message }) => message),
  };
}

const general = '"data" has a general definition. Write in it what the task is.';

describe('suggestions', () => {
  test.each([
    ['input output', 'input → output'],
    ['Prompt Completion', 'Prompt → Completion'],
    ['id question answer', 'question → answer'],
    ['question context answers.text', 'context, question → answers.text'],
    ['idx text label', 'text → label'],
    ['premise hypothesis label', 'premise, hypothesis → label'],
    ['source target', 'source → target'],
    ['instruction input output', '[instruction] input → output'],
    ['instruction output', '[instruction]  → output'],
    ['instruction context response category', '[instruction] context → response'],
  ])('%s', (columns, expected) => {
    const suggestion = suggestMapping({ columns: columns.split(' '), records: [] })!;
    expect(suggestion.confidence).toBe('high');
    const { mapping } = suggestion;
    if (mapping.kind !== 'columns') throw new Error('a conversation');
    const instruction = mapping.instruction === undefined ? '' : `[${mapping.instruction}] `;
    expect(`${instruction}${mapping.input.join(', ')} → ${mapping.output.join(', ')}`).toBe(
      expected,
    );
    expect(mapping.id).toBe(columns.startsWith('id ') ? 'id' : undefined);
  });

  test('names that say nothing are a guess, and one column is none', () => {
    expect(suggestMapping({ columns: ['x', 'y', 'z'], records: [] })).toMatchObject({
      confidence: 'low',
      mapping: { input: ['x'], output: ['z'] },
    });
    expect(suggestMapping({ columns: ['x'], records: [] })).toBeUndefined();
  });

  test.each([
    { from: 'Berlin', to: 'Paris' },
    { role: 'director', name: 'X' },
  ])('a list of %j is no conversation', (thing) => {
    const source = table([{ text: 'a', things: [thing], label: 'b' }]);
    expect(suggestMapping(source)).toMatchObject({
      mapping: { kind: 'columns', input: ['text'], output: ['label'] },
    });
  });
});

describe('instances', () => {
  test('several inputs have their names, several outputs are references', () => {
    const { tasks } = made(
      table([{ premise: 'A.', hypothesis: 'B.', label: 'E', other: ['F', 'G'] }]),
      { kind: 'columns', input: ['premise', 'hypothesis'], output: ['label', 'other'] },
    );
    expect(tasks[0]!.instances).toEqual([
      { id: 'data-1', input: 'premise: A.\nhypothesis: B.', references: ['E', 'F', 'G'] },
    ]);
  });

  test('a record without an output or an input is left out, and the numbers stay', () => {
    const { tasks, problems } = made(
      table([
        { input: 'a', output: 'b' },
        { input: 'c', output: '' },
        { input: '', output: 'd' },
        { output: null, input: 'e' },
        { input: 'f', output: 0 },
      ]),
    );
    expect(tasks[0]!.instances).toEqual([
      { id: 'data-1', input: 'a', references: ['b'] },
      { id: 'data-5', input: 'f', references: ['0'] },
    ]);
    expect(problems).toEqual([
      'Record 2 (line 2) was left out: it has no output in "output".',
      'Record 3 (line 3) was left out: it has no input in "input".',
      'Record 4 (line 4) was left out: it has no output in "output".',
      general,
    ]);
  });

  test('those that repeat another are kept and counted, and no id is given twice', () => {
    const record = { id: 7, input: 'a', output: 'b' };
    const { tasks, problems } = made(table([record, record, { ...record, input: 'c' }]));
    expect(tasks[0]!.instances.map(({ id }) => id)).toEqual(['7', '7_2', '7_3']);
    expect(problems).toEqual([
      '"data": 1 instance says the same as another; all were kept.',
      general,
      '2 records have the id of another ("7" first); a number stands behind it here.',
    ]);
  });

  test('a column tells tasks apart, whose names are safe and all different', () => {
    const records = ['b/c', 'B_c', 'b/c', 'B_c', '../x', '../x'].map((task, index) => {
      return { task, input: `i${index}`, output: 'o' };
    });
    const { tasks } = made(table(records));
    expect(tasks.map(({ name, instances }) => [name, instances.map(({ id }) => id)])).toEqual([
      ['b_c', ['data-1', 'data-3']],
      ['B_c_2', ['data-2', 'data-4']],
      ['_x', ['data-5', 'data-6']],
    ]);
  });

  test('every text of a CSV file survives', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.record({ input: text, output: text }), { minLength: 1 }), (rows) => {
        const csv = Papa.unparse(rows);
        const form = recogniseTable(csv, 'x.csv', { delimiter: ',' });
        if (form === 'no-table') throw new Error('no table');
        const { tasks } = made(atOnce(readTable(csv, form)));
        const said = tasks.flatMap(({ instances }) => instances);
        expect(said.map(({ input, references }) => ({ input, output: references[0] }))).toEqual(
          rows,
        );
      }),
    );
  });
});

describe('Alpaca', () => {
  const record = (instruction: string, index: number): object => {
    return { instruction, input: `i${index}`, output: `o${index}` };
  };

  test('one instruction is the definition', () => {
    const { tasks, problems } = made(table([record('Do it.', 1), record('Do it.', 2)]));
    expect(tasks).toMatchObject([{ name: 'data', definition: 'Do it.' }]);
    expect(tasks[0]!.instances.map(({ input }) => input)).toEqual(['i1', 'i2']);
    expect(problems).toEqual([]);
  });

  test('instructions that many records share make a task each', () => {
    const records = Array.from({ length: 10 }, (_, index) => record(`Do ${index % 2}.`, index));
    const { tasks, problems } = made(table(records));
    expect(tasks.map(({ name, definition }) => [name, definition])).toEqual([
      ['data-1', 'Do 0.'],
      ['data-2', 'Do 1.'],
    ]);
    expect(problems).toEqual([
      'The records have 2 instructions: each is the definition of a task of its own.',
    ]);
  });

  test('instructions of single records begin the inputs', () => {
    const { tasks, problems } = made(
      table([record('Do a.', 1), { instruction: 'Do b.', input: '', output: 'o2' }]),
    );
    expect(tasks).toHaveLength(1);
    expect(tasks[0]!.instances.map(({ input }) => input)).toEqual(['Do a.\ni1', 'Do b.']);
    expect(tasks[0]!.definition).toBe('Follow the instruction in the input and write the answer.');
    expect(problems).toEqual([
      'The records have 2 instructions: each input begins with its own.',
      general,
    ]);
  });

  test('unless the user says where they belong', () => {
    const source = table([record('Do a.', 1), record('Do b.', 2)]);
    const { mapping } = suggestMapping(source)!;
    expect(made(source, { ...mapping, instructionAs: 'definition' }).tasks).toHaveLength(2);
  });
});

describe('conversations', () => {
  const said = (...turns: string[]): object => {
    return {
      conversations: turns.map((turn) => {
        const [from, ...words] = turn.split(': ');
        return { from, value: words.join(': ') };
      }),
    };
  };

  test('the last answer is the output, what was said before it the input', () => {
    const source = table([
      said('human: Hello', 'gpt: Hi', 'human: How?', 'gpt: So.'),
      said('human: Alone', 'gpt: Yes', 'human: Bye'),
      said('human: No answer'),
    ]);
    const { tasks, problems } = made(source);
    expect(tasks[0]!.instances).toEqual([
      { id: 'data-1', input: 'user: Hello\nassistant: Hi\nuser: How?', references: ['So.'] },
      { id: 'data-2', input: 'Alone', references: ['Yes'] },
    ]);
    expect(problems).toEqual([
      'Record 2 (line 2) has a turn behind the last answer, which the instance has not.',
      'Record 3 (line 3) was left out: its conversation has no turn of the assistant.',
      general,
    ]);
  });

  test("what the system says is the definition where it is everyone's, else it begins the input", () => {
    const shared = made(table([said('system: Be kind.', 'human: a', 'gpt: b')]));
    expect(shared.tasks[0]).toMatchObject({ definition: 'Be kind.', instances: [{ input: 'a' }] });
    const own = made(
      table([
        said('system: Be kind.', 'human: a', 'gpt: b'),
        said('system: Be brief.', 'human: c', 'gpt: d'),
      ]),
    );
    expect(own.tasks[0]!.instances.map(({ input }) => input)).toEqual([
      'system: Be kind.\nuser: a',
      'system: Be brief.\nuser: c',
    ]);
  });

  test.each([
    [
      'no text',
      [
        { from: 'human', value: 'a' },
        { from: 'gpt', value: null },
      ],
      turn(2, 'has no text'),
    ],
    [
      'a call of a tool',
      [{ role: 'assistant', content: null, tool_calls: [] }],
      turn(1, 'has no text'),
    ],
    [
      'nobody who speaks',
      [{ from: 'human', value: 'a' }, { value: 'b' }],
      turn(2, 'does not say who speaks'),
    ],
    ['no turn', [], 'there is no conversation in "conversations"'],
    ['null', null, 'there is no conversation in "conversations"'],
    ['an unfinished text', '[{"from": "human", ', 'there is no conversation in "conversations"'],
  ])('one with %s is named and left out, the others are read', (_, conversations, reason) => {
    const { tasks, problems } = made(table([{ conversations }, said('human: a', 'gpt: b')]));
    expect(tasks[0]!.instances).toEqual([{ id: 'data-2', input: 'a', references: ['b'] }]);
    expect(problems).toEqual([`Record 1 (line 1) was left out: ${reason}.`, general]);
  });

  function turn(number: number, what: string): string {
    return `turn ${number} of its conversation ${what}`;
  }

  test('a column that mostly holds something else is none', () => {
    const text = { conversations: 'Two talk.', output: 'x' };
    const source = table([text, text, { ...said('human: a', 'gpt: b'), output: 'x' }]);
    expect(suggestMapping(source)!.mapping.kind).toBe('columns');
  });

  test('messages with roles, and with parts', () => {
    const content = [{ type: 'text', text: 'a' }];
    const messages = [
      { role: 'user', content },
      { role: 'assistant', content: 'b' },
    ];
    expect(made(table([{ messages }])).tasks[0]!.instances).toEqual([
      { id: 'data-1', input: 'a', references: ['b'] },
    ]);
  });
});

describe('columns that a user names', () => {
  const source = table([{ a: '1', 'b, c': '2', d: '3' }]);

  test('one that holds a comma, and several', () => {
    expect(columnsNamed('b, c', source.columns)).toEqual(['b, c']);
    expect(columnsNamed('a, d', source.columns)).toEqual(['a', 'd']);
  });

  test.each([
    [{}, 'It is not clear which column is the input and which is the output.'],
    [{ input: ['x'] }, 'There is no column "x".'],
    [{ input: ['a'] }, 'Say also which column is the output.'],
    [{ output: ['a'] }, 'Say also which column is the input.'],
  ])('%j is not enough', (chosen, message) => {
    expect(chosenMapping(source, chosen)).toEqual({ kind: 'unclear', message });
  });
});

test('a task has the shape of SUP-NATINST', () => {
  const { tasks } = atOnce(
    tasksOfTable(
      table([{ input: 'a', output: 'b' }]),
      suggestMapping(table([{ input: 'a', output: 'b' }]))!.mapping,
      {
        name: 'data',
      },
    ),
  );
  const json: JsonObject = tasks[0]!.json;
  expect(isJsonObject(json)).toBe(true);
  expect(json).toEqual({
    Categories: [],
    Definition: ['Read the input and write the output that belongs to it.'],
    'Positive Examples': [],
    'Negative Examples': [],
    Instances: [{ id: 'data-1', input: 'a', output: ['b'] }],
  });
});
