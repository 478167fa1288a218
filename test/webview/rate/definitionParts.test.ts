import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  carvePart,
  cutDefinition,
  moveEnd,
  splitPart,
  startingParts,
  toggleStep,
  type DefinitionPart,
} from '../../../webview/rate/definitionParts';

/** Parts in brackets, with their steps behind them. */
function drawn(text: string, parts: readonly DefinitionPart[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, steps } of parts) {
    result += `${text.slice(at, start)}[${text.slice(start, end)}]${steps.join('')}`;
    at = end;
  }
  return result + text.slice(at);
}

const cut = (text: string): string => drawn(text, cutDefinition(text));

describe('a definition is cut', () => {
  test('into sentences', () =>
    expect(cut('You are given two sentences. Decide whether they agree.')).toBe(
      '[You are given two sentences.] [Decide whether they agree.]',
    ));

  test('into clauses behind colons, semicolons and joining words', () =>
    expect(
      cut(
        'If the claim holds, answer it with yes, otherwise answer no; give one of these: a, b or c.',
      ),
    ).toBe(
      '[If the claim holds, answer it with yes,] [otherwise answer no;] [give one of these:] [a, b or c.]',
    ));

  test('but leaves no scraps', () =>
    expect(cut('Answer yes, or no; never both of them.')).toBe(
      '[Answer yes, or no;] [never both of them.]',
    ));

  test('over line breaks within a sentence, and at blank lines and list items', () =>
    expect(
      cut(
        'You are given a long\nmessage of a customer\n\nAnswer with one of\n- Repair it\n- Order it',
      ),
    ).toBe(
      '[You are given a long\nmessage of a customer]\n\n[Answer with one of]\n[- Repair it]\n[- Order it]',
    ));

  test('in languages without spaces and from right to left', () => {
    expect(cut('文を読みます。答えを書きます。')).toBe('[文を読みます。][答えを書きます。]');
    expect(cut('اقرأ الجملة الأولى. ثم أجب.')).toBe('[اقرأ الجملة الأولى.] [ثم أجب.]');
  });

  test('so that everything but white space is in one part', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const parts = cutDefinition(text);
        expectOrder(text, parts);
        const covered = parts.map(({ start, end }) => text.slice(start, end)).join('');
        expect(covered.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    ));
});

describe('parts', () => {
  const text = 'Read both sentences. Decide whether they agree. Answer with a letter.';
  const parts = toggleStep(cutDefinition(text), 1, 2);

  test('take steps and give them up', () => {
    const more = toggleStep(toggleStep(parts, 1, 1), 0, 3);
    expect(drawn(text, more)).toBe(
      '[Read both sentences.]3 [Decide whether they agree.]12 [Answer with a letter.]',
    );
    expect(toggleStep(toggleStep(parts, 0, 3), 0, 3)).toEqual(parts);
  });

  test('of the own choice take their text from others', () => {
    const own = carvePart(text, parts, {
      start: text.indexOf('whether'),
      end: text.indexOf('with'),
    });
    expect(drawn(text, own)).toBe(
      '[Read both sentences.] [Decide]2 [whether they agree. Answer] [with a letter.]',
    );
  });

  test('of white space are none', () =>
    expect(carvePart(text, parts, { start: 20, end: 21 })).toBe(parts));

  test('grow and shrink by words', () => {
    const longer = moveEnd(text, parts, { index: 0, by: 1 });
    expect(drawn(text, longer)).toBe(
      '[Read both sentences. Decide] [whether they agree.]2 [Answer with a letter.]',
    );
    expect(moveEnd(text, longer, { index: 0, by: -1 })).toEqual(parts);
    expect(drawn(text, moveEnd(text, parts, { index: 2, by: -1 }))).toMatch(
      /\[Answer with a\] \[letter\.\]$/,
    );
  });

  test('that shrink keep one word, and those that grow end with the text', () => {
    const one = cutDefinition('Answer.');
    expect(moveEnd('Answer.', one, { index: 0, by: -1 })).toBe(one);
    expect(moveEnd('Answer.', one, { index: 0, by: 1 })).toBe(one);
  });

  test('are swallowed by one that grows over them', () => {
    const short = 'One two. Yes.';
    const grown = moveEnd(short, cutDefinition(short), { index: 0, by: 1 });
    expect(drawn(short, grown)).toBe('[One two. Yes.]');
  });

  test('are split in the middle and keep their steps', () =>
    expect(drawn(text, splitPart(text, parts, 1))).toBe(
      '[Read both sentences.] [Decide whether]2 [they agree.]2 [Answer with a letter.]',
    ));

  test('that were kept are shown again unless the definition has changed', () => {
    expect(startingParts(text, parts)).toBe(parts);
    expect(startingParts('Short.', parts)).toEqual(cutDefinition('Short.'));
    expect(startingParts(text, undefined)).toEqual(cutDefinition(text));
  });

  test('stay in order whatever is done to them', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('carve', 'grow', 'shrink', 'split'))),
        (definition, changes) => {
          let now = cutDefinition(definition);
          for (const [a, b, kind] of changes) {
            if (now.length === 0) return;
            now = changed(definition, now, { a, b, kind });
            expectOrder(definition, now);
          }
        },
      ),
    ));
});

function changed(
  text: string,
  parts: readonly DefinitionPart[],
  { a, b, kind }: { readonly a: number; readonly b: number; readonly kind: string },
): readonly DefinitionPart[] {
  const index = a % parts.length;
  if (kind === 'split') return splitPart(text, parts, index);
  if (kind === 'grow') return moveEnd(text, parts, { index, by: 1 });
  if (kind === 'shrink') return moveEnd(text, parts, { index, by: -1 });
  const places = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
  return carvePart(text, parts, { start: places[0]!, end: places[1]! });
}

function expectOrder(text: string, parts: readonly DefinitionPart[]): void {
  for (const [index, { start, end }] of parts.entries()) {
    expect(start).toBeGreaterThanOrEqual(parts[index - 1]?.end ?? 0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
  }
}
