import path from 'node:path';
import * as vscode from 'vscode';
import {
  experimentPresets,
  fittedPreset,
  presetText,
  type ExperimentPreset,
} from '../../core/experiment/presets';
import { smallestTask } from '../../node/dataset/smallestTask';
import { writeNewFile } from '../../node/files';
import { tellError, tellWarning } from '../tell';

/** Makes an experiment file that begins with one of the presets, and opens it. */
export async function newExperiment(): Promise<void> {
  const choice = await vscode.window.showQuickPick(
    experimentPresets.map((preset) => ({
      label: preset.title,
      detail: preset.description,
      preset,
    })),
    { placeHolder: 'What should the experiment begin with? All of it can be changed.' },
  );
  if (!choice) return;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = choice.label.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const file = await vscode.window.showSaveDialog({
    title: 'New Experiment',
    ...(folder && {
      defaultUri: vscode.Uri.joinPath(folder, 'experiments', `${name}.experiment.json`),
    }),
    filters: { Experiment: ['json'] }, // a longer ending would be added to one that is there
  });
  if (!file) return;
  const target = file.fsPath.replace(/(?:\.experiment)?(?:\.json)?$/i, '.experiment.json');
  const written = await writeNewFile(target, await textFor(choice.preset, path.dirname(target)));
  if (written.kind === 'failed') tellError(written.message);
  else if (written.kind === 'differs')
    tellWarning(
      `"${path.basename(target)}" is there already, so it was left as it is. Choose another name.`,
    );
  if (written.kind !== 'failed') await vscode.window.showTextDocument(vscode.Uri.file(target));
}

async function textFor(preset: ExperimentPreset, folder: string): Promise<string> {
  const smallest = preset.parted && (await smallestTask(preset.parted, folder));
  return presetText(smallest === undefined ? preset : fittedPreset(preset, smallest));
}
