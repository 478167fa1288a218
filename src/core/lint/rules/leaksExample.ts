import { sourceSpan, type Example, type Instruction, type Step } from '../../document/model';
import { commonWords } from '../commonWords';
import { examined } from '../examined';
import { defineRule, type Report } from '../rule';

export const leaksExample = defineRule({
  id: 'leaks-example',
  summary: 'A step holds for every example of the task and quotes none of those given.',
  severity: 'warning',
  options: {},
  *check({ instruction }) {
    const shared = sharedWords(instruction);
    const examples = [
      ...instruction.positiveExamples.map((example) =>
        wordsOf(example, 'Positive Example', shared),
      ),
      ...instruction.negativeExamples.map((example) =>
        wordsOf(example, 'Negative Example', shared),
      ),
    ];
    for (const [index, step] of instruction.steps.entries()) {
      const leak = examples
        .map((example) => leakOf(step, example))
        .find((found) => found !== undefined);
      if (leak) yield { ...leak, step: index + 1 };
    }
  },
});

/** What gives an example away: words of its own, and its text as a whole. */
interface ExampleWords {
  readonly name: string;
  readonly own: ReadonlySet<string>;
  /** Names and numbers among them: one is enough. */
  readonly telling: ReadonlySet<string>;
  /** Its words as they are written. */
  readonly spelled: ReadonlySet<string>;
  readonly text: string;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly stem: string;
  readonly text: string;
}

/** Words of the task itself, which belong to every example: definition, category and short answers named by it. */
function sharedWords({ definition, category }: Instruction): ReadonlySet<string> {
  const text = examined(`${category?.text ?? ''} ${definition?.text ?? ''}`);
  return new Set(Array.from(words(text), ({ stem }) => stem));
}

function wordsOf(
  { number, input, output }: Example,
  heading: string,
  shared: ReadonlySet<string>,
): ExampleWords {
  const text = `${examined(output?.text ?? '')}\n${examined(input?.text ?? '')}`;
  const own = new Set<string>();
  const telling = new Set<string>();
  const spelled = new Set<string>();
  for (const word of words(text)) {
    if (shared.has(word.stem) || isCommon(word)) continue;
    own.add(word.stem);
    spelled.add(word.text);
    const before = text.slice(0, word.start);
    const startsSentence = /(?:^|[.!?:;\n"“(]\s*)$/.test(before);
    if (/^\p{Lu}/u.test(word.text) && !startsSentence) telling.add(word.stem);
  }
  const name = number === null ? heading : `${heading} ${number}`;
  return { name, own, telling, spelled, text: normalised(text) };
}

function leakOf({ value }: Step, example: ExampleWords): Report | undefined {
  const text = examined(value.text);
  const hits = Array.from(words(text)).filter((word) => isFrom(word, example));
  const distinct = new Set(hits.map(({ stem }) => stem));
  const numbers = [...distinct].filter((stem) => /^\d/.test(stem));
  if (distinct.size === numbers.length && numbers.length < 3) return undefined;
  const quoted = [...quotations(text)].find(
    ({ words: quotation, start, end }) =>
      example.text.includes(normalised(quotation)) &&
      hits.some((hit) => hit.start >= start && hit.end <= end),
  );
  const illustrated = hits.find(({ start }) => isIllustration(text.slice(0, start)));
  const named = hits.find(({ stem, text }) => example.telling.has(stem) && /^\p{Lu}/u.test(text));
  if (!(distinct.size >= 2 || quoted || named || illustrated)) return undefined;
  const start = Math.min(quoted?.start ?? Infinity, hits[0]!.start);
  const end = Math.max(quoted?.end ?? 0, hits.at(-1)!.end);
  const shown = [...new Set(hits.map(({ text }) => `"${text}"`))].slice(0, 4).join(', ');
  return {
    span: sourceSpan(value, start, end),
    message: `${shown} ${distinct.size === 1 ? 'comes' : 'come'} from ${example.name}. Steps are read with every other example too, and a model copies what it finds in them.`,
  };
}

/** A word with capitals inside, such as "GloVe", is another word than "glove". */
function isFrom({ stem, text }: Word, example: ExampleWords): boolean {
  if (!example.own.has(stem)) return false;
  return !/.\p{Lu}/u.test(text) || example.spelled.has(text);
}

function isIllustration(before: string): boolean {
  return /\b(?:e\.g\.|for example|for instance|such as|, say|i\.e\.)[,:]?\s+[^.;]*$/i.test(before);
}

function* quotations(text: string): Generator<{ words: string; start: number; end: number }> {
  for (const match of text.matchAll(/"([^"\n]{2,})"|“([^”\n]{2,})”|'([^'\n]{3,})'(?!\w)/g))
    yield {
      words: match[1] ?? match[2] ?? match[3]!,
      start: match.index,
      end: match.index + match[0].length,
    };
}

function* words(text: string): Generator<Word> {
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}'’-]*|\d[\d.,]*\d|\d/gu)) {
    const word = match[0].replace(/['’]s?$/, '');
    yield { start: match.index, end: match.index + word.length, stem: stemOf(word), text: word };
  }
}

/** Enough to bring "mussels" and "mussel" together; a rule needs no more. */
function stemOf(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length <= 4) return lower.replace(/(?<=[^s])s$/, '');
  return lower
    .replace(/(?:ing|ings|ed|er|ers|ly)$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])e?s$/, '')
    .replace(/e$/, '');
}

const commonStems: ReadonlySet<string> = new Set([...commonWords].map(stemOf));

function isCommon({ stem, text }: Word): boolean {
  return commonStems.has(stem) || (text.length < 3 && !/\d/.test(text));
}

function normalised(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
