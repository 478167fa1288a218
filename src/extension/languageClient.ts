import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { nodeFlags } from '../core/lint/nodeFlags';
import {
  experimentTextMethod,
  stepEditMethod,
  type ExperimentText,
  type Selected,
  type StepAction,
  type StepEditAnswer,
  type StepEditRequest,
} from '../protocol/language';
import { languageId } from './contributions';
import { tellRefusedRenames } from './refusedRename';

/** The running language server, for what is beyond the language server protocol. */
export interface Language {
  readonly dispose: () => void;
  /** How to change the list of steps at what is selected; `null` where that is in no step. */
  stepEdit(
    document: vscode.TextDocument,
    action: StepAction,
    selections: readonly Selected[],
  ): Promise<StepEditAnswer | null>;
}

/** Starts the language server in a process of its own. Hovers may run one command: the one that opens a rule's page. */
export async function startLanguageClient(context: vscode.ExtensionContext): Promise<Language> {
  const module = context.asAbsolutePath('dist/server.js');
  const client = new LanguageClient(
    'stepwise',
    'Stepwise Language Server',
    { module, transport: TransportKind.ipc, options: { execArgv: [...nodeFlags] } },
    {
      documentSelector: [{ language: languageId }],
      initializationOptions: {
        rulePageLink: 'command:stepwise.openRulePage?%5B%22{rule}%22%5D',
        commands: true,
      },
      middleware: tellRefusedRenames,
      markdown: { isTrusted: { enabledCommands: ['stepwise.openRulePage'] } },
    },
  );
  await client.start();
  const edits = tellExperimentTexts(
    (told) => void client.sendNotification(experimentTextMethod, told),
  );
  return {
    stepEdit: (document, action, selections) => {
      const request: StepEditRequest = {
        uri: document.uri.toString(),
        action,
        selections: selections.map(({ anchor, active }) => ({
          anchor: placeOf(anchor),
          active: placeOf(active),
        })),
      };
      return client.sendRequest<StepEditAnswer | null>(stepEditMethod, request);
    },
    dispose: () => {
      edits.dispose();
      void client.dispose();
    },
  };
}

/** The position alone: one of VS Code is written as an object of its own kind. */
function placeOf({ line, character }: Selected['active']): Selected['active'] {
  return { line, character };
}

/** An experiment names many files, which its findings are about: they wait until typing pauses. */
const pause = 250;

/**
 * Tells what experiments say that are being edited. They are JSON, so their documents belong to VS Code's JSON service, and
 * the language server must not answer for them.
 */
function tellExperimentTexts(tell: (told: ExperimentText) => void): vscode.Disposable {
  const waiting = new Map<string, NodeJS.Timeout>();
  const soon = (document: vscode.TextDocument): void => {
    const uri = document.uri.toString();
    if (!uri.endsWith('.experiment.json')) return;
    clearTimeout(waiting.get(uri));
    const now = (): void => {
      waiting.delete(uri);
      tell({ uri, text: document.isClosed || !document.isDirty ? null : document.getText() });
    };
    waiting.set(uri, setTimeout(now, pause));
  };
  const { workspace } = vscode;
  for (const document of workspace.textDocuments) if (document.isDirty) soon(document);
  return vscode.Disposable.from(
    workspace.onDidChangeTextDocument(({ document }) => soon(document)),
    workspace.onDidSaveTextDocument(soon),
    workspace.onDidCloseTextDocument(soon),
    { dispose: () => waiting.forEach(clearTimeout) },
  );
}
