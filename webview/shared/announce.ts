import { element } from './dom';

const polite = element('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });

/** Says one sentence to a screen reader without moving the focus; the same sentence twice is said twice. */
export function announce(sentence: string): void {
  if (!polite.isConnected) document.body.append(polite);
  polite.replaceChildren(element('p', {}, sentence));
}
