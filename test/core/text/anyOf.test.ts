import { expect, test } from 'vitest';
import { anyOf } from '../../../src/core/text/anyOf';

test('several patterns as one that is found where one of them is', () => {
  const greeting = anyOf([/\bhello\b/gi, /\bgood (?:day|night)\b/gi, /^hi\b|, hi$/gi]);
  const isGreeting = (text: string): boolean => greeting.test(text);
  expect(['Well, hello there', 'Good night', 'Hi all', 'Oh, hi'].filter(isGreeting)).toHaveLength(
    4,
  );
  expect(['othello', 'Good evening', 'the hi in it'].filter(isGreeting)).toEqual([]);
});

test('it begins at the start of each text', () => {
  const pattern = anyOf([/a/g, /b/g]);
  expect([pattern.test('a b'), pattern.test('a'), pattern.test('b')]).toEqual([true, true, true]);
});
