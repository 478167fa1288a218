import type { StageId, StageView } from '../../src/protocol/refine';

/** The stage to look at: the one that streams or failed, else the last that is done, else the first. */
export function followedStage(stages: readonly StageView[]): StageId | null {
  const stage =
    stages.find(({ status }) => status === 'streaming' || status === 'failed') ??
    stages.findLast(({ status }) => status === 'done') ??
    stages[0];
  return stage?.id ?? null;
}
