import type { Uri } from 'vscode';
import type { ExportFormat } from '../protocol/results';

/** Every command with its signature. Handlers that do not fit, and commands without one, do not compile. */
export interface Commands {
  /** Asks for the task files, and for the folder of the instructions, where they are not given. */
  'stepwise.importTasks'(file?: Uri, selection?: readonly Uri[], folder?: Uri): Promise<void>;
  /** Asks which columns of a CSV, TSV or JSON file are what, and where the file is not given for the file. */
  'stepwise.importTable'(file?: Uri): Promise<void>;
  /** Opens an empty instruction with everything that it can begin with on offer. */
  'stepwise.newInstruction'(): Promise<void>;
  'stepwise.exportTask'(instruction?: Uri): Promise<void>;
  /** The language server names files by their URI as a text. */
  'stepwise.refine'(instruction?: Uri | string): Promise<void>;
  /** One stage on the steps of the file. */
  'stepwise.refineStage'(instruction: Uri | string, stage: string): Promise<void>;
  'stepwise.generateSteps'(instruction?: Uri | string): Promise<void>;
  'stepwise.generateExamples'(instruction?: Uri | string): Promise<void>;
  'stepwise.refineHistory'(instruction?: Uri | string): Promise<void>;
  'stepwise.customizePrompt'(): Promise<void>;
  /** Asks for the instructions where none are given; a folder stands for all in it. */
  'stepwise.refineMany'(file?: Uri, selection?: readonly Uri[]): Promise<void>;
  /** Of the batch that is under way. */
  'stepwise.pauseRefineMany'(): Promise<void>;
  'stepwise.continueRefineMany'(): Promise<void>;
  'stepwise.previewPrompt'(instruction?: Uri | string): Promise<void>;
  'stepwise.moveStepUp'(): Promise<void>;
  'stepwise.moveStepDown'(): Promise<void>;
  'stepwise.splitStep'(): Promise<void>;
  'stepwise.mergeSteps'(): Promise<void>;
  'stepwise.evaluateBaselines'(): Promise<void>;
  /** Goes on with the run of this id; without one, asks for tasks, layout and how many instances, or which run to go on with. */
  'stepwise.predictWithModel'(run?: string): Promise<void>;
  /** Asks for files of predictions where none are given, and for their references; several are scored as one. */
  'stepwise.evaluatePredictions'(file?: Uri, selection?: readonly Uri[]): Promise<void>;
  /** With a task, its instances in the run of this id; the language server names both. */
  'stepwise.showResults'(task?: string, run?: string): Promise<void>;
  'stepwise.openResults'(): Promise<void>;
  /** Asks for the format where it is not given; tables are led by the metric that is chosen in the results. */
  'stepwise.exportScores'(format?: ExportFormat): Promise<void>;
  /** Makes another model active. */
  'stepwise.chooseModel'(): Promise<void>;
  /** All that can be done about the model, in one list. */
  'stepwise.manageModel'(): Promise<void>;
  'stepwise.setKey'(): Promise<void>;
  /** Asks the active model for one word. */
  'stepwise.testKey'(): Promise<void>;
  'stepwise.removeKey'(): Promise<void>;
  /** Asks for what is not given. */
  'stepwise.runExperiment'(experiment?: Uri, action?: TaskAction): Promise<void>;
  'stepwise.newExperiment'(): Promise<void>;
  /** Asks for the run where its id is not given. */
  'stepwise.cancelRun'(run?: string): Promise<void>;
  'stepwise.resumeRun'(run?: string): Promise<void>;
  /** Makes the file where it is not there yet. */
  'stepwise.openHosts'(): Promise<void>;
  /** Asks for the host where there are several and none is given. */
  'stepwise.checkHost'(host?: string): Promise<void>;
  'stepwise.openRulePage'(rule: string): Promise<void>;
  'stepwise.openDocumentation'(): Promise<void>;
  /** Goes on with a study of instructions, or makes one. */
  'stepwise.rateInstructions'(): Promise<void>;
  /** Makes a blind study of what two runs predicted. Asks for the runs where their ids are not given. */
  'stepwise.comparePredictions'(one?: string, other?: string): Promise<void>;
  'stepwise.rateStudy'(): Promise<void>;
  /** Takes over what raters without VS Code sent back. */
  'stepwise.importRatings'(): Promise<void>;
  'stepwise.adjudicateRatings'(): Promise<void>;
  'stepwise.ratingReport'(): Promise<void>;
  'stepwise.exportRaterPages'(): Promise<void>;
}

export type CommandId = keyof Commands;

export const languageId = 'instruction-template';
/** A language without a grammar, so that words of prompts are wrapped: what is in this folder of read-only texts is of it. */
export const promptTexts = { languageId: 'stepwise-prompt', folder: 'stepwise-prompts' } as const;

interface CommandContribution {
  readonly title: string;
  /** Where the palette offers it; `false`: nowhere, because it needs an argument. */
  readonly palette?: string | false;
  readonly icon?: string;
}

/** What `package.json` must say of each command; a test compares the two. */
export const commandContributions: Readonly<Record<CommandId, CommandContribution>> = {
  'stepwise.importTasks': { title: 'Import SUP-NATINST Tasks…', icon: '$(cloud-download)' },
  'stepwise.importTable': { title: 'Import Table as Task…', icon: '$(table)' },
  'stepwise.exportTask': { title: 'Export Task JSON…', palette: inInstruction() },
  'stepwise.refine': { title: 'Refine', icon: '$(sparkle)', palette: inInstruction() },
  'stepwise.refineStage': { title: 'Refine by One Stage', palette: false },
  'stepwise.generateSteps': {
    title: 'Generate Steps',
    icon: '$(sparkle)',
    palette: inInstruction(),
  },
  'stepwise.generateExamples': {
    title: 'Generate Examples',
    icon: '$(sparkle)',
    palette: inInstruction(),
  },
  'stepwise.refineHistory': {
    title: 'Refinement History…',
    icon: '$(history)',
    palette: inInstruction(),
  },
  'stepwise.customizePrompt': { title: 'Customize Refine Prompt…' },
  'stepwise.refineMany': { title: 'Refine Many…', icon: '$(sparkle)' },
  'stepwise.pauseRefineMany': {
    title: 'Pause Refine Many',
    palette: 'stepwise.refineMany == running',
  },
  'stepwise.continueRefineMany': {
    title: 'Continue Refine Many',
    palette: 'stepwise.refineMany == paused',
  },
  'stepwise.previewPrompt': {
    title: 'Preview Prompt',
    icon: '$(open-preview)',
    palette: inInstruction(),
  },
  'stepwise.newInstruction': { title: 'New Instruction' },
  'stepwise.moveStepUp': { title: 'Move Step Up', palette: inEditor() },
  'stepwise.moveStepDown': { title: 'Move Step Down', palette: inEditor() },
  'stepwise.splitStep': { title: 'Split Step', palette: inEditor() },
  'stepwise.mergeSteps': { title: 'Merge Step with Next', palette: inEditor() },
  'stepwise.runExperiment': { title: 'Run Experiment…', icon: '$(play)' },
  'stepwise.newExperiment': { title: 'New Experiment…' },
  'stepwise.cancelRun': { title: 'Cancel Run…' },
  'stepwise.resumeRun': { title: 'Resume Run…' },
  'stepwise.openHosts': { title: 'Open Hosts File' },
  'stepwise.checkHost': { title: 'Check Host…' },
  'stepwise.evaluateBaselines': { title: 'Evaluate Baselines', icon: '$(beaker)' },
  'stepwise.predictWithModel': { title: 'Predict with Chat Model…', icon: '$(comment-discussion)' },
  'stepwise.evaluatePredictions': { title: 'Evaluate Predictions…', icon: '$(checklist)' },
  'stepwise.showResults': { title: 'Show Results' },
  'stepwise.openResults': { title: 'Open Results in Editor', icon: '$(link-external)' },
  'stepwise.exportScores': { title: 'Export Scores…', icon: '$(export)' },
  'stepwise.chooseModel': { title: 'Choose Model…' },
  'stepwise.manageModel': { title: 'Manage Model…' },
  'stepwise.setKey': { title: 'Set Model Key…' },
  'stepwise.testKey': { title: 'Test Model Key' },
  'stepwise.removeKey': { title: 'Remove Model Key' },
  'stepwise.openRulePage': { title: 'Open Rule Page', palette: false },
  'stepwise.openDocumentation': { title: 'Open Documentation' },
  'stepwise.rateInstructions': { title: 'Rate Instructions…', icon: '$(checklist)' },
  'stepwise.comparePredictions': { title: 'Compare Predictions…', icon: '$(checklist)' },
  'stepwise.rateStudy': { title: 'Continue Rating…' },
  'stepwise.importRatings': { title: 'Import Ratings…' },
  'stepwise.adjudicateRatings': { title: 'Adjudicate Ratings…' },
  'stepwise.ratingReport': { title: 'Show Rating Report' },
  'stepwise.exportRaterPages': { title: 'Export Rating Pages…' },
};

/** Where an instruction is edited. */
function inEditor(): string {
  return `editorLangId == ${languageId}`;
}

/** Where an instruction is edited, and in the views beside it. */
function inInstruction(): string {
  return `editorLangId == ${languageId} || activeWebviewPanelId == stepwise.refine || activeWebviewPanelId == stepwise.preview`;
}

/** Every setting, with its default value. */
export const settingDefaults = {
  'stepwise.model.baseUrl': '',
  'stepwise.model.name': 'gpt-4.1-mini',
  'stepwise.model.profile': '',
  'stepwise.model.profiles': {},
  'stepwise.model.recording': '.stepwise/recordings/refine.jsonl',
  'stepwise.model.price.input': 0,
  'stepwise.model.price.output': 0,
  'stepwise.model.spendCap': 0,
  'stepwise.model.concurrency': 8,
  'stepwise.preview.maxSourceTokens': 1224,
  'stepwise.preview.tokenizer': '',
  'stepwise.rules': {},
  'stepwise.inlayHints.tokens': false,
  'stepwise.python': 'python3',
  'stepwise.hosts': {},
} as const;

export type SettingId = keyof typeof settingDefaults;

/** Settings that decide where keys and commands go: never taken from a workspace that is not trusted. */
export const restrictedSettings: readonly SettingId[] = [
  'stepwise.model.baseUrl',
  'stepwise.model.name',
  'stepwise.model.profile',
  'stepwise.model.profiles',
  'stepwise.model.recording',
  'stepwise.model.price.input',
  'stepwise.model.price.output',
  'stepwise.model.spendCap',
  'stepwise.python',
  'stepwise.hosts',
];

export const views = { results: 'stepwise.results' } as const;
/** The results again, in a panel of the editor. */
export const resultsEditorType = 'stepwise.results.editor';
export const refinePanelType = 'stepwise.refine';
export const previewPanelType = 'stepwise.preview';
/** The page of a rater. */
export const ratingPanelType = 'stepwise.rate';

export const taskType = 'stepwise';
/** Finds what tasks print as `path:line:column: error: message`. */
export const problemMatcher = 'stepwise';
export const taskActions = ['build', 'train', 'predict', 'evaluate', 'all'] as const;
export type TaskAction = (typeof taskActions)[number];
