import { sourceSpan, type Instruction, type Step } from '../../document/model';
import { stem } from '../../evaluate/metrics/porter';
import { hasPlaces } from '../../names/places';
import { examined } from '../examined';
import type { Item } from '../prose/labels/labelItems';
import { labelKey, labelsOf, type LabelSet } from '../prose/labels/labels';
import { extraWords } from '../prose/unknownLabels/extraLabels';
import { nearestLabel } from '../prose/unknownLabels/nearestLabel';
import { answersIn } from '../prose/unknownLabels/answers';
import { topicOf } from '../prose/unknownLabels/topic';
import { unknownAnswersIn } from '../prose/unknownLabels/unknownAnswers';
import { defineRule, type Report } from '../rule';

export const unknownLabel = defineRule({
  id: 'unknown-label',
  summary: 'Steps answer with the labels of the definition and with no others.',
  severity: 'warning',
  group: 'steps',
  options: { allow: [] as readonly string[] },
  refine: 'final',
  *check({ instruction, options }) {
    if (instruction.steps.length === 0 || instruction.template) return;
    const set = labelsOf(instruction);
    if (!set.closed) return;
    const steps = instruction.steps.map(({ value }) => examined(value.text));
    const unknown = unknownAnswersIn(
      steps,
      set,
      knownTo(set, options.allow, instruction),
      topicOf((instruction.definition?.text ?? '').slice(0, mostRead)),
    );
    for (const [index, step] of instruction.steps.entries())
      for (const answer of unknown[index] ?? [])
        yield { ...reportOf(answer, step, set), step: index + 1 };
  },
});

/** In an exact list no word has a place of its own, so none is replaced. */
function reportOf({ text, start, end }: Item, { value }: Step, { labels }: LabelSet): Report {
  const marks = end - start > text.length ? 1 : 0;
  const span = sourceSpan(value, start + marks, end - marks);
  const near = hasPlaces(value) ? nearestLabel(text, labels) : undefined;
  const shown = labels
    .slice(0, 8)
    .map((label) => `"${label}"`)
    .join(', ');
  return {
    span,
    message: `"${text}" is none of the answers that the definition allows (${shown}${labels.length > 8 ? ', …' : ''}). A model that is told to give it gives a wrong answer.`,
    ...(near !== undefined && {
      fix: { title: `Write "${near}"`, edits: [{ span, text: near }] },
    }),
  };
}

/** Labels, what users allow, what else the definition tells to answer, and the words in which the definition speaks of its labels. */
function knownTo(
  { labels }: LabelSet,
  allowed: readonly string[],
  { definition }: Instruction,
): (text: string) => boolean {
  const text = definition?.text ?? '';
  const given = formsOf([...labels, ...allowed]);
  const parts = text.split(/[,;:()/|]|[.!?](?=\s)/); // "north, east" is no "north-east"
  const words = parts.map((part) => ` ${spaced(part)} `).join('|');
  let told: ReadonlySet<string> | undefined;
  return (answer) => {
    const key = labelKey(answer);
    const forms = [key, spaced(key), stem(key)];
    if (forms.some((form) => given.has(form))) return true;
    told ??= formsOf(toldBy(text, labels));
    if (forms.some((form) => told!.has(form))) return true;
    if (/^\p{Lu}$/u.test(answer) && namesLetter(text, answer)) return true;
    const isShort = /^(?:\p{L}|-?[\d.]+)$/u.test(key) || spaced(key) === '';
    return !isShort && !extraWords.has(key) && words.includes(` ${spaced(key)} `);
  };
}

/** A capital by itself that is no word: "D for a draw". */
function namesLetter(definition: string, letter: string): boolean {
  const isWord = letter === 'A' || letter === 'I';
  return (
    !isWord &&
    new RegExp(String.raw`(?<![\p{L}\p{N}'’.])${letter}(?![\p{L}\p{N}'’])`, 'u').test(definition)
  );
}

/** What a definition tells to answer. */
function toldBy(definition: string, labels: readonly string[]): readonly string[] {
  const text = examined(definition).slice(0, mostRead);
  return answersIn(text, new Set(labels.map(labelKey)))
    .filter((answer) => answer.force !== 'hints' || extraWords.has(labelKey(answer.text)))
    .map((answer) => answer.text);
}

function formsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.map(labelKey).flatMap((key) => [key, spaced(key) || key, stem(key)]));
}

/** Definitions have at most some hundred words. */
const mostRead = 6_000;

function spaced(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.+-]+|[.-]+(?!\p{N})/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
}
