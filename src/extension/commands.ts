import * as vscode from 'vscode';
import type { Commands } from './contributions';

/** Registers every command. What a handler throws is a bug; the user is told, and the log keeps the trace. */
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
        log.error(error instanceof Error ? error : String(error));
        const choice = await vscode.window.showErrorMessage(
          `Stepwise could not finish "${id}": ${error instanceof Error ? error.message : String(error)}`,
          'Show Log',
        );
        if (choice) log.show();
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
