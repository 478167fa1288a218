import path from 'node:path';
import * as vscode from 'vscode';
import { builtInLayouts } from '../../core/prompt/layouts';
import { stepChoices } from '../../core/prompt/steps';
import type { PreviewData } from '../../node/previewData';
import { committedText } from './committedText';
import {
  committedFile,
  otherFile,
  otherLayout,
  otherSteps,
  savedFile,
  stepLabels,
  type Other,
} from './others';
import type { PreviewRequest } from './previewState';

interface Surroundings {
  readonly file: vscode.Uri;
  readonly request: PreviewRequest;
  readonly data: PreviewData;
}

interface Choice extends vscode.QuickPickItem {
  readonly other?: () => Promise<Other | undefined>;
}

/** Asks what the shown prompt is to be compared with. */
export async function pickOther(around: Surroundings): Promise<Other | undefined> {
  const chosen = await vscode.window.showQuickPick(await choices(around), {
    title: 'Compare the Prompt',
    placeHolder: 'With what?',
    matchOnDescription: true,
  });
  return chosen?.other?.();
}

async function choices(around: Surroundings): Promise<readonly Choice[]> {
  const { file, request, data } = around;
  const committed = file.scheme === 'file' ? await committedText(file) : undefined;
  const texts: Choice[] = [
    choice('Saved file', 'as it is on disk', () => savedFile(file.fsPath, data)),
    ...(committed === undefined
      ? []
      : [choice('Committed version', 'HEAD', () => committedFile(committed))]),
    {
      label: 'Another instruction file…',
      description: 'its prompt of the same instance',
      other: () => anotherFile(around),
    },
  ];
  const steps = stepChoices
    .filter((steps) => steps !== request.options.steps)
    .filter((steps) => steps !== 'refined' || request.refined)
    .map((steps) => choice(stepLabels[steps], 'steps', () => otherSteps(steps)));
  const layouts = Object.keys(builtInLayouts)
    .filter((name) => name !== request.layoutName)
    .map((name) => choice(name, 'layout', () => otherLayout(name, data)));
  return [
    separator('Version'),
    ...texts,
    ...(steps.length > 0 ? [separator('Steps'), ...steps] : []),
    separator('Layout'),
    ...layouts,
    { label: 'Another layout file…', description: 'layout', other: () => anotherLayout(data) },
  ];
}

function choice(label: string, description: string, other: () => Other): Choice {
  return { label, description, other: () => Promise.resolve(other()) };
}

function separator(label: string): Choice {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

async function anotherFile({ file, data }: Surroundings): Promise<Other | undefined> {
  const found = await vscode.workspace.findFiles('**/*.instruct', '**/node_modules/**', 5000);
  const items = found
    .filter((uri) => uri.fsPath !== file.fsPath)
    .map((uri) => ({
      label: path.basename(uri.fsPath),
      description: vscode.workspace.asRelativePath(vscode.Uri.joinPath(uri, '..')),
      uri,
    }))
    .sort((a, b) => (a.uri.fsPath < b.uri.fsPath ? -1 : 1));
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Compare the Prompt',
    placeHolder: 'With which instruction file?',
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  return chosen && otherFile(chosen.uri.fsPath, () => openText(chosen.uri), data);
}

function openText(file: vscode.Uri): string | undefined {
  return vscode.workspace.textDocuments
    .find(({ uri }) => uri.toString() === file.toString())
    ?.getText();
}

async function anotherLayout(data: PreviewData): Promise<Other | undefined> {
  const [chosen] =
    (await vscode.window.showOpenDialog({
      title: 'Compare the Prompt: Layout',
      openLabel: 'Compare',
      filters: { Layouts: ['instruct'] },
    })) ?? [];
  return chosen && otherLayout(chosen.fsPath, data);
}
