/**
 * How far apart requests go to an endpoint that refuses what is too many and names no limit but the wait: as far as those that it
 * took until then, and no farther than that wait, or little farther than before. Now and then it is tried faster. Times are in
 * milliseconds.
 */
export class Pace {
  private apart = 0;
  private next = -Infinity;
  /** How many requests went since `since` and were not refused. */
  private taken = 0;
  /** The longest wait that was asked for since the last request went; 0 where none was. */
  private wait = 0;

  /** `undefined` before the first request went. */
  private since: number | undefined;

  refused(wait: number): void {
    this.taken--;
    this.wait = Math.max(this.wait, wait);
  }

  missing(now: number): number {
    return Math.max(0, this.next - now);
  }

  /** Notes that a request goes; after a refusal, when the wait that it asked for is over. */
  take(now: number): void {
    this.since ??= now;
    if (this.wait > 0) this.learn(now, this.since);
    this.taken++;
    if (this.taken % triedAfter === 0) this.apart *= faster;
    this.next = now + this.apart;
  }

  /** What passed meanwhile says nothing of what the endpoint takes. */
  leaveOut(milliseconds: number): void {
    if (this.since !== undefined) this.since += milliseconds;
  }

  private learn(now: number, since: number): void {
    const most = Math.max(this.wait, this.apart / faster);
    this.apart = Math.min(most, (now - since) / Math.max(1, this.taken));
    this.since = now;
    this.taken = 0;
    this.wait = 0;
  }
}

/** Requests after which it is tried faster, and by how much. */
const triedAfter = 10;
const faster = 0.8;
