import {
  element,
  keyedChildren,
  setAttribute,
  setText,
  svgElement,
  type Part,
} from '../../shared/dom';
import { lineStyle } from './lineStyle';

export interface LegendLine {
  readonly line: number;
  readonly name: string;
  readonly shown: boolean;
}

/** The lines by name; pressing one hides it or shows it again. */
export function legend(toggle: (name: string) => void): Part<readonly LegendLine[]> {
  const root = element('ul', { class: 'curve-legend', 'aria-label': 'Lines' });
  const draw = keyedChildren<LegendLine>(root, {
    key: ({ line, name }) => `${line} ${name}`,
    create: ({ line, name }) => entry(line, () => toggle(name)),
  });
  return { element: root, draw };
}

function entry(line: number, press: () => void): Part<LegendLine> {
  const name = element('span', { class: 'curve-name' });
  const button = element(
    'button',
    { class: 'plain-button curve-toggle', type: 'button' },
    swatch(line),
    name,
  );
  button.addEventListener('click', press);
  return {
    element: element('li', {}, button),
    draw: (state) => {
      setText(name, state.name);
      setAttribute(button, 'aria-pressed', state.shown ? 'true' : 'false');
      setAttribute(button, 'title', state.shown ? `Hide ${state.name}` : `Show ${state.name}`);
    },
  };
}

/** The line as it is drawn: colour, dash and marker. */
export function swatch(line: number): SVGSVGElement {
  const { colour, dash, marker } = lineStyle(line);
  const stroke = svgElement('line', { x1: 1, x2: 31, y1: 7, y2: 7 });
  const shape = svgElement('polygon', {
    points: marker.map(([x, y]) => `${16 + x * 4},${7 + y * 4}`).join(' '),
  });
  const root = svgElement(
    'svg',
    { class: 'curve-swatch', viewBox: '0 0 32 14', 'aria-hidden': 'true' },
    stroke,
    shape,
  );
  stroke.style.strokeDasharray = dash.join(' ');
  root.style.color = `var(${colour}, currentcolor)`;
  return root;
}
