import * as vscode from 'vscode';
import { writeNewFile } from '../../node/files';
import { hostsFile } from '../../node/hosts/knownHosts';
import { tellError } from '../tell';

/** Opens the hosts file; where there is none, one that says nothing but what holds without it. */
export async function openHosts(): Promise<void> {
  const file = hostsFile();
  const written = await writeNewFile(file, beginning);
  if (written.kind === 'failed') {
    tellError(written.message);
    return;
  }
  const editor = await vscode.window.showTextDocument(vscode.Uri.file(file));
  if (written.kind === 'written') await offerHost(editor);
}

/** Its keys are explained and completed by the schema that package.json gives to files of this name. */
const beginning = `{
  "hosts": {
    "local": { "kind": "local", "python": "python3", "slots": 1 }
  }
}
`;

interface Beginning extends vscode.QuickPickItem {
  /** As snippets are written. */
  readonly snippet: string;
}

const beginnings: readonly Beginning[] = [
  {
    label: 'A machine over SSH',
    detail: 'An alias of your SSH configuration, or user@machine',
    snippet:
      '"${1:gpu}": { "kind": "ssh", "address": "${2:user@machine}", "python": "${3:python3}" }',
  },
  {
    label: 'A Slurm cluster over SSH',
    detail: 'Its login machine, a folder that all its machines see, and options of sbatch',
    snippet:
      '"${1:cluster}": {\n  "kind": "slurm",\n  "address": "${2:user@login}",\n  "folder": "${3:~/stepwise}",\n  "python": "${4:python3}",\n  "sbatchOptions": ["--partition=${5:gpu}", "--gres=gpu:${6:1}", "--time=${7:12:00:00}"]\n}',
  },
  {
    label: 'The Slurm cluster of this machine',
    detail: 'Where sbatch is a command here',
    snippet:
      '"${1:cluster}": {\n  "kind": "slurm",\n  "folder": "${2:~/stepwise}",\n  "python": "${3:python3}",\n  "sbatchOptions": ["--partition=${4:gpu}", "--gres=gpu:${5:1}", "--time=${6:12:00:00}"]\n}',
  },
];

/** Adds a host behind this machine, to be filled in. */
async function offerHost(editor: vscode.TextEditor): Promise<void> {
  const choice = await vscode.window.showQuickPick(beginnings, {
    title: 'Hosts File',
    placeHolder: 'Which host to add to this machine? Escape: none.',
    ignoreFocusOut: true,
  });
  if (!choice) return;
  const line = editor.document.lineAt(2); // that of this machine
  const snippet = new vscode.SnippetString(`,\n${choice.snippet}`);
  await editor.insertSnippet(snippet, line.range.end);
}
