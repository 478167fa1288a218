import { createTokenMasks, longestCommonSubsequence } from './longestCommonSubsequence';
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
    const predicted = vocabulary.tokens(prediction);
    let rougeL = 0;
    let rouge1 = 0;
    for (const reference of references) {
      const wanted = vocabulary.tokens(reference);
      if (predicted.length === 0 || wanted.length === 0) continue;
      const memory = masks.forSize(vocabulary.size());
      const inOrder = longestCommonSubsequence(predicted, wanted, memory);
      const inAnyOrder = commonTokens(predicted, wanted, memory);
      rougeL = Math.max(rougeL, fMeasure(inOrder, predicted.length, wanted.length));
      rouge1 = Math.max(rouge1, fMeasure(inAnyOrder, predicted.length, wanted.length));
    }
    return { rougeL, rouge1 };
  };
}

/** How many tokens two lists share, each as often as both have it. `counts` is all zero, before and after. */
function commonTokens(left: Uint32Array, right: Uint32Array, counts: Int32Array): number {
  for (const token of left) counts[token]!++;
  let common = 0;
  for (const token of right) if (counts[token]!-- > 0) common++;
  for (const token of left) counts[token] = 0;
  for (const token of right) counts[token] = 0;
  return common;
}

function fMeasure(common: number, predicted: number, wanted: number): number {
  if (common === 0) return 0;
  const precision = common / predicted;
  const recall = common / wanted;
  return (2 * precision * recall) / (precision + recall);
}
