import * as vscode from 'vscode';
import { chooseModel, type ChosenModel } from '../models/modelChoice';
import type { RefinedFile } from './refinedFile';
import type { RefineSession } from './refineSession';

/** What comes of the wish to ask behind a turn: it is asked, not asked for want of a model, or what the user would rather have. */
export type PreparedQuestion = ChosenModel | { readonly kind: 'startOver' | 'left' };

interface Surroundings {
  readonly session: RefineSession;
  readonly file: RefinedFile;
  readonly secrets: vscode.SecretStorage;
}

/**
 * Chooses the model that is set up now, which may be another than before, and looks at the file as it is now. Where the turns up to
 * `turn` were asked about something else, the user says what to do before anything is spent.
 */
export async function prepareQuestion(
  turn: number | null,
  { session, file, secrets }: Surroundings,
): Promise<PreparedQuestion> {
  const chosen = await chooseModel(secrets, file.uri);
  if (chosen.kind === 'none') return chosen;
  await file.look();
  return session.isStale(turn) ? wanted(chosen, file.name) : chosen;
}

async function wanted(chosen: ChosenModel, fileName: string): Promise<PreparedQuestion> {
  const choice = await vscode.window.showWarningMessage(
    `What this conversation asked about "${fileName}" has changed.`,
    {
      modal: true,
      detail:
        'The definition, the examples or the prompts of the stages read otherwise now, and the model would answer with the old ones in mind. Start over to ask about them as they are now; this conversation stays in the history.',
    },
    'Start Over',
    'Ask Anyway',
  );
  if (choice === 'Start Over') return { kind: 'startOver' };
  return choice === 'Ask Anyway' ? chosen : { kind: 'left' };
}
