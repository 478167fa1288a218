/** Does something once after a while, however often it is asked for; the earliest time that was asked for counts. */
export class Soonest {
  private timer: NodeJS.Timeout | undefined;
  /** When it is due, in milliseconds as `performance.now` tells them. */
  private due = Infinity;

  constructor(private readonly act: () => void) {}

  within(milliseconds: number): void {
    const due = performance.now() + milliseconds;
    if (due >= this.due) return;
    this.cancel();
    this.due = due;
    this.timer = setTimeout(() => {
      this.due = Infinity;
      this.act();
    }, milliseconds);
  }

  cancel(): void {
    clearTimeout(this.timer);
    this.due = Infinity;
  }
}
