import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadTokenizer } from '../../../src/node/tokenizers/loadTokenizer';
import { encodingNamed, tokenizerPath } from '../../../src/node/tokenizers/names';

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-load-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function messageFor(text: string, config?: string): Promise<string> {
  const own = mkdtempSync(path.join(folder, 'model-'));
  writeFileSync(path.join(own, 'tokenizer.json'), text);
  if (config !== undefined) writeFileSync(path.join(own, 'tokenizer_config.json'), config);
  const loaded = await loadTokenizer(own);
  return loaded.kind === 'failed' ? loaded.message.replace(own, 'model') : loaded.kind;
}

const empty = { normalizer: null, pre_tokenizer: null, post_processor: null, decoder: null };

describe('what can be given', () => {
  test.each(['sample/tokenizer', 'sample/tokenizer/tokenizer.json'])('%s', async (given) => {
    const loaded = await loadTokenizer(given);
    expect(loaded).toMatchObject({
      kind: 'tokenizer',
      counter: { name: 'tokenizer', estimate: false },
    });
  });

  test.each(['o200k_base', 'cl100k_base', 'gpt-4o', 'gpt-4.1-mini', 'gpt-3.5-turbo'])(
    '%s',
    async (given) => {
      const loaded = await loadTokenizer(given);
      expect(loaded).toMatchObject({
        kind: 'tokenizer',
        counter: { name: encodingNamed(given), estimate: false },
      });
    },
  );

  test('a path starts at the folder; a name stays as it is', () => {
    expect(tokenizerPath('gpt-4o', folder)).toBe('gpt-4o');
    expect(tokenizerPath('gpt-4o/tokenizer.json', folder)).toBe(
      path.join(folder, 'gpt-4o', 'tokenizer.json'),
    );
  });
});

describe('what is wrong, and what to do', () => {
  test('no file', async () => {
    const file = path.join(folder, 'missing.json');
    expect(await loadTokenizer(file)).toEqual({
      kind: 'failed',
      message: `There is no file "${file}". Give the path of the tokenizer.json that comes with the model, or the name of an encoding of GPT models: o200k_base or cl100k_base.`,
    });
  });

  test('a folder without the file', async () => {
    const own = path.join(folder, 'nothing');
    mkdirSync(own);
    const file = path.join(own, 'tokenizer.json');
    expect(await loadTokenizer(own)).toMatchObject({
      message: expect.stringContaining(`There is no file "${file}".`) as string,
    });
  });

  test.each([
    ['text', 'not JSON', 'is not JSON ('],
    ['a list', '[]', 'holds no JSON object.'],
    [
      'another object',
      '{"a": 1}',
      'is not a tokenizer that can be read: it is JSON, but has no "model".',
    ],
    ['a model alone', '{"model": {}}', 'is not a tokenizer that can be read ('],
    [
      'a model of an unknown type',
      JSON.stringify({ ...empty, added_tokens: [], model: { type: 'Sparkle' } }),
      'is a tokenizer of a kind that is not supported (Unknown TokenizerModel type: Sparkle).',
    ],
    [
      'a normalizer of an unknown type',
      JSON.stringify({ ...empty, added_tokens: [], normalizer: { type: 'Sparkle' }, model: {} }),
      'is a tokenizer of a kind that is not supported (Unknown Normalizer type: Sparkle).',
    ],
  ])('%s', async (_, text, expected) => {
    expect(await messageFor(text)).toContain(expected);
  });

  test('the second file, where there is one, is JSON too', async () => {
    const model = { type: 'WordLevel', vocab: { '<unk>': 0 }, unk_token: '<unk>' };
    const text = JSON.stringify({ ...empty, added_tokens: [], model });
    expect(await messageFor(text)).toBe('tokenizer');
    expect(await messageFor(text, '{')).toContain('tokenizer_config.json" is not JSON (');
  });
});

test('spaces before punctuation go where the second file says so', async () => {
  const vocab = { '<unk>': 0, yes: 1, ',': 2 };
  const model = { type: 'WordLevel', vocab, unk_token: '<unk>' };
  const text = JSON.stringify({
    ...empty,
    pre_tokenizer: { type: 'Whitespace' },
    added_tokens: [],
    model,
  });
  const own = mkdtempSync(path.join(folder, 'model-'));
  writeFileSync(path.join(own, 'tokenizer.json'), text);
  const first = async (): Promise<string> => {
    const loaded = await loadTokenizer(own);
    return loaded.kind === 'failed' ? loaded.message : loaded.counter.decodeFirst('yes, yes', 3);
  };
  expect(await first()).toBe('yes , yes');
  writeFileSync(path.join(own, 'tokenizer_config.json'), '{"clean_up_tokenization_spaces": true}');
  expect(await first()).toBe('yes, yes');
});
