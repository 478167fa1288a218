import path from 'node:path';
import * as vscode from 'vscode';
import type { Host } from '../../core/hosts/hosts';
import { checkHost } from '../../node/hosts/checkHost';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { withProgress } from '../withProgress';
import { checkReport, summaryOf } from './checkReport';
import { chosenHost } from './chosenHost';
import { configuredHosts } from './configuredHosts';
import { tellError, tellInformation, tellWarning } from '../tell';

interface CheckServices {
  readonly extensionUri: vscode.Uri;
  readonly texts: ReadOnlyTexts;
}

/** Tells whether runs can go on a host, and what to install there. */
export async function checkHostByName(
  name: string | undefined,
  { extensionUri, texts }: CheckServices,
): Promise<void> {
  const { hosts, problems } = await configuredHosts();
  if (problems.length > 0) tellWarning(problems.join('\n'));
  const host = await asked(name, hosts);
  if (!host) return;
  const trainer = path.join(extensionUri.fsPath, 'dist/trainer');
  const title = `Looking at the host "${host.name}"`;
  const checks = await withProgress(title, async (_, signal) => {
    const found = await checkHost(host, { trainer, signal });
    return signal.aborted ? undefined : found;
  });
  if (!checks) return;
  const report = texts.put(`host ${host.name}.md`, checkReport(host, checks));
  await vscode.commands.executeCommand('markdown.showPreview', report);
  const { message, isFine } = summaryOf(host, checks);
  if (isFine) tellInformation(message);
  else tellWarning(message);
}

async function asked(name: string | undefined, hosts: readonly Host[]): Promise<Host | undefined> {
  if (name === undefined)
    return chosenHost(hosts, { title: 'Check Host', placeHolder: 'Which host?' });
  const host = hosts.find((known) => known.name === name);
  if (!host)
    tellError(`There is no host "${name}". "Stepwise: Open Hosts File" shows where hosts are.`);
  return host;
}
