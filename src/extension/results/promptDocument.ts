import * as vscode from 'vscode';
import { fileNameOfTask } from '../../core/dataset/taskName';
import { distinctNames } from '../../core/results/distinctNames';
import type { InstanceReader, ReadPrompts } from '../../node/results/model';
import type { PromptOf } from '../../protocol/results';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { promptTexts } from '../contributions';
import { tellInformation, tellWarning } from '../tell';

interface PromptSources {
  readonly texts: ReadOnlyTexts;
  readonly reader: () => InstanceReader;
  readonly columnBeside: () => vscode.ViewColumn;
  /** Names of the selected run and of the one it is compared with. */
  readonly runs: () => { readonly selected: string; readonly baseline: string };
}

/** What is open, and in which column. */
interface Shown {
  readonly of: PromptOf;
  readonly uris: readonly vscode.Uri[];
}

/**
 * The exact text that a model got for an instance, or how those of two runs differ, as a document that nobody can change.
 * While it is seen, it goes along with the instances that the page shows.
 */
export class PromptDocument {
  private shown: Shown | undefined;
  /** How often it was asked for a text: an answer that comes behind a later question is left alone. */
  private asked = 0;

  constructor(private readonly sources: PromptSources) {}

  async open(index: number, of: PromptOf): Promise<void> {
    const ask = ++this.asked;
    const read = await this.sources.reader().prompts(index);
    if (this.asked !== ask) return;
    if (read.kind === 'failed') tellWarning(read.message);
    else if (isMissing(read, of)) tellInformation(`${missing(read.id)}.`);
    else await this.show(read, of, { viewColumn: this.sources.columnBeside() });
  }

  async follow(index: number): Promise<void> {
    if (!this.shown || !seenTab(this.shown.uris)) return;
    const ask = ++this.asked;
    const read = await this.sources.reader().prompts(index);
    const { shown } = this;
    const tab = seenTab(shown.uris);
    if (this.asked !== ask || read.kind === 'failed' || !tab) return;
    if (shown.of !== 'selected' && this.sources.runs().baseline === '') return;
    await this.show(read, shown.of, {
      viewColumn: tab.group.viewColumn,
      preserveFocus: true,
    });
    if (!areSame(this.shown.uris, shown.uris)) await vscode.window.tabGroups.close(tab, true);
  }

  /** An editor that shows these documents already has their new text by now. */
  private async show(
    read: ReadPrompts,
    of: PromptOf,
    options: vscode.TextDocumentShowOptions,
  ): Promise<void> {
    const { selected, baseline } = this.sources.runs();
    const put = (name: string, text: string | null): vscode.Uri =>
      this.sources.texts.put(
        `${promptTexts.folder}/prompt of ${name}.txt`,
        text ?? `(${missing(read.id)})`,
      );
    const [ownName, otherName] = distinctNames([selected, baseline].map(fileNameOfTask));
    const own = of === 'baseline' ? [] : [put(ownName!, read.own)];
    const other = of === 'selected' ? [] : [put(otherName!, read.other)];
    const uris = [...other, ...own];
    const isSeen = seenTab(uris) !== undefined;
    this.shown = { of, uris };
    if (isSeen && options.preserveFocus) return;
    const [first, second] = uris;
    if (second)
      await vscode.commands.executeCommand(
        'vscode.diff',
        ...[first, second, `Prompts: ${baseline} ↔ ${selected}`, options],
      );
    else if (first) await vscode.window.showTextDocument(first, options);
  }
}

function isMissing({ own, other }: ReadPrompts, of: PromptOf): boolean {
  return (of !== 'baseline' && own === null) || (of !== 'selected' && other === null);
}

const missing = (id: string): string =>
  `There is no prompt of "${id}": the run was made without one, or did not keep it`;

/** The tab in front of its group that shows exactly these. */
function seenTab(uris: readonly vscode.Uri[]): vscode.Tab | undefined {
  return vscode.window.tabGroups.all
    .map(({ activeTab }) => activeTab)
    .find((tab) => tab !== undefined && areSame(urisOf(tab), uris));
}

function urisOf({ input }: vscode.Tab): readonly vscode.Uri[] {
  if (input instanceof vscode.TabInputText) return [input.uri];
  return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
}

function areSame(some: readonly vscode.Uri[], others: readonly vscode.Uri[]): boolean {
  return some.length === others.length && some.every((uri, at) => uri.path === others[at]!.path);
}
