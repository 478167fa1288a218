import path from 'node:path';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { readPlacedJson, type JsonNode } from '../core/json/nodes';
import { pythonJson } from '../core/json/readJson';
import { spanInText } from '../core/json/textPlaces';
import { positionsOf, type Position } from '../core/text/positions';
import { readTextFile } from './files';
import { packed, unpacked, type InstanceList, type PackedInstances } from './packedInstances';
import { readInstancesOf, type Unreadable } from './taskFiles';

/** Work on a data file that may take a second and must not stop what else goes on. */
export type DataWork =
  | {
      readonly kind: 'read';
      /** The instruction's. */
      readonly file: string;
      readonly instances: string;
      readonly task: string;
    }
  | {
      readonly kind: 'find';
      /** The data file's. */
      readonly file: string;
      readonly index: number;
      /** In the input of that instance. */
      readonly offset: number;
    };

export type DataAnswer =
  | { readonly kind: 'packed'; readonly instances: PackedInstances }
  | { readonly kind: 'place'; readonly place: Position | null }
  | Unreadable;

/** Does the work here and now. */
export async function doDataWork(work: DataWork): Promise<DataAnswer> {
  if (work.kind === 'find') return { kind: 'place', place: await find(work) };
  const read = await readInstancesOf(work.file, work.instances, work.task);
  return read.kind === 'unreadable' ? read : { kind: 'packed', instances: packed(read.instances) };
}

/** Reads the instances of an instruction file; a large data file is read in a worker. */
export async function readInstanceList(
  work: Omit<Extract<DataWork, { readonly kind: 'read' }>, 'kind'>,
  dataFile: string,
): Promise<{ readonly kind: 'list'; readonly instances: InstanceList } | Unreadable> {
  const answer = await answered({ kind: 'read', ...work }, dataFile);
  if (answer.kind === 'packed') return { kind: 'list', instances: unpacked(answer.instances) };
  return answer.kind === 'unreadable' ? answer : unexpected();
}

/** Where a place of the input of an instance stands in a data file; `null` where the file is none or has no such instance. */
export async function placeOfInput(
  file: string,
  index: number,
  offset: number,
): Promise<Position | null> {
  const answer = await answered({ kind: 'find', file, index, offset }, file);
  return answer.kind === 'place' ? answer.place : null;
}

/** In bytes. Below it, a worker would take longer to start than the work takes. */
const large = 2_000_000;

async function answered(work: DataWork, dataFile: string): Promise<DataAnswer> {
  const script = path.join(__dirname, 'dataWorker.js');
  return (await sizeOf(dataFile)) < large || !existsSync(script)
    ? doDataWork(work)
    : inWorker(script, work);
}

function inWorker(script: string, workerData: DataWork): Promise<DataAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`The worker for "${script}" ended with exit code ${code} and no answer.`));
    });
  });
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0, // reading it says what is wrong
  );
}

async function find({
  file,
  index,
  offset,
}: Extract<DataWork, { readonly kind: 'find' }>): Promise<Position | null> {
  const read = await readTextFile(file);
  if (read.kind === 'failed') return null;
  const json = readPlacedJson(read.text, pythonJson);
  if ('fault' in json) return null;
  const list = memberOf(json.node, 'Instances');
  const instance = list?.kind === 'list' ? list.items[index] : undefined;
  const input = instance && memberOf(instance, 'input');
  if (!input) return null;
  return positionsOf(read.text).at(spanInText(read.text, input.span, offset, offset).start);
}

/** Of a key that stands twice, the last one counts. */
function memberOf(node: JsonNode, key: string): JsonNode | undefined {
  return node.kind === 'object'
    ? node.members.findLast((member) => member.key === key)?.value
    : undefined;
}

function unexpected(): never {
  throw new Error('The worker answered something that was not asked.');
}
