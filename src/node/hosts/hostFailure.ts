/** Why a host did not do what it was asked for. */
export type HostFailureCause =
  /** Nobody answered, or the connection broke. */
  | 'unreachable'
  /** It does not let us in. */
  | 'refused-key'
  /** It is not known, or not the one that is known. */
  | 'host-key'
  | 'no-ssh'
  | 'no-python'
  /** It said no, or something that makes no sense. */
  | 'agent'
  /** The caller no longer wants it. */
  | 'stopped';

/**
 * Thrown inside `node/hosts` and `node/runs`, where many calls follow one another; each function for others turns it into
 * a value.
 */
export class HostFailure extends Error {
  constructor(
    readonly reason: HostFailureCause,
    message: string,
    readonly advice: string,
    /** A word of the agent, e.g. `unknown-run`. */
    readonly code: string | null = null,
  ) {
    super(message);
  }

  /** What is wrong and what to do. */
  get told(): string {
    return [this.message, this.advice].filter((part) => part !== '').join(' ');
  }

  /** Whether it may be another matter in a while. */
  get isPassing(): boolean {
    return this.reason === 'unreachable' || this.reason === 'stopped';
  }
}

/** The failure that was thrown; anything else is a bug and is thrown on. */
export function hostFailure(error: unknown): HostFailure {
  if (error instanceof HostFailure) return error;
  throw error;
}
