import { readFileSync } from 'node:fs';
import { printInstruction } from '../src/core/document/print';
import { parse } from '../src/core/document/parse';
import { lint } from '../src/core/lint/lint';
import type { Finding } from '../src/core/lint/rule';

/** A labelled instruction of a corpus; `step` 0 is the instruction as a whole. */
interface Labelled {
  readonly id: string;
  readonly category: string;
  readonly definition: string;
  readonly positive_examples: readonly { readonly input: string; readonly output: string }[];
  readonly steps: readonly string[];
  readonly findings: readonly Label[];
  readonly borderline?: readonly Label[];
  /** The rules that the instruction was labelled for; all where it is missing. */
  readonly about?: string | readonly string[];
}

interface Label {
  readonly rule: string;
  readonly step: number;
  readonly text: string;
}

interface Counts {
  found: number;
  missed: number;
  falseAlarms: number;
}

/** The rules that corpora label. */
export const proseRules = [
  'iterates-over-dataset',
  'leaks-example',
  'refers-to-example',
  'impossible-step',
  'missing-label',
  'missing-constraint',
  'unknown-label',
  'forward-reference',
  'no-answer-step',
  'vague-step',
  'duplicate-step',
  'chat-residue',
];

/**
 * Precision and recall of every prose rule on a corpus. A label and a finding belong together when rule and step are the same;
 * of several labels of one rule on the whole instruction, the message must name the text. Borderline labels count
 * neither way. With `show`, every miss and every false alarm of that rule ("all": of every rule) is printed.
 */
export function benchRules(file: string, show?: string): void {
  const counts = new Map(proseRules.map((rule) => [rule, { found: 0, missed: 0, falseAlarms: 0 }]));
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  for (const row of rows) {
    const labelled = JSON.parse(row) as Labelled; // the corpora are ours
    const findings = lint(parse(textOf(labelled)));
    const about = labelled.about === undefined ? proseRules : [labelled.about].flat();
    for (const rule of about) judge(labelled, rule, findings, counts.get(rule)!, show);
  }
  console.log(`${file}: ${rows.length} instructions`);
  for (const [rule, { found, missed, falseAlarms }] of counts)
    console.log(
      `${rule.padEnd(24)} precision ${percent(found, found + falseAlarms)}  recall ${percent(found, found + missed)}   (${found} found, ${missed} missed, ${falseAlarms} false alarms)`,
    );
}

function judge(
  labelled: Labelled,
  rule: string,
  findings: readonly Finding[],
  counts: Counts,
  show: string | undefined,
): void {
  const says = (what: string, text: string): void => {
    if (show === rule || show === 'all') console.log(`${what} ${rule} ${labelled.id}: ${text}`);
  };
  const left = findings.filter((finding) => finding.rule === rule);
  const labels = labelled.findings.filter((label) => label.rule === rule);
  const take = (label: Label): boolean => {
    const same = left.filter(({ step }) => (step ?? 0) === label.step);
    const named = same.find(({ message }) => message.includes(label.text));
    const hit = named ?? (rule === 'missing-label' ? undefined : same[0]);
    if (hit) left.splice(left.indexOf(hit), 1);
    return hit !== undefined;
  };
  for (const label of labels) {
    if (take(label)) counts.found++;
    else {
      counts.missed++;
      says('MISSED', `${label.step}: ${label.text}`);
    }
  }
  const arguable = labelled.borderline ?? [];
  for (const { step, message } of left) {
    const isArguable = arguable.some(
      (label) =>
        label.step === (step ?? 0) &&
        (label.rule === rule || (label.rule === 'generic-example' && rule === 'leaks-example')),
    );
    const isSecond = labels.some((label) => label.step === (step ?? 0)) && rule !== 'missing-label';
    if (isArguable || isSecond) continue;
    counts.falseAlarms++;
    const text = step === null ? '' : ` «${labelled.steps[step - 1] ?? ''}»`;
    says('FALSE ALARM', `${step ?? 0}:${text} ${message}`);
  }
}

function textOf(labelled: Labelled): string {
  return printInstruction({
    task: labelled.id,
    category: labelled.category,
    definition: labelled.definition,
    steps: labelled.steps,
    positiveExamples: labelled.positive_examples,
    negativeExamples: [],
  });
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '   – ' : `${((100 * part) / whole).toFixed(1).padStart(5)}%`;
}
