import { readConfiguration } from '../configuration';
import { inOrder, reported } from '../reported';
import type { Finding } from '../rule';
import { badConfiguration } from './rules/badConfiguration';

/** All that is wrong in a `stepwise.json`. It cannot switch off what is said about itself. */
export function lintConfiguration(text: string): Finding[] {
  return inOrder(reported(badConfiguration, undefined, () => readConfiguration(text).problems));
}
