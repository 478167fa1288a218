import { element, setAttribute, setText } from './dom';
import { icon, type IconName } from './icons';

export interface MenuItem {
  readonly label: string;
  /** One more line that says what the item does, or why it cannot be chosen. */
  readonly hint?: string;
  readonly disabled?: boolean;
  readonly press: () => void;
}

interface MenuOptions {
  readonly label: string;
  /** Shown instead of the label, which becomes tooltip and spoken name. */
  readonly icon?: IconName;
  /** Asked whenever the menu opens. */
  readonly items: () => readonly MenuItem[];
}

export interface MenuButton {
  readonly element: HTMLButtonElement;
  setLabel(label: string): void;
  setDisabled(disabled: boolean): void;
}

/** A button that opens a list of actions. The list is made when it opens, so that a hundred of them cost nothing. */
export function menuButton({ label, icon: picture, items }: MenuOptions): MenuButton {
  const words = element('span');
  const button = element('button', {
    class: picture ? 'icon-button' : 'menu-button',
    type: 'button',
    'aria-haspopup': 'menu',
    'aria-expanded': 'false',
  });
  button.append(...(picture ? [icon(picture)] : [words, icon('down')]));
  let menu: HTMLElement | null = null;
  let closes = false;
  // A press outside an open menu closes it, also one on its button, whose click comes afterwards.
  button.addEventListener('pointerdown', () => (closes = menu !== null));
  button.addEventListener('click', ({ detail }) => {
    const isPointer = detail > 0;
    if (button.getAttribute('aria-disabled') === 'true' || (isPointer && closes)) return;
    const opened = openMenu(button, items());
    menu = opened;
    setAttribute(button, 'aria-expanded', 'true');
    opened.addEventListener('toggle', ({ newState }) => {
      if (newState === 'open') return;
      opened.remove();
      if (menu !== opened) return; // another one is open by now
      menu = null;
      setAttribute(button, 'aria-expanded', 'false');
    });
  });
  button.addEventListener('keydown', (event) => {
    if (picture || event.key !== 'ArrowDown') return;
    event.preventDefault();
    button.click();
  });
  const setLabel = (wanted: string): void => {
    if (!picture) setText(words, wanted);
    setAttribute(button, 'aria-label', picture ? wanted : null);
    setAttribute(button, 'title', picture ? wanted : null);
  };
  setLabel(label);
  return {
    element: button,
    setLabel,
    setDisabled: (disabled) => setAttribute(button, 'aria-disabled', disabled ? 'true' : null),
  };
}

function openMenu(button: HTMLButtonElement, items: readonly MenuItem[]): HTMLElement {
  const menu = element('div', {
    class: 'menu',
    role: 'menu',
    popover: 'auto',
    'aria-label': button.getAttribute('aria-label') ?? button.textContent,
  });
  const close = (): void => {
    menu.hidePopover();
    button.focus();
  };
  menu.append(...items.map((item) => menuItem(item, close)));
  menu.addEventListener('keydown', (event) => moveInMenu(menu, event, close));
  button.after(menu);
  menu.showPopover();
  place(menu, button);
  menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  return menu;
}

function menuItem({ label, hint, disabled, press }: MenuItem, close: () => void): HTMLElement {
  const item = element(
    'button',
    { class: 'menu-item', role: 'menuitem', type: 'button', tabindex: -1 },
    element('span', {}, label),
  );
  if (hint !== undefined) item.append(element('span', { class: 'menu-hint' }, hint));
  setAttribute(item, 'aria-disabled', disabled ? 'true' : null);
  item.addEventListener('click', () => {
    if (disabled) return;
    close();
    press();
  });
  return item;
}

function moveInMenu(menu: HTMLElement, event: KeyboardEvent, close: () => void): void {
  const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.findIndex((item) => item === document.activeElement);
  const to = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }[event.key];
  if (to !== undefined) items[to]?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Below the button, or above where there is more room; never over an edge. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const from = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const margin = 4;
  const below = from.bottom + 2;
  const fits = below + height + margin <= window.innerHeight;
  const top = fits ? below : Math.max(margin, from.top - height - 2);
  const start = from.left + width + margin <= window.innerWidth ? from.left : from.right - width;
  menu.style.left = `${Math.max(margin, start)}px`;
  menu.style.top = `${top}px`;
}
