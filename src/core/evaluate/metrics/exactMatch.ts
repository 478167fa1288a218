import { pythonSpace } from '../../text/pythonText';

/**
 * 1 where the prediction equals one of the references, else 0. As Tk-Instruct's evaluation compares: in lower case,
 * the 32 ASCII punctuation characters deleted, white space (Python's) as single spaces; articles stay.
 */
export function exactMatch(prediction: string, references: readonly string[]): 0 | 1 {
  const normal = normalised(prediction);
  return references.some((reference) => normalised(reference) === normal) ? 1 : 0;
}

function normalised(text: string): string {
  return text.toLowerCase().replace(punctuation, '').replace(space, ' ').replace(outerSpace, '');
}

const punctuation = /[!-/:-@[-`{-~]+/g;
const space = new RegExp(`${pythonSpace}+`, 'g');
const outerSpace = /^ | $/g;
