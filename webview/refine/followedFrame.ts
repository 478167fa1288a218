import type { FrameView } from '../../src/protocol/refine';

/** The turn to look at: the one that streams or failed, else the last that is done, else the first. */
export function followedFrame(frames: readonly FrameView[]): FrameView | undefined {
  return (
    frames.find(({ status }) => status === 'streaming' || status === 'failed') ??
    frames.findLast(({ status }) => status === 'done') ??
    frames[0]
  );
}
