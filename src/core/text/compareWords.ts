import { diffWordsWithSpace } from 'diff';

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
  const changes = diffWordsWithSpace(old, now, { maxEditLength: mostEdits });
  if (!changes)
    return [
      { kind: 'removed', text: old },
      { kind: 'added', text: now },
    ];
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
