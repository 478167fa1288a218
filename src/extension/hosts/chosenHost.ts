import * as vscode from 'vscode';
import type { Host } from '../../core/hosts/hosts';
import { toldHost } from './toldHost';

interface Question {
  readonly title: string;
  readonly placeHolder: string;
  /** The name of the one that is offered first. */
  readonly last?: string | undefined;
}

/** Asks for a host; the only one is taken without a question. */
export async function chosenHost(
  hosts: readonly Host[],
  { title, placeHolder, last }: Question,
): Promise<Host | undefined> {
  if (hosts.length <= 1) return hosts[0];
  const first = hosts.filter(({ name }) => name === last);
  const items = [...first, ...hosts.filter((host) => !first.includes(host))].map((host) => ({
    label: host.name,
    description: toldHost(host),
    host,
  }));
  const choice = await vscode.window.showQuickPick(items, {
    title,
    placeHolder,
    ignoreFocusOut: true,
  });
  return choice?.host;
}
