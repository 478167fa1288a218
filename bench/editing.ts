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
 * From a key stroke to diagnostics: the client types a letter of a sentence into a step, and changes its number forth and back, so that a
 * finding comes or goes. Two times are taken: until the editor has diagnostics for the new text (in a large file first the old
 * ones at their new places), and until the finding has come or gone. Client and server talk over streams in one process, so the
 * time holds both ends of the protocol, but no process border. As many key strokes again go before and are not counted.
 */
export async function benchEditing(): Promise<void> {
  for (const lines of [200, 2_000, 20_000]) {
    const { opening, strokes } = await keystrokes(lines, 4_000 / Math.sqrt(lines));
    console.log(
      `${String(lines).padStart(6)} lines, opened             : ${opening.toFixed(1)} ms`,
    );
    for (const which of ['placed', 'found'] as const) {
      const times = strokes.map((stroke) => stroke[which]).sort((a, b) => a - b);
      const at = (part: number): string => times[Math.floor(part * times.length)]!.toFixed(1);
      const what = which === 'placed' ? 'diagnostics in place' : 'new findings';
      console.log(
        `${String(lines).padStart(6)} lines, ${what.padEnd(20)}: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, slowest ${times.at(-1)!.toFixed(1)} ms (${times.length} key strokes)`,
      );
    }
  }
}

interface Stroke {
  readonly placed: number;
  readonly found: number;
}

async function keystrokes(
  lines: number,
  count: number,
): Promise<{ readonly opening: number; readonly strokes: readonly Stroke[] }> {
  const { client, diagnosed, published } = await connect();
  const text = instructionOf(lines);
  const opened = performance.now();
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'instruction-template', version: 1, text },
  });
  const line = text.split('\n').findIndex((content) => content.startsWith('Steps:')) + 2;
  await diagnosed(line, false);
  const opening = performance.now() - opened;
  const times: Stroke[] = [];
  for (let stroke = 0; stroke < 2 * count; stroke++) {
    const isTyped = stroke % 2 === 0;
    const start = { line, character: 3 };
    const end = isTyped ? start : { line, character: 4 };
    const letter = stroke % typedLength;
    const from = (isTyped ? 24 : 23) + letter;
    const wiped = letter === 0 && stroke > 0 ? typedLength : 0;
    const began = performance.now();
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: stroke + 2 },
      contentChanges: [
        { range: { start, end }, text: isTyped ? '7' : '' },
        {
          range: { start: { line, character: from }, end: { line, character: from + wiped } },
          text: typedText(Math.floor(stroke / typedLength))[letter]!,
        },
      ],
    });
    const placed = published().then(() => performance.now() - began);
    await diagnosed(line, isTyped);
    const found = performance.now() - began;
    if (stroke >= count) times.push({ placed: await placed, found });
  }
  client.dispose();
  return { opening, strokes: times };
}

/** It goes into the second step, letter by letter, and then is wiped for the next one: no text comes twice. */
const typedText = (round: number): string =>
  `page ${10 + round} and of what the writer says about its lid, its price and the time that it takes to boil in the `;
const typedLength = typedText(0).length;

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
  /** Settles when the server says something next. */
  readonly published: () => Promise<void>;
}> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  serve(createConnection(toServer, toClient), { rulePages: '/rules', layouts: '/layouts' });
  const client = createProtocolConnection(toClient, toServer, console);
  let last: readonly Diagnostic[] | undefined;
  let waiting: (() => void)[] = [];
  const published = (): Promise<void> => new Promise<void>((resolve) => waiting.push(resolve));
  client.onNotification(
    'textDocument/publishDiagnostics',
    ({ diagnostics }: PublishDiagnosticsParams) => {
      last = diagnostics;
      const told = waiting;
      waiting = [];
      for (const tell of told) tell();
    },
  );
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await client.sendNotification('initialized', {});
  const isFound = (line: number): boolean | undefined =>
    last?.some(({ code, range }) => code === 'step-numbering' && range.start.line === line);
  return {
    client,
    published,
    diagnosed: async (line, wanted) => {
      while (isFound(line) !== wanted) await published();
    },
  };
}
