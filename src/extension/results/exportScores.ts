import path from 'node:path';
import * as vscode from 'vscode';
import { asCsv } from '../../core/results/exports/csv';
import { asLatex } from '../../core/results/exports/latex';
import { asMarkdown } from '../../core/results/exports/markdown';
import type { ResultTables } from '../../core/results/model';
import { writeTextFile } from '../../node/files';
import { createInstanceReader } from '../../node/results/instanceReader';
import { tablesOf } from '../../node/results/tablesOf';
import type { ExportFormat, RunView } from '../../protocol/results';
import { isTrustedFor } from '../trust';
import { resultsFolder } from './resultsFolder';
import type { ResultsSession } from './resultsSession';
import { tellError, tellInformation } from '../tell';

interface Format {
  readonly label: string;
  readonly detail: string;
  readonly ending: string;
  readonly write: (tables: ResultTables) => string;
}

const formats: Readonly<Record<ExportFormat, Format>> = {
  latex: {
    label: 'LaTeX',
    detail: 'Tables as papers print them.',
    ending: 'tex',
    write: asLatex,
  },
  markdown: {
    label: 'Markdown',
    detail: 'The same tables as text.',
    ending: 'md',
    write: asMarkdown,
  },
  csv: {
    label: 'CSV',
    detail: 'Unrounded, one line for a run overall, in a category, and in a task.',
    ending: 'csv',
    write: asCsv,
  },
};

/** Tables of some runs on the clipboard or in a file, led by the metric that is shown. Asks for the format where it is not given. */
export async function exportScores(
  given: ExportFormat | undefined,
  session: ResultsSession,
): Promise<void> {
  const folder = resultsFolder();
  if (folder === null || session.runs.length === 0) await session.refresh();
  const offered = session.runs.filter(({ overall }) => overall !== null);
  if (folder === null || offered.length === 0) {
    tellInformation(
      'There are no scores to export yet. "Stepwise: Evaluate Baselines" makes some.',
    );
    return;
  }
  const format = isFormat(given) ? given : await askForFormat();
  const runs = format && (await askForRuns(offered, session));
  const place = runs && (await askForPlace(formats[format].label));
  if (!place) return;
  const text = formats[format].write(await tables(folder, runs, session));
  await (place === 'clipboard' ? copy(text, format) : save(text, folder, format));
}

/** A menu hands over what it stands on. */
function isFormat(given: unknown): given is ExportFormat {
  return typeof given === 'string' && given in formats;
}

async function askForFormat(): Promise<ExportFormat | undefined> {
  const rows = (['latex', 'markdown', 'csv'] as const).map((format) => ({
    label: formats[format].label,
    detail: formats[format].detail,
    format,
  }));
  const picked = await vscode.window.showQuickPick(rows, {
    title: 'Export Scores',
    ignoreFocusOut: true,
  });
  return picked?.format;
}

/** The run that others are compared with comes first. */
async function askForRuns(
  offered: readonly RunView[],
  { selected, baseline }: ResultsSession,
): Promise<readonly RunView[] | undefined> {
  const isMeant = ({ id, starred }: RunView): boolean =>
    starred || id === selected?.id || id === baseline?.id;
  const rows = offered.map((run) => ({
    label: run.name,
    description: [run.id === baseline?.id ? 'compared with' : '', ...run.facts]
      .filter((part) => part !== '')
      .join(' · '),
    picked: isMeant(run),
    run,
  }));
  const picked = await vscode.window.showQuickPick(rows, {
    title: 'Export Scores',
    placeHolder: 'Which runs? Marked are those with a star, the selected one and its baseline.',
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  if (!picked || picked.length === 0) return undefined;
  const runs = picked.map(({ run }) => run);
  const isBaseline = ({ id }: RunView): boolean => id === baseline?.id;
  return [...runs.filter(isBaseline), ...runs.filter((run) => !isBaseline(run))];
}

async function askForPlace(format: string): Promise<'clipboard' | 'file' | undefined> {
  const rows = [
    { label: 'Copy to the clipboard', place: 'clipboard' },
    { label: 'Save to a file…', place: 'file' },
  ] as const;
  const picked = await vscode.window.showQuickPick(rows, {
    title: `Export Scores as ${format}`,
    ignoreFocusOut: true,
  });
  return picked?.place;
}

async function tables(
  folder: string,
  runs: readonly RunView[],
  { baseline, metric }: ResultsSession,
): Promise<ResultTables> {
  const reader = createInstanceReader();
  try {
    const comparedWith = runs.find(({ id }) => id === baseline?.id)?.id ?? null;
    const named = runs.map(({ id, name }) => ({ id, name }));
    return await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: 'Comparing runs' },
      () =>
        tablesOf(named, {
          ...{ folder, metric, baseline: comparedWith },
          compare: (of) => reader.compare(of),
        }),
    );
  } finally {
    reader.dispose();
  }
}

async function copy(text: string, format: ExportFormat): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  void vscode.window.setStatusBarMessage(
    `The scores are on the clipboard as ${formats[format].label}.`,
    5000,
  );
}

async function save(text: string, folder: string, format: ExportFormat): Promise<void> {
  if (!(await isTrustedFor('Export Scores', 'writes files into this folder'))) return;
  const { label, ending } = formats[format];
  const file = await vscode.window.showSaveDialog({
    title: 'Export Scores',
    defaultUri: vscode.Uri.file(path.join(folder, `scores.${ending}`)),
    filters: { [label]: [ending] },
  });
  if (!file) return;
  const written = await writeTextFile(file.fsPath, text);
  if (written.kind === 'failed') tellError(written.message);
  else await vscode.window.showTextDocument(file);
}
