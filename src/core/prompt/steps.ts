import type { PlainInstruction } from '../document/model';
import { seededRandom, shuffled } from '../random/random';

/**
 * Which steps a prompt carries: those of the instruction, those that refining made of them, those of the instruction in
 * random order (which shows how much their order matters), or none.
 */
export const stepChoices = ['original', 'refined', 'shuffled', 'none'] as const;
export type StepChoice = (typeof stepChoices)[number];

interface StepSources {
  readonly seed: number;
  /** Those of the refined file; `undefined` where there is none. */
  readonly refined: readonly string[] | undefined;
}

/** The instruction with the steps of a choice. Without refined steps, `refined` leaves it without any. */
export function withSteps(
  instruction: PlainInstruction,
  choice: StepChoice,
  { seed, refined }: StepSources,
): PlainInstruction {
  switch (choice) {
    case 'original':
      return instruction;
    case 'refined':
      return { ...instruction, steps: refined ?? [] };
    case 'shuffled': {
      const random = seededRandom(seed, `steps of ${instruction.task}`);
      return { ...instruction, steps: shuffled(instruction.steps, random) };
    }
    case 'none':
      return { ...instruction, steps: [] };
  }
}
