import type * as vscode from 'vscode';
import type { RateLimits } from '../../core/refine/batch/rateGate';
import type { ChatPlan } from '../../node/predict/askedModel';
import { chooseModel, type ChosenModel } from '../models/modelChoice';
import { offerModel } from '../models/offerModel';
import { setting } from '../settings';

/** The model that the settings name, and how it is asked. */
export interface Asked {
  readonly chosen: Extract<ChosenModel, { readonly kind: 'chosen' }>;
  readonly plan: ChatPlan;
}

/** The active model; where there is none, says so and how to get one. */
export async function chatModelOf(
  folder: vscode.WorkspaceFolder,
  secrets: vscode.SecretStorage,
): Promise<Asked | undefined> {
  let learn: (limits: RateLimits) => void = () => undefined;
  const chosen = await chooseModel(secrets, folder.uri, {
    onLimits: (limits) => learn(limits),
    answers: 'all',
    purpose: 'Stepwise asks it for the predictions of a test set.',
  });
  if (chosen.kind === 'none') {
    await offerModel(chosen.message);
    return undefined;
  }
  const cap = setting('stepwise.model.spendCap');
  const plan: ChatPlan = {
    model: (onLimits) => {
      learn = onLimits;
      return chosen.model;
    },
    concurrency: setting('stepwise.model.concurrency'),
    prices: chosen.prices,
    cap: chosen.prices && cap > 0 ? cap : null,
  };
  return { chosen, plan };
}
