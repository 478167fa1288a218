import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWords, type Word } from '../../../src/core/text/compareWords';

function without(kind: Word['kind'], words: readonly Word[]): string {
  return words.flatMap((word) => (word.kind === kind ? [] : [word.text])).join('');
}

test('joining the words gives both texts back', () => {
  const text = fc.array(fc.constantFrom('yes', 'no', ' ', '\n', 'ä', '日本', '.'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, text, fc.constantFrom(1, 5, 1000), (one, other, mostEdits) => {
      const [old, now] = [one.join(''), other.join('')];
      const words = compareWords(old, now, { mostEdits });
      expect(without('added', words)).toBe(old);
      expect(without('removed', words)).toBe(now);
    }),
  );
});

test('texts that differ more than is asked for are replaced as a whole', () => {
  const words = compareWords('a b c d', 'e f g h', { mostEdits: 2 });
  expect(words).toEqual([
    { kind: 'removed', text: 'a b c d' },
    { kind: 'added', text: 'e f g h' },
  ]);
});

test.each<[string | null, string | null, readonly Word[]]>([
  [null, null, []],
  [null, 'a', [{ kind: 'added', text: 'a' }]],
  ['a', null, [{ kind: 'removed', text: 'a' }]],
  ['a', 'a', [{ kind: 'same', text: 'a' }]],
])('%j and %j', (old, now, words) => expect(compareWords(old, now)).toEqual(words));

test.each([
  ['Cyrillic', 'большой старый дом', 'больной старый дам'],
  ['Greek', 'ὁ ἄνθρωπος λέγει', 'ὁ ἄνθρωποι λέγει'],
  ['Devanagari', 'राम का घर', 'राम की घर'],
  ['Arabic with vowel signs', 'كِتَابٌ جديد', 'كُتُبٌ جديد'],
])('words of %s are not cut', (_, old, now) => {
  const words = new Set([old, now].flatMap((text) => text.split(' ')));
  const changed = compareWords(old, now).filter(({ kind }) => kind !== 'same');
  expect(changed.length).toBeGreaterThan(1);
  for (const { text } of changed)
    expect(text.split(' ').every((word) => words.has(word))).toBe(true);
});

test('where no space stands between words, characters are compared, with what is put on them', () => {
  const changed = (old: string, now: string) =>
    compareWords(old, now)
      .filter(({ kind }) => kind !== 'same')
      .map(({ text }) => text);
  expect(changed('今日は雨です', '今日は雪です')).toEqual(['雨', '雪']);
  expect(changed('ที่นี่', 'ที่นั่น')).toEqual(['นี่', 'นั่น']);
  expect(changed('a 👩‍👧 b', 'a 👩‍👦 b')).toEqual(['👩‍👧', '👩‍👦']);
});

test('a sentence in place of another one reads as that, not word by word', () => {
  const shown = (old: string, now: string): string =>
    compareWords(old, now)
      .map(({ kind, text }) =>
        kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`,
      )
      .join('');
  expect(
    shown('Read it. What is only told does not count.', 'Read it. If it asks twice, decide.'),
  ).toBe('Read it. [-What is only told does not count-]{+If it asks twice, decide+}.');
  expect(shown('the big red box', 'the small blue box')).toBe('the [-big red-]{+small blue+} box');
  expect(shown('one two four', 'one three four five')).toBe('one [-two-]{+three+} four{+ five+}');
  expect(shown('a b', 'a  b')).toBe('a[- -]{+  +}b');
});
