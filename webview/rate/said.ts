import { element, keyedChildren, setShown, setText, type Part } from '../shared/dom';
import type { RatedItem } from './ratedItems';

interface Remark {
  readonly rater: string;
  readonly note: string;
}

/** What raters noted on an item that they disagree about; what they chose stands at the choices. */
export function said(): Part<RatedItem> {
  const list = element('ul');
  const root = element(
    'section',
    { class: 'side said', 'aria-label': 'Notes of the raters' },
    element('h3', {}, 'Notes of the raters'),
    list,
  );
  const draw = keyedChildren<Remark>(list, { key: ({ rater }) => rater, create: remark });
  return {
    element: root,
    draw: ({ disagreements }) => {
      const notes = new Map<string, string>();
      for (const { rater, note } of disagreements.flatMap(({ answers }) => answers))
        if (note.trim() !== '') notes.set(rater, note);
      setShown(root, notes.size > 0);
      draw([...notes].map(([rater, note]) => ({ rater, note })));
    },
  };
}

function remark(): Part<Remark> {
  const rater = element('strong', { dir: 'auto' });
  const text = element('span', { class: 'text', dir: 'auto' });
  return {
    element: element('li', {}, rater, ': ', text),
    draw: (state) => {
      setText(rater, state.rater);
      setText(text, state.note);
    },
  };
}
