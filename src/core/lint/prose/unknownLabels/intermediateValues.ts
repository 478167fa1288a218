import type { Answer } from './answer';
import type { Item } from '../labels/labelItems';
import { labelKey } from '../labels/labels';
import { sentencesOf } from '../words';

/**
 * Leaves out what is but a note on the way to the answer, since another sentence tells which label goes with it ("rate the pain as
 * none or severe. … With none, output 'low'", "a yes means 'favour'"), and with it all that is told in one sentence. The steps are
 * read when the first items come.
 */
export function withoutNotesIn(
  steps: readonly string[],
  labels: ReadonlySet<string>,
): (items: readonly Item[], index: number) => readonly Item[] {
  let read: ((word: string) => readonly Cue[]) | undefined;
  return (items, index) => {
    if (items.length === 0) return items;
    const cues = (read ??= cuesIn(steps, labels));
    return sentencesOf(steps[index]!).flatMap((own) => {
      const told = items.filter(({ start }) => own.start <= start && start < own.end);
      const isNote = told.some(({ text, end }) => {
        const word = text.toLowerCase();
        const isElsewhere = ({ step, start }: Cue): boolean =>
          step !== index || start !== own.start;
        return (
          cues(word).some(isElsewhere) || isCue(word, cut(own.text.slice(end - own.start)), labels)
        );
      });
      return isNote ? [] : told;
    });
  };
}

/** A sentence that has a word as the sign of a label. */
interface Cue {
  readonly step: number;
  readonly start: number;
}

/** Looks only at sentences with the word, and once for each word. */
function cuesIn(
  steps: readonly string[],
  labels: ReadonlySet<string>,
): (word: string) => readonly Cue[] {
  const sentences = steps.flatMap((text, step) =>
    sentencesOf(text).map((sentence) => ({
      step,
      start: sentence.start,
      text: cut(sentence.text),
    })),
  );
  const byWord = new Map<string, typeof sentences>();
  for (const sentence of sentences)
    for (const word of new Set(sentence.text.match(anyWord))) {
      const known = byWord.get(word);
      if (known) known.push(sentence);
      else byWord.set(word, [sentence]);
    }
  const found = new Map<string, readonly Cue[]>();
  return (word) => {
    const known = found.get(word);
    if (known) return known;
    const [first] = word.match(anyWord) ?? [];
    const likely = first === undefined ? sentences : (byWord.get(first) ?? []);
    const cues = likely.filter(({ text }) => isCue(word, text, labels));
    found.set(word, cues);
    return cues;
  };
}

const anyWord = /[\p{L}\p{N}_]+/gu;
const cut = (sentence: string): string => sentence.slice(0, longestSentence).toLowerCase();

/** Whether a sentence has a word as the sign of a label that is named behind it. */
function isCue(word: string, sentence: string, labels: ReadonlySet<string>): boolean {
  for (let at = sentence.indexOf(word); at >= 0; at = sentence.indexOf(word, at + 1)) {
    const before = sentence.slice(Math.max(0, at - longestClause), at);
    const after = sentence.slice(at + word.length);
    if (/[\p{L}\p{N}_-]$/u.test(before) || /^[\p{L}\p{N}_]/u.test(after)) continue;
    if (!condition.test(before) && !(subject.test(before) && meaning.test(after))) continue;
    if (!after.includes(word) && [...labels].some((label) => hasWord(after, label))) return true;
  }
  return false;
}

/** In UTF-16 code units, as far as they are looked at. */
const longestSentence = 1_500;
const longestClause = 200;

const condition = /\b(?:if|when|whenever|where|with|for|in case|once)\b[^,;:.–—]*$/;
const subject = /(?:^|[,;:.(]\s*|\b(?:and|or)\s+)(?:(?:an?|the)\s+)?["'“‘`]?$/;
const meaning =
  /^["'”’`]?\s*(?:\p{L}+s )?(?:means?|becomes?|stands?|maps?|leads?|counts?|is|are|gets?|->|=|→|:)/u;

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return (
    at >= 0 &&
    !/[\p{L}\p{N}_]$/u.test(text.slice(0, at)) &&
    !/^[\p{L}\p{N}_]/u.test(text.slice(at + word.length))
  );
}

/** "Each step gets 0, 1 or 2 points", "is worth 0 points": what is counted up. */
export function isCount({ text, end }: Answer, step: string): boolean {
  if (!/^[-+]?\d/.test(text)) return false;
  const around = step.slice(Math.max(0, end - 80), end + 40);
  return shared.test(around) && pointsFollow.test(step.slice(end, end + 40));
}

const shared = /\b(?:each|every|per|apiece|worth|both|all)\b/i;
const pointsFollow =
  /^(?:(?:,| or| to|-| and) ?[-+]?\d+)*(?: \p{L}+)? (?:points?|marks?|credits?)\b/iu;

/** "Counts as a no": the reply to a question on the way. */
export function isNoun({ text, start }: Answer, step: string): boolean {
  return (
    /^(?:yes|no|true|false)$/i.test(text) &&
    /\ban? $/.test(step.slice(Math.max(0, start - 3), start))
  );
}

/** "Classify the writer as a fan, a hater or a newcomer": words among which is no label are a scheme of the author's own. */
export function isOfScheme(
  { manner, isConditional, start, end }: Answer,
  answers: readonly Answer[],
  labels: ReadonlySet<string>,
): boolean {
  if (isConditional || !ofKinds.test(manner)) return false;
  const listed = answers.filter(
    (other) =>
      other.isClosed &&
      other.manner === manner &&
      other.start > start - near &&
      other.end < end + near,
  );
  return listed.length > 1 && !listed.some(({ text }) => labels.has(labelKey(text)));
}

/** In UTF-16 code units. */
const near = 60;
const ofKinds =
  /^(?:the answer is|is labelled|is treated as|belongs to|(?:label|classify|categori[sz]e|tag|mark|sort|group|file|call|name|rate|score|grade|assign|put|describe)\b.*)/;
