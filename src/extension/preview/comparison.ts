import path from 'node:path';
import * as vscode from 'vscode';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import type { Comparison } from './openComparisons';
import type { Side } from './others';
import { preview, type PreviewRequest } from './previewState';

interface Sides {
  readonly left: Side;
  readonly right: Side;
}

let opened = 0;

/** Opens the difference between two prompts in VS Code's own diff editor. */
export async function openComparison(
  sides: Sides,
  request: PreviewRequest,
  texts: ReadOnlyTexts,
): Promise<Comparison> {
  const folder = `prompts/${++opened}`;
  let own = request;
  const put = async (side: keyof Sides): Promise<vscode.Uri> => {
    const wanted = await sides[side].request(own);
    const text = wanted ? preview(wanted).fitted.text : '';
    return texts.put(`${folder}/${side}/${textName(sides[side].label)}`, text);
  };
  const left = await put('left');
  const right = await put('right');
  const title = `Prompt of ${path.basename(own.file)}: ${sides.left.label} ↔ ${sides.right.label}`;
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
      if (isOpen) {
        await put('left');
        await put('right');
      } else for (const uri of [left, right]) texts.forget(uri);
      return isOpen;
    },
  };
}

function textName(label: string): string {
  return `${label.replace(/[^\p{L}\p{N} ._-]/gu, '-')}.txt`;
}
