/** Finds where records end in bytes that come piece by piece. */
export interface RecordEnds {
  /** The place in `bytes`, at `from` or behind it, of the next byte that ends a record; -1 where there is none. */
  next(bytes: Buffer, from: number): number;
}

/** Lines end with a line feed. */
export function lineEnds(): RecordEnds {
  return { next: (bytes, from) => bytes.indexOf(lineFeed, from) };
}

/**
 * The items of a JSON list end with a comma that stands in no item, and the last one with the bracket that ends the
 * list. Begins behind the bracket that begins it.
 */
export function itemEnds(): RecordEnds {
  let depth = 0;
  let inText = false;
  let isEscaped = false;
  return {
    next: (bytes, from) => {
      for (let at = from; at < bytes.length; at++) {
        const byte = bytes[at]!;
        if (inText) {
          if (isEscaped) isEscaped = false;
          else if (byte === backslash) isEscaped = true;
          else if (byte === quote) inText = false;
        } else if (byte === quote) inText = true;
        else if (byte === brace || byte === bracket) depth++;
        else if (byte === comma && depth === 0) return at;
        else if (byte === braceEnd || byte === bracketEnd) {
          depth--;
          if (depth < 0) {
            depth = 0;
            return at;
          }
        }
      }
      return -1;
    },
  };
}

const lineFeed = 0x0a;
const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const bracket = 0x5b;
const bracketEnd = 0x5d;
const brace = 0x7b;
const braceEnd = 0x7d;
