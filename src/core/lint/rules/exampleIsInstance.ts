import type { Example } from '../../document/model';
import { plainInput } from '../../text/plainInput';
import { defineRule, type LintedInstance } from '../rule';

const defaults: { readonly negative: boolean } = { negative: false };

export const exampleIsInstance = defineRule({
  id: 'example-is-instance',
  summary: 'No example of the instruction is an instance that the model is scored on.',
  severity: 'warning',
  group: 'examples',
  options: defaults,
  *check({ instruction, options, surroundings }) {
    const path = instruction.instances?.text;
    const examples = [
      ...instruction.positiveExamples,
      ...(options.negative ? instruction.negativeExamples : []),
    ].filter(({ input }) => plainInput(input?.text ?? '') !== '');
    if (!path || examples.length === 0) return;
    const known = byInput(surroundings.instances(path) ?? []);
    for (const example of examples) {
      const instance = known.get(plainInput(example.input!.text));
      if (instance)
        yield { span: example.input!.span, message: messageFor(example, instance, path) };
    }
  },
});

function messageFor(example: Example, { id, input, references }: LintedInstance, path: string) {
  const same = input === example.input?.text ? '' : ', apart from capitals or white space';
  const answer = example.output?.text.trim();
  const known =
    answer !== undefined && references.some((reference) => reference.trim() === answer)
      ? 'The prompt shows its answer'
      : 'The prompt shows an answer to it';
  return `This input is that of instance "${id}" in "${path}"${same}. ${known}, so a score on it says nothing. Write an example of your own, or take the instance out of the data.`;
}

/** The host gives the same list until the data changes, so that one index serves many key strokes. */
const indexes = new WeakMap<readonly LintedInstance[], ReadonlyMap<string, LintedInstance>>();

function byInput(instances: readonly LintedInstance[]): ReadonlyMap<string, LintedInstance> {
  const known = indexes.get(instances);
  if (known) return known;
  // From the last to the first: of several the first is named.
  const index = new Map(
    instances.toReversed().map((instance) => [plainInput(instance.input), instance]),
  );
  indexes.set(instances, index);
  return index;
}
