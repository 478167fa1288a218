import type { TextEdit } from '../document/edit';
import type { Instruction, InstructionDocument, Span } from '../document/model';

export type Severity = 'error' | 'warning' | 'information';

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
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** What a rule may look at. */
export interface RuleContext<Options> {
  readonly document: InstructionDocument;
  readonly instruction: Instruction;
  readonly options: Options;
  readonly surroundings: Surroundings;
}

/** The world around a document, handed in by the host. */
export interface Surroundings {
  /** Whether a file is there; the path is relative to the document. Always true where the host cannot know. */
  fileExists(path: string): boolean;
}

export const noSurroundings: Surroundings = { fileExists: () => true };

export interface Rule<Options = unknown> {
  readonly id: string;
  /** One sentence: how it should be. */
  readonly summary: string;
  readonly severity: Severity;
  readonly options: Options;
  check(context: RuleContext<Options>): Iterable<Report>;
}

/** A finding before the linter gives it the rule's name and severity. */
export interface Report {
  readonly span: Span;
  readonly message: string;
  readonly step?: number;
  readonly fix?: Fix;
}

/** A rule whose options have their type from their default values. */
export function defineRule<Options>(rule: Rule<Options>): Rule<Options> {
  return rule;
}
