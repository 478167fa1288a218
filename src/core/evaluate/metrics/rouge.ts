import {
  createTokenMasks,
  longestCommonSubsequence,
  type Tokens,
} from './longestCommonSubsequence';
import { createVocabulary } from './tokens';

/** F-measures from 0 to 1. */
export interface Rouge {
  /** Longest common subsequence of words. */
  readonly rougeL: number;
  /** Words in common, in any order. */
  readonly rouge1: number;
}

/**
 * ROUGE (C.-Y. Lin, "ROUGE: a package for automatic evaluation of summaries", 2004) equal to Google's `rouge-score`
 * 0.1.2 with `use_stemmer=True`: P = common / words of the prediction, R = common / words of the reference,
 * F = 2PR / (P + R), 0 where a side has no words. Each figure is the best over the references.
 *
 * A scorer remembers the words it has met, so one scorer for many instances is much faster than many.
 */
export type RougeScorer = (prediction: string, references: readonly string[]) => Rouge;

export function createRougeScorer(): RougeScorer {
  const vocabulary = createVocabulary();
  const masks = createTokenMasks();

  return (prediction, references) => {
    const wanted = vocabulary.references(references);
    const predicted = vocabulary.prediction(prediction);
    let rougeL = 0;
    let rouge1 = 0;
    for (let index = 0; predicted.length > 0 && index < references.length; index++) {
      const reference = wanted[index]!;
      if (reference.length === 0) continue;
      const memory = masks.forSize(vocabulary.size());
      const inOrder = longestCommonSubsequence(predicted, reference, memory);
      const inAnyOrder = commonTokens(predicted, reference, memory);
      rougeL = Math.max(rougeL, fMeasure(inOrder, predicted.words, reference.words));
      rouge1 = Math.max(rouge1, fMeasure(inAnyOrder, predicted.words, reference.words));
    }
    return { rougeL, rouge1 };
  };
}

/** How many tokens two lists share, each as often as both have it. `counts` is all zero, before and after. */
function commonTokens(left: Tokens, right: Tokens, counts: Int32Array): number {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  for (let index = 0; index < short.length; index++) counts[short.tokens[index]!]!++;
  let common = 0;
  for (let index = 0; index < long.length; index++) {
    const token = long.tokens[index]!;
    const count = counts[token]!;
    if (count === 0) continue;
    counts[token] = count - 1;
    common++;
  }
  for (let index = 0; index < short.length; index++) counts[short.tokens[index]!] = 0;
  return common;
}

function fMeasure(common: number, predicted: number, wanted: number): number {
  if (common === 0) return 0;
  const precision = common / predicted;
  const recall = common / wanted;
  return (2 * precision * recall) / (precision + recall);
}
