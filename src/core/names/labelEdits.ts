import { applyEdits, type TextEdit } from '../document/edit';
import type { InstructionDocument } from '../document/model';
import { parse } from '../document/parse';
import { fitsPlainForm } from '../document/value';
import { labelKey, labelsOf } from '../lint/prose/labels/labels';
import type { Finding } from '../lint/rule';
import { positionsOf } from '../text/positions';
import { labelMentions } from './labelMentions';
import { labelsToldByDefinition } from './labelsToldByDefinition';
import { hasPlaces } from './places';

export interface LabelRename {
  readonly label: string;
  readonly newLabel: string;
  /** The findings of the file if it had another text. */
  readonly lint: (text: string) => readonly Finding[];
}

/** Why a name stays, in words for the author, and the line that stands in the way, counted from 0. */
export interface RefusedRename {
  readonly message: string;
  readonly line?: number;
}

/**
 * The edits that give a label another name wherever the file names it, or why there are none: behind them the task has the same labels, but for the one name, and no finding more.
 */
export function labelEdits(
  document: InstructionDocument,
  rename: LabelRename,
): readonly TextEdit[] | RefusedRename {
  const { instruction } = document;
  const { labels } = labelsOf(instruction);
  const { label, newLabel } = rename;
  const edits = labelMentions(instruction, labels)
    .filter((mention) => mention.label === label)
    .map(({ span, inString }) => ({
      span,
      text: inString ? JSON.stringify(inString.before + newLabel + inString.after) : newLabel,
    }));
  const unfit = unfitName(rename, labels);
  if (unfit !== undefined) return { message: unfit };
  return hindranceTo(edits, document, rename) ?? edits;
}

/** Why a label has no name of its own to change: "from 1 to 5" tells "3" as well. */
export function toldByRange(
  { instruction }: InstructionDocument,
  label: string,
): string | undefined {
  const { labels, isScale } = labelsOf(instruction);
  if (!isScale || labelsToldByDefinition(instruction, labels).some((told) => told.label === label))
    return undefined;
  return `"${label}" is told only as part of a range, which has no name for it. Change the range in the definition, or list the labels there one by one.`;
}

function unfitName(
  { label, newLabel }: LabelRename,
  labels: readonly string[],
): string | undefined {
  if (newLabel === '') return 'A label is not empty. Type the new label.';
  if (/[\r\n]/.test(newLabel)) return 'A label stands on one line. Type it without line breaks.';
  if (!fitsPlainForm(newLabel))
    return 'This label holds characters that do not show in a text file. Type it without them.';
  const key = labelKey(newLabel);
  const other = labels.find((each) => each !== label && labelKey(each) === key);
  return other === undefined
    ? undefined
    : `"${other}" is a label of this task already. Two labels in one cannot be told apart again.`;
}

function hindranceTo(
  edits: readonly TextEdit[],
  before: InstructionDocument,
  rename: LabelRename,
): RefusedRename | undefined {
  const { label, newLabel, lint } = rename;
  const text = applyEdits(before.text, edits);
  const found =
    wrongLabels(before, parse(text), rename) ??
    newFinding(lint(before.text), lint(text), (offset) => offsetBefore(offset, edits));
  if (found === undefined) return undefined;
  const { line } = positionsOf(before.text).at(offsetBefore(found.offset, edits));
  const message = `"${label}" was not renamed to "${newLabel}", because of line ${line + 1}: ${found.reason}`;
  return { message, line };
}

/** Something that a rename would leave wrong, and where, as an offset of the text behind it. */
interface Hindrance {
  readonly offset: number;
  readonly reason: string;
}

function wrongLabels(
  before: InstructionDocument,
  { instruction }: InstructionDocument,
  { label, newLabel }: LabelRename,
): Hindrance | undefined {
  const after = labelsOf(instruction);
  const keys = after.labels.map(labelKey);
  const wanted = labelsOf(before.instruction).labels.map((each) =>
    labelKey(each === label ? newLabel : each),
  );
  if (keys.length === wanted.length && wanted.every((key) => keys.includes(key))) return undefined;
  const { definition } = instruction;
  const offset = definition?.span.start ?? 0;
  if (definition?.text.includes(label) && !hasPlaces(definition))
    return {
      offset,
      reason: `the exact value of the definition would still tell "${label}". Change it there, and then rename.`,
    };
  if (after.isScale && keys.includes(labelKey(label)))
    return {
      offset,
      reason: `a range tells "${label}" there, too. List the labels one by one, and rename again.`,
    };
  const read = after.labels
    .slice(0, mostNamed)
    .map((each) => `"${each}"`)
    .join(', ');
  return {
    offset,
    reason: `${read === '' ? 'the definition would no longer tell which labels the task has' : `the definition would then tell the labels ${read}`}. Set its labels in quotation marks, or choose another name.`,
  };
}

/** Labels in a message. */
const mostNamed = 8;

/** The first finding of a rule that speaks more often than before, in a place where it did not. */
function newFinding(
  before: readonly Finding[],
  after: readonly Finding[],
  back: (offset: number) => number,
): Hindrance | undefined {
  const often = countsOf(before);
  const more = countsOf(after);
  const known = new Set(before.map(({ rule, span }) => `${rule} ${span.start}`));
  const added = after.filter(({ rule }) => more.get(rule)! > (often.get(rule) ?? 0));
  const first =
    added.find(({ rule, span }) => !known.has(`${rule} ${back(span.start)}`)) ?? added[0];
  return (
    first && {
      offset: first.span.start,
      reason: `a finding would be new there. ${first.message} Change that place, and then rename.`,
    }
  );
}

function countsOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** The place in the text without the edits; of what an edit wrote, where it began. */
function offsetBefore(offset: number, edits: readonly TextEdit[]): number {
  let shift = 0;
  for (const { span, text } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    const start = span.start + shift;
    if (offset < start) break;
    if (offset < start + text.length) return span.start;
    shift += text.length - (span.end - span.start);
  }
  return offset - shift;
}
