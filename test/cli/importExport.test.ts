import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixtures, run, temporaryFolder } from './terminal';

const names = readdirSync(fixtures).map((file) => path.basename(file, '.json'));

describe('import, then export', () => {
  test('gives the same bytes, and the list of the paths', async () => {
    const folder = temporaryFolder();
    cpSync(fixtures, path.join(folder, 'data'), { recursive: true });
    const imported = await run(folder, ['import', 'data/*.json', '--out', 'tasks', '--json']);
    expect(imported.code).toBe(0);
    expect(JSON.parse(imported.output)).toEqual(
      names.map((name) => path.join('tasks', `${name}.instruct`)),
    );
    expect(textOf(folder, 'tasks/task901_colour_naming.instruct')).toContain(
      'Instances: ../data/task901_colour_naming.json\n',
    );
    const exported = await run(folder, ['export', 'tasks', '--out', 'out', '--json']);
    expect(exported.code).toBe(0);
    expect(JSON.parse(exported.output)).toEqual(
      names.map((name) => path.join('out', `${name}.json`)),
    );
    for (const name of names)
      expect(textOf(folder, `out/${name}.json`)).toBe(textOf(folder, `data/${name}.json`));
  });

  test('what the author changed arrives', async () => {
    const folder = imported();
    await folder.ready;
    const file = 'tasks/task901_colour_naming.instruct';
    writeFileSync(path.join(folder.path, file), textOf(folder.path, file).replace('blue', 'azure'));
    await run(folder.path, ['export', file, '--out', 'out']);
    const before = textOf(folder.path, 'data/task901_colour_naming.json');
    expect(textOf(folder.path, 'out/task901_colour_naming.json')).toBe(
      before.replace('"output": "blue"', '"output": "azure"'),
    );
  });
});

describe('what is there already', () => {
  test('is not overwritten, unless asked', async () => {
    const folder = imported();
    await folder.ready;
    const file = path.join('tasks', 'task901_colour_naming.instruct');
    writeFileSync(path.join(folder.path, file), 'Task: mine\n');
    const again = ['import', 'data', '--out', 'tasks', '--json'];
    const refused = await run(folder.path, again);
    expect(refused.code).toBe(1);
    expect(refused.notices).toBe(
      `"${file}" is there already and differs. Use --force to replace it, or another --out.`,
    );
    expect(JSON.parse(refused.output)).toHaveLength(names.length - 1);
    expect(textOf(folder.path, file)).toBe('Task: mine\n');
    expect((await run(folder.path, [...again, '--force'])).code).toBe(0);
    expect(textOf(folder.path, file)).toContain('Task: task901_colour_naming\n');
  });

  test('two tasks of one name do not replace each other', async () => {
    const folder = temporaryFolder();
    for (const part of ['a', 'b'])
      cpSync(
        path.join(fixtures, 'task901_colour_naming.json'),
        path.join(folder, part, 'task901.json'),
      );
    const { code, notices } = await run(folder, ['import', 'a', 'b', '--out', 'tasks', '--force']);
    expect(code).toBe(1);
    expect(notices).toContain('has just been made from another file');
    expect(textOf(folder, 'tasks/task901.instruct')).toContain('../a/task901.json');
  });
});

describe('bad input', () => {
  test('each file is named with its fault, and the good one is still imported', async () => {
    const folder = temporaryFolder();
    cpSync(path.join(fixtures, 'task903_plain_definition.json'), path.join(folder, 'good.json'));
    const bad = {
      'empty.json': '',
      'text.json': '# Title',
      'other.json': '{"a": 1}',
      'bytes.json': Buffer.from([0x7b, 0x22, 0xc3, 0xa9, 0xff, 0x22]),
    };
    for (const [file, content] of Object.entries(bad))
      writeFileSync(path.join(folder, file), content);
    mkdirSync(path.join(folder, 'folder.json'));
    const { code, output, notices } = await run(folder, [
      'import',
      ...Object.keys(bad),
      'good.json',
      'missing.json',
      'no/*.json',
      '--out',
      'tasks',
    ]);
    expect(code).toBe(1);
    expect(output).toBe('Wrote 1 file to tasks. 6 problems, see above.');
    expect(notices.replaceAll(folder + path.sep, '').split('\n')).toEqual([
      'No file matches "missing.json".',
      'No file matches "no/*.json".',
      '"empty.json": The file is empty; a task file holds one JSON object.',
      '"text.json": The file is not JSON: line 1, column 1: Expected a value, found "#".',
      '"other.json": The file is not a SUP-NATINST task: "Definition" is missing; "Instances" is missing.',
      '"bytes.json" is not UTF-8: its byte 4 (0xFF, counted from 0) begins no character. Save the file as UTF-8.',
    ]);
  });

  test('a layout is not exported, and said to be one', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'mine.instruct'), 'Template:\n  {{input}}\n');
    const { code, notices } = await run(folder, ['export', '.', '--out', 'out']);
    expect(code).toBe(1);
    expect(notices).toContain('mine.instruct" is a layout');
    expect(readdirSync(folder)).toEqual(['mine.instruct']);
  });

  test('an instruction whose data file is missing is not exported', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'a.instruct'), 'Task: a\nInstances: gone.json\n');
    const { code, notices } = await run(folder, ['export', 'a.instruct', '--out', 'out']);
    expect(code).toBe(1);
    expect(notices).toBe(`There is no file "${path.join(folder, 'gone.json')}".`);
    expect(existsSync(path.join(folder, 'out'))).toBe(false);
  });

  test('an instruction with damage is exported with a warning', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'a.instruct'), 'Task: a\n\nstray text\n\nDefinition: Do it.\n');
    const { code, notices } = await run(folder, ['export', 'a.instruct', '--out', 'out']);
    expect(code).toBe(1);
    expect(notices).toContain('a.instruct", line 3: This text belongs to no field');
    expect(JSON.parse(textOf(folder, 'out/a.json'))).toMatchObject({ Definition: ['Do it.'] });
  });

  test("a task's name is no way out of the folder", async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'a.instruct'), 'Task: ../../evil\n\nDefinition: Do it.\n');
    const { output } = await run(folder, ['export', 'a.instruct', '--out', 'out', '--json']);
    expect(JSON.parse(output)).toEqual([path.join('out', '_.._evil.json')]);
  });

  test('a data file on another machine is refused', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'a.instruct'), 'Task: a\nInstances: \\\\host\\share\\a.json\n');
    const { code, notices } = await run(folder, ['export', 'a.instruct', '--out', 'out']);
    expect(code).toBe(1);
    expect(notices).toContain('is no path of a file near the instruction');
  });

  test('wrong use', async () => {
    expect(await run('.', ['import', 'a.json'])).toMatchObject({
      code: 2,
      notices: expect.stringMatching(/^Name the folder to write into: --out DIR\./) as string,
    });
    expect((await run('.', ['export', '--out', 'x'])).code).toBe(2);
  });

  test('after Ctrl+C nothing more is written', async () => {
    const folder = temporaryFolder();
    const signal = AbortSignal.abort();
    const { code, notices } = await run(folder, ['import', fixtures, '--out', 'tasks'], { signal });
    expect(code).toBe(1);
    expect(notices).toBe(`Cancelled: ${names.length} of ${names.length} files were left out.`);
    expect(existsSync(path.join(folder, 'tasks'))).toBe(false);
  });
});

function imported(): { readonly path: string; readonly ready: Promise<unknown> } {
  const folder = temporaryFolder();
  cpSync(fixtures, path.join(folder, 'data'), { recursive: true });
  return { path: folder, ready: run(folder, ['import', 'data', '--out', 'tasks']) };
}

function textOf(folder: string, file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}
