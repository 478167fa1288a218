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
  ['x'.repeat(500), 'x'.repeat(120)],
])('%j becomes the file name %j', (name, wanted) => {
  expect(fileNameOfTask(name)).toBe(wanted);
});
