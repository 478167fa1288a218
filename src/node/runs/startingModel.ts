import { existsSync } from 'node:fs';
import path from 'node:path';
import { runFiles } from '../../core/experiment/commands';
import { isRemote } from '../../core/hosts/hosts';
import type { Variant } from '../../core/experiment/grid';
import { listRuns, type Run } from './list';
import { inWorkspace, trainsModel } from './manifest';
import type { RunRequest } from './start';

export type StartingModel =
  | { readonly kind: 'model'; readonly model: string }
  /** What is wrong and what to do. */
  | { readonly kind: 'refused'; readonly message: string };

/**
 * What training starts from, as the trainer takes it; for `predict`, the checkpoint of the newest run of the experiment
 * that has one. A model that is trained on another host stays there.
 */
export async function startingModel(request: RunRequest, variant: Variant): Promise<StartingModel> {
  const { experimentFile, action, host } = request;
  const { model } = variant.experiment;
  if (action === 'predict') return trainedModel(request, variant);
  if (!/^\.{1,2}[/\\]/.test(model)) return { kind: 'model', model };
  if (!isRemote(host))
    return { kind: 'model', model: path.resolve(path.dirname(experimentFile), model) };
  return refused(
    `The model "${model}" is a folder of this machine, and the run is to be executed on "${host.name}". Copy the model there and name it by its path on that host, which starts with "/", or name a model of the Hugging Face hub.`,
  );
}

async function trainedModel(
  { workspace, experimentFile, host }: RunRequest,
  { name, experiment }: Variant,
): Promise<StartingModel> {
  const runs = (await listRuns(workspace)).filter(
    ({ manifest, state }) =>
      manifest.experimentFile === inWorkspace(workspace, experimentFile) &&
      (manifest.variant ?? '') === name &&
      trainsModel(manifest) &&
      state.status === 'finished',
  );
  if (isRemote(host)) {
    const trained = runs.find(({ manifest }) => manifest.host === host.name);
    if (trained) return { kind: 'model', model: `../${trained.id}/${runFiles.checkpoint}` };
  } else {
    const trained = runs.find((run) => run.manifest.host === host.name || isFetched(run));
    if (trained) return { kind: 'model', model: path.join(trained.directory, runFiles.checkpoint) };
  }
  const where = isRemote(host) ? ` on "${host.name}"` : '';
  return refused(
    `No finished run of "${experiment.name}"${where} has a checkpoint to predict with. Run it with --action train first, or with --action all.`,
  );
}

function isFetched({ directory }: Run): boolean {
  return existsSync(path.join(directory, runFiles.checkpoint));
}

function refused(message: string): StartingModel {
  return { kind: 'refused', message };
}
