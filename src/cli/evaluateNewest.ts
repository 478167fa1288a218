import { allVariants } from '../core/experiment/grid';
import { syncRuns } from '../node/hosts/syncRuns';
import { listRuns, type Run } from '../node/runs/list';
import { inWorkspace } from '../node/runs/manifest';
import type { Outcome } from './command';
import { problemLine } from './problemLines';
import { scoreAndTell, shownPath, type Following } from './runFollowing';
import { printJson } from './terminal';

/** Scores the newest predictions of an experiment once more; of all variants, those of each. */
export async function evaluateNewest(
  experimentFile: string,
  variant: string | undefined,
  following: Following,
): Promise<Outcome> {
  const { workspace, terminal } = following;
  await syncRuns(workspace, { hosts: following.hosts, signal: terminal.signal });
  const runs = await newestRuns(workspace, experimentFile, variant);
  if (runs.length === 0) {
    const message = `No finished run of "${experimentFile}" has predictions to score. Run it with --action all, or predict, first.`;
    terminal.notice(problemLine(message, shownPath(experimentFile, terminal)));
    return 'findings';
  }
  const shown = [];
  for (const run of runs) {
    terminal.notice(`Scoring run ${run.id}\n${shownPath(run.directory, terminal)}`);
    shown.push(await scoreAndTell(run, following));
  }
  const results = shown.flatMap(({ result }) => result ?? []);
  if (following.json) printJson(terminal, variant === allVariants ? results : (results[0] ?? null));
  return shown.every(({ outcome }) => outcome === 'fine') ? 'fine' : 'findings';
}

async function newestRuns(
  workspace: string,
  experimentFile: string,
  variant: string | undefined,
): Promise<readonly Run[]> {
  const predicted = (await listRuns(workspace)).filter(
    ({ manifest, state }) =>
      manifest.experimentFile === inWorkspace(workspace, experimentFile) &&
      (manifest.action === 'all' || manifest.action === 'predict') &&
      state.status === 'finished',
  );
  if (variant === allVariants) {
    const newestFirst = predicted.map((run) => [run.manifest.variant ?? '', run] as const);
    return [...new Map(newestFirst.reverse()).values()];
  }
  return predicted
    .filter(({ manifest }) => variant === undefined || (manifest.variant ?? '') === variant)
    .slice(0, 1);
}
