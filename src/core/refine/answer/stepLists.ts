import { stepText } from '../writtenSteps';
import { closesChat, isAside } from './leadIns';
import { isDivider, readMarker, strength, type Marker, type MarkerForm } from './stepMarkers';
import { closedTag, loneTag, openedTag, openingsLeft, withoutClosedTag } from './tags';

export interface ListedSteps {
  readonly steps: readonly string[];
  /** Of each step, as the answer numbers it; `null` where it does not. */
  readonly numbers: readonly (number | null)[];
  /** The titles of the lists that it was joined from, where these may be alternatives. */
  readonly joinedBelow?: readonly string[];
}

/** A list of an answer: lines `start` to before `end`. */
export interface StepList extends ListedSteps {
  readonly numbered: boolean;
  /** The last line with text before the list, '' where there is none. */
  readonly leadIn: string;
  readonly start: number;
  readonly end: number;
}

/** A list while its lines come in. */
interface OpenList {
  readonly form: MarkerForm;
  readonly leadIn: string;
  readonly start: number;
  end: number;
  indent: number;
  /** Whether an item has a number beyond 1. */
  isCounting: boolean;
  /** The lines of each item; the first is the text behind its marker. */
  readonly items: string[][];
  /** The number of each item. */
  readonly numbers: (number | null)[];
  /** The tags that wrap the list, or one before it. */
  readonly tags: ReadonlySet<string>;
  /** Lines since the last item that belong to it only if the list goes on. */
  pending: string[];
  /** Whether an item had text at the left edge after a blank line, as items under headings have. */
  hasBodies: boolean;
}

/** All lists of an answer, line by line. Lines in `opaque` are code: never a marker, never a divider. */
export function stepLists(lines: readonly string[], opaque: ReadonlySet<number>): StepList[] {
  const lists: StepList[] = [];
  let open: OpenList | undefined;
  let lastText = '';
  const tags = new Set<string>();
  const close = (): void => {
    const list = open && closed(open);
    if (list) lists.push(list);
  };
  for (const [index, line] of lines.entries()) {
    const marker = opaque.has(index) ? undefined : readMarker(line);
    if (marker && (!open || beginsList(open, marker))) {
      close();
      open = {
        form: marker.form,
        leadIn: lastText,
        start: index,
        end: index + 1,
        indent: marker.indent,
        isCounting: (marker.number ?? 0) > 1,
        items: [[marker.text]],
        numbers: [marker.number],
        tags,
        pending: [],
        hasBodies: false,
      };
    } else if (open) addLine(open, { line, marker, index, isCode: opaque.has(index) });
    const isPartOfList = open !== undefined && open.pending.length === 0;
    if (isPartOfList) lastText = '';
    else if (line.trim() !== '') {
      lastText = line;
      const tag = openedTag(line);
      if (tag !== undefined) tags.add(tag);
    }
  }
  close();
  return lists;
}

function beginsList(open: OpenList, marker: Marker): boolean {
  const isDeeper = marker.indent - open.indent >= 2;
  const stronger = strength[marker.form] - strength[open.form];
  if (isDeeper || stronger < 0) return false;
  if (stronger > 0) return true;
  if (marker.form === 'bullet') return open.pending.some((line) => line.trim() !== '');
  // Some answers number every item 1; then a further 1 is no new beginning.
  return marker.number === 1 && (open.isCounting || introducesAside(open));
}

/** Whether what stands behind the last item is the title of a list of changes, or the like. */
function introducesAside({ pending }: OpenList): boolean {
  const title = pending.findLast((line) => line.trim() !== '') ?? '';
  return (isDivider(title) || /: *$/.test(title)) && isAside(title);
}

/** Whether a line of nothing but a tag closes what was opened above the list, and not in its last step. */
function closesWrapper(line: string, { tags, items }: OpenList): boolean {
  const tag = closedTag(line);
  if (tag === undefined || tag !== loneTag(line)) return false;
  return tags.has(tag) && openingsLeft(items.at(-1)!, tag) <= 0;
}

function addLine(
  open: OpenList,
  {
    line,
    marker,
    index,
    isCode,
  }: {
    readonly line: string;
    readonly marker: Marker | undefined;
    readonly index: number;
    readonly isCode: boolean;
  },
): void {
  if (marker?.form === open.form && marker.indent - open.indent < 2) {
    commitPending(open);
    open.items.push([marker.text]);
    open.numbers.push(marker.number);
    open.isCounting ||= (marker.number ?? 0) > 1;
    open.indent = Math.min(open.indent, marker.indent);
    open.end = index + 1;
    return;
  }
  if (line.trim() === '') {
    open.pending.push(line);
    return;
  }
  const isIndented = line.length - line.trimStart().length > open.indent;
  const follows = open.pending.every((waiting) => waiting.trim() === '');
  const belongs = isIndented
    ? follows
    : open.pending.length === 0 &&
      (isCode || !(isDivider(line) || closesChat(line) || closesWrapper(line, open)));
  if (!belongs) {
    open.pending.push(line);
    return;
  }
  open.items.at(-1)!.push(line);
  open.pending = [];
  open.end = index + 1;
}

/** The list goes on behind these lines, so they belong to the item before; titles between items go. */
function commitPending(open: OpenList): void {
  const kept = open.pending.filter(
    (line) => line.trim() !== '' && !isDivider(line) && !open.tags.has(loneTag(line) ?? ''),
  );
  if (kept.length > 0) open.hasBodies = true;
  open.items.at(-1)!.push(...kept);
  open.pending = [];
}

function closed(open: OpenList): StepList | undefined {
  const last = open.items.at(-1)!;
  // What follows the last item is talk, unless the items of this list have such text.
  if (open.hasBodies || (last.length === 1 && last[0] === '')) last.push(...firstParagraph(open));
  const tag = closedTag(last.at(-1)!);
  if (tag !== undefined && open.tags.has(tag) && openingsLeft(last, tag) < 0)
    last.push(withoutClosedTag(last.pop()!));
  const items = open.items
    .map((lines, index) => ({ step: stepText(lines), number: open.numbers[index]! }))
    .filter(({ step }) => step !== '');
  const isList =
    items.length > 1 || (items.length === 1 && open.form !== 'bullet' && open.numbers[0] === 1);
  return isList
    ? {
        steps: items.map(({ step }) => step),
        numbers: items.map(({ number }) => number),
        numbered: open.form !== 'bullet',
        leadIn: open.leadIn,
        start: open.start,
        end: open.end,
      }
    : undefined;
}

function firstParagraph(open: OpenList): string[] {
  const { pending } = open;
  const from = pending.findIndex((line) => line.trim() !== '');
  const first = pending[from];
  if (first === undefined || closesChat(first) || isDivider(first) || closesWrapper(first, open))
    return [];
  const length = pending.slice(from).findIndex((line) => line.trim() === '');
  return pending.slice(from, length < 0 ? undefined : from + length);
}
