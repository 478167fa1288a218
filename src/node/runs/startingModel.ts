import { existsSync } from 'node:fs';
import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import { isRemote } from '../../core/hosts/hosts';
import type { Variant } from '../../core/experiment/grid';
import { hasTrained } from './hasTrained';
import type { Run } from './list';
import { inWorkspace } from './manifest';
import type { RunRequest } from './start';

export type StartingModel =
  | {
      readonly kind: 'model';
      readonly model: string;
      /** The run that trained it; `null` where it is none of these. */
      readonly trainedBy: Run | null;
    }
  /** What is wrong and what to do. */
  | { readonly kind: 'refused'; readonly message: string };

/**
 * What training starts from, as the trainer takes it; for `predict`, the checkpoint of the newest run of the experiment
 * that has one. A model that is trained on another host stays there. `listed`: the runs of the workspace, newest first.
 */
export async function startingModel(
  request: RunRequest,
  variant: Variant,
  listed: () => Promise<readonly Run[]>,
): Promise<StartingModel> {
  const { experimentFile, action, host } = request;
  const { model } = variant.experiment;
  if (action === 'predict') return trainedModel(request, variant, await listed());
  if (!/^\.{1,2}[/\\]/.test(model)) return untrained(model);
  if (!isRemote(host)) return untrained(path.resolve(path.dirname(experimentFile), model));
  return refused(
    `The model "${model}" is a folder of this machine, and the run is to be executed on "${host.name}". Copy the model there and name it by its path on that host, which starts with "/", or name a model of the Hugging Face hub.`,
  );
}

async function trainedModel(
  { workspace, experimentFile, host }: RunRequest,
  { name, experiment }: Variant,
  listed: readonly Run[],
): Promise<StartingModel> {
  const runs = listed.filter(
    (run) =>
      run.manifest.experimentFile === inWorkspace(workspace, experimentFile) &&
      (run.manifest.variant ?? '') === name &&
      (isRemote(host) ? run.manifest.host === host.name : hasCheckpoint(run)),
  );
  for (const run of runs)
    if (await hasTrained(run)) {
      const model = isRemote(host)
        ? `../${run.id}/${runFiles.checkpoint}`
        : path.join(run.directory, runFiles.checkpoint);
      return { kind: 'model', model, trainedBy: run };
    }
  const where = isRemote(host) ? ` on "${host.name}"` : '';
  return refused(
    `No run of "${experiment.name}"${where} has a checkpoint to predict with. Run it with --action train first, or with --action all.`,
  );
}

function untrained(model: string): StartingModel {
  return { kind: 'model', model, trainedBy: null };
}

/** On this machine. */
function hasCheckpoint({ directory }: Run): boolean {
  return existsSync(path.join(directory, runFiles.checkpoint));
}

function refused(message: string): StartingModel {
  return { kind: 'refused', message };
}
