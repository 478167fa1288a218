import { createRougeScorer } from '../../evaluate/metrics/rouge';
import { plainInput } from '../../text/plainInput';

/**
 * From this ROUGE-L on, 0 to 1, two texts are near-duplicates: the measure and the bound by which Self-Instruct keeps its
 * generated tasks apart (Wang et al., "Self-Instruct: aligning language models with self-generated instructions", 2023).
 */
export const nearDuplicate = 0.7;

/** From this ROUGE-L on, an input is that of an instance with a word or two exchanged. */
export const nearlyVerbatim = 0.9;

/**
 * How alike two texts are, from 0 to 1: 1 where they differ in capitals and white space alone, else their ROUGE-L with
 * stemming (F-measure). It counts letters a–z and digits only, so texts in other scripts are the same or unlike.
 */
export type Likeness = (one: string, other: string) => number;

/** One measure for many texts is much faster than many. */
export function createLikeness(): Likeness {
  const rouge = createRougeScorer();
  return (one, other) => (plainInput(one) === plainInput(other) ? 1 : rouge(one, [other]).rougeL);
}
