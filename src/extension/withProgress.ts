import * as vscode from 'vscode';

/** Shows more of how far the work is; `increment` in per cent of it. */
export type Report = (progress: { readonly message?: string; readonly increment?: number }) => void;

/** Shows a notification with a button to cancel for as long as the work takes. */
export async function withProgress<Result>(
  title: string,
  work: (report: Report, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress(
    { location, title, cancellable: true },
    async (progress, token) => {
      const abort = new AbortController();
      const cancelling = token.onCancellationRequested(() => abort.abort());
      try {
        return await work((told) => progress.report(told), abort.signal);
      } finally {
        cancelling.dispose();
      }
    },
  );
}
