/** Requests between the extension and the language server beyond the language server protocol. */

export type StepAction = 'moveUp' | 'moveDown' | 'split' | 'merge' | 'insertBelow' | 'delete';

interface Position {
  /** From 0. */
  readonly line: number;
  /** In UTF-16 code units, from 0. */
  readonly character: number;
}

/** What is selected: it begins at `anchor`, and the cursor stands at `active`, which may be above it. */
export interface Selected {
  readonly anchor: Position;
  readonly active: Position;
}

/**
 * `stepwise/stepEdit`: how to change the list of steps at the main cursor; steps are moved that any selection touches.
 * Answers `null` where the cursor is in no step, or what is selected goes beyond the list.
 */
export interface StepEditRequest {
  readonly uri: string;
  readonly action: StepAction;
  /** At least one; that of the main cursor first. */
  readonly selections: readonly Selected[];
}

export type StepEditAnswer =
  | {
      readonly kind: 'changed';
      readonly edits: readonly {
        readonly range: { readonly start: Position; readonly end: Position };
        readonly newText: string;
      }[];
      /** What is selected in the changed text: after a move as many as before it, else the main cursor alone. */
      readonly selections: readonly Selected[];
      /** What a person has to mend by hand. */
      readonly message?: string;
    }
  /** The list stays as it is, such as where its first step is to move up; `message`: why, where a person may not see it. */
  | { readonly kind: 'unchanged'; readonly message?: string };

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
