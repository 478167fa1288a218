import { shareRing } from '../duplicates/rings';
import type { StepsText } from './demand';

/** Whether steps have a word that some step list may use for one of these stems: "strength" for "good". */
export function haveNear(stems: readonly string[], steps: StepsText): boolean {
  if (stems.length === 0) return false;
  const said = [...steps.stems];
  return stems.some((stem) => said.some((other) => shareRing(stem, other)));
}
