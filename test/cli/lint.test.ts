import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenKettles as broken } from './kettles';
import { run, temporaryFolder } from './terminal';

function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files))
    writeFileSync(path.join(folder, name), content);
  return folder;
}

test('findings as text, with lines and columns from 1, and exit code 1', async () => {
  const { code, output, notices } = await run(folderWith({ 'a.instruct': broken }), [
    'lint',
    '*.instruct',
  ]);
  expect(code).toBe(1);
  expect(output).toMatch(/^a\.instruct:6:3: warning: This is step 2 .* \(step-numbering\)$/);
  expect(notices).toBe('1 finding in 1 file.');
});

test('files of other kinds are left out and never repaired, which is said', async () => {
  const notes = 'Setup: run it\nSteps:\n  3. Read.\n';
  const folder = folderWith({ 'NOTES.md': notes, 'a.instruct': broken.replace('3.', '2.') });
  expect(await run(folder, ['lint', '--fix', '*'])).toEqual({
    code: 0,
    output: '',
    notices:
      'Left out, since only .instruct and .json files are linted: "NOTES.md".\n0 findings in 1 file.',
  });
  expect(readFileSync(path.join(folder, 'NOTES.md'), 'utf8')).toBe(notes);
  expect((await run(folder, ['lint', 'NOTES.md'])).code).toBe(1);
});

test('findings as JSON', async () => {
  const { output } = await run(folderWith({ 'a.instruct': broken }), [
    'lint',
    'a.instruct',
    '--json',
  ]);
  expect(JSON.parse(output)).toEqual([
    {
      path: 'a.instruct',
      rule: 'step-numbering',
      severity: 'warning',
      message: expect.stringContaining('step 2') as string,
      start: { line: 6, column: 3 },
      end: { line: 6, column: 5 },
      step: 2,
    },
  ]);
});

test('a clean file gives exit code 0 and an empty list', async () => {
  const folder = folderWith({ 'a.instruct': broken.replace('3.', '2.') });
  expect(await run(folder, ['lint', '.', '--json'])).toEqual({
    code: 0,
    output: '[]',
    notices: '',
  });
});

test('--fix repairs what can be repaired', async () => {
  const folder = folderWith({ 'a.instruct': broken });
  const { code, notices } = await run(folder, ['lint', 'a.instruct', '--fix']);
  expect({ code, notices }).toEqual({
    code: 0,
    notices: 'Repaired a.instruct.\n0 findings in 1 file.',
  });
  expect(readFileSync(path.join(folder, 'a.instruct'), 'utf8')).toBe(broken.replace('3.', '2.'));
});

test('--fix leaves what --severity does not ask for', async () => {
  const folder = folderWith({ 'a.instruct': broken });
  await run(folder, ['lint', 'a.instruct', '--fix', '--severity', 'error']);
  expect(readFileSync(path.join(folder, 'a.instruct'), 'utf8')).toBe(broken);
});

test('a data file that is not there is a finding, one that is there is none', async () => {
  const text = broken.replace('3.', '2.').replace('Task:', 'Instances: data.json\nTask:');
  const folder = folderWith({ 'a.instruct': text });
  expect((await run(folder, ['lint', 'a.instruct'])).output).toContain('(missing-file)');
  writeFileSync(path.join(folder, 'data.json'), '{}');
  expect((await run(folder, ['lint', 'a.instruct'])).code).toBe(0);
});

test('GitHub annotations', async () => {
  const folder = folderWith({ 'a.instruct': broken });
  const { output } = await run(folder, ['lint', 'a.instruct', '--format', 'github']);
  expect(output).toMatch(
    /^::warning file=a\.instruct,line=6,endLine=6,col=3,endColumn=5,title=step-numbering::This is/,
  );
});

test('SARIF', async () => {
  const folder = folderWith({ 'a.instruct': broken });
  const { output } = await run(folder, ['lint', 'a.instruct', '--format', 'sarif']);
  expect(JSON.parse(output)).toMatchObject({
    version: '2.1.0',
    runs: [{ results: [{ ruleId: 'step-numbering', level: 'warning' }] }],
  });
});

test('SARIF names files by addresses', async () => {
  const folder = folderWith({ 'a task #1?.instruct': broken });
  const { output } = await run(folder, ['lint', '.', '--format', 'sarif']);
  expect(output).toContain('"uri": "a%20task%20%231%3F.instruct"');
});

test.each([
  [['lint'], 'Name the instruction files to lint.'],
  [['lint', 'x', '--format', 'xml'], '"xml" is no format.'],
  [['lint', 'x', '--severity', 'loud'], '"loud" is no severity.'],
  [['lint', '-', '--fix'], '"-" stands alone and cannot be repaired'],
  [['lint', 'x', '--max-source-tokens', 'many'], 'takes a whole number from 1, not "many"'],
  [['lint', 'x', '--tokenizer', 'none.json'], 'none.json'],
])('wrong use: %j', async (given, message) => {
  const { code, notices } = await run(temporaryFolder(), given);
  expect(code).toBe(2);
  expect(notices).toContain(message);
});

test('what cannot be read is named, and the rest is linted', async () => {
  const folder = folderWith({
    'a.instruct': Buffer.from([0x54, 0x61, 0xff, 0x0a]),
    'b.instruct': broken,
    'c.instruct': '',
  });
  const { code, output, notices } = await run(folder, ['lint', '*.instruct', 'missing.instruct']);
  expect(code).toBe(1);
  expect(notices).toContain('is not UTF-8: its byte 2 (0xFF');
  expect(notices).toContain('No file matches "missing.instruct".');
  expect(output).toContain('b.instruct:6:3');
  expect(output).toContain('c.instruct:1:1: error: The definition is missing.');
});

test('a folder with nothing that it stands for is called one', async () => {
  const folder = folderWith({});
  mkdirSync(path.join(folder, 'data'));
  writeFileSync(path.join(folder, 'data/a.json'), '{}');
  const { code, notices } = await run(folder, ['lint', 'data']);
  expect(code).toBe(1);
  expect(notices).toContain(
    `The folder "data" holds no instruction, no experiment and no stepwise.json. Name other files, such as "${path.join('data', '*.json')}".`,
  );
});

describe('settings of rules', () => {
  test('come from the nearest stepwise.json', async () => {
    const folder = folderWith({
      'a.instruct': broken,
      'stepwise.json': '{"rules": {"step-numbering": "off"}}',
    });
    expect((await run(folder, ['lint', 'a.instruct'])).code).toBe(0);
  });

  test('or from the file that is named', async () => {
    const folder = folderWith({
      'a.instruct': broken,
      'stepwise.json': '{"rules": {"step-numbering": "off"}}',
      'strict.json': '{"rules": {"step-numbering": "error"}}',
    });
    const { output } = await run(folder, ['lint', 'a.instruct', '--config', 'strict.json']);
    expect(output).toContain('error: This is step 2');
  });

  test('a mistake in stepwise.json is a finding of its own', async () => {
    const folder = folderWith({ 'a.instruct': broken, 'stepwise.json': '{"rules": {"x": "off"}}' });
    const { output } = await run(folder, ['lint', '.']);
    expect(output).toMatch(
      /stepwise\.json:1:12: error: No rule is called "x"\..*\(bad-configuration\)/,
    );
    expect(output).toContain('(step-numbering)');
  });

  test('a mistake in the file that is named ends the command', async () => {
    const folder = folderWith({ 'a.instruct': broken, 'x.json': '{"rules": []}' });
    const { code, notices } = await run(folder, ['lint', 'a.instruct', '--config', 'x.json']);
    expect(code).toBe(2);
    expect(notices).toContain('"x.json": "rules" must be an object in braces.');
  });
});

test('only what is bad enough is reported', async () => {
  const folder = folderWith({ 'a.instruct': broken });
  expect((await run(folder, ['lint', '.', '--severity', 'error'])).code).toBe(0);
  expect((await run(folder, ['lint', '.', '--severity', 'warning'])).code).toBe(1);
});

test('standard input, by the name that it is given', async () => {
  const folder = folderWith({ 'stepwise.json': '{"rules": {"step-numbering": "error"}}' });
  const given = ['lint', '-', '--stdin-name', 'tasks/a.instruct'];
  const { code, output } = await run(folder, given, { input: broken });
  expect(code).toBe(1);
  expect(output).toMatch(/^tasks.a\.instruct:6:3: error: /);
});

test('task files and experiments have rules, too', async () => {
  const folder = folderWith({
    'task1_x.json': '{"Definition": ["Tell."], "Instances": [{"input": "a", "output": []}]}',
    'a.experiment.json': '{"name": "a", "tasks": ["*.instruct"], "model": "tiny", "seed": "x"}',
    'a.instruct': broken.replace('3.', '2.'),
  });
  const { output } = await run(folder, ['lint', '.', 'task1_x.json']);
  expect(output).toContain('(bad-experiment)');
  expect(output).toContain('(task-shape)');
  expect(output).not.toContain('a.instruct');
});

test('an experiment whose tasks are nothing but layouts cannot run', async () => {
  const folder = folderWith({
    'a.experiment.json': '{"name": "a", "tasks": ["*.instruct"], "model": "tiny"}',
    'mine.instruct': 'Template:\n  {{input}}\n',
  });
  const { output } = await run(folder, ['lint', 'a.experiment.json']);
  expect(output).toContain('No file matches "*.instruct"');
});

test('a prompt that is too long is found for the model that is given', async () => {
  const folder = folderWith({ 'a.instruct': broken.replace('3.', '2.') });
  const { output } = await run(folder, ['lint', '.', '--max-source-tokens', '40']);
  expect(output).toContain('(over-budget)');
});
