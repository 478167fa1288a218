import * as vscode from 'vscode';
import { reportBug } from './bugs';
import type { Commands } from './contributions';

/** Registers every command. Each ends in something visible, a bug included. */
export function registerCommands(
  handlers: Commands,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const registered = Object.entries(handlers).map(([id, handler]) =>
    vscode.commands.registerCommand(id, async (...args: unknown[]) => {
      try {
        // VS Code hands over what the caller passed; the table types it for callers within the project.
        await (handler as (...args: unknown[]) => Promise<void>)(...args);
      } catch (error) {
        await reportBug(`"${id}"`, error, log);
      }
    }),
  );
  return vscode.Disposable.from(...registered);
}

/** Runs one of our commands with arguments that fit it. */
export async function run<Id extends keyof Commands>(
  id: Id,
  ...args: Parameters<Commands[Id]>
): Promise<void> {
  await vscode.commands.executeCommand(id, ...args);
}
