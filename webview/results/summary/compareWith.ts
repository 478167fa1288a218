import { element, setShown, type Part } from '../../shared/dom';
import { select } from '../../shared/fields';
import type { Post, Shown } from '../page';

/** Chooses the run that others are compared with. */
export function compareWith(post: Post): Part<Shown> {
  const list = select('Compare with', (run) =>
    post({ type: 'compareWith', run: run === '' ? null : run }),
  );
  const root = element(
    'label',
    { class: 'compare-with' },
    element('span', { class: 'dim' }, 'Compare with'),
    list.element,
  );
  return {
    element: root,
    draw: ({ state, run }) => {
      const others = state.runs.filter(
        ({ id, overall }) => overall !== null || id === state.baseline,
      );
      const useful = others.some(({ id }) => id !== run?.id);
      setShown(root, useful || state.baseline !== null);
      list.draw({
        options: [
          { value: '', label: 'nothing' },
          ...others.map(({ id, name }) => ({
            value: id,
            label: id === run?.id ? `${name} (this run)` : name,
          })),
        ],
        selected: state.baseline ?? '',
      });
    },
  };
}
