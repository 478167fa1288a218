import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  ErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type Connection,
  type ShowMessageParams,
  type TextDocuments,
} from 'vscode-languageserver/node';
import { taskNameOfPath } from '../core/dataset/taskName';
import { codeActions } from '../language/codeActions';
import { codeLenses } from '../language/codeLenses';
import { completion } from '../language/completion';
import { definition } from '../language/definition';
import { documentLinks } from '../language/documentLinks';
import { folding } from '../language/folding';
import { formatting, rangeFormatting } from '../language/formatting';
import { hover } from '../language/hover';
import { inlayHints } from '../language/inlayHints';
import type { Neighbours } from '../language/neighbours';
import { onTypeFormatting } from '../language/onTypeFormatting';
import { outline, withoutLevels } from '../language/outline';
import { references } from '../language/references';
import { prepareRename, rename, type Refused } from '../language/rename';
import { selectionRanges } from '../language/selectionRanges';
import { stepActions, tellCommand } from '../language/stepActions';
import { stepEdit } from '../language/stepEdit';
import { workspaceSymbols } from '../language/workspaceSymbols';
import {
  stepEditMethod,
  type RefusedRenameData,
  type StepEditAnswer,
  type StepEditRequest,
} from '../protocol/language';
import type { Client } from './client';
import type { LastScores } from './lastScores';
import type { OpenInstruction, OpenInstructions } from './openInstructions';
import { answerSemanticTokens } from './semanticTokens';
import type { WorkspaceInstructions } from './workspaceInstructions';

/** The command of VS Code that asks for completions again. */
const suggestAgain = { title: 'Suggest', command: 'editor.action.triggerSuggest' };

/** What the answers are made from. */
export interface Answering {
  readonly documents: TextDocuments<TextDocument>;
  readonly open: OpenInstructions;
  readonly client: Client;
  readonly workspace: WorkspaceInstructions;
  readonly scores: LastScores;
  readonly neighbours: (uri: string) => Neighbours;
  readonly rulePage: (rule: string) => string;
}

/** Answers every request about an open instruction with the language feature of its name. */
export function answerRequests(connection: Connection, answering: Answering): void {
  const { documents, open, client, workspace, scores, neighbours, rulePage } = answering;
  /** Runs a feature on an open file; one that was closed meanwhile has no answer. */
  const on = <Result>(
    uri: string,
    feature: (instruction: OpenInstruction) => Result,
  ): Result | null => {
    const document = documents.get(uri);
    return document ? feature(open.at(document)) : null;
  };

  connection.onCompletion(({ textDocument: { uri }, position, context }) =>
    on(uri, ({ source }) =>
      completion(
        source,
        {
          position,
          trigger: context?.triggerCharacter,
          suggestAgain: client.options.commands === true ? suggestAgain : undefined,
          takesSnippets: client.takesSnippets,
        },
        neighbours(uri),
      ),
    ),
  );
  connection.onHover(({ textDocument: { uri }, position }) =>
    on(uri, (instruction) =>
      hover(
        instruction.source,
        open.findings(instruction),
        { position, pageLink: rulePage },
        neighbours(uri),
      ),
    ),
  );
  connection.onDefinition(({ textDocument: { uri }, position }) =>
    on(uri, ({ source }) => {
      const links = definition(source, { uri, position }, neighbours(uri));
      return client.takesLinks
        ? links
        : links.map((link) => ({ uri: link.targetUri, range: link.targetSelectionRange }));
    }),
  );
  connection.onReferences(({ textDocument: { uri }, position, context }) =>
    on(uri, ({ source }) =>
      references(
        source,
        { uri, position, includeDeclaration: context.includeDeclaration },
        neighbours(uri),
      ),
    ),
  );
  connection.onPrepareRename(({ textDocument: { uri }, position }) =>
    on(uri, ({ source }) => {
      const prepared = prepareRename(source, position);
      return prepared.kind === 'refused' ? refusal(prepared) : prepared;
    }),
  );
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }) =>
    on(uri, ({ source }) => {
      const lint = (text: string) => open.findingsIn(uri, text);
      const renamed = rename(source, { uri, position, newName, lint }, neighbours(uri));
      return renamed.kind === 'refused' ? refusal(renamed) : renamed.edit;
    }),
  );
  connection.onDocumentLinks(({ textDocument: { uri } }) =>
    on(uri, ({ source }) => documentLinks(source, neighbours(uri))),
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }) =>
    on(uri, ({ source }) => {
      const symbols = outline(source);
      return client.takesTrees ? symbols : withoutLevels(symbols, uri);
    }),
  );
  connection.onWorkspaceSymbol(async ({ query }) => workspaceSymbols(query, await workspace.all()));
  connection.onFoldingRanges(({ textDocument: { uri } }) =>
    on(uri, ({ source }) => folding(source)),
  );
  connection.onSelectionRanges(({ textDocument: { uri }, positions }) =>
    on(uri, ({ source }) => selectionRanges(source, positions)),
  );
  connection.onDocumentFormatting(({ textDocument: { uri } }) =>
    on(uri, ({ source }) => formatting(source)),
  );
  connection.onDocumentRangeFormatting(({ textDocument: { uri }, range }) =>
    on(uri, ({ source }) => rangeFormatting(source, range)),
  );
  connection.onDocumentOnTypeFormatting(({ textDocument: { uri }, position, ch }) =>
    on(uri, ({ source }) => onTypeFormatting(source, { position, character: ch })),
  );
  connection.onCodeAction(({ textDocument: { uri }, range, context }) =>
    on(uri, (instruction) => [
      ...codeActions(instruction.source, {
        uri,
        findings: open.findings(instruction),
        diagnostics: context.diagnostics,
        only: context.only,
        lint: (text) => open.findingsIn(uri, text),
        canRefine: client.options.commands === true,
      }),
      ...stepActions(instruction.source, { uri, range, only: context.only }),
    ]),
  );
  connection.onExecuteCommand(({ command, arguments: [message] = [] }) => {
    if (command !== tellCommand) return null;
    const params: ShowMessageParams = { type: MessageType.Warning, message: String(message) };
    return connection.sendNotification(ShowMessageNotification.type, params);
  });
  connection.onCodeLens(({ textDocument: { uri } }) =>
    on(uri, async ({ source }) => {
      if (client.options.commands !== true) return []; // the lenses run commands of the extension
      const named = source.document.instruction.task?.text ?? '';
      const task = named === '' ? taskNameOfPath(decodeURIComponent(uri)) : named;
      return codeLenses(source, {
        uri,
        score: await scores.of({ task, uri, text: source.document.text }),
      });
    }),
  );
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }) =>
    on(uri, ({ source }) =>
      client.settings(uri).inlayHints
        ? inlayHints(source, { range, counter: client.counter(uri) })
        : [],
    ),
  );
  connection.onRequest<StepEditAnswer | null, unknown>(
    stepEditMethod,
    ({ uri, action, selections }: StepEditRequest): StepEditAnswer | null =>
      on(uri, ({ source }) => stepEdit(source, { action, selections })),
  );
  answerSemanticTokens(connection, documents, on);
}

function refusal({ message, line }: Refused): ResponseError {
  const data: RefusedRenameData = line === undefined ? {} : { line };
  // The types of the library allow no data here; the protocol does.
  return new ResponseError(ErrorCodes.InvalidRequest, message, data) as ResponseError;
}
