import { element, setAttribute, setShown } from './dom';

/** Native fields: they cost next to nothing, and lists of hundreds of values open at once. */
interface FieldOptions {
  readonly label: string;
  readonly placeholder?: string;
  readonly kind?: 'search' | 'number';
  /** After every change by the user. */
  readonly input: (value: string) => void;
}

export interface Field {
  readonly element: HTMLInputElement;
  /** Leaves what was typed as it is: while that is told, and as long as the value stays the one that came of it. */
  setValue(value: string): void;
}

export function field({ label, placeholder, kind = 'search', input }: FieldOptions): Field {
  const box = element('input', {
    class: 'field',
    type: kind,
    'aria-label': label,
    placeholder: placeholder ?? null,
    spellcheck: 'false',
  });
  let set = '';
  let isTelling = false;
  box.addEventListener('input', () => {
    isTelling = true;
    input(box.value);
    isTelling = false;
  });
  return {
    element: box,
    setValue: (value) => {
      if (value === set) return;
      set = value;
      if (!isTelling) box.value = value;
    },
  };
}

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

interface SelectState {
  readonly options: readonly SelectOption[];
  readonly selected: string;
}

/** A list of which one is chosen. */
export function select(
  label: string,
  choose: (value: string) => void,
): { readonly element: HTMLSelectElement; draw(state: SelectState): void } {
  const list = element('select', { class: 'select', 'aria-label': label });
  list.addEventListener('change', () => choose(list.value));
  let drawn = '';
  return {
    element: list,
    draw: ({ options, selected }) => {
      const wanted = JSON.stringify(options);
      if (wanted !== drawn)
        list.replaceChildren(
          ...options.map(({ value, label: words }) => element('option', { value }, words)),
        );
      drawn = wanted;
      if (list.value !== selected) list.value = selected;
      const shown = options.find(({ value }) => value === selected);
      setAttribute(list, 'title', shown?.label ?? null); // the list may be narrower
    },
  };
}

export interface Check {
  readonly element: HTMLElement;
  draw(state: { readonly checked: boolean; readonly shown: boolean }): void;
}

export function check(label: string, change: (checked: boolean) => void): Check {
  const box = element('input', { type: 'checkbox' });
  box.addEventListener('change', () => change(box.checked));
  const root = element('label', { class: 'check' }, box, label);
  return {
    element: root,
    draw: ({ checked, shown }) => {
      setShown(root, shown);
      if (box.checked !== checked) box.checked = checked;
    },
  };
}

interface IconButtonOptions {
  readonly label: string;
  readonly picture: SVGSVGElement;
  readonly press: () => void;
}

/** A small picture that is pressed; its label is tooltip and spoken name. For rows of which there are many. */
export function iconButton({ label, picture, press }: IconButtonOptions): {
  readonly element: HTMLButtonElement;
  setLabel(label: string): void;
} {
  const button = element('button', { class: 'icon-button', type: 'button' }, picture);
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') !== 'true') press();
  });
  const setLabel = (wanted: string): void => {
    setAttribute(button, 'aria-label', wanted);
    setAttribute(button, 'title', wanted);
  };
  setLabel(label);
  return { element: button, setLabel };
}
