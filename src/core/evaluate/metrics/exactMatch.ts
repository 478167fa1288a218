import { pythonSpace } from '../../text/pythonText';

/**
 * 1 where the prediction equals one of the references, else 0. As Tk-Instruct's evaluation compares: in lower case,
 * the 32 ASCII punctuation characters deleted, white space (Python's) as single spaces; articles stay.
 */
export function exactMatch(prediction: string, references: readonly string[]): 0 | 1 {
  let form: string | undefined;
  for (const reference of references) {
    if (differInLetters(prediction, reference)) continue;
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

/**
 * Whether two texts differ in their letters and digits of ASCII, all of which stay in a form. `false` where it cannot be
 * told: from the first character on that stands outside ASCII.
 */
function differInLetters(left: string, right: string): boolean {
  for (let at = 0, other = 0; ; at++, other++) {
    at = nextLetter(left, at);
    other = nextLetter(right, other);
    const code = lowerCode(left, at);
    const otherCode = lowerCode(right, other);
    if (code !== otherCode) return code !== unknown && otherCode !== unknown;
    if (code === unknown || code === ended) return false;
  }
}

/** Where the next character stands that is neither punctuation nor white space. */
function nextLetter(text: string, from: number): number {
  let at = from;
  while (at < text.length && lowerCode(text, at) === skipped) at++;
  return at;
}

const ended = -1;
const skipped = -2;
const unknown = -3;

/** Of a letter or digit its code in lower case. */
function lowerCode(text: string, at: number): number {
  if (at >= text.length) return ended;
  const code = text.charCodeAt(at);
  if (isLetter(code)) return code;
  if (code >= 65 && code <= 90) return code + 32;
  const isSpace = code >= 9 && code <= 13;
  return isSpace || (code >= 32 && code <= 126) ? skipped : unknown;
}

/** a–z and 0–9. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}
