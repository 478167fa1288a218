import type { FrameView } from '../../src/protocol/refine';
import {
  element,
  keyedChildren,
  setAttribute,
  setShown,
  setText,
  unseen,
  type Part,
} from '../shared/dom';
import { changeIcon, icon, type IconName } from '../shared/icons';
import { counted } from '../shared/numbers';
import { presentSteps } from './steps';

interface StripState {
  readonly frames: readonly FrameView[];
  readonly open: number | null;
}

type Frame = FrameView & { readonly number: number; readonly selected: boolean };

/** The turns side by side as tabs of the panel below; arrow keys go along the strip. */
export function filmStrip(open: (frame: number) => void): Part<StripState> {
  const strip = element('div', {
    class: 'strip',
    role: 'tablist',
    'aria-label': 'Turns of the conversation',
  });
  const draw = keyedChildren<Frame>(strip, {
    key: ({ id }) => String(id),
    create: ({ id }) => frame(id, () => open(id)),
  });
  strip.addEventListener('keydown', (event) => {
    const target = neighbour(strip, event.key);
    if (!target) return;
    event.preventDefault();
    target.click();
    target.focus();
  });
  return {
    element: strip,
    draw: ({ frames, open: shown }) =>
      draw(
        frames.map((one, index) => ({
          ...one,
          number: index + 1,
          selected: one.id === shown,
        })),
      ),
  };
}

const statusIcons: Readonly<Record<FrameView['status'], IconName>> = {
  waiting: 'circle',
  streaming: 'spinner',
  done: 'check',
  failed: 'error',
  skipped: 'dash',
};

function frame(id: number, press: () => void): Part<Frame> {
  const picture = icon('circle');
  const title = element('span', { class: 'frame-title' });
  const caption = element('span', { class: 'frame-caption dim' });
  const objection = unseen(', with an objection');
  const tab = element(
    'button',
    { class: 'frame', role: 'tab', type: 'button', id: `frame-${id}`, 'aria-controls': 'stage' },
    picture,
    title,
    caption,
    objection,
  );
  tab.addEventListener('click', press);
  return {
    element: tab,
    draw: (stage) => {
      changeIcon(
        picture,
        stage.status === 'done' && stage.objection ? 'warning' : statusIcons[stage.status],
      );
      setText(title, `${stage.number}. ${stage.title}`);
      setText(caption, captionOf(stage));
      setShown(objection, stage.objection !== null);
      tab.dataset['status'] = stage.status;
      tab.classList.toggle('frame-objection', stage.objection !== null);
      setAttribute(tab, 'title', stage.purpose);
      setAttribute(tab, 'aria-selected', stage.selected ? 'true' : 'false');
      setAttribute(tab, 'tabindex', stage.selected ? 0 : -1);
    },
  };
}

function captionOf({ status, steps, findings, notice, branch }: FrameView): string {
  switch (status) {
    case 'waiting':
      return 'Waiting';
    case 'streaming':
      return notice === null ? 'Answering' : 'Waiting for the endpoint';
    case 'failed':
      return 'Failed';
    case 'skipped':
      return 'Skipped';
    case 'done': {
      const changes = [
        counted(presentSteps(steps).length, 'step'),
        ...(branch ? [`${branch.number} of ${branch.count}`] : []),
        ...(findings.fixed.length > 0 ? [`${findings.fixed.length} fixed`] : []),
        ...(findings.added.length > 0 ? [`${findings.added.length} added`] : []),
      ];
      return changes.join(' · ');
    }
  }
}

function neighbour(strip: Element, key: string): HTMLElement | undefined {
  const tabs = [...strip.querySelectorAll<HTMLElement>('[role=tab]')];
  const current = tabs.findIndex((tab) => tab === document.activeElement);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return tabs[current + 1];
    case 'ArrowLeft':
    case 'ArrowUp':
      return tabs[current - 1];
    case 'Home':
      return tabs[0];
    case 'End':
      return tabs.at(-1);
    default:
      return undefined;
  }
}
