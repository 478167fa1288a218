import { describe, expect, test } from 'vitest';
import { toldSource } from '../../src/extension/models/modelLabels';
import { modelSource, type ModelSettings } from '../../src/extension/models/modelSource';

const plain: ModelSettings = {
  profile: '',
  profiles: {},
  baseUrl: '',
  model: 'gpt',
  prices: { input: 0, output: 0 },
};
const local = { baseUrl: 'http://127.0.0.1:8000/v1', model: 'qwen' };

/** The source that the profile "it" makes. */
const sourceOf = (it: unknown) => modelSource({ ...plain, profile: 'it', profiles: { it } });

describe('without a profile', () => {
  test('OpenAI is asked, where there is a key for it', () => {
    expect(modelSource(plain)).toMatchObject({
      kind: 'endpoint',
      endpoint: { baseUrl: 'https://api.openai.com/v1', model: 'gpt' },
      prices: null,
      needsKey: true,
    });
  });

  test('the endpoint of the settings is asked, with a key or without', () => {
    const prices = { input: 1, output: 2 };
    expect(modelSource({ ...plain, baseUrl: ' http://127.0.0.1:1/v1 ', prices })).toMatchObject({
      kind: 'endpoint',
      name: 'gpt',
      endpoint: { baseUrl: 'http://127.0.0.1:1/v1', model: 'gpt' },
      prices,
      needsKey: false,
    });
  });
});

describe('a profile', () => {
  test('says all that an endpoint needs', () => {
    const more = { api: 'chat', temperature: 0, seed: 7, priceInput: 0.4, priceOutput: 1.6 };
    expect(sourceOf({ ...local, ...more })).toEqual({
      kind: 'endpoint',
      name: 'it',
      endpoint: { ...local, api: 'chat', temperature: 0, seed: 7 },
      prices: { input: 0.4, output: 1.6 },
      needsKey: false,
      reason: 'The setting "stepwise.model.profile" names the profile "it".',
    });
  });

  test('leaves to the endpoint what it does not say', () => {
    expect(sourceOf(local)).toMatchObject({ endpoint: { ...local, api: 'chat' }, prices: null });
    expect(sourceOf({ model: 'gpt' })).toMatchObject({
      endpoint: { baseUrl: 'https://api.openai.com/v1' },
    });
  });

  test("names one of VS Code's language models", () => {
    expect(sourceOf({ provider: 'vscode', vendor: 'copilot' })).toMatchObject({
      kind: 'vscode',
      vendor: 'copilot',
      family: null,
    });
  });

  test.each<[unknown, RegExp]>([
    [42, /must be an object in braces, but is 42/],
    [null, /must be an object in braces/],
    [{ baseUrl: 'http://127.0.0.1' }, /"model" is missing/],
    [{ ...local, baseUrl: 7 }, /"baseUrl" must be text, but is 7/],
    [{ ...local, api: 'soap' }, /"api" must be "chat" or "responses", but is "soap"/],
    [{ ...local, temperature: 3 }, /"temperature" must be a number from 0 to 2, but is 3/],
    [{ ...local, priceInput: -1 }, /"priceInput" must be a number of at least 0/],
    [{ ...local, key: 'sk' }, /"key" is not a key here/],
    [{ ...local, api: 'responses', seed: 7 }, /knows no seed/],
    [{ provider: 'vscode', model: 'gpt' }, /"model" is not a key here/],
    [{ provider: 'elsewhere' }, /"provider" must be "openai"/],
  ])('%j is broken, and said to be', (it, message) => {
    const source = sourceOf(it);
    expect(source).toMatchObject({ kind: 'broken', name: 'it' });
    const said = source.kind === 'broken' ? source.message : '';
    expect(said).toMatch(/^The model profile "it" cannot be used\. .* Correct it in the setting/);
    expect(said).toMatch(message);
  });

  test.each<[unknown, string]>([
    [{ local }, 'It has "local".'],
    [{}, 'It has none.'],
    ['local', 'It has none.'],
    [[local], 'It has none.'],
  ])('that is not there is named, with those that are: %j', (profiles, others) => {
    const source = modelSource({ ...plain, profile: 'toString', profiles });
    expect(source).toEqual({
      kind: 'broken',
      name: 'toString',
      message: expect.stringContaining(`no model profile "toString"`) as string,
    });
    expect(toldSource(source).detail).toContain(others);
  });
});

describe('what Choose Model… writes beside names of profiles', () => {
  test('the recording', () => {
    expect(modelSource({ ...plain, profile: 'recording:' })).toMatchObject({ kind: 'recording' });
  });

  test("one of VS Code's language models", () => {
    expect(modelSource({ ...plain, profile: 'vscode:copilot/gpt-4o' })).toMatchObject({
      kind: 'vscode',
      vendor: 'copilot',
      family: 'gpt-4o',
    });
  });
});

test('what is told of an endpoint holds nothing private', () => {
  const baseUrl = 'https://me:secret@host.example/v1?key=secret';
  const told = toldSource(sourceOf({ ...local, baseUrl, api: 'responses' }));
  expect(told.detail).toBe('qwen (Responses API) at https://host.example/v1');
});
