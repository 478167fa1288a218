import { banner } from '../../shared/banner';
import { element, keyedChildren, setShown, setText, type Part } from '../../shared/dom';
import { counted } from '../../shared/numbers';

/** So many are seen at first. */
const few = 2;

/** What an evaluation could not do as asked. */
export function problemList(): Part<readonly string[]> {
  const list = element('div', { class: 'problems-list' });
  const more = element('button', { class: 'plain-button link-button', type: 'button' });
  const root = element('div', { class: 'problems' }, list, more);
  let all: readonly string[] = [];
  let open = false;
  const drawList = keyedChildren<string>(list, {
    key: (problem) => problem,
    create: () => {
      const notice = banner();
      return {
        element: notice.element,
        draw: (message) => notice.draw({ kind: 'warning', message }),
      };
    },
  });
  const draw = (): void => {
    const hides = all.length > few + 1;
    setShown(root, all.length > 0);
    setShown(more, hides);
    setText(more, open ? 'Show fewer' : `Show ${counted(all.length - few, 'more problem')}`);
    drawList(hides && !open ? all.slice(0, few) : all);
  };
  more.addEventListener('click', () => {
    open = !open;
    draw();
  });
  return {
    element: root,
    draw: (problems) => {
      all = problems;
      draw();
    },
  };
}
