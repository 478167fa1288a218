import { hexDigits, textHash, type TextHash } from '../text/textHash';
import type { InstanceScore, Scores } from './model';

/** Grows by one instance at a time, whatever their order. */
export interface InstancesDigest {
  add(instance: TextHash): void;
  /** Of what came so far: 16 hexadecimal digits. */
  text(): string;
}

export function createInstancesDigest(): InstancesDigest {
  let [high, low] = [0, 0];
  return {
    add: (instance) => {
      high = (high + instance[0]) >>> 0;
      low = (low + instance[1]) >>> 0;
    },
    text: () => hexDigits([high, low]),
  };
}

/** An instance is the same by its task, its id and its references, in any order. */
export function instanceHash({ task, id, references }: InstanceScore): TextHash {
  return textHash([task, id, textOfReferences(references)].join('\u0000'));
}

/** What tells an instance from the others of its task where its references and its input stand beside it. */
export function textOfInstance({
  id,
  input = '',
  references = [],
}: {
  readonly id: string;
  readonly input: string | undefined;
  readonly references: readonly string[] | undefined;
}): string {
  return [id, textOfReferences(references), input].join('\u0000');
}

/** The same for the same references in any order. */
export function textOfReferences(references: readonly string[]): string {
  return references.length === 1 ? references[0]! : [...references].sort().join('\u0000');
}

/** Whether means can be set side by side: all are over the very same instances, as far as that is known. */
export function areOverSameInstances(scores: readonly Pick<Scores, 'instancesDigest'>[]): boolean {
  const [first, ...others] = scores.map(({ instancesDigest }) => instancesDigest);
  return others.every((digest) => digest !== undefined && digest === first);
}
