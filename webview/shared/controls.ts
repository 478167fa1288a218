/**
 * The one module that knows where controls come from. A control is registered by the function that first makes one,
 * so that a view carries only what it uses.
 */
import {
  provideVSCodeDesignSystem,
  vsCodeButton,
  vsCodeCheckbox,
  vsCodeDropdown,
  vsCodeOption,
  vsCodeTextField,
} from '@vscode/webview-ui-toolkit';
import { keyedChildren, setAttribute } from './dom';
import { icon, type IconName } from './icons';

type Registration = Parameters<ReturnType<typeof provideVSCodeDesignSystem>['register']>[0];

const registered = new Set<string>();

function register(tag: string, registration: () => Registration): void {
  if (registered.has(tag)) return;
  registered.add(tag);
  provideVSCodeDesignSystem().register(registration());
}

function make(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}

interface ButtonOptions {
  readonly label: string;
  readonly appearance?: 'primary' | 'secondary' | 'icon';
  /** Alone with appearance `icon`, where the label becomes tooltip and spoken name. */
  readonly icon?: IconName;
  readonly title?: string;
  readonly press: () => void;
}

export interface Button {
  readonly element: HTMLElement;
  setLabel(label: string): void;
  /** A disabled button keeps the focus it has, so that a keyboard user is not thrown to the top of the page. */
  setDisabled(disabled: boolean): void;
}

export function button(options: ButtonOptions): Button {
  register('button', vsCodeButton);
  const { label, appearance = 'secondary', title } = options;
  const host = make('vscode-button', 'button');
  const words = document.createTextNode('');
  host.setAttribute('appearance', appearance);
  if (options.icon) {
    const picture = icon(options.icon);
    if (appearance !== 'icon') picture.setAttribute('slot', 'start');
    host.append(picture);
  }
  if (appearance !== 'icon') host.append(words);
  if (title !== undefined) host.title = title;
  host.addEventListener('click', () => {
    if (host.getAttribute('aria-disabled') !== 'true') options.press();
  });

  const setLabel = (wanted: string): void => {
    if (appearance !== 'icon') words.data = wanted;
    else {
      setAttribute(host, 'aria-label', wanted);
      if (title === undefined) setAttribute(host, 'title', wanted);
    }
  };
  setLabel(label);
  return {
    element: host,
    setLabel,
    setDisabled: (disabled) => setAttribute(host, 'aria-disabled', disabled ? 'true' : null),
  };
}

interface DropdownOptions {
  readonly label: string;
  readonly choose: (value: string) => void;
}

interface DropdownState {
  readonly values: readonly string[];
  readonly selected: string;
}

/** A list of plain values of which one is chosen. */
export function dropdown({ label, choose }: DropdownOptions): {
  readonly element: HTMLElement;
  draw(state: DropdownState): void;
} {
  register('dropdown', vsCodeDropdown);
  register('option', vsCodeOption);
  const host = make('vscode-dropdown', 'dropdown') as HTMLElement & { value: string };
  host.setAttribute('aria-label', label);
  host.addEventListener('change', () => choose(host.value));
  const drawOptions = keyedChildren<string>(host, {
    key: (value) => value,
    create: (value) => {
      const option = make('vscode-option', 'option');
      option.textContent = value;
      option.setAttribute('value', value);
      return { element: option, draw: () => undefined };
    },
  });
  return {
    element: host,
    draw: ({ values, selected }) => {
      drawOptions(values);
      if (host.value !== selected) host.value = selected;
    },
  };
}

interface TextFieldOptions {
  readonly label: string;
  readonly placeholder?: string;
  /** `numeric` brings up digits on a touch keyboard. */
  readonly inputMode?: 'numeric' | 'search';
  /** After every change by the user. */
  readonly input?: (value: string) => void;
  /** On Enter, or on leaving a changed field. */
  readonly commit?: (value: string) => void;
}

export interface TextField {
  readonly element: HTMLElement;
  /** Leaves a field alone while the user is in it and has typed something that is not committed yet. */
  setValue(value: string): void;
  /** Takes away what the user has typed. */
  clear(): void;
}

export function textField(options: TextFieldOptions): TextField {
  register('text-field', vsCodeTextField);
  const host = make('vscode-text-field', 'text-field') as HTMLElement & { value: string };
  if (options.placeholder !== undefined) host.setAttribute('placeholder', options.placeholder);
  let typing = false;
  host.addEventListener('input', () => {
    typing = true;
    options.input?.(host.value);
  });
  host.addEventListener('change', () => {
    typing = false;
    options.commit?.(host.value);
  });
  // What is typed and taken back changes nothing.
  host.addEventListener('focusout', () => (typing = false));
  nameWhenConnected(host, options);
  return {
    element: host,
    setValue: (value) => {
      if (!typing && host.value !== value) host.value = value;
    },
    clear: () => {
      typing = false;
      host.value = '';
    },
  };
}

/** The toolkit names every field "Text field" when it enters the page; this puts the true name back. */
function nameWhenConnected(field: HTMLElement, { label, inputMode }: TextFieldOptions): void {
  const name = (): void => {
    setAttribute(field, 'aria-label', label);
    if (inputMode) field.shadowRoot?.querySelector('input')?.setAttribute('inputmode', inputMode);
  };
  name();
  new MutationObserver(name).observe(field, { attributeFilter: ['aria-label'] });
}

interface CheckboxOptions {
  readonly label: string;
  readonly checked: boolean;
  readonly change: (checked: boolean) => void;
}

export function checkbox({ label, checked, change }: CheckboxOptions): HTMLElement {
  register('checkbox', vsCodeCheckbox);
  const host = make('vscode-checkbox', 'checkbox') as HTMLElement & { checked: boolean };
  host.textContent = label;
  host.checked = checked;
  host.addEventListener('change', () => change(host.checked));
  return host;
}

/** For a box that shows a state that may change without the user. */
export function setChecked(box: HTMLElement, checked: boolean): void {
  const host = box as HTMLElement & { checked: boolean }; // what `checkbox` made
  if (host.checked !== checked) host.checked = checked;
}
