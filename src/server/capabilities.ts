import {
  CodeActionKind,
  TextDocumentSyncKind,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { fixAllKind } from '../language/codeActions';
import { completionTriggers } from '../language/completion';
import { onTypeTriggers } from '../language/onTypeFormatting';
import { semanticTokensLegend } from '../language/semanticTokens';
import { stepActionKind, tellCommand } from '../language/stepActions';

/** What the server can do, in the words of the protocol. */
export const capabilities: ServerCapabilities = {
  textDocumentSync: {
    openClose: true,
    change: TextDocumentSyncKind.Incremental,
    save: true,
  },
  completionProvider: { triggerCharacters: [...completionTriggers] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  documentLinkProvider: {},
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: {
    firstTriggerCharacter: onTypeTriggers.firstTriggerCharacter,
    moreTriggerCharacter: [...onTypeTriggers.moreTriggerCharacter],
  },
  semanticTokensProvider: { legend: semanticTokensLegend, full: { delta: true }, range: true },
  codeActionProvider: {
    codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, stepActionKind],
  },
  executeCommandProvider: { commands: [tellCommand] },
  codeLensProvider: {},
  inlayHintProvider: {},
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
