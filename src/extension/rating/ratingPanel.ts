import * as vscode from 'vscode';
import { disagreements } from '../../core/rating/disagreements';
import { adjudicator } from '../../core/rating/names';
import { adjudicationPart, partOf } from '../../core/rating/parts';
import { appendRating } from '../../node/rating/appendRating';
import { readRatings } from '../../node/rating/ratingFiles';
import { readStudy, type StoredStudy } from '../../node/rating/studies';
import { instructionIndex } from '../../node/results/instructionIndex';
import type { Rating, RatingFromView, RatingToView } from '../../protocol/rating';
import { ratingPanelType } from '../contributions';
import { instructionsInFolder, resultsFolder } from '../results/resultsFolder';
import { connectView, type View } from '../webviews/connect';
import { tellInformation } from '../tell';

export interface RatingServices {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/** Open pages by study and rater: nobody rates the same twice at a time. */
const open = new Map<string, vscode.WebviewPanel>();

/** Opens the page of a rater, or of the adjudicator; one that is open already comes to the front. */
export function openRatingPanel(
  stored: StoredStudy,
  rater: string,
  services: RatingServices,
): void {
  const known = open.get(keyOf(stored, rater));
  if (known) {
    known.reveal();
    return;
  }
  const panel = vscode.window.createWebviewPanel(
    ratingPanelType,
    '',
    vscode.window.tabGroups.activeTabGroup.viewColumn,
    { enableFindWidget: true },
  );
  rateIn(panel, { stored, rater, services });
}

/** Brings a page back after a reload of the window. `state` is what the page remembers. */
export async function restoreRatingPanel(
  panel: vscode.WebviewPanel,
  state: unknown,
  services: RatingServices,
): Promise<void> {
  const workspace = resultsFolder();
  const stored = workspace === null ? undefined : await readStudy(workspace, text(state, 'study'));
  const rater = text(state, 'rater');
  if (stored?.kind === 'study' && ratesIn(stored, rater))
    rateIn(panel, { stored, rater, services });
  else panel.dispose();
}

interface Rated {
  readonly stored: StoredStudy;
  readonly rater: string;
  readonly services: RatingServices;
}

function rateIn(panel: vscode.WebviewPanel, rated: Rated): void {
  const { stored, rater, services } = rated;
  const { study } = stored;
  open.set(keyOf(stored, rater), panel);
  panel.title =
    rater === adjudicator ? `Adjudicate ${study.name}` : `Rate ${study.name} (${rater})`;
  let keeping = Promise.resolve();
  const view: View<RatingToView> = connectView<RatingToView, RatingFromView>(
    panel.webview,
    { name: 'rate', title: 'Rating', ...services },
    async (event) => {
      switch (event.type) {
        case 'ready':
          view.post(await partMessage(rated));
          return;
        case 'rated': {
          // One after the other, so that the file has them in the order in which they were given.
          const kept = keeping.then(async () => view.post(await keep(event.rating, stored)));
          keeping = kept.catch(() => undefined); // told by whoever awaits it
          return kept;
        }
        case 'openInstruction':
          return openInstruction(event.task);
        case 'download':
          return; // only the page without VS Code asks for it
      }
    },
  );
  panel.onDidDispose(() => {
    open.delete(keyOf(stored, rater));
    view.dispose();
  });
}

async function partMessage({ stored, rater }: Rated): Promise<RatingToView> {
  const { study } = stored;
  const { ratings, adjudicated } = await readRatings(stored);
  if (rater === adjudicator) {
    const disputed = disagreements(study, ratings);
    const part = adjudicationPart(study, disputed);
    return { type: 'part', part, ratings: adjudicated, disagreements: disputed };
  }
  return {
    type: 'part',
    part: partOf(study, rater)!, // whoever opens the page knows the rater
    ratings: ratings.filter((rating) => rating.rater === rater),
    disagreements: [],
  };
}

async function keep(rating: Rating, stored: StoredStudy): Promise<RatingToView> {
  const { item } = rating;
  if (!vscode.workspace.isTrusted) {
    const message =
      'Ratings are not kept in Restricted Mode, because that writes files into this folder. Trust this workspace to keep them.';
    return { type: 'notSaved', item, message };
  }
  const kept = await appendRating(stored, rating);
  return kept.kind === 'kept'
    ? { type: 'saved', item }
    : { type: 'notSaved', item, message: kept.message };
}

async function openInstruction(task: string): Promise<void> {
  const files = (await instructionsInFolder()).map(({ fsPath }) => fsPath);
  const file = (await instructionIndex(files)).get(task);
  if (file !== undefined) await vscode.window.showTextDocument(vscode.Uri.file(file));
  else tellInformation(`There is no instruction file for "${task}" in this workspace.`);
}

function ratesIn({ study }: StoredStudy, rater: string): boolean {
  return rater === adjudicator || study.raters.some(({ name }) => name === rater);
}

function keyOf({ directory }: StoredStudy, rater: string): string {
  return JSON.stringify([directory, rater]);
}

/** The state comes from an earlier version of the page, perhaps. */
function text(state: unknown, key: string): string {
  const value: unknown =
    typeof state === 'object' && state !== null ? Reflect.get(state, key) : undefined;
  return typeof value === 'string' ? value : '';
}
