/** What keys ask for. */
export interface KeyHandlers {
  /** Index of a choice. */
  choose(choice: number): void;
  clear(): void;
  next(): void;
  previous(): void;
  nextOpen(): void;
  nextQuestion(): void;
  note(): void;
  map(): void;
  list(): void;
  definition(): void;
  differences(): void;
  help(): void;
}

const actions: Readonly<Record<string, Exclude<keyof KeyHandlers, 'choose'>>> = {
  0: 'clear',
  j: 'next',
  k: 'previous',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  o: 'nextOpen',
  q: 'nextQuestion',
  n: 'note',
  m: 'map',
  l: 'list',
  d: 'definition',
  w: 'differences',
  '?': 'help',
};

/** Listens to keys on the whole page. Those that are typed into a field, or held together with others, ask for nothing. */
export function listenToKeys(handlers: KeyHandlers): void {
  document.addEventListener('keydown', (event) => {
    if (isTyped(event)) return;
    const { key } = event;
    const action = actions[key.length === 1 ? key.toLowerCase() : key];
    if (/^[1-9]$/.test(key)) handlers.choose(Number(key) - 1);
    else if (action) handlers[action]();
    else return;
    event.preventDefault();
  });
}

/** Whether a key belongs to a field, to the browser or to VS Code. */
export function isTyped({ target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing) return true;
  if (document.querySelector('dialog[open]')) return true;
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}
