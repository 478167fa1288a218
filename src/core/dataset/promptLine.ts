/** A turn of a chat, as chat models and their trainers take it. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** The same for instances of the same task and id, and for no others. */
export function instanceKey({ task, id }: Pick<PromptLine, 'task' | 'id'>): string {
  return JSON.stringify([task, id]);
}

/** One line of a built data set: an instance with its finished prompt. */
export interface PromptLine {
  /** Of its task: other tasks may have the same. */
  readonly id: string;
  readonly task: string;
  readonly category: string;
  /** What the instance gives, to be read beside the prediction and to know the instance by; earlier versions left it out of what is trained on. */
  readonly input?: string;
  /** The exact text that the model gets; of a chat, its messages joined by blank lines. */
  readonly prompt: string;
  /** Where the layout makes a chat: the same as turns, which is what the model gets. */
  readonly messages?: readonly ChatMessage[];
  /** At least one. */
  readonly references: readonly string[];
  /** Which of the references a model learns; only in what is trained on. */
  readonly target?: string;
  /** What was left out to make the prompt fit; only where the tokenizer is known, and then on every line. */
  readonly loss?: {
    /** How many examples were dropped. */
    readonly dropped: number;
    /** How many UTF-16 units were cut. */
    readonly cut: number;
  };
}
