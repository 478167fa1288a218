import { diffArrays } from 'diff';

/** A part of two texts that are laid over each other. */
export interface Word {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Texts that differ by more words are shown as replaced. */
const longestEdit = 2_000;

/**
 * Two versions of a text word by word; `null` where there is none on that side. Joining the words that are not removed
 * gives `now`; joining those that are not added gives `old`.
 */
export function compareWords(
  old: string | null,
  now: string | null,
  { mostEdits = longestEdit }: { readonly mostEdits?: number } = {},
): readonly Word[] {
  if (old === null) return now === null ? [] : [{ kind: 'added', text: now }];
  if (now === null) return [{ kind: 'removed', text: old }];
  if (old === now) return [{ kind: 'same', text: now }];
  const changes = diffArrays(piecesOf(old), piecesOf(now), { maxEditLength: mostEdits });
  if (!changes)
    return [
      { kind: 'removed', text: old },
      { kind: 'added', text: now },
    ];
  return inRuns(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

/** Words, white space and single other characters; of scripts that put no space between words, each character. */
function piecesOf(text: string): string[] {
  return text.match(piece) ?? [];
}

const spaceless = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => String.raw`\p{Script=${script}}`)
  .join('');
const inWord = String.raw`\p{L}\p{M}\p{N}_\u00AD`;
const marks = String.raw`[\p{M}\p{Emoji_Modifier}]*`;
/** A character with what is put on it, and what is joined to it, as in a family of emoji. */
const character = String.raw`[^]${marks}(?:\u200D[^]${marks})*`;
const piece = new RegExp(
  String.raw`\r?\n|[^\S\r\n]+|(?:(?![${spaceless}])[${inWord}])+|${character}`,
  'gu',
);

/**
 * Changes with nothing but white space between them become one: a sentence in place of another one reads as that, not as many
 * words that each stand in place of one.
 */
function inRuns(words: readonly Word[]): readonly Word[] {
  const runs: Word[] = [];
  let [removed, added] = ['', ''];
  const end = (): void => {
    if (removed !== '') runs.push({ kind: 'removed', text: removed });
    if (added !== '') runs.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const [index, { kind, text }] of words.entries()) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (text.trim() === '' && removed !== '' && added !== '' && isReplacement(words, index)) {
      removed += text;
      added += text;
    } else {
      end();
      runs.push({ kind, text });
    }
  }
  end();
  return runs;
}

/** Whether what follows stands in place of something, too. */
function isReplacement(words: readonly Word[], index: number): boolean {
  return words[index + 1]?.kind === 'removed' && words[index + 2]?.kind === 'added';
}
