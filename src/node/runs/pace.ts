/** How fast steps come, from the times of the last ones: what went on before does not count for ever. */
export class Pace {
  private seen: { readonly step: number; readonly time: number }[] = [];

  /** Another program, or another attempt: what is known says nothing about it. */
  start(): void {
    this.seen = [];
  }

  /** Until the last step, by the pace so far; `null` at the first one. */
  secondsLeft({
    step,
    steps,
    time,
  }: {
    readonly step: number;
    readonly steps: number;
    readonly time: string;
  }): number | null {
    this.seen = [...this.seen.slice(-19), { step, time: Date.parse(time) }];
    const [first] = this.seen;
    const last = this.seen.at(-1);
    if (!first || !last || last.step <= first.step) return null;
    return ((last.time - first.time) / 1000 / (last.step - first.step)) * (steps - step);
  }
}
