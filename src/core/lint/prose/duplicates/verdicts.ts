import { restates } from './restatement';
import type { Meaning } from './stepMeaning';

/** A step of a list with how much each of its concepts tells there. */
export interface Weighed {
  readonly meaning: Meaning;
  /** By concept, only where many steps of the list speak of it. */
  readonly shares: ReadonlyMap<string, number>;
  /** The same for two lists in which all of its concepts tell as much. */
  readonly key: string;
}

/** What stands in more than two steps tells little of what makes two of them one. */
export function weighedIn(meanings: readonly Meaning[]): readonly Weighed[] {
  const steps = new Map<string, number>();
  for (const { ids } of meanings) for (const id of ids) steps.set(id, (steps.get(id) ?? 0) + 1);
  return meanings.map((meaning) => {
    const often = meaning.ids.filter((id) => steps.get(id)! > 2);
    const shares = new Map(often.map((id) => [id, steps.get(id) === 3 ? 0.7 : 0.45]));
    return { meaning, shares, key: [...shares].join(' ') };
  });
}

/**
 * Whether a step restates an earlier one, by their indexes. With every key stroke nearly all pairs come again: those of the
 * list before are taken over, where the definition is the same and their concepts tell as much as they did.
 */
export function verdictsOn(
  steps: readonly Weighed[],
  task: ReadonlySet<string>,
): (later: number, earlier: number) => boolean {
  const before = last.task === task ? last : undefined;
  const indexes = new Map(before?.steps.map(({ meaning }, index) => [meaning, index]));
  const places = steps.map(({ meaning, key }) => {
    const index = indexes.get(meaning);
    return index !== undefined && before!.steps[index]!.key === key ? index : undefined;
  });
  const verdicts = steps.map((): (boolean | undefined)[] => []);
  last = { task, steps, verdicts };
  const known = (later: number, earlier: number): boolean | undefined => {
    const [row, column] = [places[later], places[earlier]];
    return row === undefined || column === undefined ? undefined : before!.verdicts[row]![column];
  };
  return (later, earlier) =>
    (verdicts[later]![earlier] =
      known(later, earlier) ?? restatesIn(task, steps[later]!, steps[earlier]!));
}

/** Of the list that was looked at last, each pair by its two indexes as far as it was compared. */
let last: {
  readonly task: ReadonlySet<string> | undefined;
  readonly steps: readonly Weighed[];
  readonly verdicts: readonly (readonly (boolean | undefined)[])[];
} = { task: undefined, steps: [], verdicts: [] };

const restatesIn = (task: ReadonlySet<string>, later: Weighed, earlier: Weighed): boolean =>
  restates(later.meaning, earlier.meaning, (id) => {
    const share = later.shares.get(id) ?? earlier.shares.get(id) ?? 1;
    return share * weightOf(id, task);
  });

const weightOf = (id: string, task: ReadonlySet<string>): number =>
  little.has(id) ? 0.1 : light.has(id) ? 0.35 : task.has(id) ? 0.6 : 1;

/** What links the words that count. */
const little: ReadonlySet<string> = new Set(
  'contain exist come take way thing sound seem carri occur part entri given respect base along itself whatever single whole mark put serv do make place_in present actual such involv stand word say possible bring forward version chiefli get case degre nature attent accord regard face'.split(
    ' ',
  ),
);
/** What most steps of any task speak of. */
const light: ReadonlySet<string> = new Set(
  'read find consider check write not use contain list show person place time answer length keep choose label'.split(
    ' ',
  ),
);
