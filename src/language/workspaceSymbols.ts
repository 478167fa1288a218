import { SymbolKind, type SymbolInformation } from 'vscode-languageserver-types';
import type { InstructionDocument, Span } from '../core/document/model';
import { positionsOf } from '../core/text/positions';
import { shortened } from './markdown';
import { rangeOf } from './source';

export interface WorkspaceFile {
  readonly uri: string;
  readonly document: InstructionDocument;
}

/** More than a person looks through. */
const mostSymbols = 200;

/**
 * Tasks and layouts that a query means, the best first: its words are letters of the name in order, the start of words of
 * the category, or the start of words of the definition. Editors narrow a list down by its names, so the name of a
 * symbol ends with the words that were found elsewhere.
 */
export function workspaceSymbols(
  query: string,
  files: readonly WorkspaceFile[],
  limit = mostSymbols,
): SymbolInformation[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 12);
  return files
    .flatMap((file) => matchOf(file, words) ?? [])
    .sort((a, b) => b.score - a.score || compare(a.name, b.name))
    .slice(0, limit)
    .map(symbolOf);
}

interface Match {
  readonly file: WorkspaceFile;
  readonly name: string;
  /** Words of category or definition that the query means; empty where the name alone has all. */
  readonly found: string;
  readonly score: number;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function matchOf(file: WorkspaceFile, words: readonly string[]): Match | undefined {
  const { instruction } = file.document;
  if (!instruction.task && !instruction.definition && !instruction.template) return undefined;
  const name = symbolName(file);
  const lowerName = name.toLowerCase();
  const category = instruction.category?.text ?? '';
  const definition = instruction.definition?.text ?? '';
  const found = new Set<string>();
  let score = 0;
  for (const word of words) {
    const inName = scoreInName(lowerName, word);
    const elsewhere = inName > 0 ? undefined : wordStart(category, word);
    const inText = inName > 0 || elsewhere ? undefined : wordStart(definition, word);
    if (inName === 0 && !elsewhere && !inText) return undefined;
    score += inName > 0 ? inName : elsewhere ? 20 : 5;
    if (elsewhere) found.add(shortened(category, 60));
    if (inText) found.add(inText);
  }
  return { file, name, found: [...found].join(' … '), score: score * (1 - name.length / 10_000) };
}

/** The task's name, or else that of the file. */
function symbolName({ uri, document }: WorkspaceFile): string {
  const task = document.instruction.task?.text;
  if (task) return shortened(task, 120);
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last; // a percent sign that encodes nothing
  }
}

/** 0 where the letters of `word` do not stand in `name` in order; more the closer they stand, and at starts of words. */
function scoreInName(name: string, word: string): number {
  const whole = name.indexOf(word);
  if (whole !== -1) return isWordStart(name, whole) ? 100 + word.length : 60 + word.length;
  let at = -1;
  let starts = 0;
  for (const letter of word) {
    at = name.indexOf(letter, at + 1);
    if (at === -1) return 0;
    if (isWordStart(name, at)) starts++;
  }
  return 10 + (20 * starts) / word.length;
}

const isWordStart = (text: string, at: number): boolean =>
  at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!);

/** The first word of a text that begins with `word`, as it is written, with the one behind it. */
function wordStart(text: string, word: string): string | undefined {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return lower.includes(word) ? word : undefined;
  for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + 1))
    if (isWordStart(lower, at)) return /^\S+(?:\s+\S+)?/.exec(text.slice(at, at + 60))?.[0];
  return undefined;
}

function symbolOf({ file: { uri, document }, name, found }: Match): SymbolInformation {
  const { template, task, category } = document.instruction;
  const isLayout = template !== undefined && !task;
  const span = nameSpan(document);
  return {
    name: found === '' ? name : `${name} · ${found}`,
    kind: isLayout ? SymbolKind.Struct : SymbolKind.Class,
    containerName: isLayout ? 'layout' : (category?.text ?? ''),
    location: { uri, range: rangeOf(span, positionsOf(document.text.slice(0, span.end))) },
  };
}

function nameSpan({ instruction, fields }: InstructionDocument): Span {
  const { task } = instruction;
  return task?.text ? task.span : (fields[0]?.nameSpan ?? { start: 0, end: 0 });
}
