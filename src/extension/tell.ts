import * as vscode from 'vscode';

/** What VS Code shows of a message without a button, in letters: one line, and that for some seconds only. */
const oneLine = 60;

type Show = (message: string, ...actions: string[]) => Thenable<string | undefined>;

/** A longer message gets a button: it is shown whole then, and stays until it was read. */
function tell(show: Show, message: string): void {
  void (message.length <= oneLine ? show(message) : show(message, 'OK'));
}

export const tellInformation = (message: string): void =>
  tell((...words) => vscode.window.showInformationMessage(...words), message);

export const tellWarning = (message: string): void =>
  tell((...words) => vscode.window.showWarningMessage(...words), message);

export const tellError = (message: string): void =>
  tell((...words) => vscode.window.showErrorMessage(...words), message);
