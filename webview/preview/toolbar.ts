import type { PreviewFromView, PreviewState } from '../../src/protocol/preview';
import { button, dropdown } from '../shared/controls';
import { element, setAttribute, setShown, setText, type Part } from '../shared/dom';
import { optionsPanel } from './optionsPanel';

type Post = (event: PreviewFromView) => void;

/** Which layout and options, and what to do with the prompt. */
export function toolbar(post: Post): Part<PreviewState> {
  const options = optionsPanel(post);
  const choose = layoutTools(post);
  const disclosure = optionsButton(options.element);
  const experiment = followedExperiment(post);
  const copies = copyTools(post);
  const bar = element('div', { class: 'toolbar' });
  bar.append(choose.element, disclosure.element, experiment.element, copies.element);
  return {
    element: element('div', { class: 'controls' }, bar, options.element),
    draw: (state) => {
      choose.draw(state);
      disclosure.draw(state);
      experiment.draw(state);
      copies.draw(state);
      options.draw(state.options);
    },
  };
}

function layoutTools(post: Post): Part<PreviewState> {
  const layouts = dropdown({
    label: 'Layout',
    choose: (layout) => post({ type: 'selectLayout', layout }),
  });
  const open = button({
    label: 'Open the layout',
    appearance: 'icon',
    icon: 'open',
    press: () => post({ type: 'openLayout' }),
  });
  const root = element('div', { class: 'tools', role: 'group', 'aria-label': 'Layout' });
  const words = element('span', { class: 'dim', 'aria-hidden': 'true' }, 'Layout');
  root.append(words, layouts.element, open.element);
  return {
    element: root,
    draw: (state) => layouts.draw({ values: state.layouts, selected: state.layout }),
  };
}

/** Shows and hides the options; says how many are not as usual. */
function optionsButton(panel: Element): Part<PreviewState> {
  const toggle = button({
    label: 'Options',
    icon: 'settings',
    title: 'Steps, examples, and which text is cut',
    press: () => show(panel.hasAttribute('hidden')),
  });
  const show = (shown: boolean): void => {
    setShown(panel, shown);
    setAttribute(toggle.element, 'aria-expanded', shown ? 'true' : 'false');
  };
  show(false);
  return {
    element: toggle.element,
    draw: ({ options: { differing } }) =>
      toggle.setLabel(differing === 0 ? 'Options' : `Options (${differing} changed)`),
  };
}

function followedExperiment(post: Post): Part<PreviewState> {
  const name = element('span', { class: 'experiment-name' });
  const variants = dropdown({
    label: 'Variant',
    choose: (variant) => post({ type: 'selectVariant', variant }),
  });
  const leave = button({
    label: 'Let go of the experiment',
    appearance: 'icon',
    icon: 'cross',
    press: () => post({ type: 'leaveExperiment' }),
  });
  const root = element(
    'div',
    { class: 'tools experiment', role: 'group', 'aria-label': 'Experiment' },
    element('span', {}, 'as in'),
    name,
    variants.element,
    leave.element,
  );
  return {
    element: root,
    draw: ({ experiment, variants: ways }) => {
      setShown(root, experiment !== null);
      setText(name, experiment ?? '');
      setShown(variants.element, ways !== null);
      if (ways) variants.draw({ values: ways.all, selected: ways.shown });
    },
  };
}

function copyTools(post: Post): Part<PreviewState> {
  const compare = button({
    label: 'Compare…',
    icon: 'difference',
    title: 'Show the difference to another layout, version or file in the diff editor',
    press: () => post({ type: 'compare' }),
  });
  const copying = (
    label: string,
    title: string,
    type: 'copyPrompt' | 'copyRequest' | 'copyComplete',
  ) =>
    button({
      label,
      title,
      ...(type === 'copyPrompt' && { icon: 'copy' as const }),
      press: () => post({ type }),
    }).element;
  const complete = copying(
    'Copy Uncut',
    'Copy the prompt as it would be with nothing dropped and nothing cut',
    'copyComplete',
  );
  const root = element('div', { class: 'tools copies', role: 'group', 'aria-label': 'Prompt' });
  root.append(
    compare.element,
    copying('Copy Prompt', 'Copy exactly what the model gets', 'copyPrompt'),
    copying('Copy as Request', 'Copy the JSON body for a chat model', 'copyRequest'),
    complete,
  );
  return {
    element: root,
    draw: ({ losses, droppedUnseen }) =>
      setShown(complete, losses.length + droppedUnseen.length > 0),
  };
}
