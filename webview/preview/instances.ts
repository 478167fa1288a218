import type {
  InstancesView,
  Jump,
  OverviewView,
  PreviewFromView,
} from '../../src/protocol/preview';
import { announce } from '../shared/announce';
import { button, textField, type Button } from '../shared/controls';
import { element, setAttribute, setShown, setText, type Part } from '../shared/dom';
import type { IconName } from '../shared/icons';
import { count, counted } from '../shared/numbers';

type Post = (event: PreviewFromView) => void;

/** Steps through the instances, and jumps to the longest and to those that lose something. */
export function instanceTools(post: Post): Part<InstancesView> & {
  drawOverview(overview: OverviewView): void;
} {
  const stepper = instanceStepper(post);
  const jump = (label: string, to: Jump, icon?: IconName): Button =>
    button({
      label,
      ...(icon ? { appearance: 'icon' as const, icon } : { title: 'Go to the longest prompt' }),
      press: () => post({ type: 'jump', to }),
    });
  const jumps = element(
    'div',
    { class: 'tools', role: 'group', 'aria-label': 'Jump' },
    jump('Longest', 'longest').element,
    jump('Previous instance that is cut or loses an example', 'previousLosing', 'previous').element,
    element('span', { class: 'dim', 'aria-hidden': 'true' }, 'cut'),
    jump('Next instance that is cut or loses an example', 'nextLosing', 'next').element,
  );
  const words = element('span', { class: 'dim numbers' });
  const cancel = button({ label: 'Cancel', press: () => post({ type: 'cancelCounting' }) });
  const overview = element('div', {
    class: 'tools overview',
    role: 'group',
    'aria-label': 'Counts',
  });
  overview.append(words, cancel.element);
  let said = '';
  return {
    element: element('div', { class: 'toolbar' }, stepper.element, jumps, overview),
    draw: (instances) => {
      stepper.draw(instances);
      setShown(jumps, instances.kind === 'some');
    },
    drawOverview: (state) => {
      setShown(overview, state.kind !== 'none');
      setShown(cancel.element, state.kind === 'counting');
      setText(words, overviewWords(state));
      if (state.kind === 'counted' && words.textContent !== said) announce(overviewWords(state));
      said = words.textContent;
    },
  };
}

function overviewWords(overview: OverviewView): string {
  switch (overview.kind) {
    case 'none':
      return '';
    case 'counting':
      return `Counting ${count(overview.known)} of ${count(overview.count)}…`;
    case 'counted': {
      const { losing, longest } = overview;
      const losses = losing === 0 ? 'all fit' : `${counted(losing, 'does', 'do')} not fit`;
      return `${losses}; the longest takes ${counted(longest.tokens, 'token')}`;
    }
  }
}

function instanceStepper(post: Post): Part<InstancesView> {
  let shown: InstancesView = { kind: 'none', reason: '' };
  const go = (index: number): void => {
    if (shown.kind === 'some' && index >= 0 && index < shown.count && index !== shown.index)
      post({ type: 'selectInstance', index });
  };
  const step = (by: number): void => {
    if (shown.kind === 'some') go(shown.index + by);
  };
  const previous = button({
    label: 'Previous instance',
    appearance: 'icon',
    icon: 'previous',
    press: () => step(-1),
  });
  const next = button({
    label: 'Next instance',
    appearance: 'icon',
    icon: 'next',
    press: () => step(1),
  });
  const number = textField({
    label: 'Number of the instance',
    inputMode: 'numeric',
    commit: (value) => commit(value),
  });
  number.element.classList.add('amount');
  number.element.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowUp') step(1);
    if (key === 'ArrowDown') step(-1);
  });

  function commit(value: string): void {
    if (shown.kind !== 'some') return;
    const wanted = Number(value.trim());
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= shown.count) go(wanted - 1);
    else {
      number.setValue(String(shown.index + 1));
      announce(`“${value}” is no instance: type a number from 1 to ${shown.count}.`);
    }
  }

  const total = element('span', { class: 'dim numbers' });
  const id = element('button', {
    class: 'plain-button link-button instance-id',
    type: 'button',
    title: 'Open the data file at this instance',
  });
  id.addEventListener('click', () => post({ type: 'openInstances' }));
  const some = element(
    'div',
    { class: 'tools' },
    previous.element,
    number.element,
    total,
    next.element,
    id,
  );
  const none = element('span', { class: 'dim' });
  return {
    element: element(
      'div',
      { class: 'tools', role: 'group', 'aria-label': 'Instance' },
      some,
      none,
    ),
    draw: (instances) => {
      shown = instances;
      setShown(some, instances.kind === 'some');
      setShown(none, instances.kind === 'none');
      if (instances.kind === 'none') {
        setText(none, instances.reason);
        return;
      }
      number.setValue(String(instances.index + 1));
      setText(total, `/ ${count(instances.count)}`);
      setText(id, instances.id);
      setAttribute(id, 'aria-label', `Open the instances at ${instances.id}`);
      previous.setDisabled(instances.index === 0);
      next.setDisabled(instances.index >= instances.count - 1);
    },
  };
}
