import type { ExportFormat } from '../../src/protocol/results';
import { element, setAttribute, setShown, type Part } from '../shared/dom';
import { iconButton } from '../shared/fields';
import { icon } from '../shared/icons';
import { menuButton, type MenuItem } from '../shared/menu';
import type { Page, Shown } from './page';
import { waysToStart } from './start';

export interface Toolbar extends Part<Shown> {
  /** Where starting begins; it has the focus again after a job. */
  readonly start: HTMLElement;
}

/** What can be done with the page as a whole. */
export function toolbar({ post, memory, redraw }: Page): Toolbar {
  let shown: Shown | null = null;
  const runs = iconButton({
    label: 'Runs',
    picture: icon('list'),
    press: () => {
      memory.change({ runsShown: !memory.content.runsShown });
      redraw();
    },
  });
  const start = menuButton({
    label: 'Evaluate',
    items: () => (shown ? waysToStart(post, shown) : []),
  });
  const exports = menuButton({
    label: 'Export',
    items: () => (shown ? waysToExport(post, shown) : []),
  });
  const editor = iconButton({
    label: 'Open in Editor',
    picture: icon('open'),
    press: () => post({ type: 'openInEditor' }),
  });
  const root = element('div', { class: 'toolbar', role: 'group', 'aria-label': 'Results' });
  root.append(runs.element, start.element, exports.element, editor.element);
  return {
    element: root,
    start: start.element,
    draw: (next) => {
      shown = next;
      const { state } = next;
      setShown(root, state.runs.length > 0);
      setShown(runs.element, state.place === 'editor');
      setAttribute(runs.element, 'aria-pressed', memory.content.runsShown ? 'true' : 'false');
      runs.setLabel(memory.content.runsShown ? 'Hide the runs' : 'Show the runs');
      start.setDisabled(state.restriction !== null);
      setAttribute(start.element, 'aria-description', state.restriction);
      exports.setDisabled(state.runs.every(({ overall }) => overall === null));
      setShown(editor.element, state.place === 'sideBar');
    },
  };
}

const formats: readonly { readonly format: ExportFormat; readonly label: string }[] = [
  { format: 'csv', label: 'CSV' },
  { format: 'markdown', label: 'Markdown' },
  { format: 'latex', label: 'LaTeX' },
];

function waysToExport(post: Page['post'], { state, detail }: Shown): readonly MenuItem[] {
  const tables = formats.map(({ format, label }) => ({
    label: `Scores as ${label}`,
    ...(format === 'latex' ? { hint: 'A table as papers print it' } : {}),
    press: () => post({ type: 'exportScores', format }),
  }));
  if (state.place === 'sideBar' || detail?.hasInstances !== true) return tables;
  return [
    ...tables,
    {
      label: 'Instances Found…',
      hint: 'What the filters leave, as CSV or JSON lines',
      press: () => post({ type: 'exportInstances' }),
    },
  ];
}
