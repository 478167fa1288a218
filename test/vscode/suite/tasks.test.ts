import * as assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { activated, until, workspacePath } from './workspace';

/** A task file of our own, as SUP-NATINST writes them. */
const task = {
  Contributors: ['Stepwise'],
  Categories: ['Sentiment Analysis'],
  Definition: ['Tell whether the review praises the kettle. Answer Yes or No.'],
  'Positive Examples': [{ input: 'It sings.', output: 'Yes', explanation: 'Praise.' }],
  'Negative Examples': [{ input: 'It drips.', output: 'Maybe', explanation: ' Not a label. ' }],
  Instances: [
    { id: 'kettle-1', input: 'It sings well.', output: ['Yes'] },
    { id: 'kettle-2', input: 'It leaks.', output: ['No', 'no'] },
  ],
};

interface Scores {
  readonly tasks: Readonly<
    Record<string, { readonly rougeL: number; readonly exactMatch: number }>
  >;
}

describe('tasks of SUP-NATINST', () => {
  const data = (name: string): vscode.Uri => vscode.Uri.file(workspacePath('suite/data', name));
  const folder = vscode.Uri.file(workspacePath('suite/imported'));

  before(async () => {
    await activated();
    mkdirSync(workspacePath('suite/data'), { recursive: true });
    writeFileSync(data('kettle.json').fsPath, JSON.stringify(task));
    writeFileSync(data('broken.json').fsPath, '{"Definition": [');
    writeFileSync(data('other.json').fsPath, '{"name": "a package"}');
  });

  it('become instruction files, and what cannot be read is left out', async () => {
    const files = ['kettle.json', 'broken.json', 'other.json', 'missing.json'].map(data);
    // The command waits for its message to be closed; the file is what counts.
    void vscode.commands.executeCommand('stepwise.importTasks', undefined, files, folder);
    const editor = await until('the instruction in an editor', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.fileName.endsWith('kettle.instruct') && active;
    });
    assert.equal(
      editor.document.getText(),
      [
        'Task: kettle',
        'Category: Sentiment Analysis',
        'Instances: ../data/kettle.json',
        '',
        'Definition: Tell whether the review praises the kettle. Answer Yes or No.',
        '',
        'Positive Example 1:',
        '  Input: It sings.',
        '  Output: Yes',
        '  Explanation: Praise.',
        '',
        'Negative Example 1:',
        '  Input: It drips.',
        '  Output: Maybe',
        '  Explanation (exact): " Not a label. "',
        '',
      ].join('\n'),
    );
    assert.deepEqual(readdirSync(folder.fsPath), ['kettle.instruct']);
  });

  it('are scored by the baselines, which become runs', async () => {
    await vscode.commands.executeCommand('stepwise.evaluateBaselines');
    const runs = workspacePath('.stepwise/runs');
    const scores = readdirSync(runs)
      .map((run) => path.join(runs, run, 'scores.json'))
      .filter((file) => existsSync(file))
      .map((file) => JSON.parse(readFileSync(file, 'utf8')) as Scores);
    const kettle = scores.map(({ tasks }) => tasks.kettle);
    assert.equal(kettle.length, 2);
    // "Yes" is right once of twice; no input shares a word with its reference.
    assert.deepEqual(kettle.map((score) => [score?.rougeL, score?.exactMatch]).sort(), [
      [0, 0],
      [50, 50],
    ]);
  });
});
