import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import type { TokenCounter } from '../core/prompt/budget';

export type LoadedTokenizer =
  | { readonly kind: 'tokenizer'; readonly counter: TokenCounter }
  /** What is wrong with the file and what to do. */
  | { readonly kind: 'failed'; readonly message: string };

/** Loads a model's `tokenizer.json`, with the `tokenizer_config.json` beside it where there is one. */
export async function loadTokenizer(file: string): Promise<LoadedTokenizer> {
  const advice = 'Give the path of the tokenizer.json that comes with the model.';
  try {
    const tokenizer = new Tokenizer(
      asObject(await readFile(file, 'utf8')),
      asObject(await readConfig(file)),
    );
    const name = path.basename(path.dirname(path.resolve(file)));
    const count = (text: string): number => tokenizer.encode(text).ids.length;
    count('probe'); // a file of another kind fails here rather than at the first prompt
    return { kind: 'tokenizer', counter: { name, estimate: false, count } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      kind: 'failed',
      message: `"${file}" is not a tokenizer that can be read (${reason}). ${advice}`,
    };
  }
}

async function readConfig(file: string): Promise<string> {
  try {
    return await readFile(path.join(path.dirname(file), 'tokenizer_config.json'), 'utf8');
  } catch {
    return '{}'; // the file is optional
  }
}

function asObject(text: string): object {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new Error('it holds no JSON object');
  return value;
}
