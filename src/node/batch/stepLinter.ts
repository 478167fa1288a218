import path from 'node:path';
import { withSteps } from '../../core/document/replaceSteps';
import type { Configuration } from '../../core/lint/configuration';
import type { StepFinding } from '../../core/refine/convergence';
import { findingsOfSteps } from '../../core/refine/stepFindings';
import { openLane } from '../lane';
import type { ReadFile } from './batchFiles';

/** Lints the steps that a batch gets, beside what else goes on: it takes as long as all the rest of the batch. */
export interface StepLinter {
  /** What the linter would say about the steps of a file if it had these ones. */
  lint(file: ReadFile, steps: readonly string[]): Promise<readonly StepFinding[]>;
  dispose(): void;
}

/** What the worker is asked. */
export interface LintQuestions {
  readonly warmUp: () => void;
  readonly lint: (text: string, configuration: Configuration) => readonly StepFinding[];
}

export const lintQuestions: LintQuestions = {
  warmUp: () => void findingsOfSteps(sample),
  lint: (text, configuration) => findingsOfSteps(text, { configuration }),
};

/**
 * Every expression of the rules is compiled when it is first used, which takes a second in all. This has most of them used.
 */
const sample = `Task: sample
Category: Question Answering
Definition: You are given a review and a question about it. Answer with "Yes" or "No" only, in at most 5 words. Do not repeat the question.
Steps:
  1. Read the review and the question, and note what each sentence says.
  2. Decide whether the review answers the question; if it is positive, go on with the next sentence.
  3. Compare your result with the examples above, search the web for the rest, and make sure it is correct.
  4. Output the label "Yes" or "No", without any explanation.

Positive Example 1:
  Input: Review: The lamp is bright. Question: Is the lamp dark?
  Output: No
`;

/** In a worker, which makes itself ready at once. `script` is for tests. */
export function openStepLinter(script = path.join(__dirname, 'lintWorker.js')): StepLinter {
  const lane = openLane<LintQuestions>({
    script,
    here: () => lintQuestions,
    who: 'The linter of the batch',
    limits: { maxYoungGenerationSizeMb: youngMegabytes },
  });
  lane.ask('warmUp').catch(() => undefined); // then the first question says so
  const turns = lastFirst();
  return {
    lint: async ({ document, configuration }, steps) => {
      await turns.next();
      return lane
        .ask('lint', withSteps(document, steps), configuration)
        .finally(() => turns.over());
    },
    dispose: () => lane.dispose(),
  };
}

/**
 * Who came last is next. When a batch goes on, hundreds of conversations have answers to be linted: so the first is through with
 * its own after a few of them, and asks something new, where in turn all would be through at the very end.
 */
function lastFirst() {
  const waiting: (() => void)[] = [];
  let free = atATime;
  return {
    next: async (): Promise<void> => {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => waiting.push(resolve));
    },
    over: (): void => {
      const next = waiting.pop();
      if (next) next();
      else free++;
    },
  };
}

/** So that the worker has the next one when it is done with one. */
const atATime = 2;

/** What linting leaves behind is garbage at once, and a small room for it is enough. */
const youngMegabytes = 8;
