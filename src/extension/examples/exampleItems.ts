import type { PlainExample } from '../../core/document/model';
import type { Offer } from '../../core/refine/examples/generateExamples';

/** A row of the list of examples, in the words of VS Code's quick pick. */
export interface ExampleItem {
  readonly kind: 'example';
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly picked: boolean;
  /** Why it stands where it stands, in one line, as it was said. */
  readonly note: string;
  readonly example: PlainExample;
}

/** A line between the examples that are offered and those that are not. */
export interface Separator {
  readonly kind: 'separator';
  readonly label: string;
}

/** The rows for an offer: ranked examples first, then what did not pass the checks. */
export function exampleItems({ ranked, best, rejected }: Offer): (ExampleItem | Separator)[] {
  const offered = ranked.map(({ example, why, isDoubted }, index): ExampleItem => ({
    kind: 'example',
    label: labelOf(example),
    description: inRow(isDoubted ? `doubted by the model: ${why}` : why),
    detail: detailOf(example),
    picked: best.includes(example),
    note: oneLine(`Place ${index + 1} of ${ranked.length}. ${why}`),
    example,
  }));
  const others = rejected.map(({ example, reason }): ExampleItem => ({
    kind: 'example',
    label: labelOf(example),
    description: outputOf(example),
    detail: `$(warning) ${inRow(reason)}`,
    picked: false,
    note: oneLine(reason),
    example,
  }));
  return [...section('best first', offered), ...section('rejected', others)];
}

/** The chosen examples in the order in which they are added: the best that go together first. */
export function inOrderOfAdding(
  chosen: readonly PlainExample[],
  { best }: Pick<Offer, 'best'>,
): readonly PlainExample[] {
  return [
    ...best.filter((example) => chosen.includes(example)),
    ...chosen.filter((example) => !best.includes(example)),
  ];
}

function section(label: string, items: readonly ExampleItem[]): (ExampleItem | Separator)[] {
  return items.length === 0 ? [] : [{ kind: 'separator', label }, ...items];
}

/** In characters; more of an input does not fit beside the reason for its place. */
const longestLabel = 60;

function labelOf({ input }: PlainExample): string {
  const text = oneLine(input);
  const short = text.length > longestLabel ? `${text.slice(0, longestLabel - 1).trimEnd()}…` : text;
  return short === '' ? '(no input)' : inRow(short.toWellFormed());
}

function detailOf(example: PlainExample): string {
  const { explanation } = example;
  return explanation === undefined
    ? outputOf(example)
    : `${outputOf(example)} — ${inRow(explanation)}`;
}

function outputOf({ output }: PlainExample): string {
  return `→ ${output === '' ? '(no output)' : inRow(output)}`;
}

/** Text of a model in one line, in which nothing becomes an icon. */
function inRow(text: string): string {
  return oneLine(text).replaceAll('$(', '\\$(');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
