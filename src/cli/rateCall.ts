import { readStudy, type StoredStudy } from '../node/rating/studies';
import { wrongUse, type WrongUse } from './command';
import type { Terminal } from './terminal';

/** What was given to an action of `rate`. */
export interface RateCall {
  /** Behind the action. */
  readonly positionals: readonly string[];
  readonly options: RateOptions;
  readonly workspace: string;
  readonly terminal: Terminal;
}

export interface RateOptions {
  readonly name: string | undefined;
  readonly raters: string | undefined;
  readonly shared: string | undefined;
  readonly seed: string | undefined;
  readonly pages: string | undefined;
  readonly runs: readonly string[];
  readonly tasks: readonly string[];
  readonly sample: string | undefined;
  readonly 'only-different': boolean;
  readonly 'both-wrong': boolean;
  readonly study: string | undefined;
  readonly rater: string | undefined;
  readonly item: string | undefined;
  readonly take: string | undefined;
  readonly format: string | undefined;
  readonly json: boolean;
  readonly workspace: string | undefined;
}

/** The study that `--study` names. */
export async function namedStudy({
  options,
  workspace,
}: RateCall): Promise<StoredStudy | WrongUse> {
  if (options.study === undefined)
    return wrongUse('Name the study: --study STUDY. "stepwise rate list" lists them.');
  const stored = await readStudy(workspace, options.study.normalize('NFC'));
  return stored.kind === 'study' ? stored : wrongUse(stored.message);
}

/** The options that an action has no use for; each takes `--workspace`. */
export function unusedOptions(
  { options }: RateCall,
  used: readonly (keyof RateOptions)[],
): WrongUse | undefined {
  const given = Object.entries(options).find(([name, value]) => {
    const isGiven = Array.isArray(value)
      ? value.length > 0
      : value !== undefined && value !== false;
    return isGiven && name !== 'workspace' && !used.some((known) => known === name);
  });
  return given && wrongUse(`This action takes no --${given[0]}.`);
}

/** A study as a list of `--json` has it. */
export function describedStudy({ study, directory }: StoredStudy) {
  const { name, kind, seed, created, items, raters } = study;
  return {
    ...{ name, kind, directory, seed, created, items: items.length },
    raters: raters.map((rater) => ({ name: rater.name, items: rater.items.length })),
  };
}
