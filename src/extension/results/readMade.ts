import { readManifest } from '../../node/runs/manifest';
import { runDifferences } from '../../node/runs/differences';
import { logTail } from '../../node/runs/logTail';
import { runDirectory } from '../../node/runs/runFolder';
import type { ResultsState } from '../../protocol/results';

/** How the selected run was made: from what else than its baseline, and what its programs printed. */
export type Made = Pick<ResultsState, 'differences' | 'log'>;

export const nothingMade: Made = { differences: null, log: null };

type Chosen = Pick<ResultsState, 'selected' | 'baseline'>;

export async function readMade(workspace: string, { selected, baseline }: Chosen): Promise<Made> {
  if (selected === null) return nothingMade;
  const directory = runDirectory(workspace, selected);
  return {
    log: await logTail(directory),
    differences:
      baseline === null || baseline === selected
        ? null
        : await differencesOf(directory, runDirectory(workspace, baseline)),
  };
}

/** What no experiment made, such as a baseline that copies the input, has nothing to differ in. */
async function differencesOf(
  directory: string,
  baseline: string,
): Promise<ResultsState['differences']> {
  const manifests = [await readManifest(directory), await readManifest(baseline)] as const;
  return manifests[0]?.experiment && manifests[1]?.experiment
    ? runDifferences(manifests[0], manifests[1])
    : null;
}
