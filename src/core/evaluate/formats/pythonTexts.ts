/**
 * The texts of a list as Python prints it, such as `['Paris', "Paris' heart"]`; `undefined` for anything else, lists of
 * numbers too.
 */
export function pythonTexts(written: string): readonly string[] | undefined {
  if (!list.test(written)) return undefined;
  return (written.match(text) ?? []).map((literal) => literal.slice(1, -1).replace(escape, plain));
}

const literal = String.raw`(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")`;
const text = new RegExp(literal, 'g');
const list = new RegExp(String.raw`^\[${literal}(?:, ?${literal})*\]$`);
const escape = /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|(.))/gi;

function plain(
  whole: string,
  byte: string | undefined,
  short: string | undefined,
  long: string | undefined,
  letter: string | undefined,
): string {
  const code = byte ?? short ?? long;
  if (code !== undefined) {
    const point = Number.parseInt(code, 16);
    return point <= 0x10_ff_ff ? String.fromCodePoint(point) : whole;
  }
  return letters.get(letter ?? '') ?? letter ?? whole;
}

const letters: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);
