import { spawn } from 'node:child_process';
import { pipeline, type Readable } from 'node:stream';
import { withoutSecrets } from '../runs/localProgram';
import { HostFailure } from './hostFailure';

/** Starts programs on a host and brings back what they say. */
export interface Transport {
  /** Fails (`HostFailure`) where the program could not be started there. */
  call(command: readonly string[], given: Given): Promise<Finished>;
}

export interface Given {
  /** What the program reads; none where it is not said. */
  readonly input?: Buffer | Readable;
  /** Aborting it gives the answer up. */
  readonly signal: AbortSignal;
  /** Bytes that it may say; one that says more is ended. */
  readonly mostOutput: number;
}

export interface Finished {
  readonly code: number | null;
  readonly output: Buffer;
  /** The end of what it said beside its output. */
  readonly complaint: string;
}

/** This machine, for Slurm. */
export function here(): Transport {
  return {
    call: async (command, given) => {
      const finished = await execute(command, given);
      if (finished.code === 127 || finished.code === 126) throw noPython(command[0]!, finished);
      return finished;
    },
  };
}

export function noPython(name: string, { complaint }: Finished): HostFailure {
  const said = complaint.trim().split('\n').at(-1) ?? '';
  return new HostFailure(
    'no-python',
    `Python cannot be started as "${name}"${said === '' ? '' : `: ${said}`}.`.replace(/\.\.$/, '.'),
    'Name another as "python" in the settings of the host.',
  );
}

const mostComplaint = 16 * 1024;
/** What is still under way when a program has ended is there by then. */
const lastOutputMs = 2_000;

/**
 * Starts a program and waits for its end, not for that of all who share its output: a connection that stays open for later
 * calls keeps that of errors. Its environment holds no secrets of ours.
 */
export function execute(
  [file, ...rest]: readonly string[],
  { input, signal, mostOutput }: Given,
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(stopped());
      return;
    }
    const child = spawn(file!, rest, { env: withoutSecrets(process.env), stdio: 'pipe' });
    const pieces: Buffer[] = [];
    let [size, complaint] = [0, ''];
    let failure: HostFailure | undefined;
    const give = (why: HostFailure): void => {
      failure ??= why;
      child.kill('SIGKILL');
    };
    const stop = (): void => give(stopped());
    signal.addEventListener('abort', stop, { once: true });
    child.stdout.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > mostOutput) give(tooMuch(mostOutput));
      else pieces.push(piece);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = `${complaint}${text}`.slice(-mostComplaint);
    });
    if (input && !Buffer.isBuffer(input))
      pipeline(input, child.stdin, () => undefined); // who stops reading has answered
    else child.stdin.on('error', () => undefined).end(input);
    const finish = (code: number | null): void => {
      clearTimeout(late);
      signal.removeEventListener('abort', stop);
      for (const stream of child.stdio) stream?.destroy();
      if (failure) reject(failure);
      else resolve({ code, output: Buffer.concat(pieces), complaint });
    };
    let late: NodeJS.Timeout | undefined;
    child.once('error', (error: NodeJS.ErrnoException) => {
      complaint = error.code === 'ENOENT' ? 'there is no such program' : error.message;
      finish(127);
    });
    child.once('exit', (code) => {
      if (child.stdout.readableEnded) finish(code);
      else {
        child.stdout.once('end', () => finish(code));
        late = setTimeout(() => finish(code), lastOutputMs);
      }
    });
  });
}

function stopped(): HostFailure {
  return new HostFailure(
    'stopped',
    'The host did not answer in time.',
    'It may be busy, or its login scripts may wait for something.',
  );
}

function tooMuch(most: number): HostFailure {
  return new HostFailure(
    'agent',
    `The host said more than the ${most} bytes that were asked for.`,
    'Look at what its login scripts print.',
  );
}
