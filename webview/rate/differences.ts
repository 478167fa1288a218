import { diffWordsWithSpace } from 'diff';

/** A run of text; `differs`: the other text has something else in its place. */
export interface Run {
  readonly text: string;
  readonly differs: boolean;
}

/** Texts with more words between them that differ are not compared: nearly all would be marked, and it takes long. */
const mostEdits = 2_000;

/** Two texts word by word; `null` where they are too long and too different to be compared. */
export function differences(
  a: string,
  b: string,
): { readonly a: readonly Run[]; readonly b: readonly Run[] } | null {
  const changes = diffWordsWithSpace(a, b, { maxEditLength: mostEdits });
  if (!changes) return null;
  return {
    a: joined(changes.filter(({ added }) => !added).map(({ value, removed }) => [value, removed])),
    b: joined(changes.filter(({ removed }) => !removed).map(({ value, added }) => [value, added])),
  };
}

/** Runs that differ with nothing but white space between them become one. */
function joined(pieces: readonly (readonly [string, boolean])[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, [text, isOther]] of pieces.entries()) {
    const isBetween = text.trim() === '' && runs.at(-1)?.differs && pieces[index + 1]?.[1] === true;
    const differs = isOther || Boolean(isBetween);
    const last = runs.at(-1);
    if (last?.differs === differs) runs[runs.length - 1] = { text: last.text + text, differs };
    else runs.push({ text, differs });
  }
  return runs;
}
