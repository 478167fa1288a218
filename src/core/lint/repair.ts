import { applyEdits, type TextEdit } from '../document/edit';
import type { Finding, Fix } from './rule';

/** A repair removes its finding, so rounds end by themselves; this bounds the harm of a rule that breaks that. */
const mostRounds = 20;

/**
 * The text with every repair made. `lint` gives the findings of a text; a round makes all the repairs that do not touch each
 * other, and what is left is looked at anew.
 */
export function repaired(text: string, lint: (text: string) => readonly Finding[]): string {
  let result = text;
  for (let round = 0; round < mostRounds; round++) {
    const edits = together(lint(result));
    const next = applyEdits(result, edits);
    if (next === result) break;
    result = next;
  }
  return result;
}

/** The edits of as many repairs as can be made at once, from the start of the text. */
function together(findings: readonly Finding[]): TextEdit[] {
  const fixes = [...new Set(findings.flatMap(({ fix }) => fix ?? []))];
  const edits: TextEdit[] = [];
  let end = -1;
  for (const fix of fixes.sort((a, b) => firstOf(a) - firstOf(b))) {
    if (fix.edits.length === 0 || firstOf(fix) <= end) continue;
    edits.push(...fix.edits);
    end = Math.max(...fix.edits.map(({ span }) => span.end));
  }
  return edits;
}

function firstOf({ edits }: Fix): number {
  return Math.min(...edits.map(({ span }) => span.start));
}
