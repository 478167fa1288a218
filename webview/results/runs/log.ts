import { element, setShown, setText, type Part } from '../../shared/dom';
import { counted } from '../../shared/numbers';
import type { Page, Shown } from '../page';
import { section } from '../section';

/** The end of what the programs of the selected run printed. */
export function log(page: Page): Part<Shown> {
  let run: string | null = null;
  const text = element('pre', {
    class: 'log-text',
    role: 'region',
    tabindex: 0,
    'aria-label': 'End of the log',
  });
  const nothing = element('p', { class: 'said' }, 'Nothing was printed yet.');
  const whole = element(
    'button',
    { class: 'plain-button link-button', type: 'button' },
    'Open All of It',
  );
  whole.addEventListener('click', () => {
    if (run !== null) page.post({ type: 'openLog', run });
  });
  const part = section(page, { id: 'log', title: 'Log', tools: [whole], body: [nothing, text] });
  return {
    element: part.element,
    draw: (shown) => {
      run = shown.run?.id ?? null;
      const lines = shown.log?.lines ?? [];
      const last = shown.log?.isCut ? 'last ' : '';
      const amount = lines.length === 0 ? '' : `${last}${counted(lines.length, 'line')}`;
      part.draw({ shown: shown.log !== null, amount });
      setShown(nothing, lines.length === 0);
      setShown(text, lines.length > 0);
      write(text, lines.join('\n'));
    },
  };
}

/** Who reads the end goes on reading the end; who has scrolled up stays there. */
function write(text: HTMLElement, words: string): void {
  if (text.textContent === words) return;
  const atEnd = text.scrollTop + text.clientHeight >= text.scrollHeight - 4;
  setText(text, words);
  if (atEnd) text.scrollTop = text.scrollHeight;
}
