import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import type * as vscode from 'vscode';
import { toldNotOffered } from '../../src/core/refine/batch/told';
import type { FileOutcome } from '../../src/core/refine/batch/refineMany';
import { instructionsOf } from '../../src/extension/refine/batchInstructions';
import { hasItsSteps, outcomesTable, reviewOf } from '../../src/extension/refine/batchReview';
import { temporaryFolder } from '../cli/terminal';

/** An editor's document: its file without a byte order mark, with the same end for every line, or what was typed over it. */
class FakeDocument {
  readonly uri: { readonly fsPath: string };
  constructor(
    file: string,
    private readonly typed?: string,
  ) {
    this.uri = { fsPath: file };
    this.getText();
  }
  get isDirty(): boolean {
    return this.typed !== undefined;
  }
  getText(): string {
    const text = this.typed ?? readFileSync(this.uri.fsPath, 'utf8');
    return text.replace('\uFEFF', '').replace(/\r\n?|\n/g, '\n');
  }
  positionAt(offset: number): number {
    return offset;
  }
}

/** The edit of a document, applied. */
class FakeEdit {
  readonly texts: Record<string, string> = {};
  replace({ fsPath }: { readonly fsPath: string }, [start, end]: [number, number], text: string) {
    const before = documentOf(fsPath).getText();
    this.texts[path.basename(fsPath)] = before.slice(0, start) + text + before.slice(end);
  }
}

const editor = vi.hoisted(() => ({
  open: [] as unknown[],
  warnings: [] as string[],
  settings: new Map<string, unknown>(),
}));
const documentOf = (file: string): FakeDocument =>
  (editor.open as FakeDocument[]).find(({ uri }) => uri.fsPath === file) ?? new FakeDocument(file);

vi.mock('vscode', () => ({
  workspace: {
    get textDocuments() {
      return editor.open;
    },
    // oxlint-disable-next-line typescript/require-await -- what it throws is a rejection
    openTextDocument: async ({ fsPath }: { readonly fsPath: string }) => documentOf(fsPath),
    getConfiguration: () => ({ get: (id: string) => editor.settings.get(id) }),
    getWorkspaceFolder: ({ fsPath }: { readonly fsPath: string }) => path.dirname(fsPath),
  },
  RelativePattern: function (folder: string, glob: string) {
    return { place: path.join(folder, glob) };
  },
  languages: {
    // Names alone: what globs mean is VS Code's to know.
    match: (
      { pattern }: { readonly pattern: string | { readonly place: string } },
      { uri }: FakeDocument,
    ) => ((typeof pattern === 'string' ? pattern : pattern.place) === uri.fsPath ? 10 : 0),
  },
  Uri: { file: (fsPath: string) => ({ fsPath }) },
  Range: function (start: number, end: number) {
    return [start, end];
  },
  get WorkspaceEdit() {
    return FakeEdit;
  },
}));

beforeEach(() => {
  editor.open = [];
  editor.settings.clear();
});

const text = 'Task: t\nCategory: C\n\nDefinition:\n  Say yes or no.\n\nSteps:\n  1. Read it.\n';
const refined = text.replace('Read it.', 'Answer yes or no.');

/** A folder with these instruction files. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files))
    writeFileSync(path.join(folder, name), content);
  return folder;
}

/** Reads all instructions of a folder, as for a batch; every one gets the same new step while `meanwhile` happens. */
async function reviewAfter(folder: string, meanwhile: () => void = () => undefined) {
  const workspaceFolder: unknown = { uri: { fsPath: folder } };
  const files = await instructionsOf([], workspaceFolder as vscode.WorkspaceFolder);
  const outcomes: readonly FileOutcome[] = files.map(({ path: file }) => ({
    path: file,
    kind: 'refined',
    stage: 'final',
    steps: ['Answer yes or no.'],
    usage: { turns: 1, inputTokens: 200, outputTokens: 20 },
  }));
  meanwhile();
  const review = await reviewOf(files, outcomes);
  return {
    texts: (review.edit as unknown as FakeEdit).texts,
    notOffered: [...review.notOffered].map(([file, why]) => ({ name: path.basename(file), why })),
    table: outcomesTable(outcomes, review, folder),
  };
}

test('a byte order mark and mixed line ends, which an editor does not have, keep no file from review', async () => {
  const folder = folderOf({
    'bom.instruct': `\uFEFF${text}`,
    'mixed.instruct': text.replace('C\n', 'C\r\n'),
    'plain.instruct': text,
  });
  const { texts, notOffered } = await reviewAfter(folder);
  expect(texts).toEqual({
    'bom.instruct': refined,
    'mixed.instruct': refined,
    'plain.instruct': refined,
  });
  expect(notOffered).toEqual([]);
});

test('of a file with unsaved changes, what its editor shows is refined', async () => {
  const folder = folderOf({ 'a.instruct': text });
  const typed = text.replace('yes or no.', 'true or false.');
  editor.open = [new FakeDocument(path.join(folder, 'a.instruct'), typed)];
  const { texts } = await reviewAfter(folder);
  expect(texts).toEqual({ 'a.instruct': typed.replace('Read it.', 'Answer yes or no.') });
});

test('a file that was changed or deleted meanwhile is named, with the reason', async () => {
  const folder = folderOf({
    'changed.instruct': text,
    'gone.instruct': text,
    'kept.instruct': text,
  });
  const { texts, notOffered, table } = await reviewAfter(folder, () => {
    writeFileSync(path.join(folder, 'changed.instruct'), `${text}  2. Answer.\n`);
    rmSync(path.join(folder, 'gone.instruct'));
  });
  expect(Object.keys(texts)).toEqual(['kept.instruct']);
  expect(notOffered).toEqual([
    { name: 'changed.instruct', why: 'It was changed meanwhile and stays as it is.' },
    {
      name: 'gone.instruct',
      why: expect.stringMatching(/^VS Code could not open it: ENOENT/) as string,
    },
  ]);
  expect(table.split('\n')[2]).toBe(
    '| refined | changed.instruct | 1 | 220 | It was changed meanwhile and stays as it is. |',
  );
  expect(toldNotOffered(notOffered.slice(0, 1))).toBe(
    '"changed.instruct" is not in the review. It was changed meanwhile and stays as it is. Its new steps are in "Stepwise: Refinement History…".',
  );
  expect(toldNotOffered(notOffered)).toBe(
    '2 files are not in the review, "changed.instruct" first: "Show Outcomes" says why. Their new steps are in "Stepwise: Refinement History…".',
  );
});

test('after the review, a file has its steps where its editor shows them', async () => {
  const folder = folderOf({ 'a.instruct': text, 'b.instruct': text, 'c.instruct': text });
  const at = (name: string): string => path.join(folder, `${name}.instruct`);
  editor.open = [new FakeDocument(at('b'), refined)]; // accepted, and not saved yet
  writeFileSync(at('c'), refined.replaceAll('\n', '\r\n'));
  const usage = { turns: 1, inputTokens: 1, outputTokens: 1 };
  const steps = ['Answer yes or no.'];
  const of = (name: string) =>
    hasItsSteps({ path: at(name), kind: 'refined', stage: 'draft', steps, usage });
  expect([await of('a'), await of('b'), await of('c')]).toEqual([false, true, true]);
  expect(await hasItsSteps({ path: at('a'), kind: 'unchanged', usage })).toBe(true);
  const objected = { kind: 'objected', steps, message: 'Worse.', usage } as const;
  expect(await hasItsSteps({ path: at('b'), ...objected })).toBe(true);
  expect(await hasItsSteps({ path: at('b'), kind: 'failed', message: 'No.', usage })).toBe(false);
});

test('a file that a setting makes read-only is named, and the others are reviewed', async () => {
  const names = ['excepted', 'free', 'locked', 'off', 'protected', 'whole'];
  const folder = folderOf(Object.fromEntries(names.map((name) => [`${name}.instruct`, text])));
  chmodSync(path.join(folder, 'protected.instruct'), 0o444);
  const include = {
    'locked.instruct': true,
    [path.join(folder, 'whole.instruct')]: true,
    'excepted.instruct': true,
    'off.instruct': false,
  };
  editor.settings.set('files.readonlyInclude', include);
  editor.settings.set('files.readonlyExclude', { 'excepted.instruct': true });
  const offered = async () => Object.keys((await reviewAfter(folder)).texts).map(nameOf);
  expect(await offered()).toEqual(['excepted', 'free', 'off', 'protected']);
  editor.settings.set('files.readonlyFromPermissions', true);
  expect(await offered()).toEqual(['excepted', 'free', 'off']);
  const why = 'It is read-only by a setting of VS Code and stays as it is.';
  expect((await reviewAfter(folder)).notOffered).toEqual(
    ['locked', 'protected', 'whole'].map((name) => ({ name: `${name}.instruct`, why })),
  );
});

const nameOf = (file: string): string => path.parse(file).name;
