import { afterEach, expect, test, vi } from 'vitest';
import { resume } from '../../src/extension/results/runControl';
import type { ResultsSession } from '../../src/extension/results/resultsSession';
import { commands, editor, Uri, workspace } from './fakeVSCode';

vi.mock('vscode', () => import('./fakeVSCode'));

afterEach(() => editor.reset());

test('a run of a chat model goes on where its price is told before', async () => {
  workspace.workspaceFolders = [{ uri: Uri.file('/workspace') }];
  const session = { runOf: () => ({ kind: 'chat' }) } as unknown as ResultsSession; // the rest is not used
  await resume(session, 'a-run');
  expect(commands.executed).toEqual([['stepwise.predictWithModel', 'a-run']]);
});
