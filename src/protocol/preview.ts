/** What crosses the border between the extension host and the Preview view. */

export interface PreviewState {
  readonly fileName: string;
  readonly layout: string;
  readonly layouts: readonly string[];
  readonly instances: InstancesView;
  readonly prompt: string;
  /** Parts of the prompt in order, without overlap. Text between them belongs to the layout itself. */
  readonly sections: readonly SectionView[];
  readonly tokens: {
    readonly total: number;
    readonly limit: number;
    readonly counter: string;
    readonly estimate: boolean;
  };
  /** Names of what did not fit and was left out, e.g. "Positive Example 2". */
  readonly dropped: readonly string[];
  /** The end that the model does not see; `null` when all fits. `text` is its beginning, of a length to be looked at. */
  readonly cut: { readonly text: string; readonly characters: number } | null;
  /** The reference outputs of the instance. */
  readonly references: readonly string[];
  /** What is wrong and what to do, e.g. a data file that is missing. The preview shows the rest. */
  readonly problems: readonly string[];
}

export type InstancesView =
  /** `index` counts from 0. */
  | { readonly kind: 'some'; readonly index: number; readonly count: number; readonly id: string }
  | { readonly kind: 'none'; readonly reason: string };

export type SectionName =
  'definition' | 'steps' | 'positive-example' | 'negative-example' | 'input';

export interface SectionView {
  readonly name: SectionName;
  /** "Definition", "Positive Example 1 · input", … */
  readonly title: string;
  /** Half-open UTF-16 range of the prompt. */
  readonly start: number;
  readonly end: number;
  readonly tokens: number;
}

export type PreviewToView =
  | { readonly type: 'state'; readonly state: PreviewState }
  /** Nothing to preview: why, and what to do. */
  | { readonly type: 'empty'; readonly message: string };

export type PreviewFromView =
  | { readonly type: 'ready' }
  | { readonly type: 'selectLayout'; readonly layout: string }
  | { readonly type: 'selectInstance'; readonly index: number }
  | { readonly type: 'copyPrompt' }
  | { readonly type: 'openLayout' }
  | { readonly type: 'openInstances' }
  /** Go to where the section at this place of the prompt comes from. */
  | { readonly type: 'reveal'; readonly offset: number };
