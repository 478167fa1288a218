import { applyEdits, type TextEdit } from '../document/edit';
import type { Finding, Fix } from './rule';

/**
 * A repair removes its finding, and at worst uncovers others, so rounds end by themselves; after so many in a row that left no
 * fewer repairs than any before, a rule breaks that.
 */
const mostIdleRounds = 20;

/**
 * The text with every repair made that is no guess. `lint` gives the findings of a text; a round makes all the repairs that do not touch each
 * other, and what is left is looked at anew.
 */
export function repaired(text: string, lint: (text: string) => readonly Finding[]): string {
  let result = text;
  let [fewest, idle] = [Infinity, 0];
  for (;;) {
    const fixes = fixesOf(lint(result));
    idle = fixes.length < fewest ? 0 : idle + 1;
    fewest = Math.min(fewest, fixes.length);
    const next = applyEdits(result, together(fixes, result.length));
    if (next === result || idle === mostIdleRounds) return result;
    result = next;
  }
}

/** From the start of the text. */
function fixesOf(findings: readonly Finding[]): readonly Fix[] {
  const fixes = new Set(findings.flatMap(({ fix }) => (fix && isSafe(fix) ? fix : [])));
  return [...fixes].sort((a, b) => firstOf(a) - firstOf(b));
}

const isSafe = ({ edits, isGuess }: Fix): boolean => edits.length > 0 && !isGuess;

function firstOf({ edits }: Fix): number {
  return Math.min(...edits.map(({ span }) => span.start));
}

/** The edits of as many repairs as can be made at once, the first of them always. */
function together(fixes: readonly Fix[], length: number): TextEdit[] {
  /** Of each offset whether an edit begins, ends or lies there. */
  const touched = new Uint8Array(length + 1);
  const made: TextEdit[] = [];
  for (const { edits } of fixes) {
    if (edits.some(({ span }) => touched.subarray(span.start, span.end + 1).includes(1))) continue;
    for (const { span } of edits) touched.fill(1, span.start, span.end + 1);
    made.push(...edits);
  }
  return made;
}
