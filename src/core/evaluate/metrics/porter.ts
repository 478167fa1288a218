/**
 * The Porter stemmer (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980) with the departures that
 * Python's NLTK makes by default, letter by letter equal to NLTK's `PorterStemmer`. `word` is in lower case; digits
 * and all that is no vowel count as consonants.
 */
export function stem(word: string): string {
  const irregular = irregularForms.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length <= 2) return word;
  let result = withoutPlural(word);
  result = withoutPastOrGerund(result);
  result = withI(result);
  result = withSimplerSuffix(result);
  result = applyFirst(result, thirdStep);
  result = applyFirst(result, fourthStep);
  result = withoutFinalE(result);
  return result.endsWith('ll') && measure(result.slice(0, -1)) > 1 ? result.slice(0, -1) : result;
}

const irregularForms = new Map(
  Object.entries({
    sky: 'sky skies',
    die: 'dying',
    lie: 'lying',
    tie: 'tying',
    news: 'news',
    inning: 'innings inning',
    outing: 'outings outing',
    canning: 'cannings canning',
    howe: 'howe',
    proceed: 'proceed',
    exceed: 'exceed',
    succeed: 'succeed',
  }).flatMap(([form, words]) => words.split(' ').map((word) => [word, form] as const)),
);

/** Step 1a. NLTK: a word of four letters keeps its "ie" ("dies" → "die"). */
function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies')) return word.slice(0, word.length === 4 ? -1 : -2);
  if (word.endsWith('ss')) return word;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Step 1b. NLTK: "ied" becomes "i", or "ie" in a word of four letters. */
function withoutPastOrGerund(word: string): string {
  if (word.endsWith('ied')) return word.slice(0, word.length === 4 ? -1 : -2);
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const suffix = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  const rest = word.slice(0, word.length - suffix);
  return suffix > 0 && hasVowel(rest) ? repaired(rest) : word;
}

/** The end of step 1b: what the lost "ed" or "ing" leaves gets its "e" back or loses a doubled consonant. */
function repaired(rest: string): string {
  if (rest.endsWith('at') || rest.endsWith('bl') || rest.endsWith('iz')) return `${rest}e`;
  const last = rest.length - 1;
  if (last > 0 && rest[last] === rest[last - 1] && isConsonant(rest, last))
    return 'lsz'.includes(rest[last]!) ? rest : rest.slice(0, -1);
  return measure(rest) === 1 && endsInShortSyllable(rest) ? `${rest}e` : rest;
}

/** Step 1c. NLTK: "y" becomes "i" behind a consonant that is not the first letter ("happy", but not "enjoy", "by"). */
function withI(word: string): string {
  const last = word.length - 1;
  return word.endsWith('y') && last > 1 && isConsonant(word, last - 1)
    ? `${word.slice(0, -1)}i`
    : word;
}

/** Step 2. NLTK: "alli" loses its "li" and is looked at again; "fulli" and "logi" are further suffixes. */
function withSimplerSuffix(word: string): string {
  if (word.endsWith('alli') && measure(word.slice(0, -4)) > 0)
    return withSimplerSuffix(word.slice(0, -2));
  if (word.endsWith('logi')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  return applyFirst(word, secondStep);
}

/** Step 5a. */
function withoutFinalE(word: string): string {
  if (!word.endsWith('e')) return word;
  const rest = word.slice(0, -1);
  const syllables = measure(rest);
  return syllables > 1 || (syllables === 1 && !endsInShortSyllable(rest)) ? rest : word;
}

/** The first suffix that a word ends with decides: it is replaced where the word measures enough without it. */
interface SuffixRules {
  /** Whether what stands before the suffix is measured, or the word that the replacement makes. */
  readonly measured: 'rest' | 'result';
  readonly minimumMeasure: number;
  /** By their last letter, so that few are looked at. */
  readonly suffixes: ReadonlyMap<string, readonly Suffix[]>;
}

type Suffix = readonly [suffix: string, replacement: string];

function byLastLetter(suffixes: readonly Suffix[]): SuffixRules['suffixes'] {
  const letters = new Set(suffixes.map(([suffix]) => suffix.at(-1)!));
  return new Map(
    [...letters].map((letter) => [letter, suffixes.filter(([suffix]) => suffix.endsWith(letter))]),
  );
}

const secondStep: SuffixRules = {
  measured: 'rest',
  minimumMeasure: 1,
  suffixes: byLastLetter([
    ['ational', 'ate'],
    ['tional', 'tion'],
    ['enci', 'ence'],
    ['anci', 'ance'],
    ['izer', 'ize'],
    ['bli', 'ble'],
    ['alli', 'al'],
    ['entli', 'ent'],
    ['eli', 'e'],
    ['ousli', 'ous'],
    ['ization', 'ize'],
    ['ation', 'ate'],
    ['ator', 'ate'],
    ['alism', 'al'],
    ['iveness', 'ive'],
    ['fulness', 'ful'],
    ['ousness', 'ous'],
    ['aliti', 'al'],
    ['iviti', 'ive'],
    ['biliti', 'ble'],
    ['fulli', 'ful'],
  ]),
};

const thirdStep: SuffixRules = {
  measured: 'rest',
  minimumMeasure: 1,
  suffixes: byLastLetter([
    ['icate', 'ic'],
    ['ative', ''],
    ['alize', 'al'],
    ['iciti', 'ic'],
    ['ical', 'ic'],
    ['ful', ''],
    ['ness', ''],
  ]),
};

const fourthStep: SuffixRules = {
  measured: 'result',
  minimumMeasure: 2,
  suffixes: byLastLetter([
    ['al', ''],
    ['ance', ''],
    ['ence', ''],
    ['er', ''],
    ['ic', ''],
    ['able', ''],
    ['ible', ''],
    ['ant', ''],
    ['ement', ''],
    ['ment', ''],
    ['ent', ''],
    ['sion', 's'],
    ['tion', 't'],
    ['ion', 'ion'],
    ['ou', ''],
    ['ism', ''],
    ['ate', ''],
    ['iti', ''],
    ['ous', ''],
    ['ive', ''],
    ['ize', ''],
  ]),
};

function applyFirst(word: string, { measured, minimumMeasure, suffixes }: SuffixRules): string {
  for (const [suffix, replacement] of suffixes.get(word.charAt(word.length - 1)) ?? []) {
    if (!word.endsWith(suffix)) continue;
    const rest = word.slice(0, word.length - suffix.length);
    const result = rest + replacement;
    return measure(measured === 'rest' ? rest : result) >= minimumMeasure ? result : word;
  }
  return word;
}

/** How often a vowel is followed by a consonant: Porter's m. */
function measure(text: string): number {
  let changes = 0;
  let afterVowel = false;
  for (let index = 0; index < text.length; index++) {
    const vowel = isVowelAfter(text.charCodeAt(index), afterVowel, index);
    if (afterVowel && !vowel) changes++;
    afterVowel = vowel;
  }
  return changes;
}

function hasVowel(text: string): boolean {
  let afterVowel = false;
  for (let index = 0; index < text.length && !afterVowel; index++)
    afterVowel = isVowelAfter(text.charCodeAt(index), afterVowel, index);
  return afterVowel;
}

/** Consonant, vowel, consonant other than w, x, y at the end. NLTK: also a word of a vowel and a consonant. */
function endsInShortSyllable(text: string): boolean {
  const last = text.length - 1;
  if (last === 1) return !isConsonant(text, 0) && isConsonant(text, 1);
  return (
    last > 1 &&
    isConsonant(text, last - 2) &&
    !isConsonant(text, last - 1) &&
    isConsonant(text, last) &&
    !'wxy'.includes(text[last]!)
  );
}

function isConsonant(text: string, index: number): boolean {
  let vowel = false;
  let from = index;
  while (from > 0 && text[from] === 'y') from--;
  for (let at = from; at <= index; at++) vowel = isVowelAfter(text.charCodeAt(at), vowel, at);
  return !vowel;
}

/** "y" is a vowel behind a consonant, and a consonant at the start and behind a vowel. */
function isVowelAfter(code: number, afterVowel: boolean, index: number): boolean {
  switch (code) {
    case 97: // a
    case 101: // e
    case 105: // i
    case 111: // o
    case 117: // u
      return true;
    case 121: // y
      return index > 0 && !afterVowel;
    default:
      return false;
  }
}
