import type { PreviewState } from '../../src/protocol/preview';
import { element, keyedChildren, setShown, setText, type Part } from '../shared/dom';
import { counted } from '../shared/numbers';

/** Examples that did not fit and stand nowhere in the text. */
export function leftOut(): Part<PreviewState> {
  const list = element('ul', { class: 'dropped-list' });
  const root = element(
    'section',
    { class: 'dropped', 'aria-label': 'Dropped' },
    element('h2', {}, 'Dropped: did not fit into the limit'),
    list,
  );
  const draw = keyedChildren<string>(list, {
    key: (name) => name,
    create: (name) => ({
      element: element('li', {}, element('del', {}, name)),
      draw: () => undefined,
    }),
  });
  return {
    element: root,
    draw: ({ droppedUnseen }) => {
      setShown(root, droppedUnseen.length > 0);
      draw(droppedUnseen);
    },
  };
}

/** The right answers of the instance; the model does not see them. */
export function references(): Part<PreviewState> {
  const heading = element('h2');
  const list = element('ul', { class: 'reference-list' });
  const root = element(
    'section',
    { class: 'references', 'aria-label': 'References' },
    heading,
    list,
  );
  const draw = keyedChildren<string>(list, {
    key: (_, index) => String(index),
    create: referencePart,
  });
  return {
    element: root,
    draw: (state) => {
      setShown(root, state.references.length > 0);
      setText(heading, `${counted(state.references.length, 'reference')}, not part of the prompt`);
      draw(state.references);
    },
  };
}

function referencePart(): Part<string> {
  const item = element('li', { class: 'reference' });
  return {
    element: item,
    draw: (text) => {
      item.classList.toggle('reference-empty', text === '');
      setText(item, text === '' ? 'empty' : text);
    },
  };
}
