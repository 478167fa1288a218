import { sourceSpan, type Example, type Instruction, type Step } from '../../document/model';
import { examined } from '../examined';
import { exampleWords, keyOf, together, type ExampleWords } from '../prose/leaks/exampleWords';
import { labelsOf } from '../prose/labels/labels';
import { leakIn, type Leak, type LeakContext } from '../prose/leaks/leaks';
import { stepMemory } from '../prose/stepMemory';
import { wordsOf } from '../prose/words';
import { defineRule, type Report } from '../rule';

export const leaksExample = defineRule({
  id: 'leaks-example',
  summary: 'A step holds for every example of the task and quotes none of those given.',
  severity: 'warning',
  group: 'steps',
  options: { allow: [] as readonly string[] },
  refine: 'generalise',
  *check({ instruction, options }) {
    if (instruction.steps.length === 0 || instruction.template) return;
    const texts = textsOf(instruction);
    const { labels } = labelsOf(instruction);
    const task = `${taskWords(instruction, options.allow)} ${labels.join(' ')}`;
    const context = JSON.stringify([task, labels, texts]);
    const { examples, all, belongs } = sources.recall(context, '', () =>
      sourcesOf(texts, task, labels),
    );
    for (const [index, step] of instruction.steps.entries()) {
      const text = examined(step.value.text);
      const worst = memory.recall(
        context,
        text,
        () => worstLeak(text, examples, belongs) ?? worstLeak(text, [all], belongs) ?? null,
      );
      if (worst) yield { ...reportOf(step, worst.leak, worst.name), step: index + 1 };
    }
  },
});

const sources = stepMemory<Sources>();
const memory = stepMemory<NamedLeak | null>();

/** What may be quoted, and what may be said all the same. */
interface Sources {
  readonly examples: readonly NamedExample[];
  /** All examples as one. */
  readonly all: NamedExample;
  readonly belongs: LeakContext;
}

function sourcesOf(texts: readonly NamedText[], task: string, labels: readonly string[]): Sources {
  const examples = texts.map(({ name, text }) => ({ name, words: exampleWords(text) }));
  const all = { name: 'the examples', words: together(examples.map(({ words }) => words)) };
  // "a" and "no" may be labels and are words of any sentence
  const belongs = {
    shared: sharedKeys(task, examples),
    labels: new Set(
      labels.flatMap((label) => wordsOf(label).map(keyOf)).filter((key) => key.length > 2),
    ),
  };
  return { examples, all, belongs };
}

interface NamedLeak {
  readonly name: string;
  readonly leak: Leak;
}

function worstLeak(
  text: string,
  examples: readonly NamedExample[],
  belongs: LeakContext,
): NamedLeak | undefined {
  const leaks = examples.flatMap(({ name, words }) => {
    const leak = leakIn(text, words, belongs);
    return leak ? [{ name, leak }] : [];
  });
  return leaks.sort((a, b) => b.leak.weight - a.leak.weight)[0];
}

interface NamedText {
  readonly name: string;
  readonly text: string;
}

interface NamedExample {
  readonly name: string;
  readonly words: ExampleWords;
}

/** Far more than a prompt shows; a file of thousands does not make the editor wait. */
const mostExamples = 24;

function textsOf({ positiveExamples, negativeExamples }: Instruction): NamedText[] {
  const examples = [...positiveExamples, ...negativeExamples];
  return examples.slice(0, mostExamples).map((example) => ({
    name: nameOf(example),
    text: `${examined(example.input?.text ?? '')}\n${examined(example.output?.text ?? '')}`,
  }));
}

function nameOf({ polarity, number }: Example): string {
  const heading = polarity === 'positive' ? 'Positive Example' : 'Negative Example';
  return number === null ? heading : `${heading} ${String(number)}`;
}

/** The words of definition and category, and what users allow. */
function taskWords(instruction: Instruction, allowed: readonly string[]): string {
  const { definition, category } = instruction;
  return `${examined(definition?.text ?? '')} ${category?.text ?? ''} ${allowed.join(' ')}`;
}

/**
 * What belongs to the task and not to one example: the words of the task, the names of fields, and what several examples have
 * in common.
 */
function sharedKeys(task: string, examples: readonly NamedExample[]): ReadonlySet<string> {
  const words = wordsOf(task);
  const shared = new Set(words.map(keyOf));
  for (const { lower } of words) {
    const adjective = /^(\p{L}{3,}(?:er|est))$/u.test(lower)
      ? lower.replace(/e(?:r|st)$/, '')
      : lower;
    for (const form of ['er', 'est']) shared.add(`${adjective}${form}`);
  }
  for (const { words } of examples) for (const key of words.fields) shared.add(key);
  const seen = new Set<string>();
  for (const { words } of examples)
    for (const key of words.places.keys())
      if (!/^\d/.test(key) && seen.has(key)) shared.add(key);
      else seen.add(key);
  return shared;
}

function reportOf({ value }: Step, { start, end, words }: Leak, name: string): Report {
  const shown = words
    .slice(0, 4)
    .map((word) => `"${word}"`)
    .join(', ');
  return {
    span: sourceSpan(value, start, end),
    message: `${shown} ${words.length === 1 ? 'comes' : 'come'} from ${name}. Steps are read with every other example too, and a model copies what it finds in them.`,
  };
}
