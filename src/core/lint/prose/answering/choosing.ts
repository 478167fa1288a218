import { headOf, isSeveral, type Deliverable } from './deliverable';
import type { Answering } from './answering';
import { wordsOf } from '../words';

/** Whether what an order chooses is the answer. */
export function choosingOf(
  clause: string,
  { nouns, single, isChoice }: Pick<Deliverable, 'nouns' | 'single' | 'isChoice'>,
): Answering {
  const chosen = headOf(clause.replace(/^\S+\s+(?:(?:with|for|out|up) )?/, '')) ?? '';
  const noun = wordsOf(chosen)[0]?.stem ?? '';
  const isWanted = nouns.has(noun);
  if (ofParts.test(clause) && (!isWanted || single.has(noun))) return 'no';
  if ((isWanted && !/^pick out\b/i.test(clause)) || choosesAnswer.test(clause)) return 'surely';
  if (!isChoice) return 'no';
  return material.test(chosen) || isSeveral(chosen) ? 'maybe' : 'surely'; // of several things, one may be the answer
}

export const choosing = /^(?:choose|select|pick(?! \w+ \w+ out)|opt|go with|vote|guess)\b/i;
const choosesAnswer =
  /\b(?:answers?|labels?|options?|class(?:es)?|categor(?:y|ies)|tags?|choices?|ratings?|scores?)\b/i;
/** What is chosen on the way, if no task asks for it. */
const material =
  /^(?:words|clues?|cues?|phrases|sentences|evidence|details?|facts?|terms|features?|reasons?|arguments|signals?|expressions|passages?|parts?|things?|aspects?|points?|strateg(?:y|ies)|approach|methods?|perspective|criteri(?:a|on)|numbers|verbs?|nouns?|adjectives?)$/i;
/** "The last word of each line": several things, where one is wanted. */
const ofParts = /\b(?:of|in|from) (?:each|every|both)\b/i;
