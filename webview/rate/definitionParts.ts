import type { SpanMapping } from '../../src/protocol/rating';

/** A part of a definition with the steps that carry it. Parts ascend, do not overlap and have no white space at their ends. */
export type DefinitionPart = SpanMapping;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Sentences, and clauses of long ones, as parts that no step carries yet. Every character but white space is in a part. */
export function cutDefinition(text: string): readonly DefinitionPart[] {
  return paragraphs(text)
    .flatMap((paragraph) => sentences(text, paragraph))
    .flatMap((sentence) => clauses(text, sentence))
    .map(empty);
}

/** What the rater mapped before; where it does not fit the definition, that is cut anew. */
export function startingParts(
  text: string,
  kept: readonly SpanMapping[] | undefined,
): readonly DefinitionPart[] {
  if (!kept || kept.length === 0) return cutDefinition(text);
  const fits = kept.every(
    ({ start, end }, index) =>
      start >= (kept[index - 1]?.end ?? 0) && start < end && end <= text.length,
  );
  return fits ? kept : cutDefinition(text);
}

/** Whether any part has a step. */
export function isMapped(parts: readonly DefinitionPart[]): boolean {
  return parts.some(({ steps }) => steps.length > 0);
}

export function toggleStep(
  parts: readonly DefinitionPart[],
  index: number,
  step: number,
): readonly DefinitionPart[] {
  return parts.map((part, place) => {
    if (place !== index) return part;
    const others = part.steps.filter((each) => each !== step);
    const steps =
      others.length < part.steps.length ? others : [...others, step].sort((a, b) => a - b);
    return { ...part, steps };
  });
}

/** Makes a part of the rater's own choice; what it covers of others is taken from them. */
export function carvePart(
  text: string,
  parts: readonly DefinitionPart[],
  chosen: Range,
): readonly DefinitionPart[] {
  const own = trimmed(text, chosen);
  if (own.start >= own.end) return parts;
  const rests = parts.flatMap((part) => [
    { ...part, end: Math.min(part.end, own.start) },
    { ...part, start: Math.max(part.start, own.end) },
  ]);
  return inOrder(text, [...rests, empty(own)]);
}

/** Moves the end of a part by one word; the part behind it gives or gets the word. */
export function moveEnd(
  text: string,
  parts: readonly DefinitionPart[],
  { index, by }: { readonly index: number; readonly by: 1 | -1 },
): readonly DefinitionPart[] {
  const part = parts[index]!;
  const words = wordsOf(text);
  if (by === 1) {
    const word = words.find(({ end }) => end > part.end);
    if (!word) return parts;
    const others = parts.map((each, place) =>
      place === index
        ? { ...each, end: word.end }
        : place > index
          ? { ...each, start: Math.max(each.start, word.end) }
          : each,
    );
    return inOrder(text, others);
  }
  const word = words.findLast(({ start }) => start < part.end);
  if (!word || word.start <= part.start) return parts;
  const next = parts[index + 1];
  const changed = parts.map((each, place) =>
    place === index
      ? { ...each, end: word.start }
      : place === index + 1
        ? { ...each, start: word.start }
        : each,
  );
  return inOrder(text, next ? changed : [...changed, empty({ start: word.start, end: part.end })]);
}

/** Cuts a part in two behind the middle one of its words. Both keep its steps. */
export function splitPart(
  text: string,
  parts: readonly DefinitionPart[],
  index: number,
): readonly DefinitionPart[] {
  const part = parts[index]!;
  const words = wordsOf(text).filter(({ start, end }) => start >= part.start && end <= part.end);
  const middle = words[Math.ceil(words.length / 2)];
  if (words.length < 2 || !middle) return parts;
  return inOrder(text, [...parts, { ...part, start: middle.start }].map(shortened));

  function shortened(each: DefinitionPart): DefinitionPart {
    return each === part ? { ...part, end: middle!.start } : each;
  }
}

function inOrder(text: string, parts: readonly DefinitionPart[]): readonly DefinitionPart[] {
  return parts
    .filter(({ start, end }) => start < end)
    .map((part) => ({ ...part, ...trimmed(text, part) }))
    .filter((part) => hasWord(text, part))
    .sort((a, b) => a.start - b.start);
}

function empty({ start, end }: Range): DefinitionPart {
  return { start, end, steps: [] };
}

function trimmed(text: string, { start, end }: Range): Range {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  return { start: from, end: Math.max(from, end - (piece.length - piece.trimEnd().length)) };
}

function hasWord(text: string, { start, end }: Range): boolean {
  return /[^\s\p{P}]/u.test(text.slice(start, end));
}

/** Lines that belong together: a blank line ends a paragraph, and a line that begins like that of a list begins one. */
function paragraphs(text: string): readonly Range[] {
  return ranges(text, { start: 0, end: text.length }, /\n(?=\s*\n|\s*(?:[-*•]|\d+[.)])\s)/gu);
}

const sentenceEnds = new Intl.Segmenter('en', { granularity: 'sentence' });

function sentences(text: string, paragraph: Range): readonly Range[] {
  // A single line break within a paragraph ends no sentence.
  const line = text.slice(paragraph.start, paragraph.end).replace(/[\r\n]/g, ' ');
  return [...sentenceEnds.segment(line)]
    .map(({ index, segment }) => ({
      start: paragraph.start + index,
      end: paragraph.start + index + segment.length,
    }))
    .map((range) => trimmed(text, range))
    .filter(({ start, end }) => start < end);
}

/** Where a clause may begin: behind a semicolon or a colon, or behind a comma before a word that joins clauses. */
const clauseBegin =
  /(?<=[;:]\s)(?=\S)|(?<=,\s)(?=(?:and|but|if|otherwise|else|then|when|where|which|while|because|unless|so)\s)/gu;

function clauses(text: string, sentence: Range): readonly Range[] {
  const found: Range[] = [];
  for (const clause of ranges(text, sentence, clauseBegin)) {
    const last = found.at(-1);
    const isShort = (range: Range): boolean =>
      text.slice(range.start, range.end).trim().split(/\s+/).length < 3;
    if (last && (isShort(clause) || isShort(last)))
      found[found.length - 1] = { start: last.start, end: clause.end };
    else found.push(clause);
  }
  return found.map((range) => trimmed(text, range)).filter(({ start, end }) => start < end);
}

/** A range cut before or around what matches. */
function ranges(text: string, { start, end }: Range, cut: RegExp): readonly Range[] {
  const places = [...text.slice(start, end).matchAll(cut)].map(({ index }) => start + index);
  return [start, ...places].map((from, place, all) => ({
    start: from,
    end: all[place + 1] ?? end,
  }));
}

const wordEnds = new Intl.Segmenter('en', { granularity: 'word' });
let known: { readonly text: string; readonly words: readonly Range[] } | null = null;

/** Words with the punctuation around them: every character but white space is in one. Remembered for one text. */
function wordsOf(text: string): readonly Range[] {
  if (known?.text === text) return known.words;
  const words: { start: number; end: number }[] = [];
  let hasLetters = false;
  for (const { index, segment, isWordLike } of wordEnds.segment(text)) {
    const end = index + segment.length;
    const last = words.at(-1);
    const touches = last?.end === index;
    if (segment.trim() === '') continue;
    if (last && touches && !(isWordLike && hasLetters)) last.end = end;
    else {
      words.push({ start: index, end });
      hasLetters = false;
    }
    hasLetters ||= Boolean(isWordLike);
  }
  known = { text, words };
  return words;
}
