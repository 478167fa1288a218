import * as vscode from 'vscode';

/** Tells the user of a failure that nobody foresaw; the log keeps its trace. What can be foreseen is said where it happens. */
export async function reportBug(
  what: string,
  error: unknown,
  log: vscode.LogOutputChannel,
): Promise<void> {
  log.error(error instanceof Error ? error : String(error));
  const reason = error instanceof Error ? error.message : String(error);
  const choice = await vscode.window.showErrorMessage(
    `Stepwise could not finish ${what}: ${reason}`,
    'Show Log',
  );
  if (choice) log.show();
}
