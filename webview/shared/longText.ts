import { element } from './dom';

/** UTF-16 units per block. The browser lays out only the blocks near the window. */
export const blockLength = 8_000;

/**
 * Where to split a text into blocks: behind a line's end where there is one, never between the halves of a character.
 * The pieces of the text between these places, in order, are the text.
 */
export function blockEnds(text: string, from = 0, to = text.length): readonly number[] {
  const ends: number[] = [];
  for (let start = from; to - start > blockLength; start = ends.at(-1)!) {
    const limit = start + blockLength;
    const line = text.lastIndexOf('\n', limit - 1) + 1;
    ends.push(line > start ? line : wholeCharacter(text, limit));
  }
  if (to > (ends.at(-1) ?? from)) ends.push(to);
  return ends;
}

function wholeCharacter(text: string, place: number): number {
  const unit = text.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff ? place + 1 : place;
}

/** A growing text: more text is appended, and a text that continues the shown one leaves the shown one untouched. */
export function longText(attributes: Readonly<Record<string, string>>): {
  readonly element: HTMLElement;
  readonly text: () => string;
  append(text: string): void;
  draw(text: string): void;
} {
  const root = element('div', { ...attributes });
  let shown = '';
  let tail: Text | null = null;

  const append = (text: string): void => {
    shown += text;
    const grown = (tail?.data ?? '') + text;
    let start = 0;
    for (const end of blockEnds(grown)) {
      tail ??= newBlock(root);
      if (start > 0) tail = newBlock(root);
      const block = grown.slice(start, end);
      if (block.startsWith(tail.data)) tail.appendData(block.slice(tail.length));
      else tail.data = block;
      start = end;
    }
  };
  return {
    element: root,
    text: () => shown,
    append,
    draw: (text) => {
      if (text === shown) return;
      if (!text.startsWith(shown)) {
        root.replaceChildren();
        tail = null;
        shown = '';
      }
      append(text.slice(shown.length));
    },
  };
}

function newBlock(root: Element): Text {
  const text = document.createTextNode('');
  root.append(element('div', { class: 'block' }, text));
  return text;
}
