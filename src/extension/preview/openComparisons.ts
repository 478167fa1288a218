import type { PreviewRequest } from './previewState';

/** A difference that is open. */
export interface Comparison {
  /**
   * Draws both sides after a drawing of the preview, whose own file may be another one by now; `false` where the editor has
   * been closed.
   */
  draw(drawn: PreviewRequest): Promise<boolean>;
}

/** The differences that are open: they follow what the preview shows. */
export class OpenComparisons {
  private readonly open = new Set<Comparison>();
  private newest: PreviewRequest | undefined;
  private last: Promise<void> = Promise.resolve();

  /** `request`: what it was opened with, which may be older than what the preview shows by now. */
  async add(comparison: Comparison, request: PreviewRequest): Promise<void> {
    this.open.add(comparison);
    if (this.newest && this.newest !== request) await this.draw(this.newest);
  }

  /** One drawing after the other, so that no difference is left with an older one. */
  draw(drawn: PreviewRequest): Promise<void> {
    this.newest = drawn;
    const drawing = this.last.then(() => this.drawAll(drawn));
    this.last = drawing.catch(() => undefined); // whoever asked for it is told
    return drawing;
  }

  private async drawAll(drawn: PreviewRequest): Promise<void> {
    for (const comparison of this.open)
      if (!(await comparison.draw(drawn))) this.open.delete(comparison);
  }
}
