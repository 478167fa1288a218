import type { RemoteHost } from '../../core/hosts/hosts';
import { isRunId } from '../runs/runFolder';
import { askAgent, type Answer, type Asked } from './agentCall';
import { overSsh } from './overSsh';
import {
  decodeSeenRun,
  flagOf,
  listOf,
  nonsense,
  textOf,
  textOrNull,
  wholeOf,
  type Fields,
  type SeenRun,
  type Sizes,
} from './replies';
import { here, type Transport } from './transport';

/** What `host/` of the trainer does on a host, each verb a function; it explains them. All fail with a `HostFailure`. */
export interface Agent {
  readonly host: RemoteHost;
  readonly transport: Transport;
  hello(signal: AbortSignal): Promise<Hello>;
  missing(files: readonly SentFile[], signal: AbortSignal): Promise<ReadonlyMap<string, number>>;
  /** Sends a file from `offset` on; whether it is whole there now. */
  store(file: SentFile, content: StoredContent, signal: AbortSignal): Promise<Stored>;
  make(run: MadeOnHost, signal: AbortSignal): Promise<string>;
  start(runs: readonly LockedId[], signal: AbortSignal): Promise<readonly StartedOnHost[]>;
  look(runs: readonly Mirrored[], signal: AbortSignal): Promise<readonly SeenRun[]>;
  read(piece: Piece, signal: AbortSignal): Promise<ReadPiece>;
  list(id: string, signal: AbortSignal): Promise<readonly ListedFile[]>;
  cancel(run: Mirrored, graceSeconds: number, signal: AbortSignal): Promise<SeenRun>;
  delete(id: string, signal: AbortSignal): Promise<void>;
}

export interface Hello {
  readonly python: string;
  readonly executable: string;
  readonly hostname: string;
  /** Absolute. */
  readonly folder: string;
  /** Bytes. */
  readonly free: number;
  readonly slurm: boolean;
}

export interface SentFile {
  readonly sha256: string;
  readonly size: number;
}

export interface StoredContent {
  readonly offset: number;
  /** The bytes from there on. */
  readonly bytes: AsyncIterable<Buffer>;
}

export interface Stored {
  readonly stored: boolean;
  readonly have: number;
}

export interface MadeOnHost {
  readonly id: string;
  /** Hashes of files that are on the host, by their names in the run. */
  readonly files: Readonly<Record<string, string>>;
  /** Small files, by their names in the run. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface LockedId {
  readonly id: string;
  readonly lock: string;
}

export interface StartedOnHost {
  readonly id: string;
  readonly kind: 'launched' | 'already-running' | 'failed';
  readonly job: string | null;
  readonly message: string | null;
  /** The run that holds the lock. */
  readonly running: string | null;
}

/** A run, and how much of it is here. */
export interface Mirrored extends Sizes {
  readonly id: string;
}

export interface Piece {
  readonly id: string;
  readonly file: string;
  readonly offset: number;
  readonly most: number;
}

export interface ReadPiece {
  readonly bytes: Buffer;
  /** Size of the whole file. */
  readonly total: number;
}

export interface ListedFile {
  /** Begins with "checkpoint/". */
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

const mebibyte = 2 ** 20;

export function agentOf(host: RemoteHost, transport = transportOf(host)): Agent {
  const ask = (verb: string, request: object, given: Asked): Promise<Answer> =>
    askAgent({ host, transport }, verb, request, given);
  return {
    host,
    transport,
    hello: async (signal) => decodeHello((await ask('hello', {}, { signal })).reply),
    missing: async (files, signal) => {
      const { reply } = await ask('missing', { files }, { signal });
      return decodeMissing(reply, files);
    },
    store: async (file, { offset, bytes }, signal) => {
      const { reply } = await ask('store', { ...file, offset }, { signal, content: bytes });
      return { stored: flagOf(reply, 'stored'), have: wholeOf(reply, 'have') };
    },
    make: async (run, signal) => textOf((await ask('make', run, { signal })).reply, 'directory'),
    start: async (runs, signal) => {
      const { reply } = await ask('start', startRequest(host, runs), { signal });
      return decodeStarted(reply, runs);
    },
    look: async (runs, signal) => {
      const { reply } = await ask('look', { runs }, { signal });
      const asked = new Set(runs.map(({ id }) => id));
      return listOf(reply, 'runs').map((fields) => decodeSeenRun(fields, asked));
    },
    read: async (piece, signal) => {
      // A line that is longer than the piece still comes whole, so the answer may be longer.
      const mostOutput = 64 * mebibyte + piece.most;
      const { reply, rest } = await ask('read', piece, { signal, mostOutput });
      const size = wholeOf(reply, 'size');
      if (rest.length < size) throw nonsense('size');
      return { bytes: rest.subarray(0, size), total: wholeOf(reply, 'total') };
    },
    list: async (id, signal) => {
      const { reply } = await ask('list', { id, hashes: true }, { signal });
      return listOf(reply, 'files').map(decodeListedFile);
    },
    cancel: async ({ id, ...have }, grace, signal) => {
      const { reply } = await ask('cancel', { id, grace, have }, { signal });
      return decodeSeenRun(reply, new Set([id]));
    },
    delete: async (id, signal) => {
      await ask('delete', { id }, { signal });
    },
  };
}

function transportOf(host: RemoteHost): Transport {
  const { address, sshOptions } = host;
  return address === null ? here() : overSsh({ address, sshOptions });
}

function decodeHello(reply: Fields): Hello {
  return {
    python: textOf(reply, 'python'),
    executable: textOf(reply, 'executable'),
    hostname: textOf(reply, 'hostname'),
    folder: textOf(reply, 'folder'),
    free: wholeOf(reply, 'free'),
    slurm: flagOf(reply, 'slurm'),
  };
}

function decodeMissing(reply: Fields, asked: readonly SentFile[]): ReadonlyMap<string, number> {
  const sizes = new Map(asked.map(({ sha256, size }) => [sha256, size]));
  return new Map(
    listOf(reply, 'missing').map((fields) => {
      const [sha256, have] = [textOf(fields, 'sha256'), wholeOf(fields, 'have')];
      const size = sizes.get(sha256);
      if (size === undefined || have > size) throw nonsense('missing');
      return [sha256, have];
    }),
  );
}

function startRequest(host: RemoteHost, runs: readonly LockedId[]): object {
  const { python, environment, setup } = host;
  const common = { runs, python, environment, setup };
  if (host.kind === 'ssh') return { ...common, slots: host.slots, slurm: null };
  const { sbatchOptions: options, nodes, processes, arrayLimit } = host;
  return {
    ...common,
    slots: 1,
    slurm: { options, nodes, processes, arrayLimit, name: 'stepwise' },
  };
}

function decodeStarted(reply: Fields, asked: readonly LockedId[]): readonly StartedOnHost[] {
  const outcomes = listOf(reply, 'runs');
  return asked.map(({ id }, index) => {
    const fields = outcomes[index];
    if (!fields || fields.id !== id) throw nonsense('runs');
    const kind = startedKinds.find((known) => known === fields.kind);
    const running = textOrNull(fields, 'running');
    if (kind === undefined || (running !== null && !isRunId(running))) throw nonsense('running');
    const [job, message] = [textOrNull(fields, 'job'), textOrNull(fields, 'message')];
    return { id, kind, job, message, running };
  });
}

const startedKinds = ['launched', 'already-running', 'failed'] as const;

/** What stands in a name may become a path here: no part that is hidden, goes up, or is empty. */
const listedName = /^checkpoint(?:\/[A-Za-z0-9_][A-Za-z0-9._-]{0,199}){1,8}$/;

function decodeListedFile(fields: Fields): ListedFile {
  const [name, sha256] = [textOf(fields, 'name'), textOf(fields, 'sha256')];
  if (!listedName.test(name)) throw nonsense('name');
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw nonsense('sha256');
  return { name, size: wholeOf(fields, 'size'), sha256 };
}
