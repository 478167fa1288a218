import { element, setAttribute, setText, unseen, type Part } from '../shared/dom';
import { blockLength } from '../shared/longText';
import { counted } from '../shared/numbers';
import type { DefinitionPart } from './definitionParts';

export interface DefinitionState {
  readonly text: string;
  readonly parts: readonly DefinitionPart[];
  /** Index of the part that steps are given to. */
  readonly selected: number | null;
  /** Whether any part has a step, so that those without one count as missing. */
  readonly isMapped: boolean;
  /** A step whose parts are brought out. */
  readonly step: number | null;
}

export interface DefinitionView extends Part<DefinitionState> {
  focusPart(index: number): void;
}

interface Listeners {
  readonly select: (index: number) => void;
  /** The reader selected a text of their own. */
  readonly carve: (start: number, end: number) => void;
}

/** A definition cut into parts that can be selected; each shows the numbers of the steps that carry it. */
export function definition({ select, carve }: Listeners): DefinitionView {
  const root = element('div', {
    class: 'definition text',
    dir: 'auto',
    role: 'group',
    'aria-label': 'Parts of the definition',
  });
  let drawn: { readonly text: string; readonly ranges: string } | null = null;
  let pieces: readonly PartPiece[] = [];
  root.addEventListener('click', ({ target }) => {
    const own = selectedRange(root);
    if (own) {
      document.getSelection()?.removeAllRanges();
      carve(own.start, own.end);
      return;
    }
    const index = pieceAt(target);
    if (index >= 0) select(index);
  });
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    select(pieceAt(event.target));
  });
  const pieceAt = (target: EventTarget | null): number =>
    pieces.findIndex((piece) => target instanceof Node && piece.element.contains(target));
  return {
    element: root,
    focusPart: (index) => {
      pieces[index]?.element.focus({ preventScroll: true });
      pieces[index]?.element.scrollIntoView({ block: 'nearest' });
    },
    draw: (state) => {
      const ranges = state.parts.map(({ start, end }) => `${start}-${end}`).join();
      if (drawn?.text !== state.text || drawn.ranges !== ranges) {
        pieces = fill(root, state);
        drawn = { text: state.text, ranges };
      }
      for (const [index, piece] of pieces.entries()) piece.draw(index, state);
    },
  };
}

interface PartPiece {
  readonly element: HTMLElement;
  draw(index: number, state: DefinitionState): void;
}

/** Offsets in the definition of the text nodes on the page. */
const offsets = new WeakMap<Node, number>();

function textFrom(text: string, start: number, end: number): Text {
  const node = document.createTextNode(text.slice(start, end));
  offsets.set(node, start);
  return node;
}

/** Puts text and parts in, as blocks where the text is long, so that what is far away is not laid out. */
function fill(root: Element, { text, parts }: DefinitionState): readonly PartPiece[] {
  const pieces: PartPiece[] = [];
  let block = element('div', { class: 'block' });
  const blocks = [block];
  let begun = 0;
  let at = 0;
  for (const { start, end } of parts) {
    const line = text.lastIndexOf('\n', start - 1) + 1;
    if (start - begun > blockLength && line > at) {
      block.append(textFrom(text, at, line));
      block = element('div', { class: 'block' });
      blocks.push(block);
      begun = at = line;
    }
    if (start > at) block.append(textFrom(text, at, start));
    const piece = partPiece(textFrom(text, start, end));
    block.append(piece.element);
    pieces.push(piece);
    at = end;
  }
  if (at < text.length) block.append(textFrom(text, at, text.length));
  root.replaceChildren(...blocks);
  return pieces;
}

function partPiece(text: Text): PartPiece {
  const badges = element('span', { class: 'part-badges' });
  const spoken = unseen('');
  const root = element('span', { class: 'part', role: 'button' }, text, badges, spoken);
  let drawn = '';
  return {
    element: root,
    draw: (index, { parts, selected, isMapped, step }) => {
      const { steps } = parts[index]!;
      setAttribute(root, 'tabindex', index === (selected ?? 0) ? 0 : -1);
      setAttribute(root, 'aria-pressed', index === selected ? 'true' : 'false');
      root.classList.toggle('part-of-step', step !== null && steps.includes(step));
      const signature = `${steps.join()} ${String(isMapped)}`;
      if (signature === drawn) return;
      drawn = signature;
      root.className = partClass(steps, isMapped);
      badges.replaceChildren(...badgesOf(steps, isMapped));
      setText(spoken, isMapped ? spokenSteps(steps) : '');
    },
  };
}

function partClass(steps: readonly number[], isMapped: boolean): string {
  if (!isMapped) return 'part';
  const [first] = steps;
  return first === undefined ? 'part part-missing' : `part part-carried ${hue(first)}`;
}

function badgesOf(steps: readonly number[], isMapped: boolean): readonly Node[] {
  if (!isMapped) return [];
  if (steps.length === 0)
    return [
      element('span', { class: 'part-badge part-badge-missing', 'aria-hidden': 'true' }, 'no step'),
    ];
  return steps.map((step) =>
    element('span', { class: `part-badge ${hue(step)}`, 'aria-hidden': 'true' }, String(step)),
  );
}

function spokenSteps(steps: readonly number[]): string {
  if (steps.length === 0) return ', in no step';
  return `, in ${counted(steps.length, 'step')}: ${steps.join(', ')}`;
}

/** A colour beside the number, so that neighbours differ. */
export const hue = (step: number): string => `hue-${(step - 1) % 6}`;

/** What the reader has selected within the definition. */
function selectedRange(root: Element): { readonly start: number; readonly end: number } | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let start: number | null = null;
  let end = 0;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const offset = offsets.get(node);
    if (offset === undefined || !range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : (node as Text).length;
    start ??= offset + from;
    end = Math.max(end, offset + to);
  }
  return start !== null && end > start ? { start, end } : null;
}
