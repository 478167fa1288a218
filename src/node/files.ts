import { constants, isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { whyNoEnd } from './linkTarget';
import { replaceFile } from './replaceFile';
import { whyNotWritten } from './whyNotWritten';

/** What a user can do something about. `message` names the file, what is wrong and what to do. */
export interface FileFailure {
  readonly kind: 'failed';
  readonly cause: 'missing' | 'folder' | 'no-permission' | 'not-utf-8' | 'too-large' | 'system';
  readonly message: string;
}

export interface TextFile {
  readonly kind: 'text';
  readonly text: string;
}

/** Reads a UTF-8 file. A byte order mark stays in the text. */
export async function readTextFile(file: string): Promise<TextFile | FileFailure> {
  try {
    return textOf(file, await readFile(file));
  } catch (error) {
    return systemFailure(file, error, 'read');
  }
}

/**
 * The same while nothing else goes on: where a program has nothing to do but to wait for many small files, it takes longer
 * to have another thread read them.
 */
export function readTextFileAtOnce(file: string): TextFile | FileFailure {
  try {
    return textOf(file, readFileSync(file));
  } catch (error) {
    return systemFailure(file, error, 'read');
  }
}

function textOf(file: string, bytes: Buffer): TextFile | FileFailure {
  if (bytes.length > constants.MAX_STRING_LENGTH) return tooLarge(file);
  if (!isUtf8(bytes)) return notUtf8(file, bytes);
  return { kind: 'text', text: bytes.toString('utf8') };
}

/** Replaces or makes a file, its folders too, so that a reader sees the old text or the new one and nothing between. */
export async function writeTextFile(
  file: string,
  text: string,
): Promise<{ readonly kind: 'written' } | FileFailure> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await replaceFile(file, text);
    return { kind: 'written' };
  } catch (error) {
    return systemFailure(file, error, 'written');
  }
}

/**
 * Makes a file. One that is there already stays as it is: with the same text that is fine, else it `differs`. What leads
 * nowhere, or cannot be looked at, fails.
 */
export async function writeNewFile(
  file: string,
  text: string,
): Promise<{ readonly kind: 'written' | 'differs' } | FileFailure> {
  const present = await readTextFile(file);
  if (present.kind === 'text') return { kind: present.text === text ? 'written' : 'differs' };
  if (present.cause === 'missing') return writeTextFile(file, text);
  return present.cause === 'system' ? present : { kind: 'differs' };
}

/** Whether the permissions of a file let nobody write it, not even its owner. */
export async function isWriteProtected(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined); // what is not there, nothing protects
  return found !== undefined && (found.mode & 0o222) === 0;
}

function notUtf8(file: string, bytes: Buffer): FileFailure {
  const offset = firstInvalidByte(bytes);
  const value = bytes[offset]!.toString(16).padStart(2, '0').toUpperCase();
  return failed(
    'not-utf-8',
    `"${file}" is not UTF-8: its byte ${offset} (0x${value}, counted from 0) begins no character. Save the file as UTF-8.`,
  );
}

function firstInvalidByte(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at]!;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (lead >= 0x80 && !isUtf8(bytes.subarray(at, at + length))) return at;
    at += length;
  }
  return bytes.length - 1;
}

/** What an error of the system means for `file`; any other error is a bug and thrown on. */
export function systemFailure(
  file: string,
  error: unknown,
  action: 'read' | 'written',
): FileFailure {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const known = action === 'written' ? whyNotWritten(file, error.code) : undefined;
  if (known !== undefined) return failed('system', known);
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return failed('missing', `There is no file "${file}".`);
    case 'ELOOP':
      return failed('system', whyNoEnd(file));
    case 'EISDIR':
      return failed('folder', `"${file}" is a folder, not a file.`);
    case 'EACCES':
    case 'EPERM':
      return failed('no-permission', `"${file}" may not be ${action}: check its permissions.`);
    case 'ERR_FS_FILE_TOO_LARGE':
      return tooLarge(file);
    default:
      return failed('system', `"${file}" could not be ${action}: ${error.message}.`);
  }
}

function tooLarge(file: string): FileFailure {
  const limit = Math.floor(constants.MAX_STRING_LENGTH / 1e6);
  return failed('too-large', `"${file}" is larger than ${limit} MB. Split it into smaller files.`);
}

function failed(cause: FileFailure['cause'], message: string): FileFailure {
  return { kind: 'failed', cause, message };
}
