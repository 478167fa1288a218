import type { PreviewState } from '../../src/protocol/preview';
import { element, keyedChildren, setShown, setText, type Part } from '../shared/dom';
import { blockLength } from '../shared/longText';
import type { Emphasis } from './emphasis';
import { foldButton, type FoldButton } from './foldButton';
import type { Folds } from './folds';
import { sourceMark, type MarkedRange } from './mark';
import { drawnPiece, pieceElement } from './pieces';
import { promptRows, type Row } from './rows';

interface RowState {
  readonly row: Row;
  readonly state: PreviewState;
}

/** A text that is shown, and where it begins in the prompt. */
export interface ShownText {
  readonly node: Text;
  readonly start: number;
}

/** UTF-16 units from which on rows far from the window are not laid out. */
const longPrompt = 4 * blockLength;

/** Where a shown text begins in the prompt. */
const starts = new WeakMap<Node, number>();

export interface PromptPart extends Part<PreviewState> {
  /** Shows what the caret in the file stands on. */
  mark(ranges: readonly MarkedRange[], scroll: boolean): void;
}

interface PromptOptions {
  readonly marked: Emphasis;
  readonly folds: Folds;
  readonly reveal: (offset: number) => void;
}

/** The prompt, its sections coloured and ruled; a click on a section's text goes to where it comes from. */
export function prompt({ marked, folds, reveal }: PromptOptions): PromptPart {
  const rows = element('div', { class: 'prompt-rows' });
  const root = element('section', { class: 'prompt', 'aria-label': 'Prompt' }, rows);
  const buttons = foldButtons(folds);
  const draw = keyedChildren<RowState>(rows, {
    key: (_, index) => String(index),
    create: () => rowPart(buttons),
  });
  const mark = sourceMark(rows);
  let shown: PreviewState | null = null;

  rows.addEventListener('click', (event) => {
    const folded = foldedTitle(event.target);
    if (folded !== null) folds.toggle(folded);
    const offset = offsetAt(event);
    if (offset !== null && getSelection()?.isCollapsed !== false) reveal(offset);
  });
  rows.addEventListener('pointerover', ({ target }) => marked.point(titleOf(target)));
  rows.addEventListener('pointerleave', () => marked.point(null));
  marked.onChange(emphasize);
  folds.onChange(() => shown && redraw(shown));

  function redraw(state: PreviewState): void {
    shown = state;
    draw(promptRows(state, folds.folded()).map((row) => ({ row, state })));
    emphasize();
    mark.draw(shownTexts(rows));
  }
  function titleOf(target: EventTarget | null): string | null {
    const piece = pieceOf(target);
    return piece ? (shown?.sections[Number(piece.dataset['section'])]?.title ?? null) : null;
  }
  function emphasize(): void {
    for (const piece of rows.querySelectorAll('.piece-marked'))
      piece.classList.remove('piece-marked');
    const section = shown?.sections.findIndex(({ title }) => title === marked.shown());
    for (const piece of rows.querySelectorAll(`[data-section="${section}"]`))
      piece.classList.add('piece-marked');
  }
  return { element: root, draw: redraw, mark: mark.set };
}

/** One button for each section, so that it keeps the focus while the text around it is drawn anew. */
function foldButtons(folds: Folds): (title: string) => FoldButton {
  const made = new Map<string, FoldButton>();
  return (title) => {
    const known = made.get(title) ?? foldButton((name) => folds.toggle(name));
    made.set(title, known);
    return known;
  };
}

function rowPart(buttons: (title: string) => FoldButton): Part<RowState> {
  const role = element('h2', { class: 'role note' });
  const lines = element('div', { class: 'lines' });
  const root = element('div', {}, role, lines);
  let drawn = '';
  return {
    element: root,
    draw: ({ row, state }) => {
      const section = row.section === null ? null : state.sections[row.section]!;
      root.className = `row row-${section?.name ?? 'layout'}`;
      root.classList.toggle('row-dropped', section?.dropped === true);
      root.classList.toggle('block', state.text.length > longPrompt);
      setShown(role, row.begins !== null);
      setText(role, row.begins === null ? '' : state.messages![row.begins]!.role);
      const parts = row.pieces.map((piece) => drawnPiece(state, piece));
      const signature = JSON.stringify(parts);
      if (signature !== drawn || !holdsButtons(lines, parts, buttons)) {
        drawn = signature;
        lines.replaceChildren(
          ...parts.map((part) => {
            const fold = part.isFirst && part.title !== null ? buttons(part.title) : null;
            fold?.draw({ title: part.title!, isFolded: part.isFolded });
            return pieceElement(part, fold?.element ?? null).element;
          }),
        );
      }
      for (const [index, { start }] of row.pieces.entries()) {
        const text = ownText(lines.children[index]!);
        if (text) starts.set(text, start);
      }
    },
  };
}

/** Whether the buttons of a row are still in it: another row may have taken them over. */
function holdsButtons(
  lines: Element,
  parts: readonly { readonly isFirst: boolean; readonly title: string | null }[],
  buttons: (title: string) => FoldButton,
): boolean {
  return parts.every(
    ({ isFirst, title }) => !isFirst || title === null || lines.contains(buttons(title).element),
  );
}

/** The text of the prompt in a piece; all else in it is an element. */
function ownText(piece: Element): Text | null {
  for (const node of piece.childNodes) if (node instanceof Text) return node;
  return null;
}

function shownTexts(rows: Element): readonly ShownText[] {
  return [...rows.querySelectorAll('.piece')].flatMap((piece) => {
    const node = ownText(piece);
    return node ? [{ node, start: starts.get(node)! }] : [];
  });
}

function pieceOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-section]') : null;
}

function foldedTitle(target: EventTarget | null): string | null {
  const piece = pieceOf(target);
  return piece?.classList.contains('piece-folded')
    ? (piece.querySelector('.fold')?.getAttribute('aria-label') ?? null)
    : null;
}

/** The place in the prompt under the pointer; `null` outside a section. */
function offsetAt({ target, clientX, clientY }: MouseEvent): number | null {
  const piece = pieceOf(target);
  const text = piece && ownText(piece);
  if (!text) return null;
  const caret = document.caretPositionFromPoint(clientX, clientY);
  return starts.get(text)! + (caret?.offsetNode === text ? caret.offset : 0);
}
