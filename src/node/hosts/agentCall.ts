import { Readable } from 'node:stream';
import type { RemoteHost } from '../../core/hosts/hosts';
import { setupLines } from '../runs/localProgram';
import { isRecord } from '../runs/runFolder';
import { agentSource } from './agentSource';
import { bootstrap } from './carriedSource';
import { expandedHome } from './home';
import { HostFailure } from './hostFailure';
import { belowHome } from './overSsh';
import { nonsense, textOf, textOrNull, type Fields } from './replies';
import type { Finished, Transport } from './transport';

/** A reply without the bytes behind it: `look` brings two mebibytes of events, which JSON may make longer. */
const mostReply = 32 * 2 ** 20;

/** Python on the host, as its transport starts it. */
export function pythonCommand(host: RemoteHost, given: readonly string[]): readonly string[] {
  const { python, address } = host;
  return address === null ? [expandedHome(python), ...given] : belowHome([python, ...given]);
}

/**
 * Starts a Python script of the host as a run is: behind the setup lines, with the host's variables. These come by standard
 * input, where no list of processes shows them, and Python is begun anew with them: some are for its start.
 */
export function scriptThere(
  host: RemoteHost,
  script: string,
  given: readonly string[] = [],
): { readonly command: readonly string[]; readonly input: Buffer } {
  const command = behindSetup(host, pythonCommand(host, ['-c', beginAnew, script, ...given]));
  return { command, input: Buffer.from(asciiLine(host.environment)) };
}

const beginAnew = [
  'import json, os, sys',
  'os.environ.update(json.loads(sys.stdin.readline()))',
  'os.execv(sys.executable, [sys.executable, "-c"] + sys.argv[1:])',
].join('\n');

/** Starts a program of the host as a run is: behind the setup lines. */
function behindSetup({ setup }: RemoteHost, command: readonly string[]): readonly string[] {
  if (setup.length === 0) return command;
  return ['bash', '-lc', [...setupLines(setup), 'exec "$@"'].join('\n'), 'stepwise', ...command];
}

export interface Asked {
  readonly signal: AbortSignal;
  readonly mostOutput?: number;
  /** Behind the request. */
  readonly content?: AsyncIterable<Buffer>;
}

export interface Answer {
  readonly reply: Fields;
  readonly rest: Buffer;
}

/** Has the agent, `host/` of the trainer, do a verb; it comes along with the call. */
export async function askAgent(
  { host, transport }: { readonly host: RemoteHost; readonly transport: Transport },
  verb: string,
  request: object,
  { signal, mostOutput = mostReply, content }: Asked,
): Promise<Answer> {
  const command = pythonCommand(host, ['-c', bootstrap, await agentSource(), verb, '-']);
  const line = Buffer.from(asciiLine({ folder: host.folder, ...request }));
  const input = content ? Readable.from(behind(line, content), { objectMode: false }) : line;
  return answerIn(await transport.call(command, { input, signal, mostOutput }), host);
}

/** A line of JSON that no locale of a host can spoil. */
function asciiLine(value: object): string {
  const json = JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json}\n`;
}

async function* behind(
  line: Buffer,
  content: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer, void, undefined> {
  yield line;
  yield* content;
}

const mark = Buffer.from('\nstepwise-reply: ');

/** Login scripts may print before the reply. */
function answerIn({ output, code, complaint }: Finished, host: RemoteHost): Answer {
  const start = output.indexOf(mark);
  const end = start < 0 ? -1 : output.indexOf(0x0a, start + mark.length);
  if (end < 0) throw noReply({ code, complaint }, host);
  const reply = parsed(output.toString('utf8', start + mark.length, end));
  if (!isRecord(reply)) throw nonsense('reply');
  if (reply.ok !== true)
    throw new HostFailure(
      'agent',
      textOf(reply, 'message'),
      textOrNull(reply, 'advice') ?? '',
      textOrNull(reply, 'code'),
    );
  return { reply, rest: output.subarray(end + 1) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw nonsense('reply');
  }
}

function noReply(
  { code, complaint }: Pick<Finished, 'code' | 'complaint'>,
  { name, python }: RemoteHost,
): HostFailure {
  const last = complaint.trim().split('\n').at(-1) ?? '';
  const said = last === '' ? `it ended with exit code ${String(code)}.` : last;
  return new HostFailure(
    'agent',
    `Python ("${python}") gave no answer on "${name}": ${said}`,
    'Start it there by hand to see what is wrong, or name another as "python" in the settings of the host.',
  );
}
