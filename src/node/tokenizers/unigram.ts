import type { Unigram } from '@huggingface/tokenizers';

/**
 * How a model takes a text apart. The scores of what stands before a text are added first, and rounding decides between
 * two sums that are nearly equal; within a text of at most `longestCertainText`, it decides no more than that.
 */
export interface Segmentation {
  /** The texts of the tokens, in order; a character without a token stands as it is. */
  readonly tokens: readonly string[];
  /** Whether these are the tokens wherever the text stands. */
  readonly certain: boolean;
  /** Whether this is their number wherever the text stands, and none of them can be unknown. */
  readonly certainCount: boolean;
}

/** In UTF-16 code units. */
export const longestCertainText = 2 ** 22;

/** In characters. */
const longestCertainWord = 256;

/**
 * The tokens with the highest sum of scores, as `Unigram.tokenize` of the library finds them: the same sums in the same
 * order, so that rounding and ties fall the same way. `null` where a score is not a number.
 */
export function unigramReader(model: Unigram): ((text: string) => Segmentation) | null {
  const scores = scoresOf(model);
  const unknown = model.unk_score;
  const all = [...scores.values(), unknown];
  if (!all.every(Number.isFinite)) return null;
  // A sum is at most longestCertainText × the greatest score, an addition is off by 2^-53 of that, a word takes 256 of
  // them, and two sums are compared: 2^(22 - 53 + 8 + 1) = 2^-22 of the greatest score, for which 2^-20 leaves room.
  const margin = all.reduce((most, score) => Math.max(most, Math.abs(score)), 0) * 2 ** -20;
  return (text) => {
    const characters = Array.from(text);
    const lattice: Edge[][] = Array.from({ length: characters.length + 1 }, () => []);
    lattice[0]!.push(beginning);
    let anyUnknown = false;
    for (let start = 0; start < characters.length; start++) {
      const before = lattice[start]!;
      let single = false;
      let node: TrieNode | undefined = model.trie.root;
      for (let end = start; end < characters.length; end++) {
        node = node.children.get(characters[end]!);
        if (!node) break;
        const score = node.is_leaf ? scores.get(node) : undefined;
        if (score === undefined) continue;
        single ||= end === start;
        lattice[end + 1]!.push(edgeBehind(before, score, start, margin));
      }
      if (single) continue;
      anyUnknown = true;
      lattice[start + 1]!.push(edgeBehind(before, unknown, start, margin));
    }
    const end = edgeBehind(lattice.at(-1)!, 0, characters.length, margin);
    const short = characters.length <= longestCertainWord;
    const certain = short && isCertain(end);
    return {
      tokens: tokensOf(end, characters),
      certain,
      certainCount: certain || (short && !anyUnknown && end.fewest === end.most),
    };
  };
}

type TrieNode = Unigram['trie']['root'];

/** The score at the end of each piece of the library's trie. */
function scoresOf({ trie, scores, tokens_to_ids: ids }: Unigram): ReadonlyMap<TrieNode, number> {
  const scoreOf = (piece: string): number => scores[ids.get(piece) ?? -1] ?? NaN;
  return new Map(Array.from(piecesBelow(trie.root, ''), ([node, piece]) => [node, scoreOf(piece)]));
}

/** What a token can stand for. The model's `vocab` does not say so: added tokens take places in it. */
export function* unigramPieces({ trie }: Unigram): Generator<string> {
  for (const [, piece] of piecesBelow(trie.root, '')) yield piece;
}

function* piecesBelow(node: TrieNode, prefix: string): Generator<[TrieNode, string]> {
  if (node.is_leaf) yield [node, prefix];
  for (const [character, child] of node.children) yield* piecesBelow(child, prefix + character);
}

interface Edge {
  /** In characters. */
  readonly start: number;
  /** The sum of the scores of the best tokens up to the end of this one. */
  readonly total: number;
  readonly previous: Edge | null;
  /** Whether `previous` is better than any other choice by more than rounding. */
  readonly certain: boolean;
  /** How many tokens stand before this one, whichever of nearly equal choices is taken. */
  readonly fewest: number;
  readonly most: number;
}

const beginning: Edge = { start: 0, total: 0, previous: null, certain: true, fewest: -1, most: -1 };

/** The library compares the sums with the score of the edge itself, which may round two unlike sums to one. */
function edgeBehind(edges: readonly Edge[], score: number, start: number, margin: number): Edge {
  let previous = edges[0]!;
  let total = previous.total + score;
  let second = -Infinity;
  for (let index = 1; index < edges.length; index++) {
    const sum = edges[index]!.total + score;
    if (sum > total) {
      second = total;
      total = sum;
      previous = edges[index]!;
    } else if (sum > second) second = sum;
  }
  let { fewest, most } = previous;
  const certain = total - second > margin;
  if (!certain)
    for (const edge of edges)
      if (total - (edge.total + score) <= margin) {
        fewest = Math.min(fewest, edge.fewest);
        most = Math.max(most, edge.most);
      }
  return { start, total, previous, certain, fewest: fewest + 1, most: most + 1 };
}

function isCertain(end: Edge): boolean {
  for (let edge: Edge | null = end; edge; edge = edge.previous) if (!edge.certain) return false;
  return true;
}

function tokensOf(end: Edge, characters: readonly string[]): string[] {
  const tokens: string[] = [];
  let behind = end.start;
  for (let edge = end.previous; edge?.previous; edge = edge.previous) {
    tokens.push(characters.slice(edge.start, behind).join(''));
    behind = edge.start;
  }
  return tokens.reverse();
}
