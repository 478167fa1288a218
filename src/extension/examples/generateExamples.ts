import path from 'node:path';
import * as vscode from 'vscode';
import { addPositiveExamples } from '../../core/document/addExamples';
import { plainInstruction, type PlainExample } from '../../core/document/model';
import { parse } from '../../core/document/parse';
import { printExamples } from '../../core/document/print';
import type { Linting } from '../../core/lint/lint';
import { estimatedTokens } from '../../core/prompt/tokens';
import type { ChatModel } from '../../core/refine/chatModel';
import {
  examplesEstimate,
  toldExamplesEstimate,
} from '../../core/refine/examples/examplesEstimate';
import {
  printExamplesTranscript,
  type ExamplesTranscript,
} from '../../core/refine/examples/examplesTranscript';
import {
  fewestCandidates,
  generateExamples,
  mostCandidates,
  usualCandidates,
  type GenerateEvent,
} from '../../core/refine/examples/generateExamples';
import type { Prices } from '../../core/refine/money';
import { configurationFiles, configurationOf } from '../../node/configurationFiles';
import { dataFiles } from '../../node/dataFiles';
import { keepExamplesTranscript } from '../../node/exampleTranscripts';
import { surroundingsOf } from '../../node/surroundings';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { chooseModel } from '../models/modelChoice';
import { offerModel } from '../models/offerModel';
import { editInEditor, editorOf } from '../editInEditor';
import { withProgress } from '../withProgress';
import { pickExamples } from './pickExamples';
import { tellProgress } from './tellProgress';
import { tellError, tellInformation, tellWarning } from '../tell';

interface Services {
  readonly secrets: vscode.SecretStorage;
  readonly log: vscode.LogOutputChannel;
  readonly texts: ReadOnlyTexts;
}

/**
 * Lets a model write harder examples for an instruction and rank them, and adds those that are picked as one undoable edit.
 * Until then nothing is written but the transcript.
 */
export async function generateExamplesFor(
  document: vscode.TextDocument,
  services: Services,
): Promise<void> {
  const chosen = await chooseModel(services.secrets, document.uri);
  if (chosen.kind === 'none') return offerModel(chosen.message);
  const count = await askCount(document, chosen.prices);
  if (count === undefined) return;
  const end = await generated(document, chosen.model, count);
  await keep(end.transcript, document, services.log);
  const { transcript } = end;
  if (end.kind === 'cancelled')
    tellInformation('Generate Examples was cancelled. Nothing is added.');
  else if (end.kind === 'failed')
    await tell(`No examples came. ${end.failure.message}`, transcript, services.texts);
  else if (end.offer.ranked.length + end.offer.rejected.length === 0)
    await tell('The answer holds no examples that can be read.', transcript, services.texts);
  else await offerExamples(end, document.uri, services.texts);
}

async function offerExamples(
  { offer, transcript }: Extract<End, { readonly kind: 'finished' }>,
  uri: vscode.Uri,
  texts: ReadOnlyTexts,
): Promise<void> {
  if (offer.notices.length > 0) tellWarning(offer.notices.join(' '));
  const examples = await pickExamples(offer, {
    showConversation: () =>
      texts.show(`examples for ${transcript.task}.json`, printExamplesTranscript(transcript)),
    showExample: (example, note) =>
      texts.show('example.txt', `# ${note}\n${printExamples('positive', [example]).join('')}`),
  });
  if (examples.length > 0) await add(examples, uri);
}

/** Says why nothing is offered, and shows what the model answered where that is asked for. */
async function tell(
  message: string,
  { task, turns, unfinished }: ExamplesTranscript,
  texts: ReadOnlyTexts,
): Promise<void> {
  const answer = unfinished?.answer ?? turns.at(-1)?.answer ?? '';
  const actions = answer === '' ? [] : ['Show Answer'];
  const choice = await vscode.window.showWarningMessage(`${message} Nothing is added.`, ...actions);
  if (choice) await texts.show(`answer about ${task}.txt`, answer);
}

/** What it will take is said as the number is typed. */
async function askCount(
  document: vscode.TextDocument,
  prices: Prices | null,
): Promise<number | undefined> {
  const problem = `Write a whole number from ${fewestCandidates} to ${mostCandidates}.`;
  const question = 'How many examples shall the model write?';
  const instruction = plainInstruction(parse(document.getText()));
  const questionWithEstimate = (count: number): string => {
    const estimate = examplesEstimate(instruction, { count, tokens: estimatedTokens, prices });
    return `${question} ${toldExamplesEstimate(estimate)}`;
  };
  const answer = await vscode.window.showInputBox({
    title: 'Generate Examples',
    prompt: questionWithEstimate(usualCandidates),
    value: String(usualCandidates),
    ignoreFocusOut: true,
    // VS Code shows its message in the place of the prompt, and only once something is typed.
    validateInput: (text) =>
      isCount(text)
        ? {
            message: questionWithEstimate(Number(text)),
            severity: vscode.InputBoxValidationSeverity.Info,
          }
        : problem,
  });
  return answer === undefined ? undefined : Number(answer);
}

function isCount(text: string): boolean {
  const count = Number(text);
  return /^\s*\d+\s*$/.test(text) && count >= fewestCandidates && count <= mostCandidates;
}

type End = Extract<GenerateEvent, { readonly transcript: unknown }>;

function generated(document: vscode.TextDocument, model: ChatModel, count: number): Promise<End> {
  return withProgress('Generate Examples', async (report, signal) => {
    const told = tellProgress({ model: model.name, count }, (message) => report({ message }));
    const home = { document: parse(document.getText()), linting: lintingOf(document) };
    for await (const event of generateExamples({ ...home, count, model, signal, now: Date.now })) {
      if ('transcript' in event) return event;
      told(event);
    }
    throw new Error('The conversation about new examples has no end.');
  });
}

/** As the language server looks at the file, its data included. */
function lintingOf({ uri }: vscode.TextDocument): Linting {
  if (uri.scheme !== 'file') return {};
  return {
    surroundings: surroundingsOf(uri.fsPath, { data: dataFiles() }),
    configuration: configurationOf(configurationFiles().nearest(uri.fsPath)),
  };
}

/** One edit, so that one undo takes it back. The document may have changed meanwhile: the edit is made for it now. */
async function add(examples: readonly PlainExample[], uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await editorOf(document);
  const { span, text } = addPositiveExamples(parse(document.getText()), examples);
  const place = document.positionAt(span.start);
  if (await editInEditor(editor, (builder) => builder.insert(place, text))) {
    const end = document.positionAt(span.start + text.length);
    await vscode.window.showTextDocument(document, {
      viewColumn: editor.viewColumn,
      selection: new vscode.Range(end, end),
    });
    return;
  }
  tellError(
    `The examples could not be written into "${path.basename(uri.path)}". Check that the file is not read-only, then generate them again.`,
  );
}

/** Also of a conversation that broke off: what was said so far. */
async function keep(
  transcript: ExamplesTranscript,
  { uri, fileName }: vscode.TextDocument,
  log: vscode.LogOutputChannel,
): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder || (transcript.turns.length === 0 && !transcript.unfinished?.answer)) return;
  const kept = await keepExamplesTranscript(folder.uri.fsPath, fileName, transcript);
  if (kept.kind === 'written') return;
  log.warn(kept.message);
  tellWarning(`The transcript was not kept. ${kept.message}`);
}
