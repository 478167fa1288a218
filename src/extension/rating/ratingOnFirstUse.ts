import * as vscode from 'vscode';
import { ratingPanelType, type Commands } from '../contributions';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { isTrustedFor } from '../trust';
import type { RatingServices } from './ratingPanel';

type RatingCommand =
  | 'stepwise.rateInstructions'
  | 'stepwise.comparePredictions'
  | 'stepwise.rateStudy'
  | 'stepwise.importRatings'
  | 'stepwise.adjudicateRatings'
  | 'stepwise.ratingReport'
  | 'stepwise.exportRaterPages';

const writes = 'writes files into this folder';
const commands = async () => import('./ratingCommands');

/** The commands of human rating, whose code is read when the first of them is used. */
export function ratingHandlers(
  services: RatingServices & { readonly texts: ReadOnlyTexts },
): Pick<Commands, RatingCommand> {
  return {
    'stepwise.rateInstructions': async () => {
      if (await isTrustedFor('Rate Instructions', writes))
        await (await commands()).rateInstructions(services);
    },
    'stepwise.comparePredictions': async (one, other) => {
      if (await isTrustedFor('Compare Predictions', writes))
        await (await commands()).comparePredictions({ one, other }, services);
    },
    'stepwise.rateStudy': async () => {
      if (await isTrustedFor('Continue Rating', writes))
        await (await commands()).rateStudy(services);
    },
    'stepwise.importRatings': async () => {
      if (await isTrustedFor('Import Ratings', writes))
        await (await commands()).importRatings(services.log);
    },
    'stepwise.adjudicateRatings': async () => {
      if (await isTrustedFor('Adjudicate Ratings', writes))
        await (await commands()).adjudicateRatings(services);
    },
    'stepwise.ratingReport': async () => (await commands()).ratingReport(services.texts),
    'stepwise.exportRaterPages': async () => {
      if (await isTrustedFor('Export Rating Pages', 'writes files'))
        await (await commands()).exportRaterPages(services.extensionUri);
    },
  };
}

/** Brings the pages of raters back after a reload of the window. */
export function restoresRatings(services: RatingServices): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer(ratingPanelType, {
    async deserializeWebviewPanel(panel, state: unknown) {
      await (await commands()).restoreRatingPanel(panel, state, services);
    },
  });
}
