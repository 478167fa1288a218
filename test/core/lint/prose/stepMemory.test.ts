import { expect, test } from 'vitest';
import { stepMemory } from '../../../../src/core/lint/prose/stepMemory';

test('of a file of 20,000 lines, each key stroke looks at the step that it has changed, and at no other', () => {
  const memory = stepMemory<number>();
  for (let stroke = 0; stroke < 5; stroke++) {
    let looked = 0;
    for (let step = 0; step < 8_000; step++) {
      const text = step === 7 ? `typed ${stroke}` : `step ${step}`;
      memory.recall('task', text, () => ++looked);
    }
    expect(looked).toBe(stroke === 0 ? 8_000 : 1);
  }
});

test('instructions that are worked on by turns keep their steps', () => {
  const memory = stepMemory<boolean>();
  const look = (): number => {
    let looked = 0;
    for (let task = 0; task < 64; task++)
      for (let step = 0; step < 80; step++)
        memory.recall(`task ${task}`, `step ${step}`, () => ++looked > 0);
    return looked;
  };
  expect([look(), look(), look()]).toEqual([64 * 80, 0, 0]);
});
