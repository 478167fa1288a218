import { remoteStatuses, type RemoteStatus } from '../runs/remotePlace';
import { isRecord, isRunId } from '../runs/runFolder';
import { HostFailure } from './hostFailure';

/** What a host answers was not made by us: each field is checked, names and sizes above all. */
export type Fields = Readonly<Record<string, unknown>>;

const longestText = 4_000;

export function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string') throw nonsense(name);
  return value.slice(0, longestText);
}

export function textOrNull(fields: Fields, name: string): string | null {
  return fields[name] === null || fields[name] === undefined ? null : textOf(fields, name);
}

/** A size or a count. */
export function wholeOf(fields: Fields, name: string): number {
  const value = fields[name];
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw nonsense(name);
  return value as number; // an integer, as just checked
}

export function flagOf(fields: Fields, name: string): boolean {
  if (typeof fields[name] !== 'boolean') throw nonsense(name);
  return fields[name];
}

export function listOf(fields: Fields, name: string): readonly Fields[] {
  const value = fields[name];
  if (!Array.isArray(value) || !value.every(isRecord)) throw nonsense(name);
  return value;
}

export function recordOrNull(fields: Fields, name: string): Fields | null {
  const value = fields[name];
  if (value === null || value === undefined) return null;
  if (!isRecord(value)) throw nonsense(name);
  return value;
}

export function nonsense(what: string): HostFailure {
  return new HostFailure(
    'agent',
    `The host gave an answer that makes no sense ("${what}").`,
    'This is a mistake in Stepwise, or something else answers in its place there.',
  );
}

export interface SeenRun {
  readonly id: string;
  readonly status: RemoteStatus;
  /** Why it waits, or why it is gone. */
  readonly detail: string | null;
  readonly job: string | null;
  /** `null` where it has not ended. */
  readonly exitCode: { readonly exitCode: number; readonly ended: string } | null;
  readonly process: Fields | null;
  readonly heartbeat: Fields | null;
  readonly cancel: Fields | null;
  readonly sizes: Sizes;
  /** Whole lines, from where the mirror ends. */
  readonly events: string;
}

/** Of the files that grow, in bytes. */
export interface Sizes {
  readonly events: number;
  readonly predictions: number;
  readonly log: number;
}

/** The answer for one of the runs that were asked for. */
export function decodeSeenRun(fields: Fields, asked: ReadonlySet<string>): SeenRun {
  const id = textOf(fields, 'id');
  if (!isRunId(id) || !asked.has(id)) throw nonsense('id');
  const status = remoteStatuses.find((known) => known === fields.status);
  if (status === undefined) throw nonsense('status');
  const sizes = recordOrNull(fields, 'sizes');
  if (!sizes || typeof fields.events !== 'string') throw nonsense('sizes');
  return {
    id,
    status,
    detail: textOrNull(fields, 'detail'),
    job: textOrNull(fields, 'job'),
    exitCode: decodeExitCode(recordOrNull(fields, 'exitCode')),
    process: recordOrNull(fields, 'process'),
    heartbeat: recordOrNull(fields, 'heartbeat'),
    cancel: recordOrNull(fields, 'cancel'),
    sizes: {
      events: wholeOf(sizes, 'events'),
      predictions: wholeOf(sizes, 'predictions'),
      log: wholeOf(sizes, 'log'),
    },
    events: fields.events,
  };
}

function decodeExitCode(value: Fields | null): SeenRun['exitCode'] {
  if (!value) return null;
  if (!Number.isSafeInteger(value.exitCode)) throw nonsense('exitCode');
  return { exitCode: value.exitCode as number, ended: textOf(value, 'ended') }; // an integer, as just checked
}
