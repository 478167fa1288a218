import { InsertTextFormat, type CompletionItem } from 'vscode-languageserver-types';
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import { completion } from '../../src/language/completion';
import { noNeighbours, type Neighbours } from '../../src/language/neighbours';
import { sourceOf, type Source } from '../../src/language/source';

/** A text with a cursor, drawn as `|`. */
export interface Drawn {
  readonly text: string;
  readonly source: Source;
  readonly position: Position;
}

/** Reads a drawing: without the margin that its lines share, and with the cursor taken out. */
export function drawn(drawing: string, { crlf = false } = {}): Drawn {
  const marked = crlf ? unindent(drawing).replaceAll('\n', '\r\n') : unindent(drawing);
  const at = marked.indexOf('|');
  if (at === -1) throw new Error('The drawing has no cursor.');
  const text = marked.slice(0, at) + marked.slice(at + 1);
  const source = sourceOf(text);
  return { text, source, position: source.positions.at(at) };
}

export function unindent(drawing: string): string {
  const lines = drawing.replace(/^\n/, '').replace(/\n *$/, '\n').split('\n');
  const margins = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^ */.exec(line)![0].length);
  const margin = drawing.startsWith('\n') ? Math.min(...margins) : 0;
  return lines.map((line) => line.slice(margin)).join('\n');
}

interface Options {
  readonly neighbours?: Partial<Neighbours>;
  readonly crlf?: boolean;
  readonly trigger?: string;
  readonly takesSnippets?: boolean;
}

export function around(neighbours: Partial<Neighbours>): Neighbours {
  return { ...noNeighbours, ...neighbours };
}

/** What is proposed at the cursor, as an editor shows it: sorted, and narrowed down by what has been typed. */
export function proposed(drawing: string, options: Options = {}): readonly CompletionItem[] {
  const { source, position, text } = drawn(drawing, options);
  const items = completion(
    source,
    {
      position,
      trigger: options.trigger,
      suggestAgain: { title: '', command: 'suggest' },
      takesSnippets: options.takesSnippets ?? true,
    },
    around(options.neighbours ?? {}),
  );
  return items
    .filter((item) => {
      const { range } = item.textEdit as TextEdit;
      const from = source.positions.offset(range.start);
      const typed = text.slice(from, source.positions.offset(position)).trimStart();
      return fuzzy(typed.toLowerCase(), (item.filterText ?? item.label).toLowerCase());
    })
    .sort((a, b) => (a.sortText! < b.sortText! ? -1 : a.sortText! > b.sortText! ? 1 : 0));
}

export function labels(drawing: string, options: Options = {}): readonly string[] {
  return proposed(drawing, options).map(({ label }) => label);
}

/** The text after the proposal was taken, with the cursor (of a snippet: its first stop) drawn as `|`. */
export function accepted(drawing: string, label: string, options: Options = {}): string {
  const item = proposed(drawing, options).find((candidate) => candidate.label === label);
  if (!item) throw new Error(`"${label}" is not among ${labels(drawing, options).join(', ')}`);
  const { source, position } = drawn(drawing, options);
  const { range, newText } = item.textEdit as TextEdit;
  if (range.start.line !== position.line || range.end.line !== position.line)
    throw new Error('The range of a completion stays on the line of the cursor.');
  const start = source.positions.offset(range.start);
  const end = source.positions.offset(range.end);
  const at = source.positions.offset(position);
  if (start > at || end < at) throw new Error('The range of a completion holds the cursor.');
  const inserted =
    item.insertTextFormat === InsertTextFormat.Snippet ? expanded(newText) : `${newText}|`;
  const after = edited(source, [{ range, newText: inserted }, ...(item.additionalTextEdits ?? [])]);
  return options.crlf ? onlyCrlf(after) : after;
}

/** Replaces the ranges of a text. */
export function edited(source: Source, edits: readonly TextEdit[]): string {
  const offsetOf = (position: Position): number => source.positions.offset(position);
  let { text } = source.document;
  for (const { range, newText } of edits.toSorted(
    (a, b) => offsetOf(b.range.start) - offsetOf(a.range.start),
  ))
    text = text.slice(0, offsetOf(range.start)) + newText + text.slice(offsetOf(range.end));
  return text;
}

/** The text of a range. */
export function within({ document, positions }: Source, { start, end }: Range): string {
  return document.text.slice(positions.offset(start), positions.offset(end));
}

/** The text with `[` and `]` around each range. */
export function marked(source: Source, ranges: readonly Range[]): string {
  const edits = ranges.map((range) => ({ range, newText: `[${within(source, range)}]` }));
  return edited(source, edits);
}

function onlyCrlf(text: string): string {
  if (/(?<!\r)\n/.test(text)) throw new Error('A line ends with LF alone.');
  return text.replaceAll('\r\n', '\n');
}

/** A snippet as it stands after its first choices, the cursor at its first stop. */
function expanded(snippet: string): string {
  const stops = [...snippet.matchAll(/(?<!\\)\$\{?(\d)/g)].map(([, number]) => Number(number));
  const first = Math.min(...stops.map((stop) => stop || 10));
  const cursorAt = (stop: string, text: string): string =>
    (Number(stop) || 10) === first ? `${text}|` : text;
  return snippet
    .replace(/\$\{(\d)\|((?:\\.|[^\\|,])*)(?:\\.|[^\\|])*\|\}/g, (_, stop: string, text: string) =>
      cursorAt(stop, text),
    )
    .replace(/(?<!\\)\$\{(\d):((?:\\.|[^\\}])*)\}/g, (_, stop: string, text: string) =>
      cursorAt(stop, text),
    )
    .replace(/(?<!\\)\$(\d)/g, (_, stop: string) => cursorAt(stop, ''))
    .replace(/\\([\\$}])/g, '$1');
}

/** As editors narrow lists down: the letters of what was typed stand in the word in order. */
function fuzzy(typed: string, word: string): boolean {
  let at = -1;
  for (const letter of typed.replaceAll(' ', '')) {
    at = word.indexOf(letter, at + 1);
    if (at === -1) return false;
  }
  return true;
}
