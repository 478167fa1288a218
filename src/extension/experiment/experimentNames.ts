import path from 'node:path';
import * as vscode from 'vscode';
import {
  fileNamesIn,
  isFilePlace,
  pathProposals,
  type FileName,
  type PathProposal,
} from '../../core/experiment/namedFiles';
import { isBuiltInLayout } from '../../core/prompt/layouts';
import { matchedTasks, type MatchedTasks } from '../../node/dataset/matchedTasks';
import { nameableFiles } from '../../node/dataset/nameableFiles';
import type { Span } from '../../core/document/model';

/** The files of the workspace that can be named at a place. Names that Stepwise knows are in the schema of the file. */
export async function completionsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CompletionItem[]> {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const text = document.getText();
  const offset = document.offsetAt(position);
  if (folder?.uri.scheme !== 'file' || !isFilePlace(text, offset)) return [];
  const files = await nameableFiles(folder.uri.fsPath, folderOf(document));
  return pathProposals(text, offset, files).map((proposal, index) =>
    itemOf(proposal, index, document),
  );
}

/** The files that the experiment names, where they are there. Layouts that ship with Stepwise are in `layouts`. */
export async function linksIn(
  document: vscode.TextDocument,
  layouts: vscode.Uri,
): Promise<vscode.DocumentLink[]> {
  const links = fileNamesIn(document.getText()).map(async (name) => {
    const target = await targetOf(name, document, layouts);
    return target ? [new vscode.DocumentLink(rangeOf(name.span, document), target)] : [];
  });
  return (await Promise.all(links)).flat();
}

/** Which tasks an entry of "tasks" or "testTasks" stands for. */
export async function hoverAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  if (document.uri.scheme !== 'file') return undefined;
  const offset = document.offsetAt(position);
  const names = fileNamesIn(document.getText());
  const entry = names.find(
    ({ key, span }) => key === 'tasks' && span.start <= offset && offset <= span.end,
  );
  if (!entry) return undefined;
  const taskFolders = names.filter(({ key }) => key === 'taskFolders').map(({ text }) => text);
  const matched = await matchedTasks(entry.text, { taskFolders, folder: folderOf(document) });
  return new vscode.Hover(told(matched), rangeOf(entry.span, document));
}

function itemOf(
  { path: name, text, detail, span }: PathProposal,
  index: number,
  document: vscode.TextDocument,
): vscode.CompletionItem {
  const kind = name.includes('*')
    ? vscode.CompletionItemKind.Folder
    : vscode.CompletionItemKind.File;
  const item = new vscode.CompletionItem({ label: name, description: detail }, kind);
  item.range = rangeOf(span, document);
  item.insertText = text;
  item.filterText = text;
  item.sortText = `~${String(index).padStart(6, '0')}`; // behind the names that the schema knows
  return item;
}

async function targetOf(
  { key, text }: FileName,
  document: vscode.TextDocument,
  layouts: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  if (key === 'layout' && isBuiltInLayout(text))
    return vscode.Uri.joinPath(layouts, `${text}.instruct`);
  if (document.uri.scheme !== 'file') return undefined;
  const target = vscode.Uri.file(path.resolve(folderOf(document), text));
  try {
    const { type } = await vscode.workspace.fs.stat(target);
    return type & vscode.FileType.File ? target : undefined;
  } catch {
    return undefined; // a pattern, a name, or a file that a finding speaks of
  }
}

/** So many are listed. */
const mostListed = 12;

function told({ tasks, instances, missing }: MatchedTasks): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  const counts = [
    counted(tasks.length, 'task'),
    ...(instances === null ? [] : [counted(instances, 'instance')]),
  ];
  if (tasks.length > 0) text.appendMarkdown(`**${counts.join(', ')}**\n\n`);
  for (const task of tasks.slice(0, mostListed)) text.appendMarkdown('- ').appendText(`${task}\n`);
  if (tasks.length > mostListed)
    text.appendMarkdown(`- and ${(tasks.length - mostListed).toLocaleString('en-US')} more\n`);
  for (const message of missing) text.appendMarkdown('\n\n').appendText(message);
  return text;
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;
}

function folderOf(document: vscode.TextDocument): string {
  return path.dirname(document.uri.fsPath);
}

function rangeOf({ start, end }: Span, document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
