import type { Experiment } from '../../core/experiment/experiment';
import type { RunDifference } from '../../protocol/results';
import type { HashedFile, RunManifest } from './manifest';

/** How what two runs were made from differs; empty where only their time and their place do not agree. */
export function runDifferences(
  selected: RunManifest,
  baseline: RunManifest,
): readonly RunDifference[] {
  return [
    ...differences('experiment', experimentParts(selected), experimentParts(baseline)),
    ...differences('files', fileParts(selected), fileParts(baseline)),
    ...differences('environment', environmentParts(selected), environmentParts(baseline)),
  ];
}

/** How what two experiments say differs; empty where it does not. */
export function experimentDifferences(
  selected: Experiment,
  baseline: Experiment,
): readonly RunDifference[] {
  return differences('experiment', new Map(flattened(selected)), new Map(flattened(baseline)));
}

type Parts = ReadonlyMap<string, string>;

function differences(
  group: RunDifference['group'],
  selected: Parts,
  baseline: Parts,
): readonly RunDifference[] {
  const names = new Set([...selected.keys(), ...baseline.keys()]);
  return [...names]
    .map((what) => ({
      ...{ what, group },
      ...{ selected: selected.get(what) ?? null, baseline: baseline.get(what) ?? null },
    }))
    .filter((difference) => difference.selected !== difference.baseline);
}

/** Keys as the experiment file has them, such as "training.epochs"; and what was chosen when the run was started. */
function experimentParts({
  action,
  variant,
  model,
  experiment,
  experimentFile,
  instances,
  chat,
}: RunManifest): Parts {
  const started = {
    action,
    ...(variant && { variant }),
    ...(experimentFile !== null && { 'experiment file': experimentFile }),
    ...(model !== null && model !== experiment?.model && { 'starting model': startOf(model) }),
    ...(chat && { 'chat model': chat.name, parameters: chat.parameters }),
  };
  return new Map([
    ...flattened(started),
    ...flattened(experiment ?? {}),
    ...flattened({ instances }),
  ]);
}

/** A checkpoint is told by the run that made it. */
function startOf(model: string): string {
  return model.split(/[/\\]/).slice(-2).join('/');
}

function flattened(value: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    if (typeof part === 'object' && part !== null && !Array.isArray(part))
      return flattened(part, `${path}${key}.`);
    return part === undefined ? [] : [[`${path}${key}`, told(part)] as const];
  });
}

function told(value: unknown): string {
  if (value === null) return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** By role and path; the experiment file itself is compared key by key. */
function fileParts({ files }: RunManifest): Parts {
  return new Map(
    files
      .filter(({ role }) => role !== 'experiment')
      .map(({ role, path, sha256 }: HashedFile) => [`${role} ${path}`, sha256.slice(0, 12)]),
  );
}

function environmentParts({ host, versions }: RunManifest): Parts {
  return new Map([['host', host], ...Object.entries(versions)]);
}
