import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { TokenCounter } from '../../core/prompt/tokens';
import { huggingFaceCounter } from './huggingFace';
import { type EncodingName, encodingNamed, tokenizerFile } from './names';

export type LoadedTokenizer =
  | { readonly kind: 'tokenizer'; readonly counter: TokenCounter }
  /** What is wrong with the file and what to do. */
  | { readonly kind: 'failed'; readonly message: string };

/**
 * Loads a model's `tokenizer.json`, with the `tokenizer_config.json` beside it where there is one. `given` is its path,
 * that of the folder it is in, or the name of an encoding of GPT models, or of such a model.
 */
export async function loadTokenizer(given: string): Promise<LoadedTokenizer> {
  const encoding = encodingNamed(given);
  if (encoding) return { kind: 'tokenizer', counter: await encodingCounter(encoding) };
  const file = await tokenizerFile(given);
  const tokenizer = await readObject(file);
  if (tokenizer.kind === 'failed') return failed(tokenizer.message, advice);
  const config = await readObject(path.join(path.dirname(file), 'tokenizer_config.json'));
  if (config.kind === 'failed' && !config.missing)
    return failed(config.message, 'Download it again, or remove it.');
  try {
    const name = path.basename(path.dirname(path.resolve(file)));
    const counter = huggingFaceCounter(name, {
      tokenizer: tokenizer.value,
      config: config.kind === 'object' ? config.value : {},
    });
    counter.count('probe'); // a file of another kind fails here rather than at the first prompt
    return { kind: 'tokenizer', counter };
  } catch (error) {
    return failed(whatIsWrong(file, tokenizer.value, error), advice);
  }
}

const advice =
  'Give the path of the tokenizer.json that comes with the model, or the name of an encoding of GPT models: o200k_base or cl100k_base.';

/** Each is large and is a bundle of its own. */
async function encodingCounter(encoding: EncodingName): Promise<TokenCounter> {
  switch (encoding) {
    case 'o200k_base':
      return (await import('./o200k')).counter;
    case 'cl100k_base':
      return (await import('./cl100k')).counter;
  }
}

type ReadObject =
  | { readonly kind: 'object'; readonly value: object }
  | { readonly kind: 'failed'; readonly missing: boolean; readonly message: string };

async function readObject(file: string): Promise<ReadObject> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    const message = missing
      ? `There is no file "${file}".`
      : `"${file}" cannot be read (${reasonOf(error)}).`;
    return { kind: 'failed', missing, message };
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { kind: 'object', value };
    return { kind: 'failed', missing: false, message: `"${file}" holds no JSON object.` };
  } catch (error) {
    const message = `"${file}" is not JSON (${reasonOf(error)}).`;
    return { kind: 'failed', missing: false, message };
  }
}

/** The library names a type that it does not know; with anything else that fails, the file is no tokenizer. */
function whatIsWrong(file: string, tokenizer: object, error: unknown): string {
  const reason = reasonOf(error);
  if (!('model' in tokenizer))
    return `"${file}" is not a tokenizer that can be read: it is JSON, but has no "model".`;
  return reason.startsWith('Unknown ')
    ? `"${file}" is a tokenizer of a kind that is not supported (${reason}).`
    : `"${file}" is not a tokenizer that can be read (${reason}).`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function failed(message: string, what: string): LoadedTokenizer {
  return { kind: 'failed', message: `${message} ${what}` };
}
