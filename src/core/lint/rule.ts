import type { TextEdit } from '../document/edit';
import type { Instruction, InstructionDocument, Span } from '../document/model';
import type { TokenCounter } from '../prompt/tokens';
import type { StageId } from '../refine/stages';
import type { MistakenComment } from './mistakenComments';
import type { Suppression } from './suppressions';

export const severities = ['error', 'warning', 'information'] as const;
export type Severity = (typeof severities)[number];

/** What the rules are about, in the order in which they are listed. */
export const ruleGroups = ['structure', 'steps', 'examples', 'data', 'layouts'] as const;
export type RuleGroup = (typeof ruleGroups)[number];

/** Something that a rule found in a document. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  /** What is wrong, with the words in question, and why it matters. */
  readonly message: string;
  /** Which step it is about, from 1; `null` where it is about no step. */
  readonly step: number | null;
  /** A repair that needs no model; `null` where there is none. */
  readonly fix: Fix | null;
  /** The stage of a refinement that is there to repair it; `null` where there is none. */
  readonly refine: StageId | null;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /**
   * Whether it rests on a judgement of what the author means, such as that words are to go: someone has to look at each, so it is
   * never made with others.
   */
  readonly isGuess?: true;
}

/** Comments to the linter that do not do what they seem to. */
export interface TroubledComments {
  /** What they switch off without any need: no finding was there. */
  readonly idle: readonly Suppression[];
  readonly mistaken: readonly MistakenComment[];
}

/** What a rule may look at. */
export interface RuleContext<Options> {
  readonly document: InstructionDocument;
  readonly instruction: Instruction;
  readonly options: Options;
  readonly surroundings: Surroundings;
  readonly comments: TroubledComments;
}

/**
 * The world around a document, handed in by the host. Paths are as they stand in the document, relative to its file. What the
 * host cannot know is `undefined`, and no rule reports it.
 */
export interface Surroundings {
  /** Whether a file, which is no folder, is there; true where the host cannot know. */
  fileExists(path: string): boolean;
  /** The text of a layout file. */
  layoutText(path: string): string | undefined;
  /** Inputs and references of a data file. */
  instances(path: string): readonly LintedInstance[] | undefined;
  /** Whether the file is a prompt of one's own for a stage of refinement: its template is no layout. */
  readonly isStage: boolean;
  /** What the model reads at most, for the rules about length. */
  readonly budget: Budget | undefined;
}

export interface LintedInstance {
  readonly id: string;
  readonly input: string;
  readonly references: readonly string[];
}

export interface Budget {
  readonly maxSourceTokens: number;
  readonly counter: TokenCounter;
}

export const noSurroundings: Surroundings = {
  fileExists: () => true,
  layoutText: () => undefined,
  instances: () => undefined,
  isStage: false,
  budget: undefined,
};

/** What a rule lets its users set: each option has the type of its default value. */
export type RuleOptions = Readonly<Record<string, number | boolean | readonly string[]>>;

/** What a rule says of itself, whatever kind of file it looks at. */
export interface RuleHead<Options extends RuleOptions = RuleOptions> {
  readonly id: string;
  /** One sentence: how it should be. */
  readonly summary: string;
  readonly severity: Severity;
  readonly group: RuleGroup;
  /** Default values. */
  readonly options: Options;
  /** The stage of a refinement that is there to repair it. */
  readonly refine?: StageId;
}

/** A rule for instructions and layouts. */
export interface Rule<Options extends RuleOptions = RuleOptions> extends RuleHead<Options> {
  check(context: RuleContext<Options>): Iterable<Report>;
}

/** A finding before the linter gives it the rule's name and severity. */
export interface Report {
  readonly span: Span;
  readonly message: string;
  /** From 1. */
  readonly step?: number;
  readonly fix?: Fix;
}

/** Options can be set to any value of their kind: not only to `false`, but to true or false. */
export type Settable<Options extends RuleOptions> = {
  readonly [Name in keyof Options]: Options[Name] extends boolean
    ? boolean
    : Options[Name] extends number
      ? number
      : readonly string[];
};

/** A rule whose options have their type from their default values. */
export function defineRule<Options extends RuleOptions>(
  rule: Rule<Settable<Options>> & { readonly options: Options },
): Rule<Settable<Options>> {
  return rule;
}
