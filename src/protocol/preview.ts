/** What crosses the border between the extension host and the Preview view. Places are UTF-16 units of `text`. */

export interface PreviewState {
  readonly fileName: string;
  readonly layout: string;
  readonly layouts: readonly string[];
  readonly options: OptionsView;
  /** The experiment whose layout, options, limit and tokenizer are shown; `null` where the view has its own. */
  readonly experiment: string | null;
  /** Which run of it is shown; `null` where it has no grid, or one that makes all prompts in one way. */
  readonly variants: VariantsView | null;
  readonly instances: InstancesView;
  /** The prompt with all that the model does not get still in its place. */
  readonly text: string;
  /** Parts of the text in order, without overlap. What stands between them belongs to the layout itself. */
  readonly sections: readonly SectionView[];
  /** What the model does not get, in order, without overlap. */
  readonly losses: readonly LossView[];
  /** The turns of a chat, in order; `null` where the layout makes one text. */
  readonly messages: readonly MessageView[] | null;
  readonly tokens: {
    /** Of what the model gets. */
    readonly total: number;
    readonly limit: number;
    readonly counter: string;
    readonly estimate: boolean;
  };
  /** Whether the tokenizer has written the prompt anew, so that its white space differs from `text`. */
  readonly rewritten: boolean;
  /** Dropped examples that the text does not show, e.g. "Positive Example 2". */
  readonly droppedUnseen: readonly string[];
  /** The reference outputs of the instance. */
  readonly references: readonly string[];
  /** What is wrong and what to do, e.g. a data file that is missing. The preview shows the rest. */
  readonly problems: readonly ProblemView[];
}

export interface VariantsView {
  readonly shown: string;
  readonly all: readonly string[];
}

export interface OptionsView extends OptionValues {
  readonly stepChoices: readonly string[];
  readonly cutChoices: readonly string[];
  /** How many differ from the defaults. */
  readonly differing: number;
}

export interface OptionValues {
  readonly steps: string;
  readonly positiveExamples: number;
  readonly negativeExamples: number;
  readonly explanations: boolean;
  readonly cut: string;
}

export type InstancesView =
  /** `index` counts from 0. */
  | { readonly kind: 'some'; readonly index: number; readonly count: number; readonly id: string }
  | { readonly kind: 'none'; readonly reason: string };

export type SectionName =
  'definition' | 'steps' | 'positive-example' | 'negative-example' | 'input';

export interface SectionView {
  readonly name: SectionName;
  /** "Definition", "Positive Example 1", …; no two sections have the same. */
  readonly title: string;
  readonly start: number;
  readonly end: number;
  /** Of what the model gets of it; of a dropped one, what it would take. */
  readonly tokens: number;
  readonly dropped: boolean;
}

export interface LossView {
  readonly kind: 'dropped' | 'cut';
  readonly start: number;
  readonly end: number;
  /** How many UTF-16 units are lost. Where the range is shorter, they are left out in its middle. */
  readonly characters: number;
}

export interface MessageView {
  readonly role: string;
  readonly start: number;
  readonly end: number;
}

export interface ProblemView {
  readonly kind: 'warning' | 'info';
  readonly message: string;
  readonly action: { readonly id: ProblemAction; readonly label: string } | null;
}

export type ProblemAction =
  | 'goToInstancesField'
  | 'openInstances'
  | 'openLayout'
  | 'useDefaultLayout'
  | 'chooseTokenizer'
  | 'changeLimit'
  | 'originalSteps'
  | 'openExperiment';

/** What is known of all instances. */
export type OverviewView =
  | { readonly kind: 'none' }
  | { readonly kind: 'counting'; readonly known: number; readonly count: number }
  | {
      readonly kind: 'counted';
      readonly count: number;
      readonly longest: { readonly index: number; readonly tokens: number };
      /** How many are cut or lose an example. */
      readonly losing: number;
    };

export interface FoundView {
  readonly query: string;
  /** The first ones. */
  readonly hits: readonly HitView[];
  /** How many instances hold the query, as far as they have been searched. */
  readonly total: number;
  readonly searched: number;
  readonly count: number;
}

export interface HitView {
  readonly index: number;
  readonly id: string;
  readonly where: 'input' | 'reference';
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

export type Jump = 'longest' | 'nextLosing' | 'previousLosing';

export type PreviewToView =
  | { readonly type: 'state'; readonly state: PreviewState }
  /** What the page is to keep as `kept` of its state: it comes back with it after a reload of the window. */
  | { readonly type: 'keep'; readonly kept: unknown }
  /** Nothing to preview: why, and what to do. */
  | { readonly type: 'empty'; readonly message: string }
  | { readonly type: 'overview'; readonly overview: OverviewView }
  | { readonly type: 'found'; readonly found: FoundView }
  /** What the caret in the file stands on; `scroll` where it is to be seen. */
  | {
      readonly type: 'mark';
      readonly ranges: readonly { readonly start: number; readonly end: number }[];
      readonly scroll: boolean;
    }
  /** One sentence about what was asked for. */
  | { readonly type: 'say'; readonly sentence: string }
  /** What is on the clipboard now, for a screen reader. */
  | { readonly type: 'copied'; readonly sentence: string };

export type PreviewFromView =
  | { readonly type: 'ready' }
  | { readonly type: 'selectLayout'; readonly layout: string }
  | { readonly type: 'selectInstance'; readonly index: number }
  | { readonly type: 'changeOptions'; readonly change: Partial<OptionValues> }
  | { readonly type: 'resetOptions' }
  | { readonly type: 'followExperiment' }
  | { readonly type: 'leaveExperiment' }
  | { readonly type: 'selectVariant'; readonly variant: string }
  | { readonly type: 'jump'; readonly to: Jump }
  | { readonly type: 'cancelCounting' }
  /** An empty query ends the search. */
  | { readonly type: 'search'; readonly query: string }
  | { readonly type: 'compare' }
  | { readonly type: 'copyPrompt' }
  | { readonly type: 'copyRequest' }
  | { readonly type: 'copyComplete' }
  | { readonly type: 'openLayout' }
  | { readonly type: 'openInstances' }
  | { readonly type: 'solve'; readonly action: ProblemAction }
  /** Go to where the text at this place comes from. */
  | { readonly type: 'reveal'; readonly offset: number };
