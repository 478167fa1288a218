import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { languageId } from './contributions';

/** Starts the language server in a process of its own. Hovers may run one command: the one that opens a rule's page. */
export async function startLanguageClient(
  context: vscode.ExtensionContext,
): Promise<{ dispose(): void }> {
  const module = context.asAbsolutePath('dist/server.js');
  const client = new LanguageClient(
    'stepwise',
    'Stepwise Language Server',
    { module, transport: TransportKind.ipc },
    {
      documentSelector: [{ language: languageId }],
      initializationOptions: { rulePageLink: 'command:stepwise.openRulePage?%5B%22{rule}%22%5D' },
      markdown: { isTrusted: { enabledCommands: ['stepwise.openRulePage'] } },
      synchronize: {
        fileEvents: vscode.workspace.createFileSystemWatcher('**/*.{json,instruct}'),
      },
    },
  );
  await client.start();
  return { dispose: () => void client.dispose() };
}
