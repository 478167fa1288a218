import { numberWords } from '../../../document/numberWords';
import { isCommand } from '../commands';

/** Whether a sentence begins with a verb that tells the reader what to do. */
export function isImperative(text: string): boolean {
  return (
    isCommand(text) &&
    !/^(?:if|when|whenever|where|should|unless|in case)\b/i.test(text) &&
    !/^\W*[\w-]*[^\Ws]s\b|^\w+ and \w+ (?:come|go|have|take|count)\b/.test(text) &&
    !counted.test(text) &&
    /^[A-Za-z]+ \S/.test(text)
  );
}

/** "Three notes are listed", "Changing trains takes five minutes" */
const counted = new RegExp(
  String.raw`^(?:\d+|${numberWords.join('|')}|several|(?!bring|string|ring|sing|ping|using)\w{2,}ing)\b`,
  'i',
);
