import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { serve } from '../src/server/server';

/**
 * From a key stroke to its diagnostics: the client changes the number of a step forth and back, and waits until the finding about
 * it has come or gone. Client and server talk over streams in one process, so the time holds both ends of the protocol,
 * but no process border.
 */
export async function benchEditing(): Promise<void> {
  for (const lines of [200, 2_000, 20_000]) {
    const times = await keystrokes(lines, 4_000 / Math.sqrt(lines));
    const at = (part: number): string => times[Math.floor(part * times.length)]!.toFixed(1);
    console.log(
      `${String(lines).padStart(6)} lines: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, slowest ${times.at(-1)!.toFixed(1)} ms (${times.length} key strokes)`,
    );
  }
}

async function keystrokes(lines: number, count: number): Promise<number[]> {
  const { client, diagnosed } = await connect();
  const text = instructionOf(lines);
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'instruction-template', version: 1, text },
  });
  const line = text.split('\n').findIndex((content) => content.startsWith('Steps:')) + 2;
  await diagnosed(line, false);
  const times: number[] = [];
  for (let stroke = 0; stroke < count + warmUp; stroke++) {
    const isTyped = stroke % 2 === 0;
    const start = { line, character: 3 };
    const end = isTyped ? start : { line, character: 4 };
    const from = performance.now();
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: stroke + 2 },
      contentChanges: [{ range: { start, end }, text: isTyped ? '7' : '' }],
    });
    await diagnosed(line, isTyped);
    if (stroke >= warmUp) times.push(performance.now() - from);
  }
  client.dispose();
  return times.sort((a, b) => a - b);
}

const warmUp = 10;
const uri = 'file:///nowhere/bench.instruct';

/** Half steps, half examples, in sentences of several kinds; half of the steps have a finding. */
function instructionOf(lines: number): string {
  const steps = Array.from(
    { length: Math.floor(lines * 0.4) },
    (_, index) =>
      `  ${index + 1}. ${stepTexts[index % stepTexts.length]!.replace('%', String(index))}`,
  );
  const examples = Array.from({ length: Math.floor(lines * 0.12) }, (_, index) =>
    [
      `Positive Example ${index + 1}:`,
      `  Input: The kettle number ${index} sings beautifully and never drips on the ${index % 7} shelf.`,
      `  Output: ${index % 2 === 0 ? 'Yes' : 'No'}`,
      `  Explanation: The writer praises it.`,
      '',
    ].join('\n'),
  );
  return [
    'Task: kettles',
    'Category: Sentiment Analysis',
    'Definition:',
    '  You are given a review of a kettle. Tell whether the writer would buy it again. Answer Yes or No.',
    'Steps:',
    ...steps,
    '',
    ...examples,
  ].join('\n');
}

const stepTexts = [
  'Read the review of kettle % and note what the writer praises or blames.',
  'If point % of the review is praise, count it for the product.',
  'If the writer says that thing % broke, count it against the product.',
  'Weigh the words about feature % against those about its price.',
  'Repeat this for every review in dataset %.',
  'Do your best with part %.',
  'Answer Yes when praise outweighs blame by more than %.',
  'Otherwise answer No, whatever number % says.',
];

async function connect(): Promise<{
  readonly client: ProtocolConnection;
  /** Settles when the line has a finding about its number, or none. */
  readonly diagnosed: (line: number, isFound: boolean) => Promise<void>;
}> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  serve(createConnection(toServer, toClient), { rulePages: '/rules', layouts: '/layouts' });
  const client = createProtocolConnection(toClient, toServer, console);
  let last: readonly Diagnostic[] | undefined;
  let told = (): void => undefined;
  client.onNotification(
    'textDocument/publishDiagnostics',
    ({ diagnostics }: PublishDiagnosticsParams) => {
      last = diagnostics;
      told();
    },
  );
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await client.sendNotification('initialized', {});
  const isFound = (line: number): boolean | undefined =>
    last?.some(({ code, range }) => code === 'step-numbering' && range.start.line === line);
  return {
    client,
    diagnosed: async (line, wanted) => {
      while (isFound(line) !== wanted) await new Promise<void>((resolve) => (told = resolve));
    },
  };
}
