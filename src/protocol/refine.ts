/** What crosses the border between the extension host and the Refine view. One state down, small events up. */

export type StageId = 'draft' | 'single-example' | 'learn-from-examples' | 'generalise' | 'final';

export interface RefineState {
  readonly fileName: string;
  readonly task: string;
  readonly model: ModelLabel;
  readonly phase: 'running' | 'finished' | 'cancelled' | 'failed';
  /** Always all stages, in order. */
  readonly stages: readonly StageView[];
  readonly totals: Usage;
  /** Why the conversation ended early: what is wrong and what to do. */
  readonly failure: Failure | null;
  readonly result: ResultView;
}

/** Which model answers. A recording must never be taken for a model. */
export interface ModelLabel {
  readonly kind: 'endpoint' | 'recording';
  /** `gpt-4o-mini at https://…`, or the file name of the recording. */
  readonly name: string;
  /** Why this one was chosen, e.g. "No key is set, so the recording of this workspace answers." */
  readonly reason: string;
}

export interface StageView {
  readonly id: StageId;
  readonly title: string;
  /** One sentence: what this turn asks of the model. */
  readonly purpose: string;
  readonly status: 'waiting' | 'streaming' | 'done' | 'failed' | 'skipped';
  /** The model's answer as it came, so far. */
  readonly answer: string;
  /** A wait that the endpoint asked for, or what is being retried. */
  readonly notice: string | null;
  readonly steps: readonly StepView[];
  readonly findings: {
    readonly fixed: readonly FindingView[];
    readonly added: readonly FindingView[];
    readonly left: readonly FindingView[];
  };
  /** Why the steps of this stage are not taken over by themselves; `null` when they are. */
  readonly objection: string | null;
  readonly usage: Usage | null;
}

/**
 * A step of a stage, word by word against the stage before. White space belongs to the words: joined, those that were
 * not removed are the step. A step that went away has only removed words.
 */
export interface StepView {
  readonly words: readonly { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }[];
}

export interface FindingView {
  readonly rule: string;
  readonly message: string;
  /** 1-based, for a fixed finding in the stage before; `null` for a finding about the whole instruction. */
  readonly step: number | null;
}

export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly seconds: number;
}

export interface Failure {
  readonly message: string;
  readonly action: {
    readonly label: string;
    readonly event: 'retry' | 'setKey' | 'openSettings';
  } | null;
}

export type ResultView =
  | { readonly kind: 'none' }
  /** Steps that wait to be applied; `objection` says why one should look first. */
  | { readonly kind: 'ready'; readonly stage: StageId; readonly objection: string | null }
  | { readonly kind: 'applied'; readonly stage: StageId };

export type RefineToView =
  | { readonly type: 'state'; readonly state: RefineState }
  /** More text of the stage that streams; the next `state` holds it too. */
  | { readonly type: 'delta'; readonly stage: StageId; readonly text: string };

export type RefineFromView =
  | { readonly type: 'ready' }
  | { readonly type: 'cancel' }
  | { readonly type: 'retry' }
  | { readonly type: 'setKey' }
  | { readonly type: 'openSettings' }
  | { readonly type: 'openTranscript' }
  | { readonly type: 'openPrompt'; readonly stage: StageId }
  | { readonly type: 'showDifference' }
  | { readonly type: 'apply'; readonly stage: StageId };
