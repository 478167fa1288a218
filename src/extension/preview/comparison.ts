import path from 'node:path';
import * as vscode from 'vscode';
import type { InstructionDocument } from '../../core/document/model';
import { parse } from '../../core/document/parse';
import { builtInLayouts } from '../../core/prompt/layouts';
import { stepChoices } from '../../core/prompt/steps';
import type { PreviewData } from '../../node/previewData';
import { languageId } from '../contributions';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { committedText } from './committedText';
import { preview, type PreviewRequest } from './previewState';

/** What a prompt is compared with: how it is called, and how the request for it differs. */
export interface Other {
  readonly kind: 'version' | 'file' | 'steps' | 'layout';
  readonly label: string;
  /** `undefined` where there is no such thing any more. */
  request(own: PreviewRequest): Promise<PreviewRequest | undefined>;
}

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
    choice('Saved file', 'as it is on disk', () => savedFile(file, data)),
    ...(committed === undefined
      ? []
      : [choice('Committed version', 'HEAD', () => committedFile(committed))]),
    {
      label: 'Another instruction file…',
      description: 'its prompt of the same instance',
      other: () => anotherFile(data),
    },
  ];
  const steps = stepChoices
    .filter((steps) => steps !== request.options.steps)
    .filter((steps) => steps !== 'refined' || request.refined)
    .map((steps) =>
      choice(stepLabels[steps], 'steps', () => ({
        kind: 'steps',
        label: stepLabels[steps],
        request: (own) => Promise.resolve({ ...own, options: { ...own.options, steps } }),
      })),
    );
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

const stepLabels = {
  original: 'Steps of the file',
  refined: 'Refined steps',
  shuffled: 'Shuffled steps',
  none: 'No steps',
} as const;

function choice(label: string, description: string, other: () => Other): Choice {
  return { label, description, other: () => Promise.resolve(other()) };
}

function separator(label: string): Choice {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function savedFile(file: vscode.Uri, data: PreviewData): Other {
  return {
    kind: 'version',
    label: 'saved file',
    request: (own) => withFile(own, file.fsPath, data),
  };
}

function committedFile(text: string): Other {
  const document = parse(text);
  return {
    kind: 'version',
    label: 'committed version',
    request: (own) => Promise.resolve({ ...own, document }),
  };
}

async function anotherFile(data: PreviewData): Promise<Other | undefined> {
  const found = await vscode.workspace.findFiles('**/*.instruct', '**/node_modules/**', 5000);
  const items = found
    .map((uri) => ({
      label: path.basename(uri.fsPath),
      description: vscode.workspace.asRelativePath(vscode.Uri.joinPath(uri, '..')),
      uri,
    }))
    .sort((a, b) => (a.uri.fsPath < b.uri.fsPath ? -1 : 1));
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Compare the Prompt',
    placeHolder: 'With which instruction file?',
    matchOnDescription: true,
  });
  return (
    chosen && {
      kind: 'file',
      label: chosen.label,
      request: (own) => withFile(own, chosen.uri.fsPath, data),
    }
  );
}

async function withFile(
  own: PreviewRequest,
  file: string,
  data: PreviewData,
): Promise<PreviewRequest | undefined> {
  const open = vscode.workspace.textDocuments.find(
    (document) => document.languageId === languageId && document.fileName === file,
  );
  const isOwn = own.fileName === path.basename(file) && open?.isDirty === true;
  const document: InstructionDocument | undefined =
    open && !isOwn ? parse(open.getText()) : await onDisk(file, data);
  return document && { ...own, document };
}

async function onDisk(file: string, data: PreviewData): Promise<InstructionDocument | undefined> {
  const read = await data.instruction(file);
  return 'kind' in read ? undefined : read;
}

function otherLayout(name: string, data: PreviewData): Other {
  return {
    kind: 'layout',
    label: path.basename(name),
    request: async (own) => ({
      ...own,
      layoutName: name,
      layout: await data.layout(name, ''),
    }),
  };
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

/** A difference that is open. */
export interface Comparison {
  /** Draws both sides; `false` where the editor has been closed. */
  draw(request: PreviewRequest): Promise<boolean>;
}

let opened = 0;

/** Opens the difference between a prompt and another in VS Code's own diff editor. */
export async function openComparison(
  other: Other,
  request: PreviewRequest,
  texts: ReadOnlyTexts,
): Promise<Comparison> {
  const folder = `prompts/${++opened}`;
  const names = { left: other.label, right: ownLabel(other, request) };
  const put = async (own: PreviewRequest): Promise<{ left: vscode.Uri; right: vscode.Uri }> => {
    const theirs = await other.request(own);
    const left = theirs ? preview(theirs).fitted.text : '';
    return {
      left: texts.put(`${folder}/left/${textName(names.left)}`, left),
      right: texts.put(`${folder}/right/${textName(names.right)}`, preview(own).fitted.text),
    };
  };
  const { left, right } = await put(request);
  const title = `Prompt of ${request.fileName}: ${names.left} ↔ ${names.right}`;
  await vscode.commands.executeCommand('vscode.diff', left, right, title, { preview: false });
  return {
    draw: async (own) => {
      const isOpen = vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(
          ({ input }) =>
            input instanceof vscode.TabInputTextDiff && input.modified.path === right.path,
        ),
      );
      if (isOpen) await put(own);
      else for (const uri of [left, right]) texts.forget(uri);
      return isOpen;
    },
  };
}

/** What the own side has that the other has not. */
function ownLabel({ kind }: Other, { layoutName, options, fileName }: PreviewRequest): string {
  switch (kind) {
    case 'version':
      return 'as edited';
    case 'file':
      return fileName;
    case 'steps':
      return stepLabels[options.steps];
    case 'layout':
      return path.basename(layoutName);
  }
}

function textName(label: string): string {
  return `${label.replace(/[^\p{L}\p{N} ._-]/gu, '-')}.txt`;
}
