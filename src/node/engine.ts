import { setFlagsFromString } from 'node:v8';

// Settings of V8, for processes of our own only: in the editor's they would hold for all extensions. Only what V8 looks at anew each time
// may be set while it runs; "--no-regexp-tier-up", for one, makes it crash now and then.

/**
 * Has garbage collected when the heap has grown by so much of what is in use, in percent. V8 would let it grow to several times
 * of that, which is faster only where memory does not matter.
 */
export function collectGarbageAfterGrowthOf(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}
