import type { FrameView } from '../../src/protocol/refine';
import { element, setShown, type Part } from '../shared/dom';
import { longText } from '../shared/longText';

/**
 * The model's answer as it came. Open while it streams, folded once there are steps, unless the user said otherwise;
 * it follows its own end while the reader is there.
 */
export function answerBox(): Part<FrameView> & { readonly append: (text: string) => void } {
  const text = longText({
    class: 'answer',
    role: 'region',
    'aria-label': 'Answer of the model',
    tabindex: '0',
  });
  const details = element(
    'details',
    { class: 'answer-box' },
    element('summary', {}, 'Answer as it came'),
    text.element,
  );
  const chosen = new Map<number, boolean>();
  let shown: number | null = null;
  details.querySelector('summary')!.addEventListener('click', () => {
    if (shown !== null) chosen.set(shown, !details.open);
  });

  const keepingEnd = (change: () => void): void => {
    const { element: box } = text;
    const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 8;
    change();
    if (atEnd) box.scrollTop = box.scrollHeight;
  };
  return {
    element: details,
    append: (more) => keepingEnd(() => text.append(more)),
    draw: ({ id, answer, status, steps }) => {
      shown = id;
      setShown(details, answer !== '' || status === 'streaming');
      const open = chosen.get(id) ?? (status === 'streaming' || steps.length === 0);
      if (details.open !== open) details.open = open;
      details.classList.toggle('answer-streaming', status === 'streaming');
      keepingEnd(() => text.draw(answer));
    },
  };
}
