import { stat } from 'node:fs/promises';
import path from 'node:path';

/** The encodings of GPT models that come with the extension. */
export type EncodingName = 'o200k_base' | 'cl100k_base';

const namesOfModels: readonly [RegExp, EncodingName][] = [
  [/^(?:gpt-4o|gpt-4\.[15]|gpt-5|chatgpt-4o|o[134])(?:$|[-.])/, 'o200k_base'],
  [/^(?:gpt-4|gpt-3\.5)(?:$|-)/, 'cl100k_base'],
];

/** The encoding of that name, or of the OpenAI model of that name; `null` for anything else, such as a path. */
export function encodingNamed(given: string): EncodingName | null {
  if (given === 'o200k_base' || given === 'cl100k_base') return given;
  return namesOfModels.find(([names]) => names.test(given))?.[1] ?? null;
}

/** What `loadTokenizer` takes for what a user gives: a name stays, and a path is from `folder`. */
export function tokenizerPath(given: string, folder: string): string {
  return encodingNamed(given) === null ? path.resolve(folder, given) : given;
}

/** The `tokenizer.json` in the folder that is given, or else what is given. */
export async function tokenizerFile(given: string): Promise<string> {
  const isFolder = await stat(given).then(
    (found) => found.isDirectory(),
    () => false, // loading it says what is wrong
  );
  return isFolder ? path.join(given, 'tokenizer.json') : given;
}
