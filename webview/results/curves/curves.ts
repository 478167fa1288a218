import { element, setAttribute, setShown, type Part } from '../../shared/dom';
import { asFigures } from '../asFigures';
import type { Page, Shown } from '../page';
import { section } from '../section';
import { metricWords } from '../words';
import { chart, type Hovered } from './chart';
import { curveTable } from './curveTable';
import { legend } from './legend';
import { pointsOf, type PointView } from './points';
import { readout } from './readout';

/** Scores over the number of training instances a task, as lines or as a table. */
export function curves(page: Page, select: (run: string) => void): Part<Shown> {
  /** Lines by their names: another run may come before them. */
  const hidden = new Set<string>();
  let hovered: Hovered | null = null;
  let shown: Shown | null = null;
  const figures = asFigures(page, { id: 'curves', title: 'Learning curve', picture: 'Chart' });
  const box = element('div', { class: 'curve-box', role: 'img' });
  const picture = chart(box, {
    hover: (at) => {
      hovered = at;
      drawReadout();
    },
    press: ({ run }) => select(run),
  });
  const lines = legend((name) => {
    if (!hidden.delete(name)) hidden.add(name);
    draw();
  });
  const caption = element(
    'p',
    { class: 'dim curve-caption' },
    'Training instances per task (log scale). Press a point to look at its run.',
  );
  const values = readout();
  const framed = element('div', { class: 'curve-frame' }, box, values.element);
  const drawing = element('div', {}, lines.element, framed, caption);
  const table = curveTable(select);
  const part = section(page, {
    id: 'curves',
    title: 'Learning curve',
    tools: [figures.element],
    body: [drawing, table.element],
  });
  whenThemeChanges(() => picture.redraw());

  function draw(): void {
    const curvesView = shown?.state.curves;
    part.draw({ shown: Boolean(curvesView) });
    if (!shown || !curvesView) return;
    const { metric } = shown;
    const points = pointsOf(curvesView, metric);
    const names = curvesView.lines.map(({ name }) => name);
    const showsFigures = figures.draw();
    setShown(drawing, !showsFigures);
    setShown(table.element, showsFigures);
    setAttribute(
      box,
      'aria-label',
      `${metricWords[metric].name} over training instances per task, ${names.length} lines. The table has the figures.`,
    );
    table.draw({ points, lines: names, metric });
    lines.draw(names.map((name, line) => ({ line, name, shown: !hidden.has(name) })));
    const places = names.flatMap((name, line) => (hidden.has(name) ? [line] : []));
    picture.draw({ points, lines: names, hidden: new Set(places) });
    drawReadout();
  }
  function drawReadout(): void {
    const curvesView = shown?.state.curves;
    const points = shown && curvesView ? pointsOf(curvesView, shown.metric) : [];
    const isShown = ({ line }: PointView): boolean => !hidden.has(curvesView!.lines[line]!.name);
    values.draw({ at: hovered, points: points.filter(isShown) });
  }
  return {
    element: part.element,
    draw: (next) => {
      shown = next;
      draw();
    },
  };
}

/** VS Code changes the variables and the class of the page in place. */
function whenThemeChanges(react: () => void): void {
  const observer = new MutationObserver(react);
  observer.observe(document.documentElement, { attributeFilter: ['style', 'class'] });
  observer.observe(document.body, { attributeFilter: ['class', 'data-vscode-theme-id'] });
}
