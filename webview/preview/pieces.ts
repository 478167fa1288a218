import type { LossView, PreviewState, SectionView } from '../../src/protocol/preview';
import { element, setAttribute, unseen } from '../shared/dom';
import { count, counted } from '../shared/numbers';
import { holeOf, type Piece } from './rows';

/** What a piece is drawn from. Two that are equal look the same. */
export interface DrawnPiece {
  readonly text: string;
  /** The name of its section, or of the layout. */
  readonly name: SectionView['name'] | 'layout';
  readonly title: string | null;
  readonly section: number | null;
  readonly isFirst: boolean;
  readonly isFolded: boolean;
  readonly isLost: boolean;
  /** What is said before it: that a loss begins, or goes on behind what is not shown. */
  readonly badge: string | null;
  /** What a screen reader hears behind the last piece of a loss. */
  readonly lossEnd: string | null;
  readonly summary: string | null;
}

export function drawnPiece(
  { text, sections, losses }: Pick<PreviewState, 'text' | 'sections' | 'losses'>,
  piece: Piece,
): DrawnPiece {
  const section = piece.section === null ? null : sections[piece.section]!;
  const loss = piece.loss === null ? null : losses[piece.loss]!;
  return {
    text: piece.isFolded ? '' : text.slice(piece.start, piece.end),
    name: section?.name ?? 'layout',
    title: section?.title ?? null,
    section: piece.section,
    isFirst: piece.isFirst,
    isFolded: piece.isFolded,
    isLost: loss !== null && (!piece.isFolded || section?.dropped === true),
    badge: loss && !piece.isFolded ? badgeOf(loss, piece) : null,
    lossEnd: loss?.end === piece.end ? `End of what is ${loss.kind}. ` : null,
    summary: piece.isFolded && section ? summaryOf(text, section, losses) : null,
  };
}

function badgeOf(loss: LossView, { start }: Piece): string | null {
  const { kind, characters, end } = loss;
  if (start === loss.start)
    return kind === 'dropped'
      ? 'dropped: does not fit'
      : `cut: ${counted(characters, 'character')}`;
  return start === holeOf(loss)
    ? `… ${count(characters - (end - loss.start))} more characters are cut here …`
    : null;
}

function summaryOf(text: string, section: SectionView, losses: readonly LossView[]): string {
  const { title, tokens, dropped, start, end } = section;
  const words = text
    .slice(start, Math.min(end, start + 200))
    .replace(/\s+/g, ' ')
    .trim();
  const isCut = losses.some((loss) => loss.kind === 'cut' && loss.start < end && loss.end > start);
  const loss = dropped ? ', dropped' : isCut ? ', cut' : '';
  return `${title} · ${counted(tokens, 'token')}${loss} · ${words}`;
}

/** The elements of a piece; its text node comes with it where it has one. */
export function pieceElement(
  piece: DrawnPiece,
  fold: HTMLElement | null,
): { readonly element: HTMLElement; readonly text: Text | null } {
  const text = piece.isFolded ? null : document.createTextNode(piece.text);
  const root = element(piece.isLost ? 'del' : 'span', {
    class: `piece piece-${piece.name}`,
  });
  if (piece.section !== null) root.dataset['section'] = String(piece.section);
  if (piece.title !== null)
    setAttribute(root, 'title', `${piece.title}. Click to go to its source.`);
  root.classList.toggle('piece-lost', piece.isLost);
  root.classList.toggle('piece-folded', piece.isFolded);
  if (fold) root.append(fold);
  if (piece.badge !== null) root.append(note('badge', piece.badge), unseenNote(': '));
  if (piece.summary !== null) root.append(note('summary', piece.summary));
  if (text) root.append(text);
  if (piece.lossEnd !== null) root.append(unseenNote(piece.lossEnd));
  return { element: root, text };
}

/** Words of the view among those of the prompt: not selected with them. */
function note(name: string, words: string): HTMLElement {
  return element('span', { class: `note ${name}` }, words);
}

function unseenNote(words: string): HTMLElement {
  const said = unseen(words);
  said.classList.add('note');
  return said;
}
