import type { Example, Instruction, Value } from '../../document/model';
import { hasPlaces } from '../../names/places';
import { examined } from '../examined';
import { labelKey, labelsOf } from '../prose/labels/labels';
import { quotationsOf } from '../prose/words';
import { defineRule, type Report } from '../rule';

export const unlistedOutput = defineRule({
  id: 'unlisted-output',
  summary: 'The outputs of positive examples are labels of the definition, as it writes them.',
  severity: 'warning',
  group: 'examples',
  options: {},
  *check({ instruction }) {
    const labels = sureLabelsOf(instruction);
    if (!labels) return;
    for (const { output } of instruction.positiveExamples)
      if (output && output.text.trim() !== '') yield* reportsOn(output, labels);
  },
});

interface SureLabels {
  readonly all: readonly string[];
  /** What the definition has in quotation marks: these labels are to be written in this way. */
  readonly quoted: ReadonlySet<string>;
}

/** The labels of the definition, where it has them all in quotation marks or an example confirms them. */
function sureLabelsOf({ definition, ...instruction }: Instruction): SureLabels | undefined {
  const text = examined(definition?.text ?? '');
  const { labels, closed, isScale } = labelsOf({
    ...instruction,
    definition,
    positiveExamples: [],
  });
  if (!closed || isScale || asksForMore.test(text)) return undefined;
  const keys = new Set(labels.map(labelKey));
  const isShown = instruction.positiveExamples.some(
    ({ output }) => output && keys.has(labelKey(output.text)),
  );
  const quoted = new Set(quotationsOf(text).map((quotation) => quotation.text.trim()));
  const areQuoted = labels.every((label) => quoted.has(label));
  return isShown || areQuoted
    ? { all: withJoined(labels, instruction.positiveExamples, text), quoted }
    : undefined;
}

/** "Sci/Tech": one label where an output is so and the definition has it, and not two. */
function withJoined(
  labels: readonly string[],
  examples: readonly Example[],
  definition: string,
): readonly string[] {
  const joined = new Set(
    examples
      .map(({ output }) => output?.text ?? '')
      .filter((text) => /^[^\s/]+(?:\/[^\s/]+)+$/.test(text) && definition.includes(text)),
  );
  const parts = new Set([...joined].flatMap((label) => label.split('/')));
  return [...labels.filter((label) => !parts.has(label) && !joined.has(label)), ...joined];
}

/** The answer is more than a label, or is written in another way on purpose. */
const asksForMore =
  /\b(?:explain|explanation|reason(?:s|ing)?|justif\w*|followed by|(?:together|along) with|as well as|format|JSON|object|key|tags?|list|spans?|each|several|multiple|or more|all (?:of the )?labels|cas(?:e|ing)|capital\w*)\b/i;

function* reportsOn(output: Value, { all, quoted }: SureLabels): Generator<Report> {
  const { text, span } = output;
  if (all.includes(text) || quoted.has(text)) return;
  const label = all.find((each) => labelKey(each) === labelKey(text));
  if (label === undefined) {
    yield {
      span,
      message: `This output is none of the labels of the definition: ${listed(all)}. A model learns to answer as the examples do.`,
    };
  } else if (quoted.has(label)) {
    const fix = {
      title: `Write "${label}"`,
      edits: [{ span, text: label }],
      isGuess: true, // the instances may be written as the example is
    } as const;
    yield {
      span,
      message: `The definition writes this label "${label}". A model learns to write it as the examples do.`,
      ...(hasPlaces(output) && { fix }),
    };
  }
}

const mostListed = 4;

function listed(labels: readonly string[]): string {
  const named = labels.slice(0, mostListed).map((label) => `"${label}"`);
  return labels.length > mostListed ? `${named.join(', ')}, …` : named.join(', ');
}
