import * as vscode from 'vscode';
import { reportBug } from '../bugs';

/** A page in a webview: takes messages down, gives events up. */
export interface View<ToView> {
  /** Messages sent before the page is there, or while it is hidden, are lost: the page asks by `ready` and gets all. */
  post(message: ToView): void;
  dispose(): void;
}

interface PageOptions {
  readonly name: string;
  readonly title: string;
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Loads `dist/webview-<name>.js` into a webview under a strict content security policy: our own script and style, no
 * network, nothing inline.
 */
export function connectView<ToView, FromView>(
  webview: vscode.Webview,
  { name, title, extensionUri, log }: PageOptions,
  onEvent: (event: FromView) => Promise<void>,
): View<ToView> {
  const dist = vscode.Uri.joinPath(extensionUri, 'dist');
  webview.options = { enableScripts: true, localResourceRoots: [dist] };
  const listener = webview.onDidReceiveMessage((event) => {
    // The page is built from the same typed protocol, so its events need no decoding.
    onEvent(event as FromView).catch((error: unknown) => reportBug(`"${title}"`, error, log));
  });
  webview.html = page({
    title,
    nonce: crypto.randomUUID(),
    source: webview.cspSource,
    script: webview.asWebviewUri(vscode.Uri.joinPath(dist, `webview-${name}.js`)).toString(),
    style: webview.asWebviewUri(vscode.Uri.joinPath(dist, `webview-${name}.css`)).toString(),
  });
  return {
    post: (message) => void webview.postMessage(message),
    dispose: () => {
      listener.dispose();
    },
  };
}

interface Page {
  readonly title: string;
  readonly nonce: string;
  readonly source: string;
  readonly script: string;
  readonly style: string;
}

function page({ title, nonce, source, script, style }: Page): string {
  const policy = [
    "default-src 'none'",
    `style-src ${source} 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta property="csp-nonce" content="${nonce}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<script type="module" nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
