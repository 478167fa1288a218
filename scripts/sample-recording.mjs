// Writes sample/.stepwise/recordings/refine.jsonl, which answers "Stepwise: Refine" in the sample workspace where no key
// is set. The answers were written by hand (sample-recording.answers.json, task by task and stage by stage); the prompts
// are those that the present stage files and tasks give. Run it after changing any of them: `npm run sample-recording`.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const tasks = path.join(root, 'sample/tasks');
const answersFile = path.join(import.meta.dirname, 'sample-recording.answers.json');
export const recordingFile = path.join(root, 'sample/.stepwise/recordings/refine.jsonl');
const note =
  'The answers were written by hand for this sample workspace and show what refining looks like; no model gave them.';

/** The text of the recording. */
export async function sampleRecording() {
  const core = await loadCore();
  const answers = JSON.parse(readFileSync(answersFile, 'utf8'));
  const lines = [core.printRecordingHeader(note)];
  for (const file of readdirSync(tasks).sort()) {
    const text = readFileSync(path.join(tasks, file), 'utf8');
    const instruction = core.plainInstruction(core.parse(text));
    const written = answers[instruction.task];
    if (!written)
      throw new Error(`${answersFile} has no answers for the task "${instruction.task}".`);
    const exchanges = await conversation(core, instruction, written);
    lines.push(...exchanges.map(core.printExchange));
  }
  return lines.join('');
}

/** Plays a whole conversation with the written answers and keeps what was asked. */
async function conversation(core, instruction, written) {
  const exchanges = [];
  const model = {
    name: 'written by hand',
    async *answer(messages) {
      const stage = core.stages[exchanges.length].id;
      if (!written[stage]) throw new Error(`"${instruction.task}" has no answer for "${stage}".`);
      const answer = written[stage].join('\n');
      const usage = {
        inputTokens: messages.reduce((sum, { content }) => sum + tokens(content), 0),
        outputTokens: tokens(answer),
        counted: false,
      };
      exchanges.push({ messages, answer, usage, model: 'written by hand' });
      yield { kind: 'delta', text: answer };
      yield { kind: 'finished', usage, requestId: null };
    },
  };
  const signal = AbortSignal.any([]); // one that is never aborted
  for await (const event of core.refine(instruction, {
    model,
    lint: () => [],
    signal,
    now: () => 0,
  }))
    if (event.kind === 'stageSkipped' || event.kind === 'failed')
      throw new Error(`"${instruction.task}": ${JSON.stringify(event)}`);
  return exchanges;
}

/** Four characters a token, as everywhere where nobody has counted. */
function tokens(text) {
  return Math.ceil(text.length / 4);
}

async function loadCore() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { plainInstruction } from './src/core/document/model';
        export { parse } from './src/core/document/parse';
        export { refine } from './src/core/refine/conversation';
        export { printExchange, printRecordingHeader } from './src/core/refine/recording';
        export { stages } from './src/core/refine/stages';
      `,
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    loader: { '.instruct': 'text' },
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(path.dirname(recordingFile), { recursive: true });
  const text = await sampleRecording();
  writeFileSync(recordingFile, text);
  console.log(
    `${path.relative(root, recordingFile)}: ${text.trimEnd().split('\n').length - 1} answers`,
  );
}
