/** Requests between the extension and the language server beyond the language server protocol. */

export type StepAction = 'moveUp' | 'moveDown' | 'split' | 'merge' | 'insertBelow' | 'delete';

interface Position {
  /** From 0. */
  readonly line: number;
  /** In UTF-16 code units, from 0. */
  readonly character: number;
}

/** `stepwise/stepEdit`: how to change the list of steps at the cursor. Answers `null` where the cursor is in no step. */
export interface StepEditRequest {
  readonly uri: string;
  readonly action: StepAction;
  readonly position: Position;
}

export interface StepEditAnswer {
  readonly edits: readonly {
    readonly range: { readonly start: Position; readonly end: Position };
    readonly newText: string;
  }[];
  /** Where the cursor goes in the changed text. */
  readonly selection: Position;
  /** What a person has to mend by hand. */
  readonly message?: string;
}

export const stepEditMethod = 'stepwise/stepEdit';

/** What the error for a rename that is not done holds beside its message. */
export interface RefusedRenameData {
  /** The line that stands in the way, from 0. */
  readonly line?: number;
}

/** `stepwise/experimentText`: an experiment file is edited, and this is what it says before it is saved. */
export interface ExperimentText {
  readonly uri: string;
  /** `null` where it is as on disk again. */
  readonly text: string | null;
}

export const experimentTextMethod = 'stepwise/experimentText';
