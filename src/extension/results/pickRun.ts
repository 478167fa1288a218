import * as vscode from 'vscode';
import type { RunView } from '../../protocol/results';
import { tellInformation } from '../tell';

interface Question {
  readonly title: string;
  readonly placeHolder: string;
  /** Which runs there is a choice of. */
  readonly fits: (run: RunView) => boolean;
  /** Said where there is none. */
  readonly none: string;
}

/** Asks for one of the runs; its id. */
export async function pickRun(
  runs: readonly RunView[],
  { title, placeHolder, fits, none }: Question,
): Promise<string | undefined> {
  const items = runs.filter(fits).map(({ id, name, host, facts, started, waits }) => ({
    label: name,
    description: [...(host === 'local' ? [] : [`on ${host}`]), ...facts].join(' · '),
    detail: waits ?? `Started ${new Date(started).toLocaleString()}`,
    id,
  }));
  if (items.length === 0) {
    tellInformation(none);
    return undefined;
  }
  const choice = await vscode.window.showQuickPick(items, {
    title,
    placeHolder,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return choice?.id;
}
