import { element, keyedChildren, setShown, setText, type Part } from '../../shared/dom';
import { score } from '../../shared/numbers';
import { interval } from '../words';
import type { Hovered } from './chart';
import { swatch } from './legend';
import type { PointView } from './points';

interface ReadoutState {
  readonly at: Hovered | null;
  /** Of the lines that are shown. */
  readonly points: readonly PointView[];
}

/** The scores of all lines where the pointer is, on the other side of the chart. The table says the same. */
export function readout(): Part<ReadoutState> {
  const heading = element('p', { class: 'numbers' });
  const list = element('ul');
  const root = element('div', { class: 'readout', 'aria-hidden': 'true' }, heading, list);
  const draw = keyedChildren<PointView>(list, {
    key: ({ line }) => String(line),
    create: ({ line }) => {
      const words = element('span', { class: 'numbers' });
      return {
        element: element('li', {}, swatch(line), words),
        draw: (point) => setText(words, valueOf(point)),
      };
    },
  });
  return {
    element: root,
    draw: ({ at, points }) => {
      const here = at ? points.filter(({ samples }) => samples === at.samples) : [];
      setShown(root, here.length > 0);
      setText(heading, here[0] ? `${here[0].label} per task` : '');
      root.classList.toggle('readout-right', at?.isLeft === true);
      draw(here.toSorted((one, other) => other.score - one.score));
    },
  };
}

const valueOf = ({ score: value, interval: range }: PointView): string =>
  range ? `${score(value)} ${interval(range)}` : score(value);
