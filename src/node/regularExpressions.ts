import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 compile a regular expression once, at its first use, rather than first for its interpreter and soon again: the
 * rules have many and use all of them, so a first file has its findings in less than half the time.
 */
export function compileExpressionsOnce(): void {
  setFlagsFromString('--no-regexp-tier-up');
}
