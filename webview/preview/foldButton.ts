import { element, setAttribute } from '../shared/dom';
import { icon } from '../shared/icons';

export interface FoldButton {
  readonly element: HTMLButtonElement;
  draw(state: { readonly title: string; readonly isFolded: boolean }): void;
}

/** Folds and unfolds one section; `label` makes its spoken name from the section's title. */
export function foldButton(
  press: (title: string) => void,
  label = (title: string): string => title,
): FoldButton {
  let name = '';
  const root = element('button', { class: 'plain-button fold note', type: 'button' }, icon('next'));
  root.addEventListener('click', (event) => {
    event.stopPropagation();
    press(name);
  });
  return {
    element: root,
    draw: ({ title, isFolded }) => {
      name = title;
      root.classList.toggle('fold-open', !isFolded);
      setAttribute(root, 'aria-expanded', isFolded ? 'false' : 'true');
      setAttribute(root, 'aria-label', label(title));
      setAttribute(root, 'title', `${isFolded ? 'Unfold' : 'Fold'} ${title}`);
    },
  };
}
