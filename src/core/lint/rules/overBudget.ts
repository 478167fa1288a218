import { plainInstruction, type InstructionDocument, type Span } from '../../document/model';
import { printSteps } from '../../document/print';
import type { PromptSection } from '../../prompt/assemble';
import { fit, type FittedPrompt } from '../../prompt/budget';
import type { Cut } from '../../prompt/cut';
import { type TokenCounter } from '../../prompt/tokens';
import { sectionTitle } from '../../prompt/sectionTitle';
import { usableLayout } from '../layoutInUse';
import { defineRule, type Budget, type LintedInstance, type Report } from '../rule';

export const overBudget = defineRule({
  id: 'over-budget',
  summary: 'The prompt for the longest input fits into what the model reads.',
  severity: 'warning',
  group: 'steps',
  options: {},
  *check({ document, instruction, surroundings }) {
    const { budget } = surroundings;
    if (instruction.template || !budget || !instruction.definition) return;
    const layout = usableLayout(instruction, surroundings);
    if (!layout) return;
    const path = instruction.instances?.text;
    const instance = longest((path && surroundings.instances(path)) || []);
    const request = { document, budget, instance };
    const fitted = fit(layout.layout, plainInstruction(document), {
      input: instance?.input ?? '',
      ...budget,
    });
    yield* dropped(request, fitted);
    if (fitted.cut !== null) yield cut(request, fitted.cut);
  },
});

interface Request {
  readonly document: InstructionDocument;
  readonly budget: Budget;
  readonly instance: LintedInstance | undefined;
}

function* dropped(
  { document, budget, instance }: Request,
  fitted: FittedPrompt,
): Generator<Report> {
  const { positiveExamples, negativeExamples } = document.instruction;
  for (const { name, index } of fitted.dropped) {
    const examples = name === 'positive-example' ? positiveExamples : negativeExamples;
    yield {
      span: examples[index]!.nameSpan,
      message: `"${sectionTitle({ name, index })}" is left out of ${which(instance)}: with it, that prompt has more than the ${told(budget)} that the model reads.`,
    };
  }
}

function cut(request: Request, loss: Cut): Report {
  const { document, budget, instance } = request;
  const parts = partsOf(request);
  const sizes = parts.map(({ name, tokens: size }) => `the ${name} ${size}`).join(', ');
  const lost = sectionsCut(loss);
  return {
    span: (parts.toSorted((a, b) => b.tokens - a.tokens)[0] ?? { span: document.fields[0]!.span })
      .span,
    message: `There are ${loss.tokens} tokens in ${which(instance)}, and the model reads ${told(budget)}, so it loses ${lost}. Tokens: ${sizes}.`,
  };
}

/** What the author or the data could make shorter. */
function partsOf({
  document: { fields, instruction },
  budget: { counter },
  instance,
}: Request): readonly { readonly name: string; readonly tokens: number; readonly span: Span }[] {
  const { definition, stepsField, steps, instances } = instruction;
  const definitionField = fields.find(({ value }) => value === definition);
  const list = printSteps(steps.map(({ value }) => value.text));
  return [
    definitionField && {
      name: 'definition',
      tokens: counter.count(definition!.text),
      span: definitionField.nameSpan,
    },
    stepsField &&
      steps.length > 0 && { name: 'steps', tokens: counter.count(list), span: stepsField.nameSpan },
    instances &&
      instance && { name: 'input', tokens: counter.count(instance.input), span: instances.span },
  ].filter((part) => part !== undefined && part !== false);
}

/** In words, what stands where the prompt is cut. */
function sectionsCut({ whole, start, end }: Cut): string {
  const lost = whole.sections.filter((section) => section.end > start && section.start < end);
  const names = [...new Set(lost.map((section) => lostPart(section, start)))];
  return names.length === 0 ? 'the end of the layout' : names.join(' and ');
}

function lostPart(section: PromptSection, start: number): string {
  const title = sectionTitle(section);
  const called = section.index === null ? `the ${title.toLowerCase()}` : `"${title}"`;
  return section.start < start ? `the end of ${called}` : called;
}

function which(instance: LintedInstance | undefined): string {
  return instance
    ? `the prompt for the longest input ("${instance.id}")`
    : 'a prompt without input';
}

function told({ maxSourceTokens, counter }: Budget): string {
  return `${maxSourceTokens} tokens${counted(counter)}`;
}

function counted({ estimate, name }: TokenCounter): string {
  return estimate ? ` (estimated by ${name})` : '';
}

/** The host gives the same list until the data changes. */
const longestOf = new WeakMap<readonly LintedInstance[], LintedInstance>();

function longest(instances: readonly LintedInstance[]): LintedInstance | undefined {
  const known = longestOf.get(instances);
  if (known) return known;
  let found = instances[0];
  for (const instance of instances)
    if (instance.input.length > found!.input.length) found = instance;
  if (found) longestOf.set(instances, found);
  return found;
}
