import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openPreview, restorePreview } from '../../src/extension/preview/openPreview';
import type { PreviewToView } from '../../src/protocol/preview';
import { editor, said, Uri, type FakePanel } from './fakeVSCode';

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
  const states = posted(editor.panels.at(-1)!, 'state');
  return states.at(-1)?.state;
}

/** What the page of a panel was told, of one type. */
function posted<Type extends PreviewToView['type']>(panel: FakePanel, type: Type) {
  type One = Extract<PreviewToView, { readonly type: Type }>;
  return (panel.posted as PreviewToView[]).filter((one): one is One => one.type === type);
}

const services = {
  extensionUri: Uri.file('/extension'),
  texts: {},
  log: { error: () => {} },
} as never; // the rest is not used

test('follows a file that no editor shows any more, and keeps what was chosen for it', async () => {
  const file = path.join(folder, 'a.instruct');
  writeFileSync(file, instruction('Say yes.'));
  const document = editor.open(Uri.file(file));
  openPreview(document, services);
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
  openPreview(editor.open(document.uri), services);
  await eventually(() => expect(prompt()).toContain('Say maybe.'));
  expect(shown()!.layout).toBe('alpaca');
  expect(said).toEqual([]);
});

describe('after a reload of the window', () => {
  const file = (): string => path.join(folder, 'a.instruct');

  /** The preview of a file, with choices of its user; gives what its page keeps. */
  async function kept(): Promise<{ readonly kept: unknown }> {
    const inputs = ['one', 'two'].map((input) => ({ id: input, input, output: ['yes'] }));
    writeFileSync(path.join(folder, 'a.json'), JSON.stringify({ Instances: inputs }));
    writeFileSync(file(), `${instruction('Say yes.')}\nInstances: a.json\n`);
    openPreview(editor.open(Uri.file(file())), services);
    await eventually(() => expect(shown()?.instances).toMatchObject({ kind: 'some', index: 0 }));
    const [panel] = editor.panels;
    panel!.send({ type: 'selectLayout', layout: 'alpaca' });
    panel!.send({ type: 'selectInstance', index: 1 });
    panel!.send({ type: 'changeOptions', change: { positiveExamples: 0, cut: 'start' } });
    await eventually(() => expect(shown()!.options).toMatchObject({ cut: 'start' }));
    const [newest] = posted(panel!, 'keep').slice(-1);
    return JSON.parse(JSON.stringify(newest)) as { readonly kept: unknown };
  }

  test('the preview shows its file again as its user had it', async () => {
    const state = await kept();
    const before = shown();
    editor.panels[0]!.panel.dispose();
    editor.close(editor.open(Uri.file(file())));
    const back = editor.panel('Prompt');
    await restorePreview(back.panel, state, services);
    await eventually(() => expect(shown()).toEqual(before));
    expect(before).toMatchObject({ layout: 'alpaca', instances: { index: 1, id: 'two' } });
    expect(back.panel.title).toBe('Prompt of a.instruct');
    openPreview(editor.open(Uri.file(file())), services);
    expect(editor.panels).toHaveLength(2);
  });

  test('it is closed where its file is gone, another one is open, or its page kept nothing', async () => {
    const state = await kept();
    const isClosedWith = async (given: unknown): Promise<boolean> => {
      const back = editor.panel('Prompt');
      await restorePreview(back.panel, given, services);
      return back.isClosed;
    };
    expect(await isClosedWith(state)).toBe(true);
    editor.panels[0]!.panel.dispose();
    expect(await isClosedWith(undefined)).toBe(true);
    expect(await isClosedWith({ folded: [], kept: null })).toBe(true);
    editor.close(editor.open(Uri.file(file())));
    rmSync(file());
    expect(await isClosedWith(state)).toBe(true);
    expect(said).toEqual([]);
  });
});
