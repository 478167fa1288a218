import path from 'node:path';
import * as vscode from 'vscode';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { stepLabels, type Other } from './others';
import { preview, type PreviewRequest } from './previewState';

/** A difference that is open. */
export interface Comparison {
  /**
   * Draws both sides after a drawing of the preview, whose own file may be another one by now; `false` where the editor has
   * been closed.
   */
  draw(drawn: PreviewRequest): Promise<boolean>;
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
  let own = request;
  const put = async (): Promise<{ left: vscode.Uri; right: vscode.Uri }> => {
    const theirs = await other.request(own);
    const left = theirs ? preview(theirs).fitted.text : '';
    return {
      left: texts.put(`${folder}/left/${textName(names.left)}`, left),
      right: texts.put(`${folder}/right/${textName(names.right)}`, preview(own).fitted.text),
    };
  };
  const { left, right } = await put();
  const title = `Prompt of ${path.basename(own.file)}: ${names.left} ↔ ${names.right}`;
  await vscode.commands.executeCommand('vscode.diff', left, right, title, { preview: false });
  return {
    draw: async (drawn) => {
      if (drawn.file === own.file) own = drawn;
      const isOpen = vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(
          ({ input }) =>
            input instanceof vscode.TabInputTextDiff && input.modified.path === right.path,
        ),
      );
      if (isOpen) await put();
      else for (const uri of [left, right]) texts.forget(uri);
      return isOpen;
    },
  };
}

/** What the own side has that the other has not. */
function ownLabel({ kind }: Other, { layoutName, options, file }: PreviewRequest): string {
  switch (kind) {
    case 'version':
      return 'as edited';
    case 'file':
      return path.basename(file);
    case 'steps':
      return stepLabels[options.steps];
    case 'layout':
      return path.basename(layoutName);
  }
}

function textName(label: string): string {
  return `${label.replace(/[^\p{L}\p{N} ._-]/gu, '-')}.txt`;
}
