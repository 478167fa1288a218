import { svgElement } from './dom';

/** Strokes in a box of 16 × 16, drawn for this project. */
const strokes = {
  bars: 'M3.5 13V9.5M8 13V3M12.5 13V6.5',
  bubble: 'M2.5 3.5h11v7h-6l-3 2.5v-2.5h-2z',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  checklist: 'M2.5 4.5l1.2 1.2 2.3-2.4M2.5 10.5l1.2 1.2 2.3-2.4M8.5 5H14M8.5 11H14',
  circle: 'M8 3.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6',
  clock: 'M8 1.8a6.2 6.2 0 1 1 0 12.4a6.2 6.2 0 1 1 0-12.4M8 4.6V8l2.4 1.6',
  copy: 'M5.5 5.5h7.5v8H5.5zM3.5 10.5v-8h7',
  cross: 'M4 4l8 8M12 4l-8 8',
  curve: 'M2.5 2.5v11h11M4.5 4.5c.8 4.6 3.2 5.8 8.5 6.3',
  dash: 'M4 8h8',
  difference: 'M2.5 3h5v10h-5zM8.5 3h5v10h-5zM4 8h2M11 6.7v2.6M9.7 8h2.6',
  down: 'M4.5 6.5L8 10l3.5-3.5',
  error: 'M8 1.8a6.2 6.2 0 1 1 0 12.4a6.2 6.2 0 1 1 0-12.4M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  info: 'M8 1.8a6.2 6.2 0 1 1 0 12.4a6.2 6.2 0 1 1 0-12.4M8 7.3v3.9M8 4.6v.6',
  file: 'M4 1.8h5l3 3v9.4H4zM8.8 2v3H12',
  history: 'M3.2 8a4.9 4.9 0 1 0 1.6-3.6M2.8 2.6v3h3M8 5v3.3l2.2 1.4',
  list: 'M2.5 4h.01M2.5 8h.01M2.5 12h.01M5.5 4h8M5.5 8h8M5.5 12h8',
  merge: 'M4 2.5v3.2c0 1.6 4 1.8 4 4v4M12 2.5v3.2c0 1.6-4 1.8-4 4M6.3 11.9L8 13.7l1.7-1.8',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  next: 'M6 3.5L10.5 8 6 12.5',
  open: 'M9 2.8h4.2V7M13 3L7.5 8.5M6.5 4H3v9h9V9.5',
  pencil: 'M3 13l.7-2.9 7-7 2.2 2.2-7 7zM9.4 4.4l2.2 2.2',
  play: 'M5 3.2v9.6L12.5 8z',
  previous: 'M10 3.5L5.5 8l4.5 4.5',
  question:
    'M8 1.8a6.2 6.2 0 1 1 0 12.4a6.2 6.2 0 1 1 0-12.4M6.2 6.3a1.8 1.8 0 1 1 2.7 1.6c-.6.3-.9.7-.9 1.4M8 11.2v.5',
  record:
    'M8 1.8a6.2 6.2 0 1 1 0 12.4a6.2 6.2 0 1 1 0-12.4M8 6.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 1 1 0-3.6',
  retry: 'M13 8a5 5 0 1 1-1.6-3.7M13.2 2.3v3.2H10',
  search: 'M7 2.8a4.2 4.2 0 1 1 0 8.4a4.2 4.2 0 1 1 0-8.4M10.2 10.2L13.5 13.5',
  settings: 'M2.5 4.5h6M11.5 4.5h2M10 3v3M2.5 11.5h2M7.5 11.5h6M6 10v3',
  spinner: 'M8 2.2a5.8 5.8 0 1 1-5.8 5.8',
  star: 'M8 2l1.85 3.75 4.15.6-3 2.9.7 4.15L8 11.45 4.3 13.4l.7-4.15-3-2.9 4.15-.6z',
  stop: 'M3.8 3.8h8.4v8.4H3.8z',
  trash: 'M3 4.5h10M6.3 4.5V2.8h3.4v1.7M4.4 4.5l.6 8.7h6l.6-8.7M6.8 7v3.8M9.2 7v3.8',
  up: 'M4.5 9.5L8 6l3.5 3.5',
  warning: 'M8 2.3l6.2 11.2H1.8zM8 6.4v3.4M8 11.3v.5',
} as const;

export type IconName = keyof typeof strokes;

/** An icon beside words that say the same, so that a screen reader passes it over. */
export function icon(name: IconName): SVGSVGElement {
  const path = svgElement('path', { d: strokes[name] });
  return svgElement(
    'svg',
    { class: `icon icon-${name}`, viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false' },
    path,
  );
}

/** Turns one icon into another in place, so that nothing around it moves. */
export function changeIcon(drawn: SVGSVGElement, name: IconName): void {
  const wanted = `icon icon-${name}`;
  if (drawn.getAttribute('class') === wanted) return;
  drawn.setAttribute('class', wanted);
  drawn.firstElementChild!.setAttribute('d', strokes[name]);
}
