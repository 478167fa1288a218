/** A piece of the page that is made once and drawn again with every state; elements, focus and scroll stay. */
export interface Part<State> {
  readonly element: Element;
  draw(state: State): void;
}

export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** Text children become text nodes: nothing is ever read as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(made, name, value);
  made.append(...children);
  return made;
}

export function svgElement<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly SVGElement[]
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(made, name, value);
  made.append(...children);
  return made;
}

/** `false` and `null` take the attribute away, `true` sets it empty. An equal value is left alone. */
export function setAttribute(target: Element, name: string, value: Attributes[string]): void {
  if (value === null || value === false) target.removeAttribute(name);
  else {
    const text = value === true ? '' : String(value);
    if (target.getAttribute(name) !== text) target.setAttribute(name, text);
  }
}

/** Sets the text unless it is there already: an equal text keeps the reader's selection. */
export function setText(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

export function setShown(target: Element, shown: boolean): void {
  setAttribute(target, 'hidden', !shown);
}

/** Width in per cent, through the CSSOM: the page's policy forbids style attributes in markup. */
export function setWidth(target: HTMLElement | SVGElement, percent: number): void {
  target.style.width = `${Math.min(100, Math.max(0, percent)).toFixed(2)}%`;
}

/** What only a screen reader hears. */
export const unseen = (text: string): HTMLElement => element('span', { class: 'unseen' }, text);

interface KeyedOptions<Item> {
  readonly key: (item: Item, index: number) => string;
  readonly create: (item: Item) => Part<Item>;
}

/**
 * Keeps the children of `parent`, which hold nothing else, equal to a list: an item with a known key keeps its element,
 * wherever it moves to. The returned function draws the list.
 */
export function keyedChildren<Item>(
  parent: Element,
  { key, create }: KeyedOptions<Item>,
): (items: readonly Item[]) => void {
  let parts = new Map<string, Part<Item>>();
  return (items) => {
    const focused = document.activeElement;
    const next = new Map<string, Part<Item>>();
    for (const [index, item] of items.entries()) {
      const id = uniqueKey(key(item, index), next);
      const part = parts.get(id) ?? create(item);
      part.draw(item);
      next.set(id, part);
    }
    for (const [id, part] of parts) if (!next.has(id)) part.element.remove();
    placeInOrder(parent, [...next.values()]);
    parts = next;
    restoreFocus(focused);
  };
}

function uniqueKey(key: string, taken: ReadonlyMap<string, unknown>): string {
  let id = key;
  for (let copy = 2; taken.has(id); copy++) id = `${key}\u0000${copy}`;
  return id;
}

function placeInOrder(parent: Element, parts: readonly Part<never>[]): void {
  let place = parent.firstElementChild;
  for (const { element: child } of parts) {
    if (child === place) place = place.nextElementSibling;
    else parent.insertBefore(child, place);
  }
}

/** A moved element loses the focus on its way. */
function restoreFocus(focused: Element | null): void {
  if (focused instanceof HTMLElement && focused.isConnected && focused !== document.activeElement)
    focused.focus({ preventScroll: true });
}
