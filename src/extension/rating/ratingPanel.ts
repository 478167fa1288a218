import * as vscode from 'vscode';
import { disagreements } from '../../core/rating/disagreements';
import { adjudicator } from '../../core/rating/names';
import { adjudicationPart, partOf } from '../../core/rating/parts';
import { contraryDecisions } from '../../core/rating/contraryDecisions';
import { appendRating } from '../../node/rating/appendRating';
import { importedFiles, readRatings } from '../../node/rating/ratingFiles';
import { readStudy, type StoredStudy } from '../../node/rating/studies';
import { instructionIndex } from '../../node/results/instructionIndex';
import type { Rating, RatingFromView, RatingToView } from '../../protocol/rating';
import { reportBug } from '../bugs';
import { ratingPanelType } from '../contributions';
import { instructionsInFolder, resultsFolder } from '../results/resultsFolder';
import { connectView, type View } from '../webviews/connect';
import { tellInformation } from '../tell';
import { watchRatings } from './watchRatings';

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
  /** One after the other: the file has answers in the order in which they were given, and no part is older than one. */
  let last: Promise<unknown> = Promise.resolve();
  const next = (work: () => Promise<RatingToView>): Promise<void> => {
    const done = last.then(async () => view.post(await work()));
    last = done.catch(() => undefined); // told by whoever awaits it
    return done;
  };
  /** Imported files that the page shows. */
  let seen: readonly string[] = [];
  const partNow = async (): Promise<RatingToView> => {
    // Before they are read: what comes meanwhile is perhaps not shown.
    const imported = await importedFiles(stored, rater);
    const message = await partMessage(rated);
    seen = imported;
    return message;
  };
  const view: View<RatingToView> = connectView<RatingToView, RatingFromView>(
    panel.webview,
    { name: 'rate', title: 'Rating', ...services },
    async (event) => {
      switch (event.type) {
        case 'ready':
          return next(partNow);
        case 'rated': {
          const known = seen;
          return next(() => keep(event.rating, stored, known));
        }
        case 'openInstruction':
          return openInstruction(event.task);
        case 'download':
          return; // only the page without VS Code asks for it
      }
    },
  );
  const watch = watchRatings(stored, () => {
    next(partNow).catch((error: unknown) => reportBug('"Rating"', error, services.log));
  });
  panel.onDidDispose(() => {
    open.delete(keyOf(stored, rater));
    watch.dispose();
    view.dispose();
  });
}

async function partMessage({ stored, rater }: Rated): Promise<RatingToView> {
  const { study } = stored;
  const { ratings, adjudicated } = await readRatings(stored);
  if (rater === adjudicator) {
    const asked = [
      ...disagreements(study, ratings),
      // Confirmed or not: a decision can be taken back.
      ...contraryDecisions(study, { ratings, adjudicated }),
    ];
    const part = adjudicationPart(study, asked);
    return { type: 'part', part, ratings: adjudicated, disagreements: asked };
  }
  return {
    type: 'part',
    part: partOf(study, rater)!, // whoever opens the page knows the rater
    ratings: ratings.filter((rating) => rating.rater === rater),
    disagreements: [],
  };
}

async function keep(
  rating: Rating,
  stored: StoredStudy,
  seen: readonly string[],
): Promise<RatingToView> {
  const { item } = rating;
  if (!vscode.workspace.isTrusted) {
    const message =
      'Ratings are not kept in Restricted Mode, because that writes files into this folder. Trust this workspace to keep them.';
    return { type: 'notSaved', item, message };
  }
  const kept = await appendRating(stored, rating, seen);
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
