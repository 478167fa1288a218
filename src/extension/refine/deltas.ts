/** Deltas are sent at most this often; over a slow connection more would queue up. */
const deltaMilliseconds = 60;

/** Gathers the text of the turn that streams, and sends it piece by piece. */
export class Deltas {
  private pending: { readonly frame: number; readonly text: string } | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly send: (frame: number, text: string) => void) {}

  add(frame: number, text: string): void {
    const before = this.pending?.frame === frame ? this.pending.text : '';
    this.pending = { frame, text: before + text };
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      if (this.pending) this.send(this.pending.frame, this.pending.text);
      this.pending = undefined;
    }, deltaMilliseconds);
  }

  /** What was not sent yet is there by another way. */
  drop(): void {
    this.pending = undefined;
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
