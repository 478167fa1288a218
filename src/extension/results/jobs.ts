import type { ResultsState } from '../../protocol/results';
import { tellInformation } from '../tell';

export type Busy = NonNullable<ResultsState['busy']>;

/** Long work as its worker sees it. */
export interface Job {
  readonly signal: AbortSignal;
  /** Says how far the work is; often is fine, since what is shown follows now and then. */
  readonly tell: (busy: Busy) => void;
}

/** The one piece of long work of the results that may be under way, shown in every page of them. */
export class Jobs {
  busy: Busy | null = null;
  private current: AbortController | undefined;

  /** `changed` is called when there is something new to show. */
  constructor(private readonly changed: () => void) {}

  isBusy(): boolean {
    return this.current !== undefined;
  }

  /** Does the work; where other work is under way it says so and does nothing: `undefined`. */
  async start<Result>(
    message: string,
    work: (job: Job) => Promise<Result>,
  ): Promise<Result | undefined> {
    if (this.current) {
      const other = this.busy?.message ?? '';
      tellInformation(
        `Something is being scored already (${other}). Wait until it is done, or cancel it in the Results view.`,
      );
      return undefined;
    }
    const current = new AbortController();
    this.current = current;
    const tell = (busy: Busy): void => this.show(busy);
    try {
      this.show({ message, done: 0, total: 0 });
      return await work({ signal: current.signal, tell });
    } finally {
      this.current = undefined;
      this.show(null);
    }
  }

  cancel(): void {
    this.current?.abort();
  }

  private show(busy: Busy | null): void {
    this.busy = busy;
    this.changed();
  }
}
