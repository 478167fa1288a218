import type { InstructionItem, Question } from './model';
import { newStudy, type NewStudy, type StudyPlan } from './newStudy';

/** An instruction to be rated. `file` is as it is called in messages. */
export interface RatedInstruction {
  readonly file: string;
  readonly task: string;
  readonly category: string;
  readonly definition: string;
  readonly steps: readonly string[];
}

/**
 * There is no "not sure": a question can stay without an answer and carry a note, whereas a third label would lower the
 * agreement of raters without saying anything about the instruction.
 */
export const instructionQuestions: readonly Question[] = [
  {
    id: 'correct',
    text: 'Are the steps correct? Say yes if someone who only follows them answers every input as the definition asks; one step that leads elsewhere is a no.',
    choices: [
      { id: 'yes', label: 'Yes, they lead to what the definition asks' },
      { id: 'no', label: 'No, a step is wrong or leads elsewhere' },
    ],
  },
  {
    id: 'complete',
    text: 'Are the steps complete? Say yes if every condition, label and format of the definition is in some step; how well it is said does not count here.',
    choices: [
      { id: 'yes', label: 'Yes, nothing of the definition is missing' },
      { id: 'no', label: 'No, something of the definition is in no step' },
    ],
  },
];

/** A study of instructions, one item a task. Instructions without a definition or steps are left out and noted. */
export function instructionStudy(
  plan: StudyPlan,
  instructions: readonly RatedInstruction[],
): NewStudy {
  const items = new Map<string, InstructionItem>();
  const notes: string[] = [];
  for (const { file, task, category, definition, steps } of instructions) {
    const fault = faultOf({ definition, steps }, items.has(task) ? task : undefined);
    if (fault !== undefined) notes.push(`"${file}" was left out: ${fault}.`);
    else items.set(task, { kind: 'instruction', id: task, task, category, definition, steps });
  }
  const content = { kind: 'instructions', questions: instructionQuestions, notes } as const;
  return newStudy(plan, { ...content, items: [...items.values()] });
}

function faultOf(
  { definition, steps }: Pick<RatedInstruction, 'definition' | 'steps'>,
  repeated: string | undefined,
): string | undefined {
  if (definition.trim() === '') return 'it has no definition to compare steps with';
  if (steps.length === 0) return 'it has no steps to rate';
  if (repeated !== undefined) return `the task "${repeated}" is in another file before it`;
  return undefined;
}
