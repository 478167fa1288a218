import { changeBetween } from '../text/change';
import type { Finding } from './rule';

/**
 * The findings of the text `before` at their places in `after`, for the time until the new text is looked at: what stands
 * behind the change moves with it, what was taken away is gone. They have no fixes, since these would hit other text.
 */
export function staleFindings(
  findings: readonly Finding[],
  before: string,
  after: string,
): Finding[] {
  const { span: changed, text } = changeBetween(before, after);
  const shift = text.length - (changed.end - changed.start);
  const moved = (offset: number): number =>
    offset <= changed.start
      ? offset
      : offset >= changed.end
        ? offset + shift
        : Math.min(offset, changed.start + text.length);
  return findings.flatMap((finding) => {
    const { start, end } = finding.span;
    const isGone = start < end && start >= changed.start && end <= changed.end;
    if (isGone) return [];
    return [{ ...finding, span: { start: moved(start), end: moved(end) }, fix: null }];
  });
}
