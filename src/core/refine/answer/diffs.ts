/**
 * An answer that writes its changes as a diff ("- 2. Read." above "+ 2. Read both.") with the changes made. Other answers stay
 * as they are, such as those whose bullets of two kinds stand at two indents.
 */
export function withChangesMade(text: string): string {
  const lines = text.split('\n');
  const signs = lines
    .map((line) => signedStep.exec(line)?.groups)
    .filter((sign) => sign !== undefined);
  const [first] = signs;
  if (!first || signs.every(({ sign }) => sign === first.sign)) return text;
  if (signs.some(({ indent }) => indent !== first.indent)) return text;
  return changed(lines, { indent: first.indent!.length, gap: first.gap!.length }).join('\n');
}

const number = String.raw`(?:step )?\d{1,3}[.):]`;
const signedStep = new RegExp(`^(?<indent> {0,3})(?<sign>[-+])(?<gap> ?)${number}`, 'i');
const unsignedStep = new RegExp(`^ {0,5}${number}`, 'i');

/** In characters: what stands before each sign, and between it and its line. */
interface Margins {
  readonly indent: number;
  readonly gap: number;
}

function changed(lines: readonly string[], margins: Margins): string[] {
  const { indent } = margins;
  const stays = indentsOfSteps(lines, margins);
  const kept: string[] = [];
  let isGone = false;
  for (const [index, line] of lines.entries()) {
    const at = line.search(/\S/);
    if (at === indent && line[at] === '-') isGone ||= signedStep.test(line) || goesOn.test(line);
    else isGone &&= at > indent && indentOfStep(line, margins) === undefined;
    if (isGone) continue;
    const isAdded = at === indent && line[at] === '+';
    kept.push(isAdded ? ' '.repeat(stays[index]!) + withoutSign(line, margins) : line);
  }
  return kept;
}

/** A line taken out of a step that stays, and no bullet. */
const goesOn = /^ *- {3}/;

function withoutSign(line: string, { indent, gap }: Margins): string {
  const behind = line.slice(indent + 1);
  return behind.slice(behind.startsWith(' ') ? gap : 0);
}

/** For each line how far the next step that stays is indented; where there is none, the last that does. */
function indentsOfSteps(lines: readonly string[], margins: Margins): number[] {
  const found = lines.map((line) => indentOfStep(line, margins));
  let next = found.findLast((indent) => indent !== undefined) ?? margins.indent;
  const fromEnd = found.toReversed().map((indent) => (next = indent ?? next));
  return fromEnd.reverse();
}

/** Of a step without a sign, in characters; one further in is a sub-step. */
function indentOfStep(line: string, { indent, gap }: Margins): number | undefined {
  const at = line.search(/\S/);
  return at <= indent + 1 + gap && unsignedStep.test(line) ? at : undefined;
}
