type Column = Float64Array | Uint32Array;

/** A typed array that grows at its end. */
export class GrowingNumbers<Kind extends Column> {
  private length = 0;
  private column: Kind;

  constructor(private readonly make: (length: number) => Kind) {
    this.column = make(1024);
  }

  push(value: number): void {
    if (this.length === this.column.length) {
      const longer = this.make(2 * this.length);
      longer.set(this.column);
      this.column = longer;
    }
    this.column[this.length++] = value;
  }

  /** A copy of what is there so far. */
  all(): Kind {
    const copy = this.make(this.length);
    copy.set(this.column.subarray(0, this.length));
    return copy;
  }
}
