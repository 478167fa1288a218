import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/core/document/parse';
import { reparse } from '../../../src/core/document/reparse';
import { lint } from '../../../src/core/lint/lint';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

describe('what is remembered for the next key stroke', () => {
  test('holds the step that was typed, not the file as it was then', () => {
    const file = fileOf(400);
    expect(growth(file, 'praises', { before: 10, strokes: 60 })).toBeLessThan(5);
  });

  test('is forgotten for a definition that has changed many times since', () => {
    const file = fileOf(20);
    expect(growth(file, 'would buy', { before: 150, strokes: 100 })).toBeLessThan(6);
  });
});

/** By how many MB the heap grows while words are typed in front of a place, after some that do not count. */
function growth(
  file: string,
  place: string,
  { before, strokes }: { readonly before: number; readonly strokes: number },
): number {
  const at = file.indexOf(place);
  let document = parse(file);
  const type = (from: number, to: number): number => {
    for (let stroke = from; stroke < to; stroke++) {
      const text = `${file.slice(0, at)}word${stroke} ${file.slice(at)}`;
      document = reparse(document, Buffer.from(text).toString());
      lint(document);
    }
    collectGarbage();
    return process.memoryUsage().heapUsed / 1e6;
  };
  return -type(0, before) + type(before, before + strokes);
}

/** An instruction of so many steps. */
const fileOf = (steps: number): string =>
  [
    'Category: Sentiment Analysis',
    'Definition: You are given a review. Tell whether the writer would buy the kettle. Answer Yes or No.',
    'Steps:',
    ...Array.from(
      { length: steps },
      (_, index) =>
        `  ${index + 1}. If the writer praises part ${index} of the kettle, weigh it against its price, which may be high.`,
    ),
    '',
  ].join('\n');
