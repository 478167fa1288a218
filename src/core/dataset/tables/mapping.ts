/** What each column of a table is for. */
export type Mapping = ColumnMapping | ConversationMapping;

interface Roles {
  readonly id?: string | undefined;
  /** The column of an instruction, as Alpaca has it, or of the system's words of a conversation. */
  readonly instruction?: string | undefined;
  /** What becomes of instructions; without it their number decides. */
  readonly instructionAs?: InstructionPlace | undefined;
  /** The column whose values tell the tasks of a file apart. */
  readonly task?: string | undefined;
}

/**
 * `definition`: each instruction is the definition of a task of its own. `input`: all is one task, and each input
 * begins with its instruction.
 */
export type InstructionPlace = 'definition' | 'input';

export interface ColumnMapping extends Roles {
  readonly kind: 'columns';
  /** Of several, each begins with its name: `premise: …`. May be empty where there is an instruction. */
  readonly input: readonly string[];
  /** At least one. Each gives a reference, and a list in a column several. */
  readonly output: readonly string[];
}

export interface ConversationMapping extends Roles {
  readonly kind: 'conversation';
  /** The column of the turns. The last answer is the output, all before it the input. */
  readonly conversation: string;
}
