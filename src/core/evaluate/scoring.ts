import type { Evaluation } from './evaluate';
import { exactMatch } from './metrics/exactMatch';
import { createRougeScorer } from './metrics/rouge';
import type { InstanceScore, Problem } from './model';
import { createProblemList } from './problems';
import { createTally, type TallyOptions } from './summarize';
import { createTaskCategories } from './taskCategories';

/** Scores predictions as they come, and keeps of them only what the means need. */
export interface Scoring {
  /** `asked`: how many there are with those that have no answer; without it, all have one. */
  score(
    answered: readonly AnsweredInstance[],
    task: ScoredTask,
    asked?: number,
  ): readonly InstanceScore[];
  report(problems: readonly Problem[]): void;
  /** How many were scored so far. */
  scored(): number;
  finish(): Evaluation;
}

export interface ScoredTask {
  readonly name: string;
  readonly category: string;
}

export interface AnsweredInstance {
  readonly id: string;
  /** Empty where it is not known. */
  readonly input: string;
  readonly references: readonly string[];
  readonly prediction: string;
}

export function createScoring(options: TallyOptions = {}): Scoring {
  const rouge = createRougeScorer();
  const tally = createTally(options);
  const problems = createProblemList();
  const categories = createTaskCategories();
  let scored = 0;
  const scoreOne = (
    { id, input, references, prediction }: AnsweredInstance,
    { name: task, category }: ScoredTask,
  ): InstanceScore => {
    const { rougeL, rouge1 } = rouge(prediction, references);
    const exact = exactMatch(prediction, references);
    // Written out twice: to spread objects would take as long as to score them.
    const score: InstanceScore =
      input === ''
        ? { id, task, category, prediction, references, rougeL, rouge1, exactMatch: exact }
        : { id, task, category, input, prediction, references, rougeL, rouge1, exactMatch: exact };
    tally.add(score);
    return score;
  };
  return {
    score: (answered, { name, category }, asked = answered.length) => {
      scored += answered.length;
      const task = { name, category: categories.of(name, category, asked) };
      return answered.map((instance) => scoreOne(instance, task));
    },
    report: (found) => {
      for (const problem of found) problems.add(problem);
    },
    scored: () => scored,
    finish: () => {
      for (const problem of categories.problems()) problems.add(problem);
      return {
        ...tally.summary(),
        partial: problems.isPartial(),
        problems: problems.problems(),
      };
    },
  };
}
