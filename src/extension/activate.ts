import * as vscode from 'vscode';
import { rules } from '../core/lint/rules';
import { instructionFor } from './activeInstruction';
import { registerCommands } from './commands';
import { exportInstruction } from './dataset/exportTask';
import { importTasks } from './dataset/importTasks';
import { openPreview } from './preview/previewPanel';
import { readOnlyTexts } from './readOnlyTexts';
import { removeKey, setKey } from './refine/keys';
import { refineInstruction } from './refine/refinePanel';
import { ResultsView } from './results/resultsView';
import { registerTasks } from './tasks/taskProvider';
import { isTrustedFor } from './trust';

/** What tests may ask of the running extension. */
export interface StepwiseApi {
  /** Settles when the language server answers. */
  readonly languageReady: Promise<void>;
  /** Milliseconds that `activate` took. */
  readonly activationMilliseconds: number;
  readonly secrets: vscode.SecretStorage;
}

export function activate(context: vscode.ExtensionContext): StepwiseApi {
  const from = performance.now();
  const { extensionUri, secrets } = context;
  const log = vscode.window.createOutputChannel('Stepwise', { log: true });
  const texts = readOnlyTexts();
  const results = new ResultsView({ extensionUri, log });
  const languageReady = startLanguage(context);

  const commands = registerCommands(
    {
      'stepwise.importTasks': async (file, selection, folder) =>
        importTasks({ selection: selection ?? (file ? [file] : []), folder }, log),
      'stepwise.exportTask': async (file) => {
        const document = await instructionFor(file);
        if (document) await exportInstruction(document);
      },
      'stepwise.refine': async (file) => {
        const document = await instructionFor(file);
        if (document && (await isTrustedFor('Refine', 'sends text to a model')))
          await refineInstruction(document, { extensionUri, secrets, log, texts });
      },
      'stepwise.previewPrompt': async (file) => {
        const document = await instructionFor(file);
        if (document) openPreview(document, { extensionUri, texts });
      },
      'stepwise.evaluateBaselines': async () => {
        if (await isTrustedFor('Evaluate Baselines', 'writes runs into this folder'))
          await results.evaluateBaselines();
      },
      'stepwise.showResults': async () => results.show(),
      'stepwise.setKey': async () => {
        if (await isTrustedFor('Set Model Key', 'is about the endpoint that the settings name'))
          await setKey(secrets);
      },
      'stepwise.removeKey': async () => removeKey(secrets),
      'stepwise.openRulePage': async (rule) => openRulePage(rule, extensionUri),
    },
    log,
  );
  context.subscriptions.push(log, texts, results, commands, registerTasks(context));
  return { languageReady, activationMilliseconds: performance.now() - from, secrets };
}

/** The language client is read from disk behind activation, which it would make several times slower. */
async function startLanguage(context: vscode.ExtensionContext): Promise<void> {
  const { startLanguageClient } = await import('./languageClient');
  context.subscriptions.push(await startLanguageClient(context));
}

/** `rule` comes from a link in a hover: only the name of a rule becomes a path. */
async function openRulePage(rule: string, extensionUri: vscode.Uri): Promise<void> {
  if (!rules.some(({ id }) => id === rule)) throw new Error(`There is no rule "${rule}".`);
  const page = vscode.Uri.joinPath(extensionUri, 'dist', 'rules', `${rule}.md`);
  await vscode.commands.executeCommand('markdown.showPreview', page);
}
