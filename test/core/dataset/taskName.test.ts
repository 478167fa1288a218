import { expect, test } from 'vitest';
import { fileNameOfTask, taskNameOfPath } from '../../../src/core/dataset/taskName';

test.each([
  ['../data/task1_a.json', 'task1_a'],
  ['C:\\data\\task1.b.JSON', 'task1.b'],
  ['x.instruct', 'x'],
  ['x', 'x'],
])('the task of %s is %s', (path, name) => {
  expect(taskNameOfPath(path)).toBe(name);
});

test.each([
  ['task190_snli_classification', 'task190_snli_classification'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['..', 'task'],
  ['', 'task'],
  ['.hidden', 'hidden'],
  ['a/b\\c:d*e', 'a_b_c_d_e'],
  ['line\nend\u0000\u202E', 'line_end__'],
  ['CON', 'CON_'],
  ['com1.txt', 'com1.txt_'],
  ['name. ', 'name'],
  ['Aufgabe für 日本', 'Aufgabe für 日本'],
  ['x'.repeat(120), 'x'.repeat(120)],
])('%j becomes the file name %j', (name, wanted) => {
  expect(fileNameOfTask(name)).toBe(wanted);
});

test('long names that begin alike become file names of their own', () => {
  const names = ['one', 'two', '\uD83D\uDE00', ''].map((end) => `${'x'.repeat(130)}${end}`);
  const files = names.map(fileNameOfTask);
  expect(new Set(files).size).toBe(names.length);
  for (const file of files) expect(file).toMatch(/^x{103}-[0-9a-f]{16}$/);
  expect(fileNameOfTask('\uD83D\uDE00'.repeat(100))).toMatch(/^.{52}-[0-9a-f]{16}$/su);
});
