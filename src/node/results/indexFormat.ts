import type { ColumnTask } from '../../core/evaluate/columns';
import { isRecord } from '../runs/runFolder';
import type { InstanceIndex } from './instanceIndex';

/**
 * The format of `instances.index`: a magic word, the version and the length of the header as 32-bit numbers, the header
 * as JSON, then one column behind the other, as typed arrays are in memory. Numbers are little-endian, as on every
 * machine that VS Code runs on.
 */
const magic = Buffer.from('stepwise');
const version = 2;
const preambleBytes = 16;
/** What stands before the columns is as long as a multiple of it, since typed arrays begin there. */
const alignment = 8;

interface Header {
  readonly instances: number;
  /** Of `instances.jsonl`. */
  readonly bytes: number;
  readonly tasks: readonly ColumnTask[];
}

/** In parts, to be written one behind the other. */
export function encodeIndex(index: InstanceIndex): readonly Uint8Array[] {
  const { columns, offsets, ids, predictions, references, bytes } = index;
  const { rougeL, rouge1, exactMatch } = columns.scores;
  const header: Header = { instances: columns.length, bytes, tasks: columns.tasks };
  const json = Buffer.from(JSON.stringify(header));
  const preamble = Buffer.alloc(preambleBytes);
  magic.copy(preamble);
  preamble.writeUInt32LE(version, 8);
  preamble.writeUInt32LE(json.length + paddingOf(json.length), 12);
  const parts = [offsets, rougeL, rouge1, exactMatch, ids, predictions, references, columns.task];
  return [
    preamble,
    json,
    Buffer.alloc(paddingOf(json.length), ' '),
    ...parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength)),
  ];
}

/** `undefined` where it is not whole, of another version, or points to what cannot be. */
export function decodeIndex(bytesOfFile: Buffer): InstanceIndex | undefined {
  const file = aligned(bytesOfFile);
  const header = decodeHeader(file);
  if (!header) return undefined;
  const { instances, tasks, bytes } = header;
  let at = preambleBytes + file.readUInt32LE(12);
  if (file.length !== at + instances * (4 * 8 + 3 * 8 + 4)) return undefined;
  const floats = (): Float64Array => {
    const column = new Float64Array(file.buffer, file.byteOffset + at, instances);
    at += column.byteLength;
    return column;
  };
  const whole = (count: number): Uint32Array => {
    const column = new Uint32Array(file.buffer, file.byteOffset + at, count);
    at += column.byteLength;
    return column;
  };
  const offsets = floats();
  const scores = { rougeL: floats(), rouge1: floats(), exactMatch: floats() };
  const [ids, predictions] = [whole(2 * instances), whole(2 * instances)];
  const references = whole(2 * instances);
  const columns = { length: instances, task: whole(instances), scores, tasks };
  const index = { columns, offsets, ids, predictions, references, bytes };
  return isPossible(index) ? index : undefined;
}

function decodeHeader(file: Buffer): Header | undefined {
  if (file.length < preambleBytes || !file.subarray(0, magic.length).equals(magic))
    return undefined;
  const length = file.readUInt32LE(12);
  const isWhole = length % alignment === 0 && preambleBytes + length <= file.length;
  if (file.readUInt32LE(8) !== version || !isWhole) return undefined;
  return readHeader(file.toString('utf8', preambleBytes, preambleBytes + length));
}

function readHeader(json: string): Header | undefined {
  try {
    const header: unknown = JSON.parse(json);
    return isHeader(header) ? header : undefined;
  } catch {
    return undefined; // damaged
  }
}

function isHeader(value: unknown): value is Header {
  return (
    isRecord(value) &&
    Number.isSafeInteger(value.instances) &&
    Number.isSafeInteger(value.bytes) &&
    Array.isArray(value.tasks) &&
    value.tasks.every(
      (task: unknown) =>
        isRecord(task) && typeof task.name === 'string' && typeof task.category === 'string',
    )
  );
}

/** Lines that begin where the one before ends, and tasks that there are. */
function isPossible({ columns, offsets, bytes }: InstanceIndex): boolean {
  const { length, task, tasks } = columns;
  if (length === 0) return bytes === 0;
  if (offsets[0] !== 0) return false;
  for (let at = 0; at < length; at++) {
    const end = at + 1 < length ? offsets[at + 1]! : bytes;
    if (!(offsets[at]! < end) || task[at]! >= tasks.length) return false;
  }
  return true;
}

/** A buffer may begin anywhere in the memory that it shares with others. */
function aligned(file: Buffer): Buffer {
  return file.byteOffset % alignment === 0 ? file : Buffer.from(new Uint8Array(file).buffer);
}

function paddingOf(length: number): number {
  return (alignment - (length % alignment)) % alignment;
}
