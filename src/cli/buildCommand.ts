import path from 'node:path';
import { formatNames, type FormatName } from '../core/dataset/exports/formats';
import { dataParts } from '../core/dataset/report/model';
import { buildExperiment } from '../node/dataset/build';
import type { DataSetManifest } from '../node/dataset/dataSetManifest';
import { folderBesideOthers } from '../node/dataset/folderBesideOthers';
import { defineCommand, json, wrongUse } from './command';
import { ownVersion } from './ownVersion';
import { workspaceOption } from './run';
import { printJson, type Terminal } from './terminal';

export const buildCommand = defineCommand({
  name: 'build',
  summary: 'Write the data set of an experiment: finished prompts, a manifest and a report.',
  usage:
    'build <experiment.json> --out DIR [--keep-others] [--format NAME[,NAME…]] [--no-duplicates] [--workspace DIR] [--json]',
  details: [
    'Writes train.jsonl, validation.jsonl and test.jsonl ({id, task, category, prompt, references, …}), manifest.json',
    'with hashes and counts, and report.json and report.md: lengths, prompts that were cut, label balance, leaks and',
    'duplicates. An experiment with a grid gets a folder for each variant. The same experiment, data and version give',
    'the same bytes. What is broken is told and left out; then the exit code is 1. With --json: the manifest, or the',
    'list of manifests of a grid.',
  ].join('\n'),
  options: {
    out: {
      kind: 'text',
      value: 'DIR',
      summary: 'The folder to write into; files in it are replaced.',
    },
    'keep-others': {
      kind: 'switch',
      summary:
        'Where DIR holds the data set of another experiment, write into DIR-2 or the next that does not.',
    },
    format: {
      kind: 'text',
      value: 'NAMES',
      summary: `In which forms, with commas between: ${formatNames.join(', ')}. jsonl where not given.`,
    },
    'no-duplicates': {
      kind: 'switch',
      summary: 'Do not look for duplicates and leaks, which takes the most time.',
    },
    workspace: { ...workspaceOption, summary: 'The folder that manifests name files relative to.' },
    json,
  },
  run: async ({ positionals, options, terminal }) => {
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return wrongUse('Name one experiment file.');
    if (options.out === undefined) return wrongUse('Name the folder to write into: --out DIR.');
    const formats = formatsIn(options.format ?? 'jsonl');
    if (typeof formats === 'string')
      return wrongUse(`There is no form "${formats}". Known are ${formatNames.join(', ')}.`);
    const experimentFile = path.resolve(terminal.folder, file);
    const workspace = path.resolve(terminal.folder, options.workspace ?? '.');
    const named = path.resolve(terminal.folder, options.out);
    const out = options['keep-others']
      ? await folderBesideOthers(named, { experimentFile, workspace })
      : named;
    const built = await buildExperiment({
      experimentFile,
      out,
      workspace,
      formats,
      duplicates: !options['no-duplicates'],
      version: ownVersion(),
      signal: terminal.signal,
      progress: (variant, done, total) => terminal.progress(progressLine(variant, done, total)),
    });
    if (built.kind === 'cancelled') {
      terminal.notice('Cancelled. Nothing was written.');
      return 'findings';
    }
    if (built.kind === 'failed') {
      for (const message of built.messages) terminal.notice(message);
      return 'findings';
    }
    const { manifests } = built;
    const told = out === named ? options.out : path.relative(terminal.folder, out);
    for (const manifest of manifests) tell(manifest, told, terminal);
    const isSingle = manifests.length === 1 && manifests[0]!.variant === '';
    if (options.json) printJson(terminal, isSingle ? manifests[0] : manifests);
    return manifests.some(isFaulty) ? 'findings' : 'fine';
  },
});

/** The forms, or the name of one that there is not. */
function formatsIn(list: string): readonly FormatName[] | string {
  const names = [...new Set(list.split(',').map((name) => name.trim()))];
  const unknown = names.find((name) => !formatNames.some((known) => known === name));
  return unknown ?? formatNames.filter((name) => names.includes(name));
}

function progressLine(variant: string, done: number, total: number): string {
  const work =
    done < total
      ? `Task ${done + 1} of ${total}`
      : `${total} tasks written; looking for duplicates and writing the report`;
  return variant === '' ? work : `${variant}: ${work}`;
}

function isFaulty({ failures, conflicts }: DataSetManifest): boolean {
  return failures.length + conflicts.length > 0;
}

function tell(manifest: DataSetManifest, out: string, terminal: Terminal): void {
  const { variant, instances, shortened, failures, conflicts, problems } = manifest;
  const counts = dataParts.map((part) => `${part} ${instances[part].toLocaleString('en-US')}`);
  const where = variant === '' ? out : `${variant} in ${out}`;
  const loss =
    shortened === 0 ? '' : ` ${shortened.toLocaleString('en-US')} prompts did not fit whole.`;
  terminal.notice(`${where}: ${counts.join(', ')} instances.${loss} See report.md there.`);
  for (const failure of failures) terminal.notice(`Left out: ${failure}`);
  for (const conflict of conflicts) terminal.notice(conflict);
  for (const problem of problems) terminal.notice(`Note: ${problem}`);
}
