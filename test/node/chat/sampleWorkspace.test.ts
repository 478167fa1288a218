import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { withSteps } from '../../../src/core/document/replaceSteps';
import { plainInstruction } from '../../../src/core/document/model';
import { parse } from '../../../src/core/document/parse';
import { lint } from '../../../src/core/lint/lint';
import { refine, type RefineEvent } from '../../../src/core/refine/conversation';
import { parseRecording } from '../../../src/core/refine/recording';
import { stages } from '../../../src/core/refine/stages';
import { openRecording } from '../../../src/node/recording';

const sample = path.resolve(import.meta.dirname, '../../../sample');
const recordingFile = path.join(sample, '.stepwise/recordings/refine.jsonl');
const tasks = readdirSync(path.join(sample, 'tasks')).map((file) => {
  const text = readFileSync(path.join(sample, 'tasks', file), 'utf8');
  const document = parse(text);
  const instruction = plainInstruction(document);
  const dataFile = path.join(sample, 'tasks', instruction.instances ?? '');
  return { name: file.replace('.instruct', ''), document, instruction, dataFile };
});
type SampleTask = (typeof tasks)[number];

interface TaskFile {
  readonly Categories: readonly string[];
  readonly Definition: readonly string[];
  readonly 'Positive Examples': readonly TaskExample[];
  readonly 'Negative Examples': readonly TaskExample[];
  readonly Instances: readonly {
    readonly id: string;
    readonly input: string;
    readonly output: readonly string[];
  }[];
}
interface TaskExample {
  readonly input: string;
  readonly output: string;
  readonly explanation: string;
}

const readTask = (file: string): TaskFile => JSON.parse(readFileSync(file, 'utf8')) as TaskFile;

const labels: Readonly<Record<string, readonly string[] | undefined>> = {
  task01_shop_message_topic: ['Order', 'Repair', 'Refund', 'Opening Hours', 'Other'],
  task04_note_and_claim: ['A', 'B', 'C'],
};

describe.each(tasks)('$name', ({ name, document, instruction, dataFile }) => {
  const data = readTask(dataFile);

  test('says the same as its data file', () => {
    expect(document.damage).toEqual([]);
    expect(instruction.task).toBe(name);
    expect([instruction.category]).toEqual(data.Categories);
    expect([instruction.definition]).toEqual(data.Definition);
    expect(instruction.positiveExamples).toEqual(data['Positive Examples']);
    expect(instruction.negativeExamples).toEqual(data['Negative Examples']);
  });

  test('has a data file of the right form', () => {
    expect(Object.keys(data)).toHaveLength(14);
    expect(data.Instances.length).toBeGreaterThanOrEqual(20);
    expect(data.Instances.length).toBeLessThanOrEqual(40);
    const inputs = [...data.Instances, ...instruction.positiveExamples].map(({ input }) => input);
    expect(new Set(inputs).size).toBe(inputs.length);
    expect(new Set(data.Instances.map(({ id }) => id)).size).toBe(data.Instances.length);
    const allowed = labels[name];
    for (const { input, output } of data.Instances) {
      expect(output.length).toBeGreaterThan(0);
      if (allowed) expect(allowed).toContain(output[0]);
      if (name === 'task02_parcel_place' && output[0] !== 'None')
        expect(input).toContain(output[0]);
    }
  });
});

test('the findings of the sample are those it is meant to show', () => {
  const rules = tasks.map(({ name, document }) => [
    name,
    ...lint(document).map(({ rule }) => rule),
  ]);
  expect(rules).toEqual([
    [
      'task01_shop_message_topic',
      'missing-constraint',
      'leaks-example',
      'step-numbering',
      'step-numbering',
      'iterates-over-dataset',
    ],
    ['task02_parcel_place'],
    ['task03_plain_notice'],
    ['task04_note_and_claim'],
  ]);
});

async function refined({ document, instruction }: SampleTask): Promise<RefineEvent[]> {
  const opened = await openRecording(recordingFile, { hurry: true });
  if (opened.kind === 'failed') throw new Error(opened.message);
  const events: RefineEvent[] = [];
  const conversation = refine(instruction, {
    model: opened.model,
    lint: (steps) => lint(parse(withSteps(document, steps))),
    signal: new AbortController().signal,
    now: () => 0,
  });
  for await (const event of conversation) events.push(event);
  return events;
}

describe('the recording', () => {
  test.each(tasks)('fits $name: all stages, and clean steps at the end', async (task) => {
    const events = await refined(task);
    const last = events.at(-1)!;
    if (last.kind !== 'conversationFinished')
      throw new Error(
        `${last.kind === 'failed' ? last.failure.message : last.kind} If a stage prompt or a sample task has changed, run "node scripts/sample-recording.mjs".`,
      );
    const held = last.transcript.turns.filter(({ objection }) => objection?.includes('characters'));
    expect(held).toEqual([]);
    expect(last.transcript.turns.map(({ stage }) => stage)).toEqual(stages.map(({ id }) => id));
    expect(last.transcript.result).toMatchObject({ stage: 'final', objection: null });
    const finished = events.findLast((event) => event.kind === 'stageFinished');
    expect(finished?.findings).toMatchObject({ added: [], left: [] });
  });

  test('shows how findings come and go', async () => {
    const progress: Record<string, readonly string[]> = {};
    for (const task of tasks) {
      const events = await refined(task);
      progress[task.name] = events.flatMap((event) =>
        event.kind === 'stageFinished'
          ? [[...event.findings.left, ...event.findings.added].map(({ rule }) => rule).join(' ')]
          : [],
      );
    }
    expect(progress).toEqual({
      task01_shop_message_topic: [
        'missing-constraint impossible-step',
        'missing-constraint',
        'missing-constraint leaks-example',
        'missing-constraint',
        '',
      ],
      task02_parcel_place: ['', '', '', '', ''],
      task03_plain_notice: ['iterates-over-dataset iterates-over-dataset', '', '', '', ''],
      task04_note_and_claim: ['', '', 'leaks-example leaks-example', '', ''],
    });
  });

  test('holds nothing that no stage asks for, and says what it is', () => {
    const { note, exchanges, problems } = parseRecording(readFileSync(recordingFile, 'utf8'));
    expect(problems).toEqual([]);
    expect(exchanges).toHaveLength(tasks.length * stages.length);
    expect(note).toContain('no model gave them');
  });
});
