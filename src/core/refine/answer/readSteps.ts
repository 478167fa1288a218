import { bestList, stepsIn } from './bestList';
import { withChangesMade } from './diffs';
import { doubtAbout } from './doubts';
import { withFirstItemsApart } from './firstItems';
import { stepsOfJson } from './jsonSteps';
import { plainText } from './plainText';
import { withoutReasoning } from './reasoning';
import { unwrapped } from './tags';

export interface AnswerSteps {
  /** In order, without numbers. Sub-steps stay in their step. */
  readonly steps: readonly string[];
  /** Why someone has to look before they replace others, in sentences; `null` where nothing speaks against it. */
  readonly doubt: string | null;
}

/**
 * The steps that a model's answer holds, whatever the answer looks like: numbered or bulleted, under headings, in bold, in a
 * code block, as JSON, with talk around it. An answer without steps gives none; nothing is guessed from plain sentences.
 * `before` is the number of steps that there were when the model was asked.
 */
export function readSteps(answer: string, before: number): AnswerSteps {
  const bare = unwrapped(withoutReasoning(unquoted(plainText(answer))));
  const text = withFirstItemsApart(withChangesMade(bare.replace(invisibleMargin, '')));
  const json = stepsOfJson(text, stepsIn);
  if (json) return { steps: json.steps, doubt: doubtAbout({ list: json }, before) };
  const found = bestList(text);
  if (found) return { steps: found.list.steps, doubt: doubtAbout(found, before) };
  const list = stepsOfJson(jsonPart(text), stepsIn);
  return list
    ? { steps: list.steps, doubt: doubtAbout({ list }, before) }
    : { steps: [], doubt: null };
}

/** Spaces that are none of ours, and marks without a width, in front of a line. */
const invisibleMargin = /^[\p{Cf}\u00A0\u2000-\u200A\u202F\u3000]+/gmu;

/** Quoted lines of a list without the mark of the quotation. */
function unquoted(text: string): string {
  return text.replace(/^ {0,3}> ?(?=[ \t]*(?:\d|[-*•]\s|step\b|\*\*))/gim, '');
}

/** From the first line that opens a JSON list or object to the last bracket. */
function jsonPart(text: string): string {
  const from = text.search(/^[ \t]*[[{]|(?<=:\s)\[/m);
  const to = Math.max(text.lastIndexOf(']'), text.lastIndexOf('}'));
  return from < 0 ? '' : text.slice(from, to + 1);
}
