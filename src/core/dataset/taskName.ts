import {
  plainInstruction,
  type InstructionDocument,
  type PlainInstruction,
} from '../document/model';
import { hexDigits, textHash } from '../text/textHash';

/** The instruction in a file; where it names no task, the task is called as the file is. */
export function instructionOfFile(document: InstructionDocument, path: string): PlainInstruction {
  const instruction = plainInstruction(document);
  return instruction.task === '' ? { ...instruction, task: taskNameOfPath(path) } : instruction;
}

/** The name of the task that a file is about: the file's name without its ending. Both kinds of slash separate folders. */
export function taskNameOfPath(path: string): string {
  const fileName = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return fileName.replace(/\.(?:json|instruct)$/i, '');
}

const longestName = 120;

/**
 * A name from data as the name of a file, without an ending: one that no file system takes for a path, a device or a
 * hidden file. Of a long name only the beginning is kept, and a hash of all of it.
 */
export function fileNameOfTask(name: string): string {
  const safe = name
    .toWellFormed()
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\u2028\u2029]/gu, '_')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (safe === '') return 'task';
  const short = safe.length > longestName ? shortened(safe, name) : safe;
  return devices.test(short) ? `${short}_` : short;
}

function shortened(safe: string, name: string): string {
  const hash = hexDigits(textHash(name));
  return `${safe.slice(0, longestName - hash.length - 1).toWellFormed()}-${hash}`;
}

const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
