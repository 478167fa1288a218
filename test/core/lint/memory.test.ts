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

  test('holds no file for a long step, either', () => {
    const file = fileOf(2_000).replace('may be high', 'may be high, '.repeat(200));
    const kept: string[] = [];
    const before = heap();
    for (let stroke = 0; stroke < 40; stroke++) {
      const document = parse(file.replace('praises', `praises${stroke}`));
      kept.push(document.instruction.steps[0]!.value.text);
    }
    expect(heap() - before).toBeLessThan(4);
    expect(kept).toHaveLength(40);
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
    return heap();
  };
  return -type(0, before) + type(before, before + strokes);
}

/** In MB. */
function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
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
