import type { FileHandle } from 'node:fs/promises';

/** How the records of a file stand in it, told by its first bytes. */
export type FileShape =
  | {
      readonly kind: 'records';
      readonly records: 'lines' | 'items';
      /** Of the first record, in bytes. */ readonly start: number;
    }
  /** The rest of a sentence that begins with the file: "is empty". */
  | { readonly kind: 'unreadable'; readonly message: string };

const headLength = 4096;

export async function shapeOf(file: FileHandle): Promise<FileShape> {
  const head = Buffer.alloc(headLength);
  const { bytesRead } = await file.read(head, 0, headLength, 0);
  return shapeOfHead(head.subarray(0, bytesRead));
}

export function shapeOfHead(head: Buffer): FileShape {
  if (head.length === 0) return { kind: 'unreadable', message: 'is empty' };
  const encoding = otherEncoding(head);
  if (encoding !== undefined)
    return { kind: 'unreadable', message: `is ${encoding} and not UTF-8. Save it as UTF-8` };
  const format = binaryFormats.find(({ begins }) => head.toString('latin1').startsWith(begins));
  if (format) return { kind: 'unreadable', message: format.message };
  if (head.includes(0)) return { kind: 'unreadable', message: 'is binary and no text' };
  return recordsOf(head);
}

function recordsOf(head: Buffer): FileShape {
  const start = head.subarray(0, 3).equals(utf8Mark) ? utf8Mark.length : 0;
  const text = head.toString('latin1', start);
  const space = /^\s*/.exec(text)![0].length;
  return text[space] === '['
    ? { kind: 'records', records: 'items', start: start + space + 1 }
    : { kind: 'records', records: 'lines', start };
}

const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);

/** By its byte order mark, or because every second byte is zero, as it is in JSON of mostly ASCII. */
function otherEncoding(head: Buffer): string | undefined {
  const [first, second, third, fourth] = head;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32' : 'UTF-16';
  if (first === 0xfe && second === 0xff) return 'UTF-16';
  const isAlternating =
    head.length >= 4 &&
    [0, 1].some((zero) => [0, 1, 2, 3].every((at) => (head[at] === 0) === (at % 2 === zero)));
  return isAlternating ? 'UTF-16' : undefined;
}

const binaryFormats = [
  { begins: '\u001F\u008B', message: 'is compressed (gzip). Unpack it first' },
  { begins: 'PK\u0003\u0004', message: 'is compressed (zip). Unpack it first' },
  { begins: '\u0028\u00B5\u002F\u00FD', message: 'is compressed (zstd). Unpack it first' },
  { begins: 'PAR1', message: 'is a Parquet file. Convert it to JSON lines' },
  { begins: 'ARROW1', message: 'is an Arrow file. Convert it to JSON lines' },
] as const;
