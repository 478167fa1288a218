import type { Uri } from 'vscode';

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
  'stepwise.showResults'(): Promise<void>;
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
  'stepwise.openRulePage'(rule: string): Promise<void>;
}

export type CommandId = keyof Commands;

export const languageId = 'instruction-template';

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
  'stepwise.evaluateBaselines': { title: 'Evaluate Baselines', icon: '$(beaker)' },
  'stepwise.showResults': { title: 'Show Results' },
  'stepwise.chooseModel': { title: 'Choose Model…' },
  'stepwise.manageModel': { title: 'Manage Model…' },
  'stepwise.setKey': { title: 'Set Model Key…' },
  'stepwise.testKey': { title: 'Test Model Key' },
  'stepwise.removeKey': { title: 'Remove Model Key' },
  'stepwise.openRulePage': { title: 'Open Rule Page', palette: false },
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
];

export const views = { results: 'stepwise.results' } as const;

export const taskType = 'stepwise';
export const taskActions = ['build', 'train', 'predict', 'evaluate', 'all'] as const;
export type TaskAction = (typeof taskActions)[number];
