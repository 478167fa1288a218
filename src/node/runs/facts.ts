import path from 'node:path';
import type { Experiment } from '../../core/experiment/experiment';
import type { RunManifest } from './manifest';

/** What a run was made from in a few words: what tells runs of a list apart. */
export function runFacts(manifest: RunManifest): readonly string[] {
  const { experiment, seed, trainedBy } = manifest;
  return [
    modelOf(manifest),
    trainedBy === undefined ? '' : `trained by ${trainedBy}`,
    layoutOf(manifest),
    ...(experiment ? [stepsOf(experiment), samplesOf(manifest, experiment)] : []),
    ...otherParts(manifest.variant ?? ''),
    seed === null ? '' : `seed ${seed}`,
  ].filter((fact) => fact !== '');
}

/** That of the experiment, since a checkpoint is called the same in every run; but a chat model is none of an experiment. */
function modelOf({ action, experiment, model }: RunManifest): string {
  const name = (action === 'chat' ? null : experiment?.model) ?? model ?? '';
  return /^\.{0,2}[/\\]/.test(name) ? path.basename(name) : name;
}

function layoutOf({ experiment, files }: RunManifest): string {
  const layout = experiment?.layout ?? files.find(({ role }) => role === 'layout')?.path ?? '';
  return path.basename(layout, '.instruct');
}

function stepsOf({ steps }: Experiment): string {
  return steps === 'original' ? '' : `${steps === 'none' ? 'no' : steps} steps`;
}

function samplesOf({ action }: RunManifest, { samplesPerTask, testInstances }: Experiment): string {
  if (action === 'chat') return testInstances === 'all' ? '' : `first ${testInstances} per task`;
  if (action !== 'train' && action !== 'all') return '';
  return `${samplesPerTask} per task`;
}

const toldAlready = ['samplesPerTask', 'layout', 'steps', 'seed'];

/** Of "layout=tk-instruct,positiveExamples=0" the second part. */
function otherParts(variant: string): readonly string[] {
  return variant
    .split(',')
    .filter((part) => !toldAlready.includes(part.split('=', 1)[0]!))
    .map((part) => part.replace('=', ' '));
}
