import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { EvaluationEvent } from '../../../src/core/evaluate/evaluate';
import { runFiles } from '../../../src/core/experiment/commands';
import type { Rating } from '../../../src/core/rating/model';
import type { StudyPlan } from '../../../src/core/rating/newStudy';
import { printRating } from '../../../src/core/rating/ratings';
import { appendRating, decideConflict } from '../../../src/node/rating/appendRating';
import {
  createInstructionStudy,
  createPredictionStudy,
} from '../../../src/node/rating/createStudies';
import { importRatings } from '../../../src/node/rating/importRatings';
import { importedFiles, readRatings } from '../../../src/node/rating/ratingFiles';
import {
  createStudy,
  listStudies,
  readStudy,
  studyDirectory,
  type StoredStudy,
} from '../../../src/node/rating/studies';
import type { HashedFile } from '../../../src/node/runs/manifest';
import { writeFinishedRun } from '../../../src/node/runs/record';
import { haveSmallDisk, smallDisk } from '../smallDisk';

const plan: StudyPlan = {
  name: 'pilot',
  raters: ['anna', 'ben'],
  shared: { share: 1 },
  seed: 1,
  now: new Date('2026-01-01T00:00:00Z'),
};

describe('studies', () => {
  test('are kept, listed and read', async () => {
    const workspace = folder();
    const older = await pilot(workspace);
    const now = new Date('2026-02-01T00:00:00Z');
    const newer = await pilot(workspace, { ...plan, name: 'Zweite_Studie', now });
    expect(await listStudies(workspace)).toEqual({ studies: [newer, older], failures: [] });
    expect(await readStudy(workspace, 'pilot')).toEqual(older);
  });

  test('one that is there is not replaced', async () => {
    const workspace = folder();
    const { study, directory } = await pilot(workspace);
    expect(await createStudy(workspace, { ...study, seed: 2 })).toEqual({
      kind: 'failed',
      message: `There is a study "pilot" already. Take another name, or delete "${directory}".`,
    });
    expect(await readStudy(workspace, 'pilot')).toMatchObject({ study: { seed: 1 } });
  });

  if (!haveSmallDisk)
    console.warn('Left out: a full disk. It needs Linux and the right to mount one.');
  test.runIf(haveSmallDisk)('one that the disk has no room for leaves its name free', async () => {
    const workspace = folder();
    const disk = smallDisk(path.join(workspace, '.stepwise'), 2 ** 16);
    try {
      const { study } = await pilot(folder());
      const items = study.items.map((item) => ({ ...item, steps: ['Read. '.repeat(1000)] }));
      disk.fill(4096);
      expect(await createStudy(workspace, { ...study, items })).toEqual({
        kind: 'failed',
        message: expect.stringContaining('the disk is full') as string,
      });
      disk.empty();
      expect(await createStudy(workspace, study)).toMatchObject({ kind: 'study' });
    } finally {
      disk.close();
    }
  });

  test('a damaged one is told and hides no other', async () => {
    const workspace = folder();
    await pilot(workspace);
    const other = studyDirectory(workspace, 'other');
    mkdirSync(other);
    writeFileSync(path.join(other, 'study.json'), '{');
    mkdirSync(path.join(other, '..', 'renamed'));
    writeFileSync(
      path.join(other, '..', 'renamed', 'study.json'),
      readFileSync(path.join(studyDirectory(workspace, 'pilot'), 'study.json')),
    );
    const { studies, failures } = await listStudies(workspace);
    expect(studies).toHaveLength(1);
    expect(
      failures.map(({ message }) => message.replace(workspace, '…').replaceAll('\\', '/')).sort(),
    ).toEqual([
      '"…/.stepwise/ratings/other/study.json" is not a study: line 1, column 2: Expected a key in double quotes, found the end of the file.',
      '"…/.stepwise/ratings/renamed/study.json" is the study "pilot". Rename its folder so.',
    ]);
  });

  test('no name leads out of the folder', async () => {
    const workspace = folder();
    expect(() => studyDirectory(workspace, '../x')).toThrow('"../x" is not the name of a study.');
    expect(await readStudy(workspace, '../x')).toMatchObject({ kind: 'failed' });
    expect(await listStudies(workspace)).toEqual({ studies: [], failures: [] });
  });
});

describe('instructions', () => {
  test('come from instruction files and task files; what cannot be read is told', async () => {
    const workspace = folder();
    const files = ['one', 'two'].map((task) => instructionFile(workspace, task));
    const json = path.join(workspace, 'three.json');
    writeFileSync(
      json,
      '{"Definition": ["Say it."], "Categories": ["C"], "Instances": [], "Positive Examples": [], "Negative Examples": []}',
    );
    const broken = path.join(workspace, 'four.json');
    writeFileSync(broken, '[]');
    const created = await createInstructionStudy(workspace, plan, [...files, json, broken]);
    expect(
      created.kind === 'created' && created.stored.study.items.map(({ id }) => id).sort(),
    ).toEqual(['one', 'two']);
    expect(created.kind === 'created' && created.notes).toEqual([
      expect.stringContaining('four.json'),
      '"three.json" was left out: it has no steps to rate.',
    ]);
  });

  test('a refused study is not kept', async () => {
    const workspace = folder();
    const created = await createInstructionStudy(workspace, plan, []);
    expect(created).toEqual({ kind: 'failed', message: 'There is nothing to rate.' });
    expect(await listStudies(workspace)).toEqual({ studies: [], failures: [] });
  });
});

describe('predictions', () => {
  const choice = { onlyDifferent: false, sample: null, bothWrong: false };

  test('come from scored instances of two runs', async () => {
    const workspace = folder();
    const one = await scoredRun(workspace, 'one', [{ id: 'i1', prediction: 'x', input: 'In 1' }]);
    const other = await scoredRun(workspace, 'other', [{ id: 'i1', prediction: 'y' }]);
    const created = await createPredictionStudy(workspace, plan, {
      runs: [one, other],
      choice,
      taskFiles: null,
    });
    const [item] = created.kind === 'created' ? created.stored.study.items : [];
    expect(item).toMatchObject({ id: 'i1', task: 'colours', input: 'In 1', definition: null });
    expect(item?.kind === 'prediction' && new Set([item.a, item.b])).toEqual(new Set(['x', 'y']));
    expect(item?.kind === 'prediction' && item.source[item.a === 'x' ? 'a' : 'b']).toBe(one);
  });

  test('instances that share no more than task and id are not compared', async () => {
    const workspace = folder();
    const same = { id: 'i1', input: 'In 1' };
    const one = await scoredRun(workspace, 'one', [
      { ...same, prediction: 'x' },
      { id: 'i2', input: 'Spain?', prediction: 'x' },
      { id: 'i3', prediction: 'x', references: ['x'] },
    ]);
    const other = await scoredRun(workspace, 'other', [
      { ...same, prediction: 'y' },
      { id: 'i2', input: 'Chad?', prediction: 'y' },
      { id: 'i3', prediction: 'y', references: ['y'] },
    ]);
    const runs = [one, other] as const;
    const created = await createPredictionStudy(workspace, plan, { runs, choice, taskFiles: null });
    if (created.kind === 'failed') throw new Error(created.message);
    expect(created.stored.study.items.map(({ id }) => id)).toEqual(['i1']);
    expect(created.notes).toEqual([
      'Left out: 2 instances of the same task and id in both runs, with another input or other references.',
    ]);
  });

  test('definitions, and inputs that runs do not hold, come from task files, else from the prompt', async () => {
    const workspace = folder();
    const lines = ['i1', 'i2'].map((id) => ({ id, prediction: 'x' }));
    const one = await scoredRun(workspace, 'one', lines);
    const other = await scoredRun(workspace, 'other', lines);
    writeFileSync(
      path.join(workspace, '.stepwise', 'runs', other, runFiles.predict),
      ['i1', 'i2'].map(promptOf('colours')).join(''),
    );
    const taskFile = path.join(workspace, 'colours.json');
    writeFileSync(
      taskFile,
      JSON.stringify({
        Definition: ['Name the colour.'],
        Categories: ['C'],
        'Positive Examples': [],
        'Negative Examples': [],
        Instances: [{ id: 'i1', input: 'From the task', output: ['x'] }],
      }),
    );
    const made = await scoredRun(workspace, 'made', lines, [
      { role: 'data', path: 'colours.json', sha256: '' },
    ]);
    const ways = [
      { name: 'given', runs: [one, other], taskFiles: [taskFile] },
      { name: 'of-the-run', runs: [other, made], taskFiles: null },
    ] as const;
    for (const { name, runs, taskFiles } of ways) {
      const named = { ...plan, name };
      const created = await createPredictionStudy(workspace, named, { runs, choice, taskFiles });
      const items = created.kind === 'created' ? [...created.stored.study.items] : [];
      expect(items.sort((a, b) => a.id.localeCompare(b.id))).toMatchObject([
        { id: 'i1', input: 'From the task', definition: 'Name the colour.' },
        { id: 'i2', input: 'P i2 of colours', definition: 'Name the colour.' },
      ]);
    }
  });

  test('inputs are those of the task, where tasks have instances of the same id', async () => {
    const workspace = folder();
    const lines = ['colours', 'sums'].map((task) => ({ task, id: '1', prediction: `of ${task}` }));
    const one = await scoredRun(workspace, 'one', lines);
    const other = await scoredRun(workspace, 'other', lines);
    writeFileSync(
      path.join(workspace, '.stepwise', 'runs', other, runFiles.predict),
      promptOf('sums')('1'),
    );
    const taskFile = path.join(workspace, 'colours.json');
    writeFileSync(
      taskFile,
      JSON.stringify({
        Definition: ['Name the colour.'],
        Categories: ['C'],
        'Positive Examples': [],
        'Negative Examples': [],
        Instances: [{ id: '1', input: 'From the task', output: ['x'] }],
      }),
    );
    const created = await createPredictionStudy(workspace, plan, {
      runs: [one, other],
      choice,
      taskFiles: [taskFile],
    });
    const items = created.kind === 'created' ? [...created.stored.study.items] : [];
    expect(items.sort((a, b) => a.id.localeCompare(b.id))).toMatchObject([
      { id: 'colours/1', input: 'From the task', a: 'of colours' },
      { id: 'sums/1', input: 'P 1 of sums', a: 'of sums' },
    ]);
  });

  test('a run that is not there, or not scored, is named', async () => {
    const workspace = folder();
    const one = await scoredRun(workspace, 'one', [{ id: 'i1', prediction: 'x' }]);
    const gone = '20260101-000000-000-gone-0000';
    const compared = { choice, taskFiles: null };
    expect(
      await createPredictionStudy(workspace, plan, { ...compared, runs: [one, gone] }),
    ).toEqual({
      kind: 'failed',
      message: `There is no run "${gone}" in "${workspace}".`,
    });
    expect(
      await createPredictionStudy(workspace, plan, { ...compared, runs: ['../x', one] }),
    ).toMatchObject({
      kind: 'failed',
    });
    const other = await scoredRun(workspace, 'other', [{ id: 'i1', prediction: 'x' }]);
    rmSync(path.join(workspace, '.stepwise', 'runs', other, runFiles.instances));
    expect(
      await createPredictionStudy(workspace, plan, { ...compared, runs: [one, other] }),
    ).toEqual({
      kind: 'failed',
      message: `The scored instances of the run "${other}" are not there. Score the run again and repeat.`,
    });
  });
});

describe('ratings', () => {
  test('are added to the file of the rater', async () => {
    const stored = await pilot(folder());
    for (const rating of [at(1, 'yes'), at(2, 'no'), { ...at(3, 'yes'), rater: 'adjudication' }])
      expect(await appendRating(stored, rating)).toEqual({ kind: 'kept' });
    expect(linesOf(stored, 'anna.jsonl')).toEqual([at(1, 'yes'), at(2, 'no')]);
    const { ratings, adjudicated } = await readRatings(stored);
    expect([ratings, adjudicated]).toEqual([
      [at(2, 'no')],
      [{ ...at(3, 'yes'), rater: 'adjudication' }],
    ]);
  });

  test('after a line that a crash cut off, the next one stands alone', async () => {
    const stored = await pilot(folder());
    await appendRating(stored, at(1, 'yes'));
    appendFileSync(path.join(stored.directory, 'anna.jsonl'), '{"study": "pi');
    await appendRating(stored, at(2, 'no'));
    const { ratings, problems } = await readRatings(stored);
    expect(ratings).toEqual([at(2, 'no')]);
    expect(problems).toMatchObject([{ file: 'anna.jsonl', line: 2 }]);
  });

  test('what is not of the study is not kept, and makes no file', async () => {
    const stored = await pilot(folder());
    expect(await appendRating(stored, { ...at(1, 'yes'), rater: '../zoe' })).toEqual({
      kind: 'failed',
      message: 'The rating was not kept: the study has no rater "../zoe".',
    });
    expect(readdirSync(stored.directory)).toEqual(['study.json']);
  });

  test('a file that cannot be written is told', async () => {
    const stored = await pilot(folder());
    mkdirSync(path.join(stored.directory, 'anna.jsonl'));
    expect(await appendRating(stored, at(1, 'yes'))).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('anna.jsonl" could not be written') as unknown,
    });
  });

  test('that came from elsewhere stand beside those of the workspace, once', async () => {
    const workspace = folder();
    const stored = await pilot(workspace);
    await appendRating(stored, at(1, 'yes'));
    const file = sent(workspace, [
      at(2, 'no'),
      { ...at(1, 'yes'), rater: 'ben' },
      { ...at(1, 'yes'), item: 'six' },
    ]);
    for (let times = 0; times < 2; times++)
      expect(await importRatings(workspace, file)).toMatchObject({
        kind: 'imported',
        raters: ['anna', 'ben'],
        ratings: 2,
        problems: [{ file: 'sent.jsonl', line: 3, message: 'the study has no item "six"' }],
      });
    expect(readdirSync(path.join(stored.directory, 'imported'))).toHaveLength(2);
    const { ratings, conflicts } = await readRatings(stored);
    expect(ratings.map(({ rater, answers }) => `${rater} ${answers.correct}`)).toEqual([
      'anna no',
      'ben yes',
    ]);
    expect(conflicts).toMatchObject([
      {
        rater: 'anna',
        item: 'one',
        versions: [
          { file: 'anna.jsonl' },
          { file: expect.stringMatching(/^imported\/anna-/) as unknown },
        ],
      },
    ]);
  });

  test('a conflict that was decided is none any more', async () => {
    const workspace = folder();
    const stored = await pilot(workspace);
    await appendRating(stored, at(1, 'yes'));
    await importRatings(workspace, sent(workspace, [at(2, 'no')]));
    const [conflict] = (await readRatings(stored)).conflicts;
    await decideConflict(stored, conflict!, at(5, 'yes'));
    const { ratings, conflicts } = await readRatings(stored);
    expect([ratings.map(({ answers }) => answers.correct), conflicts]).toEqual([['yes'], []]);
  });

  test('nor is one whose answers are from a clock that is ahead', async () => {
    const workspace = folder();
    const stored = await pilot(workspace);
    await appendRating(stored, at(1, 'yes'));
    await importRatings(workspace, sent(workspace, [at(8, 'no')]));
    const [conflict] = (await readRatings(stored)).conflicts;
    await decideConflict(stored, conflict!, at(5, 'yes'));
    const { ratings, conflicts } = await readRatings(stored);
    expect([ratings.map(({ answers }) => answers.correct), conflicts]).toEqual([['yes'], []]);
    expect(linesOf(stored, 'decisions.jsonl')).toEqual([at(1, 'yes'), at(8, 'no'), at(5, 'yes')]);
  });

  test('who answers anew after an import contradicts nobody', async () => {
    const workspace = folder();
    const stored = await pilot(workspace);
    await importRatings(workspace, sent(workspace, [at(2, 'no')]));
    const seen = await importedFiles(stored, 'anna');
    await appendRating(stored, at(4, 'yes'), seen);
    const { ratings, conflicts } = await readRatings(stored);
    expect([ratings.map(({ answers }) => answers.correct), conflicts]).toEqual([['yes'], []]);
    await appendRating(stored, at(5, 'no'), seen);
    expect(linesOf(stored, 'anna.jsonl')).toEqual([at(2, 'no'), at(4, 'yes'), at(5, 'no')]);
  });

  test('but what was imported meanwhile, and not seen, is contradicted', async () => {
    const workspace = folder();
    const stored = await pilot(workspace);
    await appendRating(stored, at(1, 'yes'));
    await importRatings(workspace, sent(workspace, [at(2, 'no')]));
    await appendRating(stored, at(4, 'yes'), []);
    const { conflicts } = await readRatings(stored);
    expect(conflicts).toMatchObject([{ versions: [{ rating: at(2, 'no') }, {}] }]);
    expect(linesOf(stored, 'anna.jsonl')).toEqual([at(1, 'yes'), at(4, 'yes')]);
  });

  test('an import that was cut off is made whole by the same file', async () => {
    const workspace = folder();
    const stored = await pilot(workspace);
    const file = sent(workspace, [at(2, 'no')]);
    await importRatings(workspace, file);
    const [name] = await importedFiles(stored, 'anna');
    writeFileSync(path.join(stored.directory, name!), '{"study": "pi');
    await importRatings(workspace, file);
    expect(linesOf(stored, name!)).toEqual([at(2, 'no')]);
  });

  test('a file for another study, or for none, is not taken', async () => {
    const workspace = folder();
    await pilot(workspace);
    const file = sent(workspace, [{ ...at(1, 'yes'), study: 'other' }]);
    expect(await importRatings(workspace, file)).toMatchObject({ kind: 'failed' });
    expect(await importRatings(workspace, file, 'pilot')).toEqual({
      kind: 'failed',
      message: `"${file}" is for the study "other", not "pilot".`,
    });
    writeFileSync(file, 'nothing\n');
    expect(await importRatings(workspace, file)).toEqual({
      kind: 'failed',
      message: `"${file}" holds no ratings: none of its lines is one.`,
    });
    expect(await importRatings(workspace, path.join(workspace, 'gone'))).toMatchObject({
      kind: 'failed',
    });
  });
});

async function pilot(workspace: string, of = plan): Promise<StoredStudy> {
  const files = ['one', 'two'].map((task) => instructionFile(workspace, task));
  const created = await createInstructionStudy(workspace, of, files);
  if (created.kind === 'failed') throw new Error(created.message);
  return created.stored;
}

function instructionFile(workspace: string, task: string): string {
  const file = path.join(workspace, `${task}.instruct`);
  writeFileSync(
    file,
    `Task: ${task}\nCategory: C\n\nDefinition: Name the colour.\n\nSteps:\n  1. Read.\n  2. Answer.\n`,
  );
  return file;
}

/** A line of `predict.jsonl`. */
function promptOf(task: string): (id: string) => string {
  return (id) => `${JSON.stringify({ id, task, prompt: `P ${id} of ${task}` })}\n`;
}

interface Line {
  readonly id: string;
  /** `colours` where none is given. */
  readonly task?: string;
  readonly prediction: string;
  readonly input?: string;
  /** `x` where none are given. */
  readonly references?: readonly string[];
}

async function scoredRun(
  workspace: string,
  name: string,
  lines: readonly Line[],
  files: readonly HashedFile[] = [],
): Promise<string> {
  const run = await writeFinishedRun(workspace, {
    kind: 'baseline',
    name,
    events: scored(lines),
    files,
    now: new Date(),
  });
  if (run.kind === 'cancelled') throw new Error('Nobody cancelled it.');
  return run.id;
}

async function* scored(lines: readonly Line[]): AsyncGenerator<EvaluationEvent> {
  const place = { task: 'colours', category: 'C', references: ['x'] };
  const scores = lines.map((line) => ({ ...place, ...line, rougeL: 0, rouge1: 0, exactMatch: 0 }));
  yield await Promise.resolve({ kind: 'taskScored', task: 'colours', scores, problems: [] });
  const evaluation = { overall: null, categories: {}, tasks: {}, partial: false, problems: [] };
  yield { kind: 'finished', evaluation };
}

/** Anna's answer to "one" at a minute. */
function at(minute: number, correct: string): Rating {
  const time = `2026-01-01T00:0${minute}:00.000Z`;
  return { study: 'pilot', rater: 'anna', item: 'one', answers: { correct }, note: '', time };
}

function sent(workspace: string, ratings: readonly Rating[]): string {
  const file = path.join(workspace, 'sent.jsonl');
  writeFileSync(file, ratings.map(printRating).join(''));
  return file;
}

function linesOf({ directory }: StoredStudy, name: string): unknown[] {
  const lines = readFileSync(path.join(directory, name), 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as unknown);
}

function folder(): string {
  const made = mkdtempSync(path.join(os.tmpdir(), 'stepwise-rating-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}
