/**
 * The value of a JSON text as models write it: line ends and tabs inside strings and commas behind the last entry are
 * no harm. `undefined` where it is no JSON even so.
 */
export function lenientJson(text: string): unknown {
  return parsed(text) ?? parsed(repaired(text));
}

/** The lists and objects in a text, outermost only, in their order; what stands between them is left out. */
export function jsonValuesIn(text: string): unknown[] {
  const values: unknown[] = [];
  let from = 0;
  for (let attempts = 0; attempts < mostAttempts; attempts++) {
    const start = text.slice(from).search(/[[{]/) + from;
    if (start < from) break;
    const end = closingBracket(text, start);
    const value = end === undefined ? undefined : lenientJson(text.slice(start, end));
    if (value !== undefined) values.push(value);
    from = value === undefined || end === undefined ? start + 1 : end;
  }
  return values;
}

/** An answer has some dozens of objects; in one that broke off, each is looked at by itself. */
const mostAttempts = 200;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the caller reads it otherwise
  }
}

function repaired(text: string): string {
  const tokens = text.match(/"(?:[^"\\]|\\[^])*"?|[^"]+/g) ?? [];
  return tokens
    .map((token) =>
      token.startsWith('"')
        ? token.replaceAll('\n', '\\n').replaceAll('\t', '\\t')
        : token.replace(/,(?=\s*[\]}])/g, ''),
    )
    .join('');
}

/** Behind the bracket that closes the one at `start`; brackets inside strings do not count. */
function closingBracket(text: string, start: number): number | undefined {
  let depth = 0;
  let isInString = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (isInString) {
      if (character === '\\') at++;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '[' || character === '{') depth++;
    else if ((character === ']' || character === '}') && --depth === 0) return at + 1;
  }
  return undefined;
}
