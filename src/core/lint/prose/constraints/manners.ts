import type { Manner } from './demand';
import { isExclusion, isKeeping } from './exclusions';

/**
 * In what manner steps would carry a demand in words that cannot be foreseen. Where the words are known by which steps keep
 * something, as its name is, nothing else does.
 */
export function mannerOf(text: string, isKnown: boolean): { readonly manner?: Manner } {
  if (likening.test(text)) return {};
  if (isKeeping(text)) return isKnown ? {} : { manner: 'keeping' };
  return isExclusion(text) ? { manner: 'leaving out' } : {};
}

/** "Words that differ only in case are the same word." */
const likening = /\b(?:(?:is|are)(?: all)?|counts? as) (?:the same|one|equal)\b/i;
