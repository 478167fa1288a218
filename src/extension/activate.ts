import * as vscode from 'vscode';
import { registerExperimentFiles } from './experiment/experimentFiles';
import { instructionFor } from './activeInstruction';
import { registerCommands } from './commands';
import type { Language } from './languageClient';
import { newInstruction } from './newInstruction';
import { readOnlyTexts } from './readOnlyTexts';
import { statusOnFirstUse } from './models/statusOnFirstUse';
import { ratingHandlers, restoresRatings } from './rating/ratingOnFirstUse';
import { resultsOnFirstUse } from './results/resultsOnFirstUse';
import { openDocumentation, openRulePage } from './pages';
import { editSteps } from './steps';
import { registerTasks } from './tasks/taskProvider';
import { isTrustedFor } from './trust';
import { unlocksEmptiedGroups } from './webviews/panelBeside';
import { restoresPanels } from './webviews/restoredPanels';

/** What tests may ask of the running extension. */
export interface StepwiseApi {
  /** Settles when the language server answers. */
  readonly languageReady: Promise<void>;
  /** Milliseconds that `activate` took. */
  readonly activationMilliseconds: number;
}

const writes = 'writes files into this folder';

/** Registers everything. What a feature needs is read from disk on its first use: each `import()` is a file of its own. */
export function activate(context: vscode.ExtensionContext): StepwiseApi {
  const from = performance.now();
  const { extensionUri, secrets } = context;
  const log = vscode.window.createOutputChannel('Stepwise', { log: true });
  const texts = readOnlyTexts();
  const refineServices = { extensionUri, secrets, log, texts };
  const language = startLanguage(context);
  const languageReady = language.then(() => undefined);
  const results = resultsOnFirstUse(context, { log, texts });

  const commands = registerCommands(
    {
      'stepwise.importTasks': async (file, selection, folder) => {
        if (!(await isTrustedFor('Import SUP-NATINST Tasks', writes))) return;
        const { importTasks } = await import('./dataset/importTasks');
        await importTasks({ selection: selection ?? (file ? [file] : []), folder }, log);
      },
      'stepwise.importTable': async (file) => {
        if (!(await isTrustedFor('Import Table as Task', writes))) return;
        const { importTable } = await import('./dataset/importTable');
        await importTable(file, log);
      },
      'stepwise.newInstruction': async () => newInstruction(),
      'stepwise.exportTask': async (file) => {
        const document = await instructionFor(file);
        if (!document || !(await isTrustedFor('Export Task JSON', writes))) return;
        const { exportInstruction } = await import('./dataset/exportTask');
        await exportInstruction(document);
      },
      'stepwise.refine': async (file) => {
        const document = await instructionFor(file);
        if (!document || !(await isTrustedFor('Refine', 'sends text to a model'))) return;
        const { refineInstruction } = await import('./refine/refineCommands');
        await refineInstruction(document, refineServices);
      },
      'stepwise.refineStage': async (file, stage) => {
        const document = await instructionFor(file);
        if (!document || !(await isTrustedFor('Refine', 'sends text to a model'))) return;
        const { refineByStage } = await import('./refine/refineCommands');
        await refineByStage(document, stage, refineServices);
      },
      'stepwise.generateSteps': async (file) => {
        const document = await instructionFor(file);
        if (!document || !(await isTrustedFor('Generate Steps', 'sends text to a model'))) return;
        const { generateSteps } = await import('./refine/refineCommands');
        await generateSteps(document, refineServices);
      },
      'stepwise.generateExamples': async (file) => {
        const document = await instructionFor(file);
        if (!document || !(await isTrustedFor('Generate Examples', 'sends text to a model')))
          return;
        const { generateExamplesFor } = await import('./examples/generateExamples');
        await generateExamplesFor(document, { secrets, log, texts });
      },
      'stepwise.refineHistory': async (file) => {
        const document = await instructionFor(file);
        const { refineHistory } = await import('./refine/refineCommands');
        if (document) await refineHistory(document, refineServices);
      },
      'stepwise.customizePrompt': async () => {
        if (!(await isTrustedFor('Customize Refine Prompt', writes))) return;
        const { customizePrompt } = await import('./refine/refineCommands');
        await customizePrompt();
      },
      'stepwise.refineMany': async (file, selection) => {
        if (!(await isTrustedFor('Refine Many', 'sends text to a model'))) return;
        const { refineManyInstructions } = await import('./refine/refineManyInstructions');
        await refineManyInstructions(selection ?? (file ? [file] : []), { secrets, log, texts });
      },
      'stepwise.pauseRefineMany': async () => {
        const { pauseBatch } = await import('./refine/refineManyInstructions');
        pauseBatch(true);
      },
      'stepwise.continueRefineMany': async () => {
        const { pauseBatch } = await import('./refine/refineManyInstructions');
        pauseBatch(false);
      },
      'stepwise.previewPrompt': async (file) => {
        const document = await instructionFor(file);
        const { openPreview } = await import('./preview/openPreview');
        if (document) openPreview(document, { extensionUri, texts, log });
      },
      'stepwise.moveStepUp': async () => editSteps('moveUp', await language),
      'stepwise.moveStepDown': async () => editSteps('moveDown', await language),
      'stepwise.splitStep': async () => editSteps('split', await language),
      'stepwise.mergeSteps': async () => editSteps('merge', await language),
      'stepwise.runExperiment': async (file, action) => {
        if (!(await isTrustedFor('Run Experiment', 'starts programs'))) return;
        const { runExperiment } = await import('./experiment/runExperiment');
        const cli = context.asAbsolutePath('dist/cli.js');
        await runExperiment(file, action, { cli, memory: context.workspaceState });
      },
      'stepwise.newExperiment': async () => {
        if (!(await isTrustedFor('New Experiment', writes))) return;
        const { newExperiment } = await import('./experiment/newExperiment');
        await newExperiment();
      },
      'stepwise.cancelRun': async (run) => {
        if (await isTrustedFor('Cancel Run', 'ends programs'))
          await (await results()).cancelRun(run);
      },
      'stepwise.resumeRun': async (run) => {
        if (await isTrustedFor('Resume Run', 'starts programs'))
          await (await results()).resumeRun(run);
      },
      'stepwise.openHosts': async () => {
        const { openHosts } = await import('./hosts/hostCommands');
        await openHosts();
      },
      'stepwise.checkHost': async (host) => {
        if (!(await isTrustedFor('Check Host', 'starts programs'))) return;
        const { checkHostByName } = await import('./hosts/hostCommands');
        await checkHostByName(host, { extensionUri, texts });
      },
      'stepwise.evaluateBaselines': async () => {
        if (await isTrustedFor('Evaluate Baselines', writes))
          await (await results()).evaluateBaselines();
      },
      'stepwise.predictWithModel': async (run) => {
        if (!(await isTrustedFor('Predict with Chat Model', 'sends text to a model'))) return;
        const { predictWithModel } = await import('./predict/predictWithModel');
        await predictWithModel(run, { secrets, version: extensionVersion(context) });
      },
      'stepwise.evaluatePredictions': async (file, selection) => {
        if (await isTrustedFor('Evaluate Predictions', writes))
          await (await results()).evaluatePredictions(selection ?? (file ? [file] : []));
      },
      'stepwise.showResults': async (task, run) => (await results()).show(task, run),
      'stepwise.openResults': async () => (await results()).openInEditor(),
      'stepwise.exportScores': async (format) => (await results()).exportScores(format),
      'stepwise.chooseModel': async () => {
        if (await isTrustedFor('Choose Model', 'decides where your texts and keys go'))
          await (await models()).chooseModelProfile(secrets);
      },
      'stepwise.manageModel': async () => (await models()).manageModel(secrets),
      'stepwise.setKey': async () => {
        if (await isTrustedFor('Set Model Key', 'is about the endpoint that the settings name'))
          await (await models()).setKey(secrets);
      },
      'stepwise.testKey': async () => {
        if (await isTrustedFor('Test Model Key', 'sends text to a model'))
          await (await models()).testModel(secrets);
      },
      'stepwise.removeKey': async () => (await models()).removeKey(secrets),
      'stepwise.openRulePage': async (rule) => openRulePage(rule, extensionUri),
      'stepwise.openDocumentation': async () => openDocumentation(extensionUri),
      ...ratingHandlers({ extensionUri, log, texts }),
    },
    log,
  );
  statusOnFirstUse(context);
  const experimentFiles = registerExperimentFiles(extensionUri);
  context.subscriptions.push(log, texts, commands, experimentFiles, registerTasks(context));
  context.subscriptions.push(
    restoresPanels(refineServices),
    restoresRatings({ extensionUri, log }),
    unlocksEmptiedGroups(),
  );
  return { languageReady, activationMilliseconds: performance.now() - from };
}

const models = async () => import('./models/modelCommands');

function extensionVersion({ extension }: vscode.ExtensionContext): string {
  return (extension.packageJSON as { readonly version: string }).version; // our own manifest
}

async function startLanguage(context: vscode.ExtensionContext): Promise<Language> {
  const { startLanguageClient } = await import('./languageClient');
  const language = await startLanguageClient(context);
  context.subscriptions.push(language);
  return language;
}
