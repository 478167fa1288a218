import { announcesAnswer } from './answerCue';

/** A label in a text, in offsets of the text. */
export interface LabelPlace {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Where a text names labels as answers. Labels are everyday words ("No", "A", "positive", "1"), so a word counts only
 * when it is written exactly so and
 * - stands in quotation marks, or behind words that announce an answer ("answer", "return the label"), or
 * - stands alone in parentheses ("sending money (transfer)"), or
 * - has a capital where none is due, or an underscore, unless the same sentence announces that label elsewhere ("if it is written in
 *   English, answer English"), or
 * - is listed with another label that counts ("E, C or N"), or as an alternative to one ("positive or negative"), or
 *   goes on with the cases of one ("answer 1 if it is, and 2 otherwise").
 */
export function labelsInProse(text: string, labels: readonly string[]): LabelPlace[] {
  return labelFinder(labels)(text);
}

/** The same for many texts: the labels are prepared once. */
export function labelFinder(labels: readonly string[]): (text: string) => LabelPlace[] {
  const pattern = patternOf(labels);
  if (!pattern) return () => [];
  const spelled = new Map(labels.map((label) => [withSingleSpaces(label), label]));
  return (text) => placesIn(text, pattern, spelled);
}

function placesIn(
  text: string,
  pattern: RegExp,
  spelled: ReadonlyMap<string, string>,
): LabelPlace[] {
  const words = Array.from(text.matchAll(pattern), (match) =>
    wordOf(text, { label: spelled.get(withSingleSpaces(match[0]))!, match }),
  );
  spreadToFurtherCases(text, words);
  spreadAlongLists(text, words);
  return withoutDescriptions(text, words).map(({ label, start, end }) => ({ label, start, end }));
}

interface Word extends LabelPlace {
  certainty: 'announced' | 'capital' | 'listed' | 'none';
}

const longestFirst = (a: string, b: string): number => b.length - a.length;
const withSingleSpaces = (label: string): string => label.replace(/\s+/g, ' ');

/** Whole words; "No" is not in "No-one" or "No's". */
function patternOf(labels: readonly string[]): RegExp | undefined {
  const sources = labels
    .filter((label) => label.trim() === label && label !== '' && label.length <= 200)
    .toSorted(longestFirst)
    .map(
      (label) =>
        (/^[\p{L}\p{N}_]/u.test(label) ? String.raw`(?<![\p{L}\p{N}_]|\p{L}[-'’]|\p{N}[.,])` : '') +
        label
          .split(/\s+/)
          .map(escaped)
          .join(String.raw`\s+`) +
        (/[\p{L}\p{N}_]$/u.test(label) ? String.raw`(?![\p{L}\p{N}_]|[-'’]\p{L}|[.,]\p{N})` : ''),
    );
  return sources.length === 0 ? undefined : new RegExp(sources.join('|'), 'gu');
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

function wordOf(
  text: string,
  { label, match }: { readonly label: string; readonly match: RegExpExecArray },
): Word {
  const start = match.index;
  const end = start + match[0].length;
  return { label, start, end, certainty: certaintyOf(text, { label, start, end }) };
}

function certaintyOf(text: string, { label, start, end }: LabelPlace): Word['certainty'] {
  const before = text.slice(Math.max(0, start - 200), start);
  const after = text.slice(end, end + 60);
  if (isQuoted(before, after)) return 'announced';
  if (/\p{Lu}|\p{L}_|_\p{L}/u.test(label) && label !== 'I') return capitalOf(before, after);
  if (announcesAnswer(before) && endsThere(after)) return 'announced';
  const isAlone = before.endsWith('(') && after.startsWith(')') && endsThere(after.slice(1));
  return isAlone && isWord({ label }) ? 'listed' : 'none';
}

function capitalOf(before: string, after: string): Word['certainty'] {
  if (announcesAnswer(before)) return 'announced';
  if (/(?:^|[.!?:;\n•*]|(?:^|\n)\s*(?:[-–—]|\d{1,3}[.)]))["'”’)\]]*\s*$/.test(before))
    return opensItsLine.test(after) ? 'capital' : 'none';
  return 'capital';
}

/** Behind a label at the start of a sentence: "Yes: …", "Yes if …", "Yes" alone. */
const opensItsLine =
  /^["'”’)]?(?:\s*(?:[:=)\]]|[–—>]|->|- )|\s+(?:if|when|means|otherwise|or)\b|[.;!]?\s*$|[.;!]?\s*\n|[.;!]\s)/;

/** Behind "answer positive": nothing that "positive" could belong to. */
function endsThere(after: string): boolean {
  return /^["'”’`)\]]?(?:\s*(?:$|[.,;:!?)\]/|\n–—-])|\s+(?:if|when|whenever|where|unless|otherwise|or|and|for|in|else|as|with|instead|because|since|then|to)(?!\p{L}))/u.test(
    after,
  );
}

function isQuoted(before: string, after: string): boolean {
  const open = before.at(-1) ?? '';
  const close = after.at(0) ?? '';
  const at = `"“„'‘\`«`.indexOf(open);
  if (open === '' || close === '' || at === -1) return false;
  return [`"`, '”', '“”', `'`, '’', '`', '»'][at]!.includes(close) && !/\p{L}['‘]$/u.test(before);
}

const joint = /^["'”’`)\]»]?\s*(,\s*(?:or|and)\s|,|\/|\||;|or\s|and\s)\s*(?:the\s+)?["'“‘`([«]?$/i;

/** A word that is listed with a label is a label, in both directions; so are two alternatives ("X or Y"), if no numbers. */
function spreadAlongLists(text: string, words: readonly Word[]): void {
  const joints = words.slice(1).map((word, index) => jointOf(text, words[index]!, word));
  for (const [index, found] of joints.entries()) {
    const [left, right] = [words[index]!, words[index + 1]!];
    if (found === undefined) continue;
    const isLong = joints[index + 1] !== undefined && words[index + 2]!.label !== left.label;
    if (isWord(left) && isWord(right) && (isLong || /\bor$|^[/|]$/i.test(found)))
      raise(left, right);
    if (left.certainty !== 'none') raise(right);
  }
  for (const [index, found] of [...joints.entries()].reverse())
    if (found !== undefined && words[index + 1]!.certainty !== 'none') raise(words[index]!);
}

const longestJoint = 24;

/** What joins two different labels of a list. */
function jointOf(text: string, left: Word, right: Word): string | undefined {
  if (right.start - left.end > longestJoint || left.label === right.label) return undefined;
  return joint.exec(text.slice(left.end, right.start))?.[1]?.trim();
}

/** "Answer yes if …, no if …, otherwise maybe.": the verb is said once. */
function spreadToFurtherCases(text: string, words: readonly Word[]): void {
  let announced: Word | undefined;
  for (const word of words) {
    if (word.certainty === 'announced') announced = word;
    if (!announced || word.certainty !== 'none') continue;
    const before = text.slice(Math.max(0, word.start - 24), word.start);
    const after = text.slice(word.end, word.end + 24);
    const isCase =
      furtherCase.test(before) &&
      /^["'”’`]?\s+(?:if|when|otherwise|else|for|where|unless|in case)(?!\p{L})/u.test(after);
    const isRest = /(?:otherwise|else)[,:]?\s+["'“‘`]?$/i.test(before) && endsThere(after);
    if ((isCase || isRest) && isSameSentence(text, announced, word.start))
      word.certainty = 'announced';
  }
}

const furtherCase = /(?:[,;]\s*(?:and|or|but|else)?|(?<!\p{L})(?:and|or|but|else))\s+["'“‘`]?$/iu;

const isWord = ({ label }: Pick<LabelPlace, 'label'>): boolean =>
  label.length > 1 && !/^\d+$/.test(label);

function raise(...words: readonly Word[]): void {
  for (const word of words) if (word.certainty === 'none') word.certainty = 'listed';
}

/** Takes away words that only have a capital where their sentence announces the same label elsewhere. */
function withoutDescriptions(text: string, words: readonly Word[]): Word[] {
  const announced = words.filter(({ certainty }) => certainty === 'announced');
  let next = 0;
  return words.filter(({ label, start, certainty }) => {
    if (certainty !== 'capital') return certainty !== 'none';
    while (next < announced.length && announced[next]!.end < start - 200) next++;
    return !announced
      .slice(next, next + 20)
      .some((other) => other.label === label && isSameSentence(text, other, start));
  });
}

function isSameSentence(text: string, { start, end }: LabelPlace, offset: number): boolean {
  if (Math.abs(start - offset) > 200) return false;
  const between = offset < start ? text.slice(offset, start) : text.slice(end, offset);
  return !/[.!?;\n](?:\s|$)/.test(between);
}
