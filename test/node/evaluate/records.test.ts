import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapeOfHead } from '../../../src/node/evaluate/fileShape';
import { itemEnds } from '../../../src/node/evaluate/recordEnds';

describe('items of a JSON list', () => {
  test('are cut where they end, whatever is in them and wherever the pieces end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { minLength: 1 }),
        fc.array(fc.nat(20), { minLength: 1 }),
        fc.boolean(),
        (items, lengths, isWide) => {
          const list = Buffer.from(JSON.stringify(items, null, isWide ? 2 : 0)).subarray(1);
          const cut = itemsOf(list, lengths);
          expect(cut.map((item) => JSON.parse(item) as unknown)).toEqual(
            JSON.parse(JSON.stringify(items)),
          );
        },
      ),
    );
  });
});

describe('the shape of a file', () => {
  test.each([
    ['lines', Buffer.from('{"id"'), { kind: 'records', records: 'lines', start: 0 }],
    [
      'lines behind a byte order mark',
      Buffer.from('\uFEFF{"id"'),
      { kind: 'records', records: 'lines', start: 3 },
    ],
    ['a list', Buffer.from(' \n[{'), { kind: 'records', records: 'items', start: 3 }],
    ['nothing', Buffer.alloc(0), { kind: 'unreadable', message: 'is empty' }],
    [
      'UTF-16',
      Buffer.from('\uFEFF{"id"', 'utf16le'),
      { kind: 'unreadable', message: 'is UTF-16 and not UTF-8. Save it as UTF-8' },
    ],
    [
      'UTF-16 without a mark',
      Buffer.from('{"id"', 'utf16le'),
      { kind: 'unreadable', message: 'is UTF-16 and not UTF-8. Save it as UTF-8' },
    ],
    [
      'UTF-16 with the high byte first',
      Buffer.from('\uFEFF{"id"', 'utf16le').swap16(),
      { kind: 'unreadable', message: 'is UTF-16 and not UTF-8. Save it as UTF-8' },
    ],
    [
      'gzip',
      Buffer.from([0x1f, 0x8b, 8, 0]),
      { kind: 'unreadable', message: 'is compressed (gzip). Unpack it first' },
    ],
    [
      'Parquet',
      Buffer.from('PAR1\u0015'),
      { kind: 'unreadable', message: 'is a Parquet file. Convert it to JSON lines' },
    ],
    [
      'something else',
      Buffer.from('\u007FELF\u0002\u0001\u0001\u0000\u0000'),
      { kind: 'unreadable', message: 'is binary and no text' },
    ],
  ])('%s', (_, head, shape) => {
    expect(shapeOfHead(head)).toEqual(shape);
  });
});

/** `list` begins behind the bracket that begins it. */
function itemsOf(list: Buffer, lengths: readonly number[]): string[] {
  const ends = itemEnds();
  const items: string[] = [];
  let open = '';
  for (let at = 0, turn = 0; at < list.length; turn++) {
    const piece = list.subarray(at, at + 1 + lengths[turn % lengths.length]!);
    let from = 0;
    for (let end = ends.next(piece, 0); end !== -1; end = ends.next(piece, from)) {
      items.push(open + piece.toString('latin1', from, end));
      open = '';
      from = end + 1;
    }
    open += piece.toString('latin1', from);
    at += piece.length;
  }
  return items.map((item) => Buffer.from(item, 'latin1').toString('utf8'));
}
