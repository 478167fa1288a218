import type { OptionsView, OptionValues, PreviewFromView } from '../../src/protocol/preview';
import { announce } from '../shared/announce';
import { button, checkbox, dropdown, setChecked, textField } from '../shared/controls';
import { element, setShown, type Part } from '../shared/dom';

type Post = (event: PreviewFromView) => void;

/** How prompts are made, apart from the layout. */
export function optionsPanel(post: Post): Part<OptionsView> {
  const change = (values: Partial<OptionValues>): void =>
    post({ type: 'changeOptions', change: values });
  const steps = dropdown({ label: 'Steps', choose: (value) => change({ steps: value }) });
  const cut = dropdown({ label: 'Cut text at its', choose: (value) => change({ cut: value }) });
  const positive = amountField('Positive examples', (amount) =>
    change({ positiveExamples: amount }),
  );
  const negative = amountField('Negative examples', (amount) =>
    change({ negativeExamples: amount }),
  );
  let shown = false;
  const explanations = checkbox({
    label: 'Explanations',
    checked: false,
    change: (checked) => {
      if (checked !== shown) change({ explanations: checked }); // it tells of what the state sets, too
    },
  });
  const experiment = button({
    label: 'As in an Experiment…',
    title: 'Take over layout, options, limit and tokenizer of an experiment file, and follow it',
    press: () => post({ type: 'followExperiment' }),
  });
  const reset = button({ label: 'Defaults', press: () => post({ type: 'resetOptions' }) });
  const root = element('div', {
    class: 'options',
    role: 'group',
    'aria-label': 'Options',
    hidden: true,
  });
  root.append(
    labelled('Steps', steps.element),
    labelled('Positive examples', positive.element),
    labelled('Negative examples', negative.element),
    explanations,
    labelled('Cut text at its', cut.element),
    experiment.element,
    reset.element,
  );
  return {
    element: root,
    draw: (options) => {
      steps.draw({ values: options.stepChoices, selected: options.steps });
      cut.draw({ values: options.cutChoices, selected: options.cut });
      positive.draw(options.positiveExamples);
      negative.draw(options.negativeExamples);
      shown = options.explanations;
      setChecked(explanations, options.explanations);
      setShown(reset.element, options.differing > 0);
    },
  };
}

/** The control has the same words as its spoken name. */
function labelled(words: string, control: Element): HTMLElement {
  return element(
    'div',
    { class: 'tools' },
    element('span', { class: 'dim', 'aria-hidden': 'true' }, words),
    control,
  );
}

function amountField(label: string, change: (amount: number) => void): Part<number> {
  let shown = 0;
  const field = textField({
    label,
    inputMode: 'numeric',
    commit: (value) => {
      const amount = Number(value.trim());
      if (value.trim() !== '' && Number.isInteger(amount) && amount >= 0) {
        if (amount !== shown) change(amount);
        return;
      }
      field.setValue(String(shown));
      announce(`“${value}” is no number of examples: type a whole number from 0.`);
    },
  });
  field.element.classList.add('amount');
  return {
    element: field.element,
    draw: (amount) => {
      shown = amount;
      field.setValue(String(amount));
    },
  };
}
