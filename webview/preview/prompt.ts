import type { PreviewState, SectionView } from '../../src/protocol/preview';
import { element, keyedChildren, setAttribute, setShown, setText, type Part } from '../shared/dom';
import { blockEnds, blockLength } from '../shared/longText';
import { counted } from '../shared/numbers';
import type { Emphasis } from './emphasis';
import { promptRows, type Row } from './rows';

interface RowState {
  readonly row: Row;
  readonly prompt: string;
  readonly sections: readonly SectionView[];
}

/** UTF-16 units from which on rows far from the window are not laid out. */
const longPrompt = 4 * blockLength;

/** Where a shown text begins in the prompt. */
const starts = new WeakMap<Node, number>();

/** The exact prompt, its sections coloured and ruled; a click on a section's text goes to where it comes from. */
export function prompt(marked: Emphasis, reveal: (offset: number) => void): Part<PreviewState> {
  const rows = element('div', { class: 'prompt-rows' });
  const cutLabel = element('p', { class: 'cut-label' });
  const cutText = element('del', { class: 'cut-text' });
  const cut = element('div', { class: 'cut' }, cutLabel, cutText);
  const root = element('section', { class: 'prompt', 'aria-label': 'Prompt' }, rows, cut);
  const draw = keyedChildren<RowState>(rows, { key: (_, index) => String(index), create: rowPart });

  rows.addEventListener('click', (event) => {
    const offset = offsetAt(event);
    if (offset !== null && getSelection()?.isCollapsed !== false) reveal(offset);
  });
  rows.addEventListener('pointerover', ({ target }) => marked.point(sectionOf(target)));
  rows.addEventListener('pointerleave', () => marked.point(null));
  marked.onChange((section) => emphasize(rows, section));

  return {
    element: root,
    draw: (state) => {
      const { prompt: text, sections } = state;
      draw(promptRows(text, sections).map((row) => ({ row, prompt: text, sections })));
      emphasize(rows, marked.held());
      setShown(cut, state.cut !== null);
      setText(
        cutLabel,
        `Cut: the model does not see these ${counted(state.cut?.characters ?? 0, 'character')}`,
      );
      drawCut(cutText, state.cut ? shownCut(state.cut) : '');
    },
  };
}

function shownCut({ text, characters }: NonNullable<PreviewState['cut']>): string {
  return text.length < characters ? `${text}…` : text;
}

function rowPart(): Part<RowState> {
  const root = element('div');
  let drawn = '';
  return {
    element: root,
    draw: ({ row, prompt: text, sections }) => {
      const name = row.section === null ? 'layout' : sections[row.section]!.name;
      root.className = `row row-${name}`;
      root.classList.toggle('block', text.length > longPrompt);
      const parts = row.pieces.map((piece) => ({
        ...piece,
        text: text.slice(piece.start, piece.end),
      }));
      const signature = JSON.stringify(parts.map((part) => [part.section, part.text]));
      if (signature !== drawn) {
        drawn = signature;
        root.replaceChildren(...parts.map((part) => pieceElement(part.section, part.text)));
      }
      for (const [index, { start, section }] of row.pieces.entries()) {
        const span = root.children[index]!;
        starts.set(span.firstChild!, start);
        describe(span, section === null ? null : sections[section]!);
      }
    },
  };
}

function pieceElement(section: number | null, text: string): HTMLElement {
  const span = element('span', {}, document.createTextNode(text));
  if (section !== null) span.dataset['section'] = String(section);
  return span;
}

function describe(piece: Element, section: SectionView | null): void {
  piece.className = `piece piece-${section?.name ?? 'layout'}`;
  setAttribute(piece, 'title', section && `${section.title}. Click to go to its source.`);
}

function drawCut(target: HTMLElement, text: string): void {
  if (target.textContent === text) return;
  const ends = blockEnds(text);
  target.replaceChildren(
    ...ends.map((end, index) =>
      element('div', { class: 'block' }, text.slice(ends[index - 1] ?? 0, end)),
    ),
  );
}

function emphasize(rows: Element, section: number | null): void {
  for (const piece of rows.querySelectorAll('.piece-marked'))
    piece.classList.remove('piece-marked');
  if (section === null) return;
  for (const piece of rows.querySelectorAll(`[data-section="${section}"]`))
    piece.classList.add('piece-marked');
}

function sectionOf(target: EventTarget | null): number | null {
  const piece = target instanceof Element ? target.closest<HTMLElement>('[data-section]') : null;
  return piece ? Number(piece.dataset['section']) : null;
}

/** The place in the prompt under the pointer; `null` outside a section. */
function offsetAt({ target, clientX, clientY }: MouseEvent): number | null {
  const piece = target instanceof Element ? target.closest('[data-section]') : null;
  const text = piece?.firstChild;
  if (!text) return null;
  const caret = document.caretPositionFromPoint(clientX, clientY);
  return starts.get(text)! + (caret?.offsetNode === text ? caret.offset : 0);
}
