import { addPositiveExamples } from '../../document/addExamples';
import { applyEdits } from '../../document/edit';
import {
  plainInstruction,
  type InstructionDocument,
  type PlainExample,
  type PlainInstruction,
} from '../../document/model';
import { parse } from '../../document/parse';
import { lint, type Linting } from '../../lint/lint';
import { labelKey, labelsOf } from '../../lint/prose/labels/labels';
import type { Finding, LintedInstance } from '../../lint/rule';
import { exampleCount } from '../../lint/rules/exampleCount';
import { oneSidedExamples } from '../../lint/rules/oneSidedExamples';
import { createLikeness, nearDuplicate, nearlyVerbatim, type Likeness } from './likeness';

export interface RejectedExample {
  readonly example: PlainExample;
  /** What speaks against it, as a sentence. */
  readonly reason: string;
}

export interface CheckedExamples {
  /** In the order in which they came; an output that is a label is spelled as the task spells it. */
  readonly accepted: readonly PlainExample[];
  readonly rejected: readonly RejectedExample[];
  /** What could not be checked, as sentences. */
  readonly notices: readonly string[];
}

/** The file that the examples are for. */
export interface ExampleHome {
  readonly document: InstructionDocument;
  readonly linting: Linting;
}

/**
 * Holds each candidate against the file: its labels, its examples, the candidates before it, the instances of its data file,
 * and the rules. One that would add a finding to the file, such as a step that quotes it, is rejected.
 */
export function checkExamples(
  candidates: readonly PlainExample[],
  home: ExampleHome,
): CheckedExamples {
  const surroundings = surroundingsOf(home);
  const accepted: PlainExample[] = [];
  const rejected: RejectedExample[] = [];
  for (const candidate of candidates) {
    const example = { ...candidate, output: surroundings.spelled(candidate.output) };
    const reason = checks
      .map((check) => check(example, accepted, surroundings))
      .find((said) => said !== undefined);
    if (reason === undefined) accepted.push(example);
    else rejected.push({ example, reason });
  }
  return { accepted, rejected, notices: surroundings.notices };
}

/** Rules about the examples as a whole: they say which examples go together, not that one of them is bad. */
const aboutAll: ReadonlySet<string> = new Set([exampleCount.id, oneSidedExamples.id]);

/** The findings that a file has more of when these examples are added; the first of each rule says why. */
export function findingsAdded(
  { document, linting }: ExampleHome,
  examples: readonly PlainExample[],
  before: readonly Finding[] = lint(document, linting),
): readonly Finding[] {
  const edit = addPositiveExamples(document, examples);
  const after = lint(parse(applyEdits(document.text, [edit])), linting);
  const countOf = (findings: readonly Finding[], wanted: string): number =>
    findings.filter(({ rule }) => rule === wanted).length;
  return after.filter(
    ({ rule, message }) =>
      countOf(after, rule) > countOf(before, rule) &&
      !before.some((finding) => finding.rule === rule && finding.message === message),
  );
}

/** What the candidates are held against. */
interface CheckedAgainst {
  readonly home: ExampleHome;
  readonly findings: readonly Finding[];
  readonly instruction: PlainInstruction;
  /** The answers that the task allows; empty where it is free in them. */
  readonly labels: readonly string[];
  /** A label as the examples or the definition write it; any other text as it is. */
  readonly spelled: (output: string) => string;
  readonly instances: readonly LintedInstance[];
  readonly likeness: Likeness;
  readonly notices: readonly string[];
}

function surroundingsOf(home: ExampleHome): CheckedAgainst {
  const { document, linting } = home;
  const instruction = plainInstruction(document);
  const { labels, closed } = labelsOf(document.instruction);
  const written = instruction.positiveExamples.map(({ output }) => output);
  const spellings = closed
    ? new Map([...labels, ...written].map((text) => [labelKey(text), text]))
    : new Map<string, string>();
  const path = instruction.instances;
  const instances = path ? linting.surroundings?.instances(path) : [];
  return {
    home,
    findings: lint(document, linting),
    instruction,
    labels: closed ? labels : [],
    spelled: (output) => spellings.get(labelKey(output)) ?? output,
    instances: instances ?? [],
    likeness: createLikeness(),
    notices: instances
      ? []
      : [
          `"${path ?? ''}" could not be read, so the examples were not compared with its instances.`,
        ],
  };
}

type Check = (
  example: PlainExample,
  accepted: readonly PlainExample[],
  against: CheckedAgainst,
) => string | undefined;

/** From the plainest to the dearest; the first that says something decides. */
const checks: readonly Check[] = [
  isEmpty,
  isNoLabel,
  isThere,
  isCandidate,
  isInstance,
  addsFinding,
];

function isEmpty({ input, output }: PlainExample): string | undefined {
  if (input === '') return 'It has no input.';
  return output === '' ? 'It has no output.' : undefined;
}

function isNoLabel(
  { output }: PlainExample,
  _: readonly PlainExample[],
  { labels }: CheckedAgainst,
): string | undefined {
  if (labels.length === 0 || labels.some((label) => labelKey(label) === labelKey(output)))
    return undefined;
  return `Its output is none of the labels of the task: ${labels.join(', ')}.`;
}

function isThere(
  example: PlainExample,
  _: readonly PlainExample[],
  { instruction, likeness }: CheckedAgainst,
): string | undefined {
  const { positiveExamples, negativeExamples } = instruction;
  const positive = positiveExamples.findIndex((other) => isSame(example, other, likeness));
  if (positive >= 0) return `It says the same as Positive Example ${positive + 1}.`;
  const negative = negativeExamples.findIndex(({ input }) => likeness(example.input, input) === 1);
  return negative < 0 ? undefined : `It has the input of Negative Example ${negative + 1}.`;
}

function isCandidate(
  example: PlainExample,
  accepted: readonly PlainExample[],
  { likeness }: CheckedAgainst,
): string | undefined {
  return accepted.some((other) => isSame(example, other, likeness))
    ? 'It says the same as a candidate before it.'
    : undefined;
}

/** Nearly the same input with another output is a telling pair; the very same input with another output is a contradiction. */
function isSame(one: PlainExample, other: PlainExample, likeness: Likeness): boolean {
  const inputs = likeness(one.input, other.input);
  return (
    inputs === 1 || (inputs >= nearDuplicate && labelKey(one.output) === labelKey(other.output))
  );
}

function isInstance(
  { input }: PlainExample,
  _: readonly PlainExample[],
  { instances, likeness, instruction }: CheckedAgainst,
): string | undefined {
  const same = instances.find((instance) => likeness(input, instance.input) >= nearlyVerbatim);
  return same
    ? `It repeats instance "${same.id}" of "${instruction.instances ?? ''}", so a score on that would say nothing.`
    : undefined;
}

function addsFinding(
  example: PlainExample,
  _: readonly PlainExample[],
  { home, findings }: CheckedAgainst,
): string | undefined {
  const added = findingsAdded(home, [example], findings).find(({ rule }) => !aboutAll.has(rule));
  return added && `It adds a finding to the file, "${added.rule}": ${added.message}`;
}
