/** What crosses the border between the extension host and the Results view. */

export interface ResultsState {
  /** Newest first. */
  readonly runs: readonly RunView[];
  readonly selected: RunDetail | null;
  /** Why starting is switched off (Restricted Mode, no folder), or `null`. */
  readonly restriction: string | null;
  /** A job under way in the extension host, e.g. "Scoring copy-input, 34 of 119 tasks". */
  readonly busy: { readonly message: string; readonly done: number; readonly total: number } | null;
}

export interface RunView {
  readonly id: string;
  readonly name: string;
  readonly kind: 'baseline' | 'train' | 'predict' | 'evaluate';
  readonly status: 'running' | 'finished' | 'failed' | 'cancelled' | 'lost';
  /** ISO 8601. */
  readonly started: string;
  readonly progress: RunProgress | null;
  readonly overall: ScoresView | null;
  /** What went wrong and what to do. */
  readonly failure: string | null;
}

export interface RunProgress {
  readonly step: number;
  readonly steps: number;
  readonly loss: number | null;
  /** Loss over steps, thinned to at most 200 points, for a small curve. */
  readonly losses: readonly { readonly step: number; readonly loss: number }[];
}

/** ROUGE-L and exact match are means over instances × 100. */
export interface ScoresView {
  readonly instances: number;
  readonly rougeL: number;
  readonly exactMatch: number;
}

export interface ScoreRow extends ScoresView {
  readonly name: string;
}

export interface RunDetail {
  readonly id: string;
  readonly overall: ScoresView;
  readonly categories: readonly ScoreRow[];
  readonly tasks: readonly (ScoreRow & {
    readonly category: string;
    readonly hasInstruction: boolean;
  })[];
  /** E.g. "task031: 3 instances without a prediction were left out." */
  readonly problems: readonly string[];
}

export type ResultsToView = { readonly type: 'state'; readonly state: ResultsState };

export type ResultsFromView =
  | { readonly type: 'ready' }
  | { readonly type: 'select'; readonly run: string }
  | { readonly type: 'evaluateBaselines' }
  | { readonly type: 'cancelEvaluation' }
  | { readonly type: 'cancelRun'; readonly run: string }
  | { readonly type: 'deleteRun'; readonly run: string }
  | { readonly type: 'openRun'; readonly run: string }
  | { readonly type: 'openInstruction'; readonly task: string };
