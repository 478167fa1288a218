import { boundedCache } from './boundedCache';
import type { TokenizerParts } from './library';
import type { ModelReader, Reading, ReadPiece } from './modelReader';
import { wordSplitter } from './words';

export interface Encoder {
  count(text: string): number;
  /** Special tokens included. */
  ids(text: string): number[];
}

/** Encodes as `encode` of the library, but reads a word that it has met before from its memory. */
export function wordByWord(parts: TokenizerParts, reader: ModelReader): Encoder {
  const { model, addedTokens, before, behind } = parts;
  const measured = sectionReader(parts, reader.measure);
  const read = sectionReader(parts, reader.read);
  const joins = model.fuse_unk;
  const idOf = (token: string): number =>
    // The library passes on an identity that is missing too; a number that is no token decodes to the unknown one.
    addedTokens.get(token)?.id ?? model.tokens_to_ids.get(token) ?? model.unk_token_id ?? -1;
  return {
    count: (text) =>
      measured(text).reduce(
        (sum, section) => sum + (typeof section === 'string' ? 1 : countOf(section, joins)),
        before.length + behind.length,
      ),
    ids: (text) => {
      const tokens = read(text).flatMap((section) =>
        typeof section === 'string' ? [section] : tokensOf(section, joins ? reader : null),
      );
      return [...before, ...tokens, ...behind].map(idOf);
    },
  };
}

/** An added token, or what the model reads in a text between two. */
type Section = string | readonly Reading[];

/** The steps of `encode_text` of the library, in its order. */
function sectionReader(
  { splitRaw, splitNormalized, addedTokens, normalizer, preTokenizer }: TokenizerParts,
  readPiece: ReadPiece,
): (text: string) => readonly Section[] {
  const read = sectionTextReader(preTokenizer, readPiece);
  return (text) =>
    stripped(splitRaw(text), addedTokens).flatMap((part, section): Section[] => {
      if (part === '') return [];
      if (addedTokens.has(part)) return [part];
      const normalized = normalizer ? normalizer.normalize(part) : part;
      return stripped(splitNormalized(normalized), addedTokens)
        .filter((each) => each !== '')
        .map((each) => (addedTokens.has(each) ? each : read(each, section)));
    });
}

/** An added token may take the white space beside it. */
function stripped(parts: string[], addedTokens: TokenizerParts['addedTokens']): readonly string[] {
  for (let index = 0; index < parts.length; index++) {
    const token = addedTokens.get(parts[index]!);
    if (token?.lstrip && index > 0) parts[index - 1] = parts[index - 1]!.trimEnd();
    if (token?.rstrip && index < parts.length - 1) parts[index + 1] = parts[index + 1]!.trimStart();
  }
  return parts;
}

const generation = 2 ** 15;
/** In UTF-16 code units. */
const longestKept = 64;

function sectionTextReader(
  preTokenizer: TokenizerParts['preTokenizer'],
  readPiece: ReadPiece,
): (text: string, section: number) => readonly Reading[] {
  const splitter = wordSplitter(preTokenizer);
  const first = boundedCache<readonly Reading[]>(generation);
  const later = boundedCache<readonly Reading[]>(generation);
  return (text, section) => {
    const kept = section === 0 ? first : later;
    const readings: Reading[] = [];
    for (const word of splitter.words(text, section)) {
      let found = kept.get(word);
      if (!found) {
        found = splitter.pieces(word, section).flatMap(readPiece);
        if (word.length <= longestKept) kept.set(word, found);
      }
      for (const reading of found) readings.push(reading);
    }
    return readings;
  };
}

/** Unknown tokens count as one where they meet, if the model joins them. */
function countOf(readings: readonly Reading[], joins: boolean): number {
  let count = 0;
  let afterUnknown = false;
  for (const reading of readings) {
    if (reading.count === 0) continue;
    count += reading.count;
    if (joins && afterUnknown && reading.startsUnknown) count--;
    afterUnknown = reading.endsUnknown;
  }
  return count;
}

/** Joins as `fuse_unk` of the library: the texts of the unknown tokens become one, unless it is the name of the unknown. */
function tokensOf(readings: readonly Reading[], joining: ModelReader | null): string[] {
  const tokens = readings.flatMap((reading) => reading.tokens);
  if (!joining) return tokens;
  const joined: string[] = [];
  let afterUnknown = false;
  for (const token of tokens) {
    const unknown = joining.isUnknown(token);
    if (!(unknown && afterUnknown)) joined.push(token);
    else if (!joining.isNamedUnknown(joined.at(-1)!)) joined.push(`${joined.pop()!}${token}`);
    afterUnknown = unknown;
  }
  return joined;
}
