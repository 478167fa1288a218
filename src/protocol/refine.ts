/** What crosses the border between the extension host and the Refine view. One state down, small events up. */

export type StageId = 'draft' | 'single-example' | 'learn-from-examples' | 'generalise' | 'final';
/** Who put the question: a stage, or the user in own words. */
export type AskId = StageId | 'own';

export interface RefineState {
  /** The file, as a URI: a view that VS Code brings back after a reload tells by it what it showed. */
  readonly document: string;
  readonly fileName: string;
  readonly task: string;
  readonly model: ModelLabel;
  /** `paused`: stages are left, and nothing is asked until the user goes on. */
  readonly phase: 'running' | 'paused' | 'finished' | 'cancelled' | 'failed';
  /** The branch that is shown, from its first turn, then the stages that are left. */
  readonly frames: readonly FrameView[];
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

/** One turn of the conversation, or a stage that was not asked yet. */
export interface FrameView {
  /** That of the turn; below 0 for a stage that was not asked. */
  readonly id: number;
  readonly stage: AskId;
  readonly title: string;
  /** One sentence: what this turn asks of the model. */
  readonly purpose: string;
  /** What was asked; `null` before it was. */
  readonly prompt: string | null;
  /** Whether the user wrote the prompt of the stage anew. */
  readonly edited: boolean;
  /** Which of how many turns in this place; `null` where there is one only. */
  readonly branch: { readonly number: number; readonly count: number } | null;
  readonly status: 'waiting' | 'streaming' | 'done' | 'failed' | 'skipped';
  /** The model's answer as it came, so far. */
  readonly answer: string;
  /** A wait that the endpoint asked for, or why the stage was skipped. */
  readonly notice: string | null;
  readonly steps: readonly StepView[];
  /** Whether the steps are no longer as the model gave them. */
  readonly changedByHand: boolean;
  readonly findings: {
    readonly fixed: readonly FindingView[];
    readonly added: readonly FindingView[];
    readonly left: readonly FindingView[];
  };
  /** How far the steps moved from the stage before; `null` where there are none. */
  readonly movement: { readonly lengthRatio: number | null; readonly wordsChanged: number } | null;
  /** Why the steps of this stage are not taken over by themselves; `null` when they are. */
  readonly objection: string | null;
  /** Who answered, where that is not the model at the head of the view. */
  readonly model: string | null;
  readonly usage: Usage | null;
}

/**
 * A step word by word against the stage before. White space belongs to the words: joined, those that were not removed are
 * the step. A step that went away has only removed words.
 */
export interface StepView {
  /** Names the step while it moves and changes. */
  readonly id: number;
  /** Its place in the result, from 1; `null` for one that is left out. */
  readonly number: number | null;
  readonly words: readonly { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }[];
  /** Which side stands in the result, where the stage changed the step; `hand` where it is neither. */
  readonly taken: 'same' | 'after' | 'before' | 'hand';
  /** The step as it stands in the result; '' for one that is left out. */
  readonly text: string;
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
  /** Dollars, at the prices of the day of the answer; `null` where none were known. */
  readonly cost: number | null;
  /** Whether something comes on top whose price is not known. */
  readonly isCostPart: boolean;
}

export interface Failure {
  readonly message: string;
  readonly action: {
    readonly label: string;
    readonly event: 'goOn' | 'setKey' | 'openSettings';
  } | null;
}

export type ResultView =
  | { readonly kind: 'none' }
  /** Steps that wait to be applied; `objection` says why one should look first. */
  | { readonly kind: 'ready'; readonly frame: number; readonly objection: string | null }
  /** They were written into the file and stand there. */
  | { readonly kind: 'applied'; readonly frame: number };

export type RefineToView =
  | { readonly type: 'state'; readonly state: RefineState }
  /** More text of the turn that streams; the next `state` holds it too. */
  | { readonly type: 'delta'; readonly frame: number; readonly text: string };

export type RefineFromView =
  | { readonly type: 'ready' }
  | { readonly type: 'cancel' }
  /** Asks what is left, behind what was answered. */
  | { readonly type: 'goOn' }
  /** A new conversation, from the first stage. */
  | { readonly type: 'startOver' }
  /** A turn in the user's own words, behind another. */
  | { readonly type: 'ask'; readonly behind: number; readonly text: string }
  /** A turn once more, as a branch beside it, with another prompt where `prompt` is given; then what is left. */
  | { readonly type: 'askAgain'; readonly frame: number; readonly prompt: string | null }
  /** Shows the turn before or after this one in its place. */
  | { readonly type: 'showBranch'; readonly frame: number; readonly by: -1 | 1 }
  | { readonly type: 'changeSteps'; readonly frame: number; readonly change: StepChange }
  | { readonly type: 'setKey' }
  | { readonly type: 'openSettings' }
  | { readonly type: 'openTranscript' }
  | { readonly type: 'openHistory' }
  | { readonly type: 'openPrompt'; readonly frame: number }
  | { readonly type: 'showDifference' }
  | { readonly type: 'apply'; readonly frame: number };

/** What the user does with the steps of a stage; `row` is the `id` of a step. */
export type StepChange =
  | { readonly kind: 'take'; readonly row: number; readonly side: 'before' | 'after' }
  | { readonly kind: 'takeAll'; readonly side: 'before' | 'after' }
  | { readonly kind: 'edit'; readonly row: number; readonly text: string }
  | { readonly kind: 'remove'; readonly row: number }
  | { readonly kind: 'move'; readonly row: number; readonly by: number }
  | { readonly kind: 'moveTo'; readonly row: number; readonly target: number }
  | { readonly kind: 'merge'; readonly row: number }
  /** Back to the steps as the model gave them. */
  | { readonly kind: 'reset' };
