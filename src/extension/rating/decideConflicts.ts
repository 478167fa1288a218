import * as vscode from 'vscode';
import { decisionFor, type RatingConflict } from '../../core/rating/merge';
import { ratingText } from '../../core/rating/report';
import { decideConflict } from '../../node/rating/appendRating';
import type { StoredStudy } from '../../node/rating/studies';
import { tellError } from '../tell';

/** Asks of each contradiction which answer counts; `false` where the user stopped. What is left out stays as it is. */
export async function decideConflicts(
  stored: StoredStudy,
  conflicts: readonly RatingConflict[],
): Promise<boolean> {
  for (const [index, conflict] of conflicts.entries()) {
    const rows = rowsOf(conflict);
    const picked = await vscode.window.showQuickPick(rows, {
      title: `${stored.study.name}: ${conflict.rater}, ${conflict.item} (${index + 1} of ${conflicts.length})`,
      placeHolder: 'Which answer counts?',
      ignoreFocusOut: true,
    });
    if (!picked) return false;
    if (picked.rating === null) continue;
    const decision = decisionFor(conflict, picked.rating, new Date().toISOString());
    const decided = await decideConflict(stored, conflict, decision);
    if (decided.kind === 'failed') {
      tellError(decided.message);
      return false;
    }
  }
  return true;
}

function rowsOf({ versions }: RatingConflict) {
  const said = versions.map(({ file, rating }) => ({
    label: ratingText(rating),
    description: new Date(rating.time).toLocaleString(),
    detail: file,
    rating,
  }));
  const later = {
    label: 'Leave undecided',
    description: 'the latest counts',
    detail: '',
    rating: null,
  };
  return [...said.reverse(), later];
}
