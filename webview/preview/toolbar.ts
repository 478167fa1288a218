import type { InstancesView, PreviewFromView, PreviewState } from '../../src/protocol/preview';
import { button, dropdown, textField } from '../shared/controls';
import { element, setAttribute, setShown, setText, type Part } from '../shared/dom';
import { announce } from '../shared/announce';
import { count } from '../shared/numbers';

/** Which layout, which instance, and what to do with the prompt. */
export function toolbar(post: (event: PreviewFromView) => void): Part<PreviewState> {
  const layouts = dropdown({
    label: 'Layout',
    choose: (layout) => post({ type: 'selectLayout', layout }),
  });
  const openLayout = button({
    label: 'Open the layout',
    appearance: 'icon',
    icon: 'open',
    press: () => post({ type: 'openLayout' }),
  });
  const copy = button({
    label: 'Copy Prompt',
    icon: 'copy',
    title: 'Copy the exact prompt to the clipboard',
    press: () => {
      post({ type: 'copyPrompt' });
      announce('The prompt is copied.');
    },
  });
  const stepper = instanceStepper(post);
  const layoutGroup = element('div', { class: 'tools', role: 'group', 'aria-label': 'Layout' });
  layoutGroup.append(
    element('span', { class: 'dim', 'aria-hidden': 'true' }, 'Layout'),
    layouts.element,
    openLayout.element,
  );
  return {
    element: element('div', { class: 'toolbar' }, layoutGroup, stepper.element, copy.element),
    draw: (state) => {
      layouts.draw({ values: state.layouts, selected: state.layout });
      stepper.draw(state.instances);
    },
  };
}

function instanceStepper(post: (event: PreviewFromView) => void): Part<InstancesView> {
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
  number.element.classList.add('instance-number');
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
    title: 'Open the instances',
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
