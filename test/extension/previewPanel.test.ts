import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPreview } from '../../src/extension/preview/previewPanel';
import type { PreviewToView } from '../../src/protocol/preview';
import { editor, said, Uri } from './fakeVSCode';

vi.mock('vscode', () => import('./fakeVSCode'));

const eventually = (expectation: () => void): Promise<void> =>
  vi.waitFor(expectation, { timeout: 20_000, interval: 10 });

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-preview-'))));
afterEach(() => {
  for (const { panel } of [...editor.panels]) panel.dispose();
  editor.reset();
  rmSync(folder, { recursive: true });
});

const instruction = (definition: string): string => `Task: t\n\nDefinition:\n  ${definition}\n`;

function shown(): Extract<PreviewToView, { readonly type: 'state' }>['state'] | undefined {
  const states = (editor.panels[0]!.posted as PreviewToView[]).filter(
    (one) => one.type === 'state',
  );
  return states.at(-1)?.state;
}

test('follows a file that no editor shows any more, and keeps what was chosen for it', async () => {
  const file = path.join(folder, 'a.instruct');
  writeFileSync(file, instruction('Say yes.'));
  const document = editor.open(Uri.file(file));
  const services = { extensionUri: Uri.file('/extension'), texts: {}, log: { error: () => {} } };
  openPreview(document, services as never); // the rest is not used
  const prompt = () => JSON.stringify(shown());
  await eventually(() => expect(prompt()).toContain('Say yes.'));
  editor.panels[0]!.send({ type: 'selectLayout', layout: 'alpaca' });
  await eventually(() => expect(shown()!.layout).toBe('alpaca'));
  editor.close(document);
  writeFileSync(file, instruction('Say no.'));
  editor.changeFiles();
  await eventually(() => expect(prompt()).toContain('Say no.'));
  editor.close(editor.open(document.uri));
  writeFileSync(file, instruction('Say maybe.'));
  openPreview(editor.open(document.uri), services as never);
  await eventually(() => expect(prompt()).toContain('Say maybe.'));
  expect(shown()!.layout).toBe('alpaca');
  expect(said).toEqual([]);
});
