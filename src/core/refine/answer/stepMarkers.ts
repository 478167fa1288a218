/** How a list marks its items, by strength: an item of a weaker form under a stronger one is a part of that step. */
export type MarkerForm = 'bullet' | 'number' | 'step';

export const strength: Readonly<Record<MarkerForm, number>> = { bullet: 1, number: 2, step: 3 };

/** The beginning of a list item. */
export interface Marker {
  readonly form: MarkerForm;
  readonly indent: number;
  /** `null` for a bullet. */
  readonly number: number | null;
  /** What stands behind the marker on its line. */
  readonly text: string;
}

const dress = String.raw`^( *)(#{1,6} +)?(?:[-*•+] +)?(\*\*|__|\*|_)?`;
/** "Step 3:", "### Step 3 - …", "**Step 3**" */
const stepMarker = new RegExp(
  String.raw`${dress}step +(\d{1,3})(?= *[.:)\-–—]|\*\*|__|\*|_|\s*$)`,
  'i',
);
/** "3.", "3)", "(3)", "**3.**", "3\.", "3、", "3.Read" */
const numberMarker = new RegExp(
  String.raw`${dress}\(?(\d{1,3})(?:\\?[.)](?=\s|\*\*|__|$|[A-Z][a-z]+ )|:(?=\s)|[、．])`,
);
const keycapMarker = /^( *)()()((?:\d\uFE0F?\u20E3){1,2}|🔟)/u;
const bulletMarker = /^( *)[-*•+–—·▪◦‣] +(?:\[[ xX]\] +)?(.*)$/;
const rule = /^ *([-*_])(?: *\1){2,} *$/;

export function readMarker(line: string): Marker | undefined {
  if (rule.test(line)) return undefined;
  const step = stepMarker.exec(line);
  if (step) return numbered('step', step, line);
  const number = numberMarker.exec(line) ?? keycapMarker.exec(line);
  if (number) return numbered(number[2] ? 'step' : 'number', number, line);
  const bullet = bulletMarker.exec(line);
  return bullet
    ? { form: 'bullet', indent: bullet[1]!.length, number: null, text: plainTitle(bullet[2]!) }
    : undefined;
}

/** A heading, a title in bold or a horizontal rule: it orders an answer and belongs to no step. */
export function isDivider(line: string): boolean {
  return /^ {0,3}#{1,6} |^ *(?:\*\*|__)[^*_]+(?:\*\*|__):? *$/.test(line) || rule.test(line);
}

function numbered(form: MarkerForm, match: RegExpExecArray, line: string): Marker {
  const [whole, indent, , emphasis, number] = match;
  const behind = withoutClosing(line.slice(whole.length), emphasis).replace(
    /^ *[.:)\-–—]+(?= |$)/,
    '',
  );
  return {
    form,
    indent: indent!.length,
    number: numberOf(number!),
    text: plainTitle(behind.trim()),
  };
}

/** "1️⃣2️⃣" is 12; the keycap of ten has no digits. */
function numberOf(written: string): number {
  return written === '🔟' ? 10 : Number(written.replace(/\D/g, ''));
}

/** The emphasis that opened before the number ends somewhere behind it. */
function withoutClosing(text: string, emphasis: string | undefined): string {
  if (!emphasis) return text;
  const at = text.indexOf(emphasis);
  return at < 0 ? text : text.slice(0, at) + text.slice(at + emphasis.length);
}

/** "**Read the text:** …" without its bold. Bold further on may be meant and stays. */
function plainTitle(text: string): string {
  return text.trim().replace(/^(\*\*|__)(?=\S)(.*?\S)\1/, '$2');
}
