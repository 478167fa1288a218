import { grammarWords } from '../grammarWords';
import { wordsOf } from '../words';
import type { Demand, OutputSentence, StepsText } from './demand';
import { formats } from './formats';
import { onlyAnswer } from './onlyAnswer';
import { showsSample } from './signs';

/** The demands of a sentence on what the answer looks like. */
export function formatsIn({ text, start, isTask }: OutputSentence): Demand[] {
  return [...formats, onlyAnswer].flatMap((format) => {
    const { demand, carry, manner, isTask: mayBeTask } = format;
    const match = demand.exec(text);
    const isGoal = mayBeTask && converting.test(text);
    if (!match || (isTask && (isGoal || /\b(?:whether|if)\b/.test(text.slice(0, match.index)))))
      return [];
    if (ignoring.test(clauseBefore(text, match.index))) return [];
    if (isTask && finding.test(text.slice(0, match.index))) return [];
    if (
      isTask &&
      mayBeTask &&
      /\b(?:all|every|each|any) [\w-]+ $/i.test(text.slice(0, match.index))
    )
      return [];
    if (isTask && turning.test(text.slice(0, match.index + match[0].length))) return [];
    if (isTask && /bracket/.test(demand.source) && !enclosing.test(text) && !added.test(text))
      return [];
    if (
      isTask &&
      ordering.test(text) &&
      /scend|smallest|largest|arranged|same \|input/.test(demand.source)
    )
      return [];
    const instead = contrasted(text.slice(0, match.index));
    const words = clauseAround(text, match.index);
    const said = carry(match[1] ?? '');
    const isCarried = (steps: StepsText): boolean =>
      said.test(steps.text) ||
      (format !== onlyAnswer && showsSample(steps.text)) ||
      instead.some((stem) => steps.stems.has(stem));
    return [{ text: words, start: start + match.index, isCarried, ...(manner && { manner }) }];
  });
}

/** "Determine the gender of a noun | in German": how the input is. */
const finding =
  /^(?:please )?(?:count|decide|judge|determine|identify|detect|find|check|guess|rate|compare|recogni[sz]e)\b(?!.*(?:, | and | then )(?:\w+ly )?(?:write|give|return|output|answer|list|print|report|state|name|express|reply|present|show)\b)[^,]*$/i;

/** "Ignoring the difference between capitals and | small letters": no form is wanted, since none matters. */
const ignoring =
  /\b(?:ignor\w+|disregard\w*|regardless of|irrespective of|no matter|no difference|differences? (?:between|in|of)|distinguish\w*|whether)\b/i;

/** "Convert the table | into CSV": who does the task obeys. */
const turning =
  /^(?:please )?(?:convert|turn|transform|transcribe|change)\b[^,]* (?:in)?to\b[^,]*$/i;

/** What is to be used in place of a thing: the point in "Use a point, not | a comma". */
function contrasted(before: string): readonly string[] {
  const [, other] = /([\w-]{2,40}), not (?:by |with |in |an? |the )*$/i.exec(before) ?? [];
  return wordsOf(other ?? '').flatMap(({ lower, stem }) => (grammarWords.has(lower) ? [] : stem));
}

/** "Sort the numbers from the smallest to the largest": steps do it without a word for it. */
const ordering = /^(?:sort|order|rank|arrange|put|bring)\b/i;
/** "Correct the verb in brackets" speaks of the input. */
const enclosing = /\b(?:enclos|surround|wrap|put|plac|return|output|writ|giv|print|between)\w*\b/i;
/** "…, in square brackets" */
const added =
  /^(?:in|inside|within|between|with)\b|, (?:in|inside|within|between) (?:\w+ )?brackets/i;
const converting =
  /\b(?:change|convert|turn|put|transform|rewrite|make|shift|give|form|find|identify|inflect|conjugate|bring|set)\b/i;

/** What stands before an offset, from the last comma on. */
export const clauseBefore = (text: string, at: number): string =>
  text.slice(0, at).split(/[,;.]/).at(-1)!;

/** The words between the commas around an offset. */
function clauseAround(text: string, at: number): string {
  const from = Math.max(0, text.lastIndexOf(', ', at) + 1);
  const to = text.indexOf(', ', at);
  return text.slice(from, to < 0 ? undefined : to).trim();
}
