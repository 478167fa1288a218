import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { recogniseTable } from '../../../../src/core/dataset/tables/recogniseTable';
import { readTable } from '../../../../src/core/dataset/tables/readTable';
import { atOnce, type Table } from '../../../../src/core/dataset/tables/table';
import type { DelimitedOptions } from '../../../../src/core/dataset/tables/recogniseTable';

function read(text: string, fileName: string, options?: DelimitedOptions): Table {
  const form = recogniseTable(text, fileName, options);
  if (form === 'no-table') throw new Error(`${fileName} holds no table`);
  return atOnce(readTable(text, form));
}

const valuesOf = ({ records }: Table): unknown[] => records.map(({ values }) => values);
const messagesOf = ({ problems }: Table): string[] => problems.map(({ message }) => message);

describe('delimited values', () => {
  test.each([
    ['LF', 'a,b\n1,2\n3,4\n'],
    ['CR LF', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['CR', 'a,b\r1,2\r3,4'],
    ['mixed line ends', 'a,b\r\n"1",2\n3,"4"\r\n'],
    ['a byte order mark', '\uFEFFa,b\n1,2\n3,4'],
    ['a byte order mark before a quote', '\uFEFF"a",b\n1,2\n3,4'],
    ['semicolons', 'a;b\n1;2\n3;4\n'],
    ['tabs', 'a\tb\n1\t2\n3\t4\n'],
    ['blank lines', 'a,b\n\n1,2\n  \n3,4\n\n'],
    ['blanks behind a closing quote', 'a,b\n"1" ,2\n3,4'],
    ['empty fields behind the last column', 'a,b,\n1,2,\n3,4,,,'],
  ])('%s', (what, text) => {
    const table = read(text, 'x.csv');
    expect(table.columns.slice(0, 2)).toEqual(['a', 'b']);
    expect(valuesOf(table)).toMatchObject([
      { a: '1', b: '2' },
      { a: '3', b: '4' },
    ]);
    expect(messagesOf(table)).toEqual(
      what.startsWith('empty fields') ? ['Column 3 has no name; it is "column3" here.'] : [],
    );
  });

  test.each([
    ['x.csv', 'sep=;\r\ninput;output\r\n"a, b";c'],
    ['x.csv', '\uFEFFSEP=|\ninput|output\na, b|c'],
    ['x.tsv', 'sep=;\ninput;output\na, b;c'],
    ['x.csv', 'sep=\t\rinput\toutput\ra, b\tc'],
  ])('%s: the delimiter that its first line names', (fileName, text) => {
    const table = read(text, fileName);
    expect(table.records).toEqual([{ number: 1, line: 3, values: { input: 'a, b', output: 'c' } }]);
    expect(messagesOf(table)).toEqual([]);
  });

  test('one that the user names counts more, and the first line is no record', () =>
    expect(valuesOf(read('sep=;\na,b\n1,2', 'x.csv', { delimiter: ',' }))).toEqual([
      { a: '1', b: '2' },
    ]));

  test('a column whose name begins so is a column', () =>
    expect(read('sep=;b\n1;2', 'x.csv').columns).toEqual(['sep=', 'b']));

  test('a field in quotes holds lines, delimiters and quotes', () => {
    const table = read('input,output\n"a, ""b""\nc",d\ne,f', 'x.csv');
    expect(table.records).toEqual([
      { number: 1, line: 2, values: { input: 'a, "b"\nc', output: 'd' } },
      { number: 2, line: 4, values: { input: 'e', output: 'f' } },
    ]);
  });

  test('columns without a name, or with that of another, get one', () => {
    const table = read('text,,text\n1,2,3', 'x.csv');
    expect(valuesOf(table)).toEqual([{ text: '1', column2: '2', text_2: '3' }]);
    expect(messagesOf(table)).toEqual([
      'Column 2 has no name; it is "column2" here.',
      'Column 3 is called "text" like another; it is "text_2" here.',
    ]);
  });

  test('without names', () => {
    const table = read('1,2\n3,4', 'x.csv', { hasHeader: false });
    expect(valuesOf(table)).toEqual([
      { column1: '1', column2: '2' },
      { column1: '3', column2: '4' },
    ]);
  });

  test('a broken record is named, and those behind it are read', () => {
    const table = read('a,b\n1,2\n"no end,2\n3,4\n"x"y,5\n6,7,8\n9\n10,11\n', 'x.csv');
    expect(valuesOf(table)).toEqual([
      { a: '1', b: '2' },
      { a: '3', b: '4' },
      { a: '9', b: '' },
      { a: '10', b: '11' },
    ]);
    expect(messagesOf(table)).toEqual([
      'Record 2 (line 3) was left out: text follows the closing double quote of a field (a quote inside a quoted field is written twice).',
      'Record 4 (line 5) was left out: text follows the closing double quote of a field (a quote inside a quoted field is written twice).',
      'Record 5 (line 6) was left out: it has 3 fields, and there are 2 columns.',
      'Record 6 (line 7) has 1 of 2 fields; the others are empty.',
    ]);
  });

  test('a quote without an end takes nothing with it', () => {
    const table = read('a,b\n"no end,2\n3,4\n', 'x.csv');
    expect(valuesOf(table)).toEqual([{ a: '3', b: '4' }]);
    expect(messagesOf(table)[0]).toContain('Record 1 (line 2) was left out: a field of it begins');
  });

  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ';', '\t', ' ', 'a', '\uFEFF') }),
  );

  test.each([',', ';', '\t', '|'])(
    'what another program wrote with %j is read as it was',
    (delimiter) => {
      const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
      fc.assert(
        fc.property(rows, fc.constantFrom('\n', '\r\n'), (written, newline) => {
          const columns = ['one', 'two', 'three'];
          const text = Papa.unparse([columns, ...written], { delimiter, newline });
          const table = read(text, 'x.csv', { delimiter });
          expect(messagesOf(table)).toEqual([]);
          expect(valuesOf(table)).toEqual(
            written.map(([one, two, three]) => ({ one, two, three })),
          );
        }),
      );
    },
  );

  test('no text stops the reading', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const { records, problems } = read(text, 'x.csv');
        expect(records.length + problems.length).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('JSON', () => {
  const records = [
    { input: 'a\n"b"', output: ['c', 'd'] },
    { input: 'e', output: 'f', more: { deep: { text: 1 } } },
  ];
  const flat = [records[0], { input: 'e', output: 'f', 'more.deep.text': 1 }];

  test.each([
    ['a list', JSON.stringify(records), 'x.json'],
    ['a list over many lines', JSON.stringify(records, null, 2), 'x.json'],
    ['lines', records.map((record) => JSON.stringify(record)).join('\n'), 'x.jsonl'],
    [
      'lines with CR LF',
      `\uFEFF${records.map((one) => JSON.stringify(one)).join('\r\n')}\r\n\r\n`,
      'x.jsonl',
    ],
    [
      'lines in a file called .json',
      records.map((one) => JSON.stringify(one)).join('\n'),
      'x.json',
    ],
    ['a list in a file called .jsonl', JSON.stringify(records), 'x.jsonl'],
    ['a list in an object', JSON.stringify({ version: 1, data: records }), 'x.json'],
  ])('%s', (_, text, fileName) => {
    const table = read(text, fileName);
    expect(table.columns).toEqual(['input', 'output', 'more.deep.text']);
    expect(valuesOf(table)).toEqual(flat);
    expect(messagesOf(table)).toEqual([]);
  });

  test.each([
    ['a task', '{"Definition": ["x"], "Instances": []}'],
    ['half a task', '{"Instances": [{"id": "a"}]}'],
    ['an object without a list', '{"a": 1}'],
    ['no JSON', '# Title'],
    ['nothing', ''],
  ])('%s is no table', (_, text) => {
    expect(recogniseTable(text, 'x.json')).toBe('no-table');
  });

  test('a broken line is named, and those behind it are read', () => {
    const table = read('{"a": 1}\n{"a": \n\n[2]\n{"a": 3}\n', 'x.jsonl');
    expect(valuesOf(table)).toEqual([{ a: 1 }, { a: 3 }]);
    expect(messagesOf(table)).toEqual([
      'Record 2 (line 2) was left out: it is not JSON (column 7: Expected a value, found the end of the file).',
      'Record 3 (line 4) was left out: it is a list instead of an object.',
    ]);
  });

  test.each([
    ['a brace without an end', '[\n  {"a": 1},\n  {"a": {"b": 2},\n  {"a": 3}\n]'],
    ['a string without an end', '[\n  {"a": 1},\n  {"a": "2},\n  {"a": 3}\n]'],
    ['a value that is none', '[\n  {"a": 1},\n  {"a": two},\n  {"a": 3}\n]'],
    ['no object', '[\n  {"a": 1},\n  "two",\n  {"a": 3}\n]'],
  ])('of a list with %s the other records are read', (_, text) => {
    const table = read(text, 'x.json');
    expect(valuesOf(table)).toEqual([{ a: 1 }, { a: 3 }]);
    expect(messagesOf(table)).toHaveLength(1);
    expect(messagesOf(table)[0]).toMatch(/^Record 2 \(line 3\) was left out: /);
  });

  test('a list that was cut off says so', () => {
    const table = read('[{"a": 1}, {"a": 2}, {"a', 'x.json');
    expect(valuesOf(table)).toEqual([{ a: 1 }, { a: 2 }]);
    expect(messagesOf(table)).toEqual([
      expect.stringContaining('Record 3 (line 1) was left out'),
      'The list has no closing "]": its end may be missing.',
    ]);
  });

  test('inner values never take the place of others', () => {
    const table = read('[{"a.b": 1, "a": {"b": 2}}]', 'x.json');
    expect(valuesOf(table)).toEqual([{ 'a.b': 1, 'a.b_2': 2 }]);
  });

  test('every text comes back, in any form', () => {
    const text = fc.string({ unit: 'binary' });
    const some = fc.array(fc.record({ input: text, output: fc.array(text) }), { minLength: 1 });
    fc.assert(
      fc.property(some, fc.constantFrom(0, 2), (written, indentation) => {
        const asList = JSON.stringify(written, null, indentation);
        const asLines = written.map((record) => JSON.stringify(record)).join('\n');
        expect(valuesOf(read(asList, 'x.json'))).toEqual(written);
        expect(valuesOf(read(asLines, 'x.jsonl'))).toEqual(written);
      }),
    );
  });
});
