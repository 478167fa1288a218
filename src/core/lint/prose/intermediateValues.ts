import type { Item } from './labelItems';
import type { Sentence } from './words';

/**
 * Leaves out what is but a note on the way to the answer, since another sentence tells which label goes with it ("rate the pain as
 * none or severe. … With none, output 'low'", "a yes means 'favour'"), and with it all that is told in one sentence.
 */
export function withoutNotes(
  items: readonly Item[],
  index: number,
  steps: readonly (readonly Sentence[])[],
  labels: ReadonlySet<string>,
): readonly Item[] {
  if (items.length === 0) return items;
  return steps[index]!.flatMap((own) => {
    const told = items.filter(({ start }) => own.start <= start && start < own.end);
    const others = steps.flatMap((step, at) =>
      step.filter(({ start }) => at !== index || start !== own.start),
    );
    const isNote = told.some(({ text }) =>
      others.some((other) => isCue(text.toLowerCase(), other.text.toLowerCase(), labels)),
    );
    return isNote ? [] : told;
  });
}

/** Whether a sentence has a word as the sign of a label that is named behind it. */
function isCue(word: string, sentence: string, labels: ReadonlySet<string>): boolean {
  for (let at = sentence.indexOf(word); at >= 0; at = sentence.indexOf(word, at + 1)) {
    const [before, after] = [sentence.slice(0, at), sentence.slice(at + word.length)];
    if (/[\p{L}\p{N}_-]$/u.test(before) || /^[\p{L}\p{N}_]/u.test(after)) continue;
    if (!condition.test(before) && !(subject.test(before) && meaning.test(after))) continue;
    if (!after.includes(word) && [...labels].some((label) => hasWord(after, label))) return true;
  }
  return false;
}

const condition = /\b(?:if|when|whenever|where|with|for|in case|once)\b[^,;:.–—]*$/;
const subject = /(?:^|[,;:.(]\s*|\b(?:and|or)\s+)(?:(?:an?|the)\s+)?["'“‘`]?$/;
const meaning =
  /^["'”’`]?\s*(?:means?|becomes?|stands?|maps?|leads?|counts?|is|are|gets?|->|=|→|:)/;

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return (
    at >= 0 &&
    !/[\p{L}\p{N}_]$/u.test(text.slice(0, at)) &&
    !/^[\p{L}\p{N}_]/u.test(text.slice(at + word.length))
  );
}
