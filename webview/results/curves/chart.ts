import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { count } from '../../shared/numbers';
import { lineStyle, themeColour } from './lineStyle';
import { aligned, heights, samplesOf, type PointView } from './points';

export interface ChartState {
  readonly points: readonly PointView[];
  /** Names of all lines. */
  readonly lines: readonly string[];
  readonly hidden: ReadonlySet<number>;
}

/** Where the pointer is. */
export interface Hovered {
  readonly samples: number;
  readonly isLeft: boolean;
}

interface ChartOptions {
  readonly hover: (at: Hovered | null) => void;
  readonly press: (point: PointView) => void;
}

const height = 240;
/** How near to a point a press counts, in pixels. */
const reach = 20;

/** Lines over a logarithmic axis in a box that gives the width. Colours are read when it draws. */
export function chart(
  box: HTMLElement,
  { hover, press }: ChartOptions,
): { draw(state: ChartState): void; redraw(): void } {
  let plot: uPlot | null = null;
  let drawn = '';
  let state: ChartState = { points: [], lines: [], hidden: new Set() };

  const make = (): void => {
    plot?.destroy();
    plot = null;
    if (box.clientWidth === 0 || state.points.length === 0) return;
    const data = aligned(state.points, state.lines.length);
    plot = new uPlot(plotOptions(state, { width: box.clientWidth, hover }), data, box);
    plot.over.addEventListener('click', (event) => {
      const near = nearest(plot!, state, event);
      if (near) press(near);
    });
  };
  new ResizeObserver(() => {
    if (box.clientWidth === 0) return;
    if (plot) plot.setSize({ width: box.clientWidth, height });
    else make();
  }).observe(box);
  return {
    draw: (next) => {
      const wanted = JSON.stringify([next.points, next.lines, [...next.hidden]]);
      if (wanted === drawn) return;
      drawn = wanted;
      state = next;
      make();
    },
    redraw: () => plot?.redraw(false, true),
  };
}

function plotOptions(
  { points, lines, hidden }: ChartState,
  { width, hover }: { readonly width: number; readonly hover: ChartOptions['hover'] },
): uPlot.Options {
  const samples = samplesOf(points);
  const shown = points.filter(({ line }) => !hidden.has(line));
  const font = `12px ${getComputedStyle(document.body).fontFamily}`;
  const axis = {
    font,
    stroke: () => themeColour('--dim'),
    grid: { stroke: () => faint(), width: 1 },
    ticks: { stroke: () => faint(), width: 1, size: 4 },
  };
  return {
    width,
    height,
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    scales: {
      x: {
        time: false,
        distr: 3, // logarithmic
        range: [samples[0]! / 1.25, samples.at(-1)! * 1.25],
      },
      y: { range: heights(shown.length > 0 ? shown : points) },
    },
    axes: [
      {
        ...axis,
        splits: () => spread(samples, width),
        filter: (_, splits) => splits,
        values: (_, splits) => splits.map((value) => count(value)),
        size: 28,
      },
      { ...axis, size: 46, values: (_, splits) => splits.map(String) },
    ],
    series: [
      {},
      ...lines.map((label, line) => ({
        label,
        show: !hidden.has(line),
        stroke: () => themeColour(lineStyle(line).colour),
        width: 2,
        dash: [...lineStyle(line).dash],
        spanGaps: true,
        points: { show: false },
      })),
    ],
    hooks: {
      drawSeries: [(plot, series) => drawPoints(plot, shown, series - 1)],
      setCursor: [(plot) => hover(hovered(plot, samples))],
    },
  };
}

function hovered({ cursor, over }: uPlot, samples: readonly number[]): Hovered | null {
  const { idx, left = -1 } = cursor;
  const at = idx == null || left < 0 ? undefined : samples[idx];
  return at === undefined ? null : { samples: at, isLeft: left < over.clientWidth / 2 };
}

const faint = (): string =>
  `color-mix(in srgb, ${themeColour('--vscode-foreground')} 15%, transparent)`;

/** Numbers of samples that leave room for their labels. */
function spread(samples: readonly number[], width: number): number[] {
  const pixels = width / Math.max(0.1, Math.log(samples.at(-1)! / samples[0]!) + 0.45);
  const kept: number[] = [];
  for (const value of samples)
    if (kept.length === 0 || Math.log(value / kept.at(-1)!) * pixels > 38) kept.push(value);
  return kept;
}

/** Whiskers and markers of a line. */
function drawPoints(plot: uPlot, points: readonly PointView[], line: number): void {
  const { ctx } = plot;
  const { colour, marker } = lineStyle(line);
  const unit = devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = ctx.fillStyle = themeColour(colour);
  ctx.lineWidth = 1.25 * unit;
  ctx.setLineDash([]);
  for (const { samples, score, interval } of points.filter((point) => point.line === line)) {
    const x = plot.valToPos(samples, 'x', true);
    const at = (value: number): number => plot.valToPos(value, 'y', true);
    ctx.beginPath();
    if (interval) {
      ctx.moveTo(x, at(interval.low));
      ctx.lineTo(x, at(interval.high));
      for (const end of [interval.low, interval.high]) {
        ctx.moveTo(x - 3 * unit, at(end));
        ctx.lineTo(x + 3 * unit, at(end));
      }
    }
    ctx.stroke();
    ctx.beginPath();
    for (const [dx, dy] of marker) ctx.lineTo(x + dx * 4 * unit, at(score) + dy * 4 * unit);
    ctx.closePath();
    ctx.fill();
  }
  ctx.restore();
}

function nearest(
  plot: uPlot,
  { points, hidden }: ChartState,
  { offsetX, offsetY }: MouseEvent,
): PointView | null {
  const distance = ({ samples, score }: PointView): number =>
    Math.hypot(plot.valToPos(samples, 'x') - offsetX, plot.valToPos(score, 'y') - offsetY);
  const near = points
    .filter((point) => !hidden.has(point.line) && distance(point) < reach)
    .sort((one, other) => distance(one) - distance(other));
  return near[0] ?? null;
}
