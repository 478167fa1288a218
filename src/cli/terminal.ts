/** The outside world of a command. Results go to standard output, all the rest to standard error. */
export interface Terminal {
  /** The folder that relative paths start from. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborted when the user presses Ctrl+C. */
  readonly signal: AbortSignal;
  /** All of standard input, as text; none where `signal` comes before its end. */
  readInput(): Promise<string | undefined>;
  /** One piece of the result; a line feed is added. */
  print(text: string): void;
  /** A message beside the result: what failed and why. A line feed is added. */
  notice(message: string): void;
  /** What is going on right now; may be replaced by the next message or left out. */
  progress(message: string): void;
}

/** A result for programs. */
export function printJson(terminal: Terminal, result: unknown): void {
  terminal.print(JSON.stringify(result, null, 2));
}
