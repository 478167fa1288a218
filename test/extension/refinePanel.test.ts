import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type * as vscode from 'vscode';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { stages } from '../../src/core/refine/stages';
import { restorePanel } from '../../src/extension/refine/refineInstruction';
import type { RefineServices } from '../../src/extension/refine/refinePanel';
import { panelOf } from '../../src/extension/refine/refinePanels';
import { keptTranscripts } from '../../src/node/transcripts';
import type { RefineToView } from '../../src/protocol/refine';
import { scripted } from '../core/refine/fakeModel';
import { startChatServer, type ChatServer } from '../servers/chatServer';
import { commands, editor, said, Uri, workspace, type FakePanel } from './fakeVSCode';

vi.mock('vscode', () => import('./fakeVSCode'));

const eventually = <Result>(ask: () => Result | Promise<Result>): Promise<Result> =>
  vi.waitFor(ask, { timeout: 20_000, interval: 10 });

let folder: string;
let services: RefineServices;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-panel-'));
  workspace.workspaceFolders = [{ uri: Uri.file(folder) }];
  services = {
    extensionUri: Uri.file('/extension'),
    secrets: { get: () => Promise.resolve(undefined) },
    texts: { put: (name: string, text: string) => ({ name, text }) },
  } as unknown as RefineServices; // the rest is not used here
});
afterEach(() => {
  for (const { panel } of [...editor.panels]) panel.dispose();
  editor.reset();
  rmSync(folder, { recursive: true });
});

const instruction = (definition: string): string =>
  `Task: t\nCategory: C\n\nDefinition:\n  ${definition}\n\nSteps:\n  1. Read it.\n`;
const before = instruction('Say yes or no.');
const after = instruction('Answer with A, B or C. Where none of them fits, answer with C.');
const answer = '1. Read the input.\n2. Answer.';
const written = '  1. Read the input.\n  2. Answer.\n';

function file(name: string, text = before): vscode.Uri {
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return Uri.file(place);
}

/** Runs the draft in the panel of a file. */
async function refine(document: vscode.TextDocument, model = scripted([answer])) {
  const label = { kind: 'endpoint', name: 'scripted', reason: 'A test.' } as const;
  const panel = panelOf(document, services);
  await panel.start({ kind: 'chosen', model, label, prices: null }, stages.slice(0, 1));
  return { panel, model, page: editor.panels.at(-1)! };
}

function shown({ posted }: FakePanel) {
  const states = (posted as RefineToView[]).filter(({ type }) => type === 'state');
  return (states.at(-1) as Extract<RefineToView, { readonly type: 'state' }>).state;
}

/** Applies what the panel shows; settles when it is noted in the transcript, or something was said. */
async function apply(page: FakePanel): Promise<void> {
  page.send({ type: 'apply', frame: 1 });
  await eventually(async () => {
    const [kept] = await keptTranscripts(folder, Uri.parse(shown(page).document).fsPath);
    expect(said.length + (kept?.transcript.applied.length ?? 0)).toBe(1);
  });
}

describe('the document of a file', () => {
  test('that was closed and opened again is the one that is refined and written', async () => {
    const first = editor.open(file('a.instruct'));
    const { panel } = await refine(first);
    editor.close(first);
    const second = editor.open(first.uri);
    editor.type(second, after);
    const again = await refine(second);
    expect(again.panel).toBe(panel);
    expect(again.model.asked[0]![0]!.content).toContain('Answer with A, B or C.');
    await apply(again.page);
    expect(second.getText()).toBe(after.replace('  1. Read it.\n', written));
  });

  test('that was opened again is shown at once', async () => {
    const first = editor.open(file('a.instruct'));
    const { page } = await refine(first);
    editor.close(first);
    file('a.instruct', before.replace('Task: t', 'Task: another'));
    editor.open(first.uri);
    page.send({ type: 'ready' });
    expect(shown(page).task).toBe('another');
  });

  test('that no editor shows is read again before it is written', async () => {
    const first = editor.open(file('a.instruct'));
    const { page } = await refine(first);
    editor.close(first);
    file('a.instruct', after);
    await apply(page);
    expect(workspace.textDocuments.map((one) => one.getText())).toEqual([
      after.replace('  1. Read it.\n', written),
    ]);
  });

  test('of a file that is read-only is not written', async () => {
    const document = editor.open(file('a.instruct'));
    const { page } = await refine(document);
    editor.makeReadOnly(document.uri);
    await apply(page);
    expect(said).toEqual([
      'The steps could not be written into "a.instruct". Check that the file is there and is not read-only, then apply again.',
    ]);
    expect(document.getText()).toBe(before);
    expect(shown(page).result).toMatchObject({ kind: 'ready' });
  });

  test('of a file that is gone is not written', async () => {
    const first = editor.open(file('a.instruct'));
    const { page } = await refine(first);
    editor.close(first);
    rmSync(first.uri.fsPath);
    await apply(page);
    expect(said).toEqual([
      'The steps could not be written into "a.instruct". Check that the file is there and is not read-only, then apply again.',
    ]);
  });
});

describe('a text without a file', () => {
  const untitled = (): vscode.TextDocument =>
    editor.open(Uri.from({ scheme: 'untitled', path: 'Untitled-1' }), before);

  test('is refined as the file that it is saved as, and its conversation is kept there', async () => {
    const first = untitled();
    const { page, panel } = await refine(first);
    const saved = editor.open(file('a.instruct'));
    editor.close(first);
    expect(page.panel.title).toBe('Refine a.instruct');
    expect(shown(page)).toMatchObject({ fileName: 'a.instruct', document: saved.uri.toString() });
    expect(panelOf(saved, services)).toBe(panel);
    await eventually(async () =>
      expect(await keptTranscripts(folder, 'a.instruct')).toHaveLength(1),
    );
    await apply(page);
    expect(saved.getText()).toBe(before.replace('  1. Read it.\n', written));
  });

  test('that was closed without saving is not opened anew', async () => {
    const first = untitled();
    const { page } = await refine(first);
    editor.open(file('b.instruct', after));
    editor.close(first);
    await apply(page);
    expect(said[0]).toMatch(/could not be written into "Untitled-1"/);
    expect(workspace.textDocuments.map((one) => one.getText())).toEqual([after]);
    const another = untitled();
    expect((await refine(another)).page).not.toBe(page);
  });
});

test('steps that were applied and undone can be applied again', async () => {
  const document = editor.open(file('a.instruct'));
  const { page } = await refine(document);
  await apply(page);
  await eventually(() => expect(shown(page).result).toEqual({ kind: 'applied', frame: 1 }));
  const drawn = page.posted.length;
  editor.type(document, document.getText().replace('Say yes or no.', 'Say no or yes.'));
  expect(page.posted).toHaveLength(drawn);
  editor.type(document, before);
  expect(shown(page).result).toMatchObject({ kind: 'ready', frame: 1 });
  page.send({ type: 'apply', frame: 1 });
  await eventually(async () => {
    const [kept] = await keptTranscripts(folder, document.uri.fsPath);
    expect(kept?.transcript.applied).toHaveLength(2);
  });
  expect(document.getText()).toContain(written);
});

describe('a question', () => {
  let server: ChatServer;
  const wordy = before.replace('Read it.', 'Read the whole input.');
  const changed = wordy.replace('Say yes or no.', 'Answer with A, B or C.');
  beforeEach(async () => {
    server = await startChatServer({ answer: () => answer });
    editor.set('stepwise.model.profiles', {
      big: { baseUrl: server.url, model: 'big', priceInput: 1000, priceOutput: 1000 },
      small: { baseUrl: server.url, model: 'small', priceInput: 1, priceOutput: 1 },
    });
    editor.set('stepwise.model.profile', 'big');
  });
  afterEach(() => server.close());

  /** The words of the last question, over all turns of its conversation. */
  const lastAsked = (): string =>
    server.requests
      .at(-1)!
      .body.messages.map(({ content }) => content)
      .join('\n');
  const own = { type: 'ask', behind: 1, text: 'Shorter.' };
  /** Settles when a turn is done, shown and kept. */
  const isDone = (page: FakePanel, turn: number): Promise<void> =>
    eventually(async () => {
      const { phase, frames } = shown(page);
      expect(phase).not.toBe('running');
      expect(frames.at(-1)).toMatchObject({ id: turn, status: 'done' });
      const kept = await keptTranscripts(folder, 'a.instruct');
      const last = kept.map(({ transcript }) => [
        transcript.outcome,
        transcript.turns.at(-1)?.prompt,
      ]);
      expect(last).toContainEqual(['finished', frames.at(-1)!.prompt]);
    });

  for (const event of [own, { type: 'goOn' }])
    test(`"${event.type}" behind turns about another definition costs nothing before a word of the user`, async () => {
      const document = editor.open(file('a.instruct', wordy));
      const { panel, page } = await refine(document);
      editor.type(document, changed);
      expect(shown(page).result).toMatchObject({
        objection: expect.stringContaining('have changed since') as string,
      });
      page.send(event);
      await eventually(() => expect(said).toHaveLength(1));
      expect(said).toEqual(['What this conversation asked about "a.instruct" has changed.']);
      expect([shown(page).phase, shown(page).frames.length]).toEqual(['finished', 1]);
      editor.answer('Start Over');
      page.send(event);
      await eventually(() => expect(server.requests).toHaveLength(1));
      expect(lastAsked()).toContain('Answer with A, B or C.');
      expect(lastAsked()).not.toContain('Say yes or no.');
      await isDone(page, 1);
      expect(panel.transcript?.turns).toHaveLength(1);
      expect(server.requests).toHaveLength(1);
    });

  test('behind turns about another definition is put where the user wants it all the same', async () => {
    const document = editor.open(file('a.instruct', wordy));
    const { page } = await refine(document);
    editor.type(document, changed);
    editor.answer('Ask Anyway');
    page.send(own);
    await isDone(page, 2);
    expect(lastAsked()).toMatch(/Say yes or no\.[^]*\nShorter\.$/);
  });

  test('that is a stage once more asks about the definition as it is now', async () => {
    const document = editor.open(file('a.instruct', wordy));
    const { page } = await refine(document);
    editor.type(document, changed);
    page.send({ type: 'askAgain', frame: 1, prompt: null });
    await isDone(page, 2);
    expect(said).toEqual([]);
    expect(lastAsked()).toContain('Answer with A, B or C.');
    expect(shown(page).result).toEqual({ kind: 'ready', frame: 2, objection: null });
  });

  test('is put once, however often its button is pressed', async () => {
    const document = editor.open(file('a.instruct', wordy));
    const { page } = await refine(document);
    server.mood({ kind: 'slow', milliseconds: 100 });
    page.send(own);
    page.send({ ...own, text: 'Pressed while the first is made ready.' });
    await eventually(() => expect(server.requests).toHaveLength(1));
    expect(shown(page).phase).toBe('running');
    page.send({ ...own, text: 'Pressed while the first is answered.' });
    await isDone(page, 2);
    expect(server.requests).toHaveLength(1);
    expect(lastAsked()).toMatch(/\nShorter\.$/);
  });

  test('goes to the model that is set up now, and what was answered before keeps its cost', async () => {
    const document = editor.open(file('a.instruct', wordy));
    const { page, panel } = await refine(document);
    const ask = async (profile: string, turn: number): Promise<number> => {
      editor.set('stepwise.model.profile', profile);
      page.send({ ...own, behind: turn - 1 });
      await isDone(page, turn);
      return shown(page).frames.at(-1)!.usage!.cost!;
    };
    const big = await ask('big', 2);
    const small = await ask('small', 3);
    expect(big).toBeGreaterThan(100 * small);
    const { frames, totals, model } = shown(page);
    expect(totals.cost).toBeCloseTo(20 / 1e6 + big + small, 9);
    expect(model.name).toMatch(/^small /);
    expect(frames.map((frame) => frame.model?.split(' ')[0])).toEqual([
      'scripted',
      'big',
      undefined,
    ]);
    expect(panel.transcript?.turns.map((turn) => turn.model.split(' ')[0])).toEqual([
      'scripted',
      'big',
      'small',
    ]);
    editor.set('stepwise.model.profile', 'none');
    page.send({ ...own, behind: 3 });
    await eventually(() => expect(said).toHaveLength(1));
    expect(shown(page).frames).toHaveLength(3);
    expect(shown(page).model.name).toMatch(/^small /);
  });
});

describe('after a reload of the window', () => {
  test('a panel that comes back hands over to the one that the file has by now', async () => {
    const document = editor.open(file('a.instruct'));
    const { panel, page } = await refine(document);
    const old = editor.panel('Refine a.instruct');
    await restorePanel(old.panel, { document: document.uri.toString() }, services);
    expect(old.isClosed).toBe(true);
    expect(page.isClosed).toBe(false);
    expect(panelOf(document, services)).toBe(panel);
  });

  test('a panel that comes back shows the newest conversation', async () => {
    const document = editor.open(file('a.instruct'));
    const { page } = await refine(document);
    page.panel.dispose();
    const old = editor.panel('Refine a.instruct');
    await restorePanel(old.panel, { document: document.uri.toString() }, services);
    expect(shown(old).frames[0]).toMatchObject({ status: 'done', id: 1 });
    expect(panelOf(document, services).transcript?.turns).toHaveLength(1);
    expect(editor.panels).toHaveLength(2);
  });
});

test('the differences of two files of one name stand side by side', async () => {
  const pages: FakePanel[] = [];
  for (const name of ['x', 'y']) {
    const place = mkdtempSync(path.join(folder, name));
    const document = editor.open(file(path.join(path.basename(place), 'main.instruct')));
    const { page } = await refine(document);
    pages.push(page);
    page.send({ type: 'showDifference' });
    await eventually(() => expect(commands.executed).toHaveLength(pages.length));
  }
  const refined = commands.executed.map(([, , right]) => right as { name: string; text: string });
  expect(new Set(refined.map(({ name }) => name)).size).toBe(2);
  for (const { name, text } of refined) {
    expect(name).toMatch(/^refined\/.*\/main\.instruct$/);
    expect(text).toBe(before.replace('  1. Read it.\n', written));
  }
});
