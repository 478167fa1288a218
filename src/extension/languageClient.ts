import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import {
  stepEditMethod,
  type StepAction,
  type StepEditAnswer,
  type StepEditRequest,
} from '../protocol/language';
import { languageId } from './contributions';

/** The running language server, for what is beyond the language server protocol. */
export interface Language {
  readonly dispose: () => void;
  /** How to change the list of steps at a place; `null` where that is in no step. */
  stepEdit(
    document: vscode.TextDocument,
    action: StepAction,
    position: vscode.Position,
  ): Promise<StepEditAnswer | null>;
}

/** Starts the language server in a process of its own. Hovers may run one command: the one that opens a rule's page. */
export async function startLanguageClient(context: vscode.ExtensionContext): Promise<Language> {
  const module = context.asAbsolutePath('dist/server.js');
  const client = new LanguageClient(
    'stepwise',
    'Stepwise Language Server',
    { module, transport: TransportKind.ipc },
    {
      documentSelector: [{ language: languageId }],
      initializationOptions: {
        rulePageLink: 'command:stepwise.openRulePage?%5B%22{rule}%22%5D',
        commands: true,
      },
      markdown: { isTrusted: { enabledCommands: ['stepwise.openRulePage'] } },
      synchronize: {
        fileEvents: vscode.workspace.createFileSystemWatcher('**/*.{json,instruct}'),
        configurationSection: 'stepwise',
      },
    },
  );
  await client.start();
  return {
    stepEdit: (document, action, { line, character }) => {
      const request: StepEditRequest = {
        uri: document.uri.toString(),
        action,
        position: { line, character },
      };
      return client.sendRequest<StepEditAnswer | null>(stepEditMethod, request);
    },
    dispose: () => void client.dispose(),
  };
}
