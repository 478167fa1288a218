import type { Report, RuleHead, RuleOptions } from '../rule';
import type { TaskFile } from './taskFile';

/** A rule for SUP-NATINST task files. */
export interface TaskFileRule<Options extends RuleOptions = RuleOptions> extends RuleHead<Options> {
  check(context: { readonly file: TaskFile; readonly options: Options }): Iterable<Report>;
}

/** A rule whose options have their type from their default values. */
export function defineTaskFileRule<Options extends RuleOptions>(
  rule: TaskFileRule<Options>,
): TaskFileRule<Options> {
  return rule;
}
