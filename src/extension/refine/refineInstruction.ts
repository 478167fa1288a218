import * as vscode from 'vscode';
import { stages as shippedStages, type Stage } from '../../core/refine/stages';
import { customizeStage, stageFile } from '../../node/stageFiles';
import { keptTranscripts } from '../../node/transcripts';
import { inView } from '../activeInstruction';
import { chooseModel } from '../models/modelChoice';
import { offerModel } from '../models/offerModel';
import { rootFolder } from '../rootFolder';
import type { RefinePanel, RefineServices } from './refinePanel';
import { panelIn, panelOf } from './refinePanels';
import { workspaceStages } from './workspaceStages';
import { tellError } from '../tell';

/** Runs all stages, each one that is left out or not. */
export async function refineInstruction(
  document: vscode.TextDocument,
  services: RefineServices,
): Promise<void> {
  await begin(document, services, (stages) => ({ plan: stages, count: stages.length }));
}

/** Writes steps for an instruction that has none: the draft alone; the other stages wait for a word. */
export async function generateSteps(
  document: vscode.TextDocument,
  services: RefineServices,
): Promise<void> {
  await begin(document, services, (stages) => ({ plan: stages, count: 1 }));
}

/** Runs one stage on the steps that the file has. */
export async function refineByStage(
  document: vscode.TextDocument,
  id: string,
  services: RefineServices,
): Promise<void> {
  await begin(document, services, (stages) => ({
    plan: stages.filter((stage) => stage.id === id),
    count: 1,
  }));
}

async function begin(
  document: vscode.TextDocument,
  services: RefineServices,
  choose: (stages: readonly Stage[]) => { readonly plan: readonly Stage[]; readonly count: number },
): Promise<void> {
  const stages = await workspaceStages(document.uri);
  if (!stages) return;
  const chosen = await chooseModel(services.secrets, document.uri);
  if (chosen.kind === 'none') return offerModel(chosen.message);
  const { plan, count } = choose(stages);
  await panelOf(document, services).start(chosen, plan, count);
}

/** Brings a panel back after a reload of the window, with the newest conversation about its file. */
export async function restorePanel(
  panel: vscode.WebviewPanel,
  state: unknown,
  services: RefineServices,
): Promise<void> {
  const document = await documentOf(state);
  const [newest] = document ? await conversationsOf(document) : [];
  const stages = document && (await workspaceStages(document.uri));
  if (document && newest && stages)
    await panelIn(panel, document, services)?.restore(newest.transcript, stages);
  else panel.dispose();
}

async function documentOf(state: unknown): Promise<vscode.TextDocument | undefined> {
  if (typeof state !== 'object' || state === null || !('document' in state)) return undefined;
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.parse(String(state.document), true));
  } catch {
    return undefined; // the file is gone, and so is what there was to refine
  }
}

/** What was said about a file in its workspace folder, newest first. */
export async function conversationsOf(document: vscode.TextDocument) {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return folder ? keptTranscripts(folder.uri.fsPath, document.fileName) : [];
}

/** Shows a kept conversation in the panel of its file. */
export async function restoreConversation(
  document: vscode.TextDocument,
  transcript: Parameters<RefinePanel['restore']>[0],
  services: RefineServices,
): Promise<void> {
  const stages = await workspaceStages(document.uri);
  if (stages) await panelOf(document, services).restore(transcript, stages);
}

/**
 * Asks for a stage and opens its prompt as a file of the root folder that the file in view is in, written there first where it
 * still is ours.
 */
export async function customizePrompt(): Promise<void> {
  const title = 'Customize Refine Prompt';
  const without = 'Open a folder first: its prompts are files in it.';
  const folder = (await rootFolder(inView()?.uri, { title, without }))?.uri.fsPath;
  if (folder === undefined) return;
  const items = shippedStages.map((stage) => ({
    label: stage.title,
    detail: stage.purpose,
    stage,
  }));
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDetail: true });
  if (!chosen) return;
  const written = await customizeStage(folder, chosen.stage);
  if (written.kind === 'failed') tellError(written.message);
  else await vscode.window.showTextDocument(vscode.Uri.file(stageFile(folder, chosen.stage.id)));
}
