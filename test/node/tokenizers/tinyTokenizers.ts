/** Tokenizers of every kind with a handful of tokens each, as their `tokenizer.json` has them. */

interface AddedToken {
  readonly id: number;
  readonly content: string;
  readonly special?: boolean;
  readonly lstrip?: boolean;
  readonly rstrip?: boolean;
  readonly normalized?: boolean;
}

interface TinyTokenizer {
  readonly added_tokens: readonly AddedToken[];
  readonly normalizer: object | null;
  readonly pre_tokenizer: object | null;
  readonly post_processor: object | null;
  readonly decoder: object | null;
  readonly model: object;
}

const endOfSequence = { id: 1, content: '</s>', special: true };

const endsWithEnd = {
  type: 'TemplateProcessing',
  single: [{ Sequence: { id: 'A', type_id: 0 } }, { SpecialToken: { id: '</s>', type_id: 0 } }],
  pair: [{ Sequence: { id: 'A', type_id: 0 } }, { Sequence: { id: 'B', type_id: 0 } }],
  special_tokens: { '</s>': { id: '</s>', ids: [1], tokens: ['</s>'] } },
};

const startsWithStart = {
  ...endsWithEnd,
  single: [{ SpecialToken: { id: '</s>', type_id: 0 } }, { Sequence: { id: 'A', type_id: 0 } }],
};

const metaspace = { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true };
const spacesToMarks = { type: 'Replace', pattern: { String: ' ' }, content: '▁' };
const oneSpace = { type: 'Replace', pattern: { Regex: ' {2,}' }, content: ' ' };

/** Scores with ties and near ties, among them the structural one of "aa" + "a" and "a" + "aa". */
const unigramPieces: readonly (readonly [string, number])[] = [
  ['<pad>', 0],
  ['</s>', 0],
  ['<unk>', 0],
  ['▁', -2.1],
  ['a', -3],
  ['aa', -5],
  ['b', -3],
  ['ab', -6],
  ['ba', -5.3],
  ['▁a', -4.2],
  ['▁ab', -5.1],
  ['▁the', -3.3],
  ['t', -4],
  ['h', -4.5],
  ['e', -3.1],
  ['he', -6.2],
  ['▁cat', -6],
  ['c', -4.1],
  ['at', -5.2],
  ['s', -3.9],
  ['1', -5],
  ['10', -7.7],
  ['00', -7.7],
  ['0', -4.4],
  ['.', -3.5],
  [',', -3.6],
  ['▁<', -7],
  ['🙂', -6],
];

const unigram = { type: 'Unigram', unk_id: 2, vocab: unigramPieces, byte_fallback: false };

function withPiece(piece: readonly [string, number], instead = '▁<'): object {
  return { ...unigram, vocab: unigramPieces.map((each) => (each[0] === instead ? piece : each)) };
}

const t5: TinyTokenizer = {
  added_tokens: [
    { id: 0, content: '<pad>', special: true },
    endOfSequence,
    { id: 2, content: '<unk>', special: true },
    { id: 28, content: '<extra_id_0>', special: true, lstrip: true, rstrip: true },
    { id: 29, content: 'Cat', normalized: true },
  ],
  normalizer: { type: 'Precompiled', precompiled_charsmap: '' },
  pre_tokenizer: { type: 'Sequence', pretokenizers: [{ type: 'WhitespaceSplit' }, metaspace] },
  post_processor: endsWithEnd,
  decoder: metaspace,
  model: unigram,
};

/** Byte-pair merges made into a vocabulary: the characters, then what each merge makes. */
function bytePairs(
  characters: readonly string[],
  merges: readonly (readonly [string, string])[],
  more: object = {},
): object {
  const special = ['<unk>', '</s>'];
  const tokens = [...special, ...characters, ...merges.map((pair) => pair.join(''))];
  const vocab = Object.fromEntries(tokens.map((token, id) => [token, id]));
  return { type: 'BPE', vocab, merges, ...more };
}

const marked = bytePairs(
  ['▁', 'a', 'b', 'c', 't', 'h', 'e', '.', ',', '0', '1', '<0xF0>', '<0x9F>', '<0x99>', '<0x82>'],
  [
    ['▁', '▁'],
    ['▁', 't'],
    ['h', 'e'],
    ['▁t', 'he'],
    ['a', 'b'],
    ['a', 'a'],
    ['▁▁', '▁▁'],
    ['▁', 'c'],
    ['a', 't'],
    ['▁c', 'at'],
    ['0', '0'],
    ['ab', 'ab'],
  ],
  { unk_token: '<unk>', fuse_unk: true, byte_fallback: true },
);

/** The characters that stand for the 256 bytes. */
const byteAlphabet = [
  [0x21, 0x7e],
  [0xa1, 0xac],
  [0xae, 0xff],
  [0x100, 0x143],
].flatMap(([first, last]) =>
  Array.from({ length: last! - first! + 1 }, (_, index) => String.fromCodePoint(first! + index)),
);

const bytes = bytePairs(byteAlphabet, [
  ['Ġ', 't'],
  ['h', 'e'],
  ['Ġt', 'he'],
  ['a', 'b'],
  ['a', 'a'],
  ['Ġ', 'Ġ'],
  ['ab', 'ab'],
  ['Ċ', 'Ċ'],
  ['Ã', '©'],
]);

const byteLevel = {
  type: 'ByteLevel',
  add_prefix_space: false,
  trim_offsets: true,
  use_regex: true,
};

const gpt2: TinyTokenizer = {
  added_tokens: [{ id: 1, content: '</s>', special: true }],
  normalizer: null,
  pre_tokenizer: byteLevel,
  post_processor: byteLevel,
  decoder: byteLevel,
  model: bytes,
};

const llamaPattern =
  "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";

const llama2: TinyTokenizer = {
  added_tokens: [endOfSequence],
  normalizer: {
    type: 'Sequence',
    normalizers: [{ type: 'Prepend', prepend: '▁' }, spacesToMarks],
  },
  pre_tokenizer: null,
  post_processor: startsWithStart,
  decoder: {
    type: 'Sequence',
    decoders: [
      { type: 'Replace', pattern: { String: '▁' }, content: ' ' },
      { type: 'ByteFallback' },
      { type: 'Fuse' },
      { type: 'Strip', content: ' ', start: 1, stop: 0 },
    ],
  },
  model: marked,
};

const wordPieces = ['[PAD]', '</s>', '[UNK]', '[CLS]', '[SEP]', 'the', 'cat', '##s', 'a', '##b'];

const bert: TinyTokenizer = {
  added_tokens: [
    { id: 3, content: '[CLS]', special: true },
    { id: 4, content: '[SEP]', special: true },
  ],
  normalizer: {
    type: 'BertNormalizer',
    clean_text: true,
    handle_chinese_chars: true,
    strip_accents: null,
    lowercase: true,
  },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: { type: 'BertProcessing', sep: ['[SEP]', 4], cls: ['[CLS]', 3] },
  decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(wordPieces.map((piece, id) => [piece, id])),
  },
};

/** By the model family whose tokenizers have that shape. */
export const tinyTokenizers: Readonly<Record<string, TinyTokenizer>> = {
  'T5: words, then marks': t5,
  'Flan: marks alone': { ...t5, pre_tokenizer: metaspace },
  'Flan, a mark at the first section': {
    ...t5,
    pre_tokenizer: { ...metaspace, prepend_scheme: 'first' },
  },
  'T5: words with a mark at the first section': {
    ...t5,
    pre_tokenizer: {
      type: 'Sequence',
      pretokenizers: [{ type: 'WhitespaceSplit' }, { ...metaspace, prepend_scheme: 'first' }],
    },
  },
  'XLM-R: strips and collapses spaces': {
    ...t5,
    normalizer: {
      type: 'Sequence',
      normalizers: [
        { type: 'Precompiled', precompiled_charsmap: '' },
        { type: 'Strip', strip_left: true, strip_right: true },
        oneSpace,
      ],
    },
    pre_tokenizer: metaspace,
  },
  'Flan, where rounding decides between "bb" and "b" + "b"': {
    ...t5,
    pre_tokenizer: metaspace,
    model: {
      ...unigram,
      vocab: unigramPieces.map(([piece, score]) =>
        piece === '▁<' ? ['bb', -6.2] : [piece, piece === 'b' ? -3.1 : score],
      ),
    },
  },
  'Unigram with a piece across words': {
    ...t5,
    pre_tokenizer: metaspace,
    model: withPiece(['a▁the', -4]),
  },
  'Unigram without a piece for the mark': {
    ...t5,
    pre_tokenizer: metaspace,
    model: withPiece(['q', -9], '▁'),
  },
  'Unigram without marks, unknown side by side': {
    ...t5,
    pre_tokenizer: { type: 'WhitespaceSplit' },
    model: withPiece(['xy', -40]),
  },
  'GPT-2': gpt2,
  'GPT-2 with a space before the text': {
    ...gpt2,
    pre_tokenizer: { ...byteLevel, add_prefix_space: true },
  },
  'Llama 3': {
    ...gpt2,
    pre_tokenizer: {
      type: 'Sequence',
      pretokenizers: [
        { type: 'Split', pattern: { Regex: llamaPattern }, behavior: 'Isolated', invert: false },
        { ...byteLevel, use_regex: false },
      ],
    },
    post_processor: {
      type: 'Sequence',
      processors: [byteLevel, startsWithStart],
    },
    model: { ...bytes, ignore_merges: true },
  },
  'Llama 2': llama2,
  Gemma: {
    ...llama2,
    normalizer: spacesToMarks,
    pre_tokenizer: {
      type: 'Split',
      pattern: { String: ' ' },
      behavior: 'MergedWithPrevious',
      invert: false,
    },
    added_tokens: [endOfSequence, { id: 29, content: '\n\n' }, { id: 30, content: '▁▁▁' }],
  },
  BERT: bert,
  'whole words': {
    ...t5,
    added_tokens: [endOfSequence, { id: 0, content: '<unk>', special: true }],
    pre_tokenizer: { type: 'Whitespace' },
    normalizer: null,
    model: {
      type: 'WordLevel',
      vocab: { '<unk>': 0, '</s>': 1, the: 2, cat: 3 },
      unk_token: '<unk>',
    },
    decoder: null,
  },
};
