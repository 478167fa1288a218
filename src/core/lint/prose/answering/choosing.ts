import { headOf, isSeveral, type Deliverable } from './deliverable';
import type { Answering } from './answering';
import { wordsOf } from '../words';

/** Whether what an order chooses is the answer. */
export function choosingOf(
  clause: string,
  { nouns, single, isChoice, hasLabels, label }: ChoosingTask,
): Answering {
  const chosen = headOf(clause.replace(/^\S+\s+(?:(?:with|for|out|up) )?/, '')) ?? '';
  const noun = wordsOf(chosen)[0]?.stem ?? '';
  const isWanted = nouns.has(noun);
  if (ofParts.test(clause) && (!isWanted || single.has(noun))) return 'no';
  if ((isWanted && !/^pick out\b/i.test(clause)) || choosesAnswer.test(clause)) return 'surely';
  if (!isChoice) return 'no';
  if (chosen === '' || anything.test(chosen) || label?.test(clause)) return 'surely';
  const isOne = hasLabels || (nouns.size > 0 && nouns.size === single.size);
  return isOne && isSeveral(chosen) ? 'no' : 'maybe'; // a row or a word may be on the way
}

interface ChoosingTask extends Pick<Deliverable, 'nouns' | 'single' | 'isChoice'> {
  readonly hasLabels: boolean;
  readonly label: RegExp | undefined;
}

export const choosing = /^(?:choose|select|pick(?! \w+ \w+ out)|opt|go with|vote|guess)\b/i;
const choosesAnswer =
  /\b(?:answers?|labels?|options?|class(?:es)?|categor(?:y|ies)|tags?|choices?|ratings?|scores?)\b/i;
const anything = /^(?:one|it|whichever|whatever)$/i;
/** "The last word of each line": several things, where one is wanted. */
const ofParts = /\b(?:of|in|from) (?:each|every|both)\b/i;
