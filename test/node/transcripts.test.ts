import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stagePrompt, stages } from '../../src/core/refine/stages';
import { transcriptText } from '../../src/core/refine/transcriptText';
import { customizeStage, stageFile, stagesOf } from '../../src/node/stageFiles';
import { keepTranscript, keptTranscripts, transcriptFolder } from '../../src/node/transcripts';
import { instruction, lint, run, scripted } from '../core/refine/fakeModel';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'stepwise-kept-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const answers = ['1. Read.\n2. SHOUT.', '1. Read.\n2. Answer.', 'I am sorry.'];

describe('conversations of a file', () => {
  test('are kept one by one and come back newest first', async () => {
    const { transcript } = await run(scripted(answers), { stages: stages.slice(0, 3) });
    const later = { ...transcript, started: '2031-05-05T00:00:00.000Z' };
    await keepTranscript(folder, 'tasks/a.instruct', transcript);
    await keepTranscript(folder, 'tasks/a.instruct', later);
    await keepTranscript(folder, 'tasks/b.instruct', transcript);
    const place = transcriptFolder(folder, 'tasks/a.instruct');
    writeFileSync(path.join(place, 'notes.txt'), 'Not ours.');
    writeFileSync(path.join(place, 'broken.json'), '{"transcript": "stepwise-refine-2"');
    const kept = await keptTranscripts(folder, 'tasks/a.instruct');
    expect(kept.map((one) => one.transcript)).toEqual([later, transcript]);
    expect(await keptTranscripts(folder, 'tasks/c.instruct')).toEqual([]);
  });

  test('stay apart where two files have one name', async () => {
    const { transcript } = await run(scripted(answers), { stages: stages.slice(0, 3) });
    const other = { ...transcript, task: 'another' };
    const files = [
      'a.instruct',
      'x/a.instruct',
      'x/y/a.instruct',
      '../a.instruct',
      '../x/a.instruct',
    ];
    for (const file of files) await keepTranscript(folder, file, { ...other, task: file });
    for (const file of files) {
      const kept = await keptTranscripts(folder, path.join(folder, file));
      expect(kept.map((one) => one.transcript.task)).toEqual([file]);
      expect(transcriptFolder(folder, file).startsWith(path.join(folder, '.stepwise'))).toBe(true);
    }
  });

  test('read as a page that does not differ between two equal ones', async () => {
    const model = (): ReturnType<typeof scripted> => scripted(answers);
    const of = { ...instruction, steps: ['Read every review.'] };
    const first = await run(model(), { of, stages: stages.slice(0, 3) });
    const second = await run(model(), { of, stages: stages.slice(0, 3), began: '2040' });
    const text = transcriptText(first.transcript, lint);
    expect(transcriptText(second.transcript, lint)).toBe(text);
    expect(text).toContain('# task1_reviews\nModel: scripted\nseed 7\n');
    expect(text).toContain('## Steps of the file\n\n1. Read every review.\n');
    expect(text).toContain('- added: loud: "SHOUT" is loud.\n- fixed: loop: There is one review.');
    expect(text).toContain('## 2. Single example\n\n1. Read.\n2. Answer.\n\n- fixed: loud:');
    expect(text).toContain('The answer holds no steps:\n\nI am sorry.');
    expect(text).toContain('## What "Draft" asked\n\nYou write');
    const own = { stage: 'own', prompt: 'Shorter.\nPlease.', edited: false } as const;
    const said = first.transcript.turns.map((turn) => ({ ...turn, chosen: ['Mine.'] }));
    const more = await run(scripted(['1. A.']), { said, behind: 3, ask: own, stages: [] });
    const longer = transcriptText(more.transcript, lint);
    expect(longer).toContain('## 4. “Shorter.”');
    expect(longer).toContain('1. Mine.\n\nChanged by hand.');
    const other = { ...scripted(['1. A.']), name: 'another', parameters: {} };
    const mixed = await run(other, { said, behind: 3, ask: own, stages: [] });
    const told = transcriptText(mixed.transcript, lint);
    expect(told).toContain('# task1_reviews\n\n');
    expect(told).toContain('## 1. Draft\n\nModel: scripted\nseed 7\n\n1. Mine.');
    expect(told).toContain('## 4. “Shorter.”\n\nModel: another\n\n1. A.');
  });
});

describe('stage prompts of a workspace', () => {
  test('stand in for those that ship, where they are there', async () => {
    expect(await stagesOf(undefined)).toEqual({ kind: 'stages', stages });
    expect(await stagesOf(folder)).toEqual({ kind: 'stages', stages });
    expect(await customizeStage(folder, stages[4]!)).toEqual({ kind: 'written' });
    expect(await stagesOf(folder)).toEqual({ kind: 'stages', stages });
    writeFileSync(stageFile(folder, 'final'), 'Template:\n  End {{category}}.');
    await customizeStage(folder, stages[4]!);
    const own = await stagesOf(folder);
    const final = own.kind === 'stages' ? own.stages[4]! : stages[0]!;
    expect(stagePrompt(final, instruction)).toEqual({
      kind: 'prompt',
      text: 'End Sentiment Analysis.',
    });
  });

  test('one that cannot be read is named', async () => {
    await customizeStage(folder, stages[0]!);
    writeFileSync(stageFile(folder, 'draft'), Buffer.from([0xff, 0xfe]));
    expect(await stagesOf(folder)).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('draft.instruct" is not UTF-8') as string,
    });
  });
});
