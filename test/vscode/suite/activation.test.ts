import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** What package.json says, as far as this suite reads it. VS Code has loaded it and found it well-formed. */
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
  };
}

describe('activation', () => {
  const extension = vscode.extensions.getExtension('stepwise.stepwise');

  it('VS Code knows the extension', () => {
    assert.ok(extension, 'there is no extension "stepwise.stepwise"');
  });

  it('a file that ends with .instruct is an instruction', async () => {
    assert.ok((await vscode.languages.getLanguages()).includes('instruction-template'));
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder, 'VS Code has opened no folder');
    const [file] = await vscode.workspace.findFiles('**/*.instruct', undefined, 1);
    assert.ok(file, 'the sample workspace holds no instruction');
    assert.equal(
      (await vscode.workspace.openTextDocument(file)).languageId,
      'instruction-template',
    );
  });

  it('every command of package.json is there once the extension is active', async () => {
    await extension!.activate();
    const { contributes } = extension!.packageJSON as Manifest;
    const known = new Set(await vscode.commands.getCommands(true));
    const missing = contributes.commands.filter(({ command }) => !known.has(command));
    assert.deepEqual(missing, []);
    assert.ok(contributes.commands.length > 0, 'package.json lists no command');
  });
});
