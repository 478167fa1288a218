import { BPE, type Model, Unigram } from '@huggingface/tokenizers';
import { boundedCache } from './boundedCache';
import { longestCertainText, type Segmentation, unigramPieces, unigramReader } from './unigram';

/** What a model makes of a piece of text. */
export interface Reading {
  /** Before unknown ones that stand side by side are joined to one. */
  readonly tokens: readonly string[];
  /** After they are joined, where the model joins them. */
  readonly count: number;
  readonly startsUnknown: boolean;
  readonly endsUnknown: boolean;
}

export type ReadPiece = (piece: string) => readonly Reading[];

export interface ModelReader {
  /** The readings whose tokens, one after the other, are those of `model.encode([piece])`. */
  read: ReadPiece;
  /** Readings with as many tokens, but perhaps others where two ways are nearly as good; it takes less time. */
  measure: ReadPiece;
  /** Whether the token stands for text that the model does not know. */
  isUnknown(token: string): boolean;
  /** Whether it is the unknown token itself, such as `<unk>`. */
  isNamedUnknown(token: string): boolean;
}

/** Words that a model reads at the same time, each with the marks of white space before it. */
const markedWord = /▁*[^▁]+|▁+/gu;
const markInside = /[^▁]▁/u;

const generation = 2 ** 15;
/** In UTF-16 code units. */
const longestKept = 64;

/** `null` for a model of which it is not known how to read it a part at a time. */
export function modelReader(model: Model): ModelReader | null {
  const segment = segmenterOf(model);
  if (!segment) return null;
  const { tokens_to_ids: ids, unk_token_id: unknown } = model;
  const isUnknown = (token: string): boolean => (ids.get(token) ?? unknown) === unknown;
  const reading = (tokens: readonly string[]): Reading => {
    const marks = tokens.map(isUnknown);
    const joined = marks.filter((each, index) => each && marks[index - 1]).length;
    return {
      tokens,
      count: tokens.length - (model.fuse_unk ? joined : 0),
      startsUnknown: marks[0] ?? false,
      endsUnknown: marks.at(-1) ?? false,
    };
  };
  const kept = boundedCache<WordReading>(generation);
  const readWord = (word: string): WordReading => {
    const known = kept.get(word);
    if (known) return known;
    const { tokens, certain, certainCount } = segment(word);
    const found = { reading: reading(tokens), certain, certainCount };
    if (word.length <= longestKept) kept.set(word, found);
    return found;
  };
  const whole: ReadPiece = (piece) => [reading(segment(piece).tokens)];
  const separable = readsWordsApart(model);
  const reader =
    (what: 'certain' | 'certainCount'): ReadPiece =>
    (piece) => {
      if (!separable || piece.length > longestCertainText || !markInside.test(piece))
        return whole(piece);
      const readings: Reading[] = [];
      for (const word of piece.match(markedWord) ?? []) {
        const found = readWord(word);
        if (!found[what]) return whole(piece);
        readings.push(found.reading);
      }
      return readings;
    };
  return {
    isUnknown,
    isNamedUnknown: (token) => ids.get(token) === unknown,
    read: reader('certain'),
    measure: reader('certainCount'),
  };
}

interface WordReading extends Omit<Segmentation, 'tokens'> {
  readonly reading: Reading;
}

function segmenterOf(model: Model): ((text: string) => Segmentation) | null {
  if (model instanceof Unigram) return unigramReader(model);
  return (text) => ({
    tokens: model.encode([text]),
    certain: true,
    certainCount: true,
  });
}

/**
 * Whether no token can hold the end of a word and the mark of the next. Then the best segmentation of a text is that of
 * its words, one by one: no edge of the lattice, and no merge, goes from one word to the next.
 */
function readsWordsApart(model: Model): boolean {
  if (model instanceof Unigram)
    return ![...unigramPieces(model)].some((piece) => markInside.test(piece));
  return (
    model instanceof BPE &&
    !model.ignore_merges &&
    !model.end_of_word_suffix &&
    !model.continuing_subword_suffix &&
    !model.merges.some((pair) => markInside.test(pair.join('')))
  );
}
