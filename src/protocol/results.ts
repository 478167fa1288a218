/**
 * What crosses the border between the extension host and the Results page. The state is small: rows, texts and whatever
 * grows with the number of instances are asked for when they are needed. Means are × 100, scores of an instance from 0
 * to 1.
 */

export const metrics = ['rougeL', 'rouge1', 'exactMatch'] as const;
export type Metric = (typeof metrics)[number];
export type Figures = Readonly<Record<Metric, number>>;

export interface ResultsState {
  readonly place: 'sideBar' | 'editor';
  /** Starred ones first, else newest first. */
  readonly runs: readonly RunView[];
  /** The run that is looked at. */
  readonly selected: string | null;
  /** The run that others are compared with. */
  readonly baseline: string | null;
  /** Other when one of these two was scored again. */
  readonly scored: string;
  /** Of the selected run; `null` while it is read, and where there are no scores. */
  readonly detail: RunDetail | null;
  /** What is wrong with the scores of the selected run and what to do; `null` where nothing is. */
  readonly damage: string | null;
  /** The selected run against the baseline; `null` where either is not there, or both are the same. */
  readonly comparison: ComparisonView | null;
  readonly curves: CurvesView | null;
  /** How what the selected run was made from differs from that of the baseline; `null` where there is no baseline. */
  readonly differences: readonly RunDifference[] | null;
  /** The end of what the programs of the selected run printed; `null` where there is no such text. */
  readonly log: LogTail | null;
  /** What governs every page, and what is exported. */
  readonly metric: Metric;
  /** Why starting is switched off (Restricted Mode, no folder), or `null`. */
  readonly restriction: string | null;
  /** A job under way in the extension host, e.g. "Scoring copy-input, 34 of 119 tasks". */
  readonly busy: { readonly message: string; readonly done: number; readonly total: number } | null;
}

export interface RunView {
  readonly id: string;
  /** `ownName`; where several are called so, with what tells it from them. */
  readonly name: string;
  /** What the user called it, or else what its experiment did. */
  readonly ownName: string;
  readonly note: string;
  readonly starred: boolean;
  readonly kind: 'baseline' | 'predictions' | 'chat' | 'train' | 'predict' | 'evaluate';
  readonly status: 'queued' | 'running' | 'finished' | 'failed' | 'cancelled' | 'lost';
  /** ISO 8601. */
  readonly started: string;
  /** What it was made from in a few words, e.g. `["t5-small", "step-by-step", "100 per task", "seed 42"]`. */
  readonly facts: readonly string[];
  /** `local`, or the name of the host that it is executed on. */
  readonly host: string;
  /** While it is queued or running: why it waits, or since when its host has not been reached. */
  readonly waits: string | null;
  readonly progress: RunProgress | null;
  /** Dollars so far, over all its starts; `null` where no chat model with known prices was asked. */
  readonly spent: number | null;
  /** Of the machine that it is executed on, while it runs; empty where it has none. */
  readonly gpus: readonly GpuView[];
  /** It ended early, or without a prediction for every instance, and can go on from where it stopped. */
  readonly canResume: boolean;
  /** Its trained model is on another host and not here. */
  readonly canFetch: boolean;
  /** It can be scored, once it has ended. */
  readonly hasPredictions: boolean;
  readonly overall: ScoresView | null;
  /** It has predictions that are to be scored and are not scored yet. */
  readonly awaitsScores: boolean;
  /** Whether something asked for is not in the scores, or the run still goes on. */
  readonly partial: boolean;
  /** Overall ROUGE-L minus that of the baseline; `null` where they were not scored over the same instances. */
  readonly difference: number | null;
  /** What went wrong and what to do. */
  readonly failure: string | null;
}

/** What a GPU does not tell is `null`: a part of one (MIG) or a virtual one does not say how busy it is. */
export interface GpuView {
  readonly name: string;
  /** Per cent. */
  readonly utilization: number | null;
  /** Bytes. */
  readonly memory: { readonly used: number; readonly total: number } | null;
}

/** One thing that was other in the baseline than in the selected run; `null`: it was not there. */
export interface RunDifference {
  /** E.g. "training.epochs", "instruction tasks/copy.instruct", "torch". */
  readonly what: string;
  readonly group: 'experiment' | 'files' | 'environment';
  readonly selected: string | null;
  readonly baseline: string | null;
}

export interface LogTail {
  /** The last lines, oldest first; at most 12 of at most 400 characters. */
  readonly lines: readonly string[];
  /** Whether there are more before them. */
  readonly isCut: boolean;
}

export interface RunProgress {
  readonly action: 'train' | 'predict';
  readonly step: number;
  readonly steps: number;
  readonly loss: number | null;
  /** `null` where it is not known, such as right after the start. */
  readonly tokensPerSecond: number | null;
  readonly secondsLeft: number | null;
  /** Loss over steps, thinned to at most 200 points, for a small curve. */
  readonly losses: readonly { readonly step: number; readonly loss: number }[];
}

export interface IntervalView {
  readonly low: number;
  readonly high: number;
}

/** Means over instances. */
export interface ScoresView extends Figures {
  readonly instances: number;
  /** 95 %; `null` where they were not computed. */
  readonly intervals: Readonly<Record<Metric, IntervalView>> | null;
}

/** Means over the means of tasks. */
export interface TaskMeansView extends Figures {
  readonly tasks: number;
  /** 95 %, as if other tasks had been drawn. */
  readonly intervals: Readonly<Record<Metric, IntervalView>> | null;
}

export interface ScoreRow extends ScoresView {
  readonly name: string;
}

export interface CategoryRow extends ScoreRow {
  readonly byTask: TaskMeansView | null;
}

export interface TaskRow extends ScoreRow {
  readonly category: string;
  readonly hasInstruction: boolean;
  /** Where the task is answered by labels; most frequent reference first. */
  readonly labels: readonly LabelRow[] | null;
}

/** How one label of a task was predicted. */
export interface LabelRow {
  /** As written in the references; `null`: all that is no label of the task. */
  readonly label: string | null;
  /** How many instances count for it: of several references, for the one that was predicted, else for the first. */
  readonly references: number;
  /** How many predictions are it. */
  readonly predictions: number;
  /** How many of the instances that count for it it was predicted for. */
  readonly correct: number;
}

export interface RunDetail {
  readonly id: string;
  readonly overall: ScoresView;
  readonly byTask: TaskMeansView | null;
  readonly categories: readonly CategoryRow[];
  readonly tasks: readonly TaskRow[];
  /** E.g. "task031: 3 instances without a prediction were left out." */
  readonly problems: readonly string[];
  /** Whether single instances can be looked at; a run of an earlier version has to be scored again. */
  readonly hasInstances: boolean;
}

export type ComparisonView =
  | { readonly kind: 'computing' }
  | { readonly kind: 'unavailable'; readonly message: string }
  | {
      readonly kind: 'ready';
      /** How many instances both have; only these are compared. */
      readonly shared: number;
      readonly onlySelected: number;
      readonly onlyBaseline: number;
      /** How many that only the selected run has are in the baseline, too, but for their references. */
      readonly otherReferences: number;
      /** How many of the shared have another prediction. */
      readonly changed: number;
      readonly overall: DifferenceRow;
      readonly categories: readonly (DifferenceRow & { readonly name: string })[];
      readonly tasks: readonly (DifferenceRow & { readonly name: string })[];
    };

export interface DifferenceRow {
  /** Shared ones. */
  readonly instances: number;
  readonly metrics: Readonly<Record<Metric, DifferenceView>>;
}

/** Selected minus baseline over the shared instances. */
export interface DifferenceView {
  readonly selected: number;
  readonly baseline: number;
  readonly difference: number;
  /** 95 % of the difference (paired bootstrap). */
  readonly interval: IntervalView;
  /** Two-sided, of a paired randomisation test. */
  readonly p: number;
  readonly better: number;
  readonly worse: number;
}

/** Scores over the number of training instances a task. */
export interface CurvesView {
  /** At least one line has two points. */
  readonly lines: readonly CurveLine[];
}

export interface CurveLine {
  /** What its runs have in common and other lines have not, e.g. "step-by-step". */
  readonly name: string;
  /** Ascending by samples. */
  readonly points: readonly CurvePoint[];
}

export interface CurvePoint {
  /** How many there are on average where an experiment takes all. */
  readonly samples: number;
  /** E.g. "100", "all (374)". */
  readonly label: string;
  readonly run: string;
  readonly scores: ScoresView;
}

/** Which instances of the selected run, in which order. */
export interface InstanceQuery {
  readonly task: string | null;
  readonly category: string | null;
  /** In the input, a reference or a prediction, that of the baseline too; capital letters count for nothing. */
  readonly text: string;
  /** Only without an exact match. */
  readonly wrongOnly: boolean;
  /** Only where the baseline predicts something else. */
  readonly changedOnly: boolean;
  readonly metric: Metric;
  /** Score of `metric`, from 0 to 1, both ends included, whether exactly or as it is shown with one decimal of 100. */
  readonly from: number;
  readonly to: number;
  readonly sort: 'file' | 'score' | 'difference' | 'task';
  readonly descending: boolean;
}

/** An instance in the table; texts are shortened. */
export interface InstanceRow {
  /** Place in the run, which `openInstance` takes. */
  readonly index: number;
  readonly id: string;
  readonly task: string;
  /** Empty where it is not known. */
  readonly input: string;
  /** The first one. */
  readonly reference: string;
  readonly prediction: string;
  readonly scores: Figures;
  /** Of the baseline; `null` where there is none or it has no such instance. */
  readonly other: { readonly prediction: string; readonly scores: Figures } | null;
}

/** Everything about one instance. Texts beyond 100,000 characters are cut and say so. */
export interface InstanceView {
  readonly index: number;
  readonly id: string;
  readonly task: string;
  readonly category: string;
  /** `null` where it is not known. */
  readonly input: string | null;
  readonly references: readonly string[];
  /** The reference that ROUGE-L is nearest to. */
  readonly nearest: number;
  readonly prediction: string;
  /** From the nearest reference to the prediction, word by word. */
  readonly againstReference: readonly WordView[];
  readonly scores: Figures;
  readonly other: {
    readonly run: string;
    readonly prediction: string;
    readonly scores: Figures;
    /** From the prediction of the baseline to that of the selected run. */
    readonly words: readonly WordView[];
  } | null;
  /** Whether the exact text is there that the model of the run got, and that of the baseline. */
  readonly prompts: { readonly own: boolean; readonly other: boolean };
  readonly hasInstruction: boolean;
}

/** Whose prompt is opened: that of the selected run, of the baseline, or how they differ. */
export type PromptOf = 'selected' | 'baseline' | 'both';

export interface WordView {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export type ExportFormat = 'csv' | 'markdown' | 'latex';

export type ResultsToView =
  | { readonly type: 'state'; readonly state: ResultsState }
  /** The answer to a query: how many there are, and the first of them. */
  | {
      readonly type: 'found';
      readonly query: number;
      readonly total: number;
      /** How many are left without any filter. */
      readonly all: number;
      readonly rows: readonly InstanceRow[];
    }
  | {
      readonly type: 'rows';
      readonly query: number;
      readonly offset: number;
      readonly rows: readonly InstanceRow[];
    }
  | {
      readonly type: 'instance';
      /** Its place among what the query found; `null` where it is not among it. */
      readonly place: number | null;
      readonly instance: InstanceView;
    }
  /** The instances of a query, or the one that was opened, cannot be read: why, and what to do. */
  | {
      readonly type: 'failed';
      readonly query: number;
      readonly what: 'instances' | 'instance';
      readonly message: string;
    }
  /** Shows the instances of a task, e.g. when the lens of an instruction was pressed. */
  | { readonly type: 'showTask'; readonly task: string };

export type ResultsFromView =
  | { readonly type: 'ready' }
  | { readonly type: 'select'; readonly run: string }
  | { readonly type: 'compareWith'; readonly run: string | null }
  | { readonly type: 'star'; readonly run: string; readonly starred: boolean }
  /** The extension asks for the new text. */
  | { readonly type: 'rename'; readonly run: string }
  | { readonly type: 'note'; readonly run: string }
  | { readonly type: 'evaluateBaselines' }
  | { readonly type: 'evaluatePredictions' }
  | { readonly type: 'predictWithModel' }
  | { readonly type: 'comparePredictions' }
  | { readonly type: 'cancelEvaluation' }
  | { readonly type: 'cancelRun'; readonly run: string }
  | { readonly type: 'deleteRun'; readonly run: string }
  /** Goes on with a run that ended early. */
  | { readonly type: 'resumeRun'; readonly run: string }
  /** Copies the trained model from its host into the run directory here. */
  | { readonly type: 'fetchModel'; readonly run: string }
  /** All that the programs of the run printed, as a text. */
  | { readonly type: 'openLog'; readonly run: string }
  /** The run directory: in the file manager, or in a terminal on its host. */
  | { readonly type: 'openFolder'; readonly run: string }
  | { readonly type: 'openRun'; readonly run: string }
  | { readonly type: 'scoreAgain'; readonly run: string }
  /** With a task, its instances are shown there. */
  | { readonly type: 'openInEditor'; readonly task?: string }
  | { readonly type: 'openInstruction'; readonly task: string }
  | { readonly type: 'refine'; readonly task: string }
  /** `query` counts up; an answer to an older one is not shown. Of the selected run. */
  | { readonly type: 'find'; readonly query: number; readonly wanted: InstanceQuery }
  | {
      readonly type: 'rows';
      readonly query: number;
      readonly offset: number;
      readonly count: number;
    }
  | { readonly type: 'openInstance'; readonly query: number; readonly index: number }
  | { readonly type: 'openPrompt'; readonly index: number; readonly of: PromptOf }
  | { readonly type: 'chooseMetric'; readonly metric: Metric }
  /** Tables of the selected run and the baseline; `null`: the extension asks for the format. */
  | { readonly type: 'exportScores'; readonly format: ExportFormat | null }
  /** What the last query found, as CSV or JSON lines. */
  | { readonly type: 'exportInstances' };
