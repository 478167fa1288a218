import { numberWords } from '../../../document/numberWords';
import { isCommand } from '../commands';

/** Whether a sentence begins with a verb that tells the reader what to do. */
export function isImperative(text: string): boolean {
  return (
    isCommand(text) &&
    !/^(?:if|when|whenever|where|should|unless|in case)\b/i.test(text) &&
    !/^\W*[\w-]*[^\Ws]s\b|^\w+ and \w+ (?:come|go|have|take|count)\b/.test(text) &&
    !counted.test(text) &&
    !told.test(text) &&
    /^[A-Za-z]+ \S/.test(text)
  );
}

/** "Valid plates begin with …", "Children often use …" */
const told =
  /^(?!(?:make|let|have|see)\b)(?:(?:[a-z-]+ )?[a-z-]+s|children|people|men|women) (?:often |usually |always |never |also |sometimes |rarely )?(?:begin|end|start|use|have|contain|consist|come|go|take|count|look|follow|stand|mean|do|need|appear|occur|lie)\b/i;

/** "Three notes are listed", "Changing trains takes five minutes" */
const counted = new RegExp(
  String.raw`^(?:\d+|${numberWords.join('|')}|several|(?!bring|string|ring|sing|ping|using)\w{2,}ing)\b`,
  'i',
);
