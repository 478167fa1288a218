import type { Instance } from '../core/dataset/instances';

/** A list that makes an instance when it is asked for. An array is one, too. */
export type InstanceList = Pick<readonly Instance[], 'length' | 'at'>;

/** Many instances in one text, so that a worker can hand them over at once. */
export interface PackedInstances {
  /** Of each instance its id, its input and its references, all one behind the other. */
  readonly text: string;
  /** Where each of these texts ends. */
  readonly ends: Uint32Array;
  /** Which of these texts is the id of each instance; at the end, how many texts there are. */
  readonly firsts: Uint32Array;
}

export function packed(instances: readonly Instance[]): PackedInstances {
  const texts = instances.flatMap(({ id, input, references }) => [id, input, ...references]);
  const ends = new Uint32Array(texts.length);
  const firsts = new Uint32Array(instances.length + 1);
  let end = 0;
  for (const [index, text] of texts.entries()) ends[index] = end += text.length;
  for (const [index, { references }] of instances.entries())
    firsts[index + 1] = firsts[index]! + 2 + references.length;
  return { text: texts.join(''), ends, firsts };
}

export function unpacked({ text, ends, firsts }: PackedInstances): InstanceList {
  const textAt = (index: number): string => text.slice(ends[index - 1] ?? 0, ends[index]);
  const length = firsts.length - 1;
  return {
    length,
    at: (index) => {
      if (index < 0 || index >= length) return undefined;
      const [first, next] = [firsts[index]!, firsts[index + 1]!];
      const references = Array.from({ length: next - first - 2 }, (_, at) =>
        textAt(first + 2 + at),
      );
      return { id: textAt(first), input: textAt(first + 1), references };
    },
  };
}
