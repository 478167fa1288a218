import { wordsOf } from '../words';
import type { StepsText } from './demand';
import { excludesElsewhere, isKeeping, keeps, saysNoTo } from './exclusions';
import { conceptsOfAll } from './stepsText';
import { ownOf, thingsIn } from './tellingWords';

/** What a prohibition says. */
interface Prohibition {
  readonly text: string;
  readonly objects: readonly string[];
  readonly rest: readonly string[];
}

/** Whether steps leave out or keep what a demand has left out or kept. */
export function isObeyed({ text, objects, rest }: Prohibition, steps: StepsText): boolean {
  if (comparing.test(text)) return false;
  if (adding.test(text) && barely.test(steps.text)) return true;
  if (saysNoTo(steps, ownOf(objects, text, rest)) || leavesUndone(steps, text)) return true;
  return isKeeping(text)
    ? keeps(steps, thingsIn(text))
    : excludesElsewhere(steps, conceptsOfAll([...rest, text]));
}

/** "Not longer than the sentence": that steps leave something out does not shorten the answer. */
const comparing =
  /\b(?:(?:long|short|few)er|less|more) (?:\w+ )?than (?:the|its?|that|those|in)\b/i;

/** "Write just the digits" for "Do not add a unit" */
const adding =
  /\b(?:not|never|n't|no|without) (?:add|append|attach|put|giv)|^without (?!\w+ing\b)/i;
const barely =
  /\b(?:writ|output|giv|answer|return|print|report|repl)\w* (?:with )?(?:just|only|nothing but|the bare|the mere)\b/;

/** "Leave the problem unsolved" for "Do not solve the problem". */
function leavesUndone(steps: StepsText, text: string): boolean {
  if (!steps.text.includes(' un')) return false;
  return wordsOf(text).some(({ stem }) => stem.length > 3 && steps.text.includes(` un${stem}`));
}
