import * as vscode from 'vscode';
import type { CreatedStudy } from '../../node/rating/createStudies';
import { openRatingPanel, type RatingServices } from './ratingPanel';
import { tellError } from '../tell';

/** Opens the page of the one who made a study, and says what was left out of it; or says why there is none. */
export async function beginStudy(
  created: CreatedStudy,
  own: string,
  services: RatingServices,
): Promise<void> {
  if (created.kind === 'failed') {
    tellError(created.message);
    return;
  }
  const { stored, notes } = created;
  openRatingPanel(stored, own, services);
  if (notes.length === 0) return;
  for (const note of notes) services.log.info(`${stored.study.name}: ${note}`);
  const more = notes.length > 1 ? ` And ${notes.length - 1} more.` : '';
  const show = 'Show Log';
  const choice = await vscode.window.showInformationMessage(`${notes[0]!}${more}`, show);
  if (choice === show) services.log.show();
}
