import { expect, test } from 'vitest';
import { namesOf } from '../../src/cli/answerNames';

const files = (...paths: string[]) => ({ kind: 'files', paths }) as const;

test('several files on both sides are called by what tells them apart, and by how many more there are', () => {
  const [a, b, c] = ['a.jsonl', 'b.jsonl', 'c.jsonl'];
  expect(namesOf({ answers: files(a, b), compare: files('old/a.jsonl', 'old/b.jsonl') })).toEqual({
    own: 'a.jsonl and 1 more',
    compared: 'old/a.jsonl and 1 more',
  });
  expect(namesOf({ answers: files(a, b), compare: files(a, c) })).toEqual({
    own: 'b.jsonl and 1 more',
    compared: 'c.jsonl and 1 more',
  });
  expect(namesOf({ answers: files(a), compare: files(a) })).toEqual({ own: 'a', compared: 'a' });
});
