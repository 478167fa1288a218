import { announce } from '../../shared/announce';
import { element, setAttribute, setShown, setText } from '../../shared/dom';
import { field } from '../../shared/fields';

interface ScoreLimitOptions {
  readonly name: 'Lowest' | 'Highest';
  /** The limit that leaves nothing out, which counts as long as there is no other one. */
  readonly none: number;
  /** Takes a limit from 0 to 1, and draws the page again. */
  readonly change: (limit: number) => void;
}

export interface ScoreLimit {
  readonly element: HTMLInputElement;
  /** What is wrong with what was typed; hidden where nothing is. */
  readonly problem: HTMLElement;
  /** Shows a limit from 0 to 1. */
  draw(limit: number): void;
  clear(): void;
}

/** A field for a score from 0 to 100. What is none filters nothing, and says so. */
export function scoreLimit({ name, none, change }: ScoreLimitOptions): ScoreLimit {
  const id = `${name.toLowerCase()}-score-problem`;
  const problem = element('span', { class: 'filter-problem', id, hidden: true });
  const box = field({
    label: `${name} score`,
    kind: 'number',
    placeholder: String(100 * none),
    input: (value) => {
      const { valid } = box.element.validity;
      change(valid && value !== '' ? Number(value) / 100 : none);
      if (!valid) announce(problem.textContent);
    },
  });
  Object.assign(box.element, { min: '0', max: '100', step: 'any' });
  function drawProblem(): void {
    const { validity, value } = box.element;
    const { valid } = validity;
    const typed = value === '' ? 'This is no score' : `${value} is not`;
    setText(problem, valid ? '' : `${typed} from 0 to 100 and filters nothing.`);
    setShown(problem, !valid);
    setAttribute(box.element, 'aria-invalid', valid ? null : 'true');
    setAttribute(box.element, 'aria-describedby', valid ? null : id);
  }
  return {
    element: box.element,
    problem,
    draw: (limit) => {
      box.setValue(limit === none ? '' : outOf100(limit));
      drawProblem();
    },
    clear: () => {
      box.element.value = '';
    },
  };
}

/** A score from 0 to 1 as it was typed: 100 · 0.29 is 28.999999999999996. */
const outOf100 = (score: number): string => String(Number((100 * score).toFixed(8)));
