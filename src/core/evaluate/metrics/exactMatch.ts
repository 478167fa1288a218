import { pythonSpace } from '../../text/pythonText';

/**
 * 1 where the prediction equals one of the references, else 0. As Tk-Instruct's evaluation compares: in lower case,
 * the 32 ASCII punctuation characters deleted, white space (Python's) as single spaces; articles stay.
 */
export function exactMatch(prediction: string, references: readonly string[]): 0 | 1 {
  const first = firstLetter(prediction);
  let form: string | undefined;
  for (const reference of references) {
    const other = firstLetter(reference);
    if (first !== undefined && other !== undefined && first !== other) continue;
    form ??= exactForm(prediction);
    if (exactForm(reference) === form) return 1;
  }
  return 0;
}

/** What two texts must have in common to match. */
export function exactForm(text: string): string {
  const lower = text.toLowerCase();
  return isPlain(lower)
    ? lower
    : lower.replace(punctuation, '').replace(space, ' ').replace(outerSpace, '');
}

const punctuation = /[!-/:-@[-`{-~]+/g;
/** Every run of white space that is not one single space. */
const space = new RegExp(`${pythonSpace}{2,}|(?! )${pythonSpace}`, 'g');
const outerSpace = /^ | $/g;

/** Whether a text in lower case is its own form: words of a–z and 0–9 with single spaces between, as most labels are. */
function isPlain(lower: string): boolean {
  let wasSpace = true;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    const isWord = isLetter(code);
    if (!isWord && (code !== 32 || wasSpace)) return false;
    wasSpace = !isWord;
  }
  return lower === '' || !wasSpace;
}

/** The code of the first letter or digit in lower case, with which a form begins; `undefined` where it may be another. */
function firstLetter(text: string): number | undefined {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 126 || (code < 32 && code !== 10)) return undefined;
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    if (isLetter(lower)) return lower;
  }
  return undefined;
}

/** a–z and 0–9. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}
