import path from 'node:path';
import { openLane } from '../lane';
import type { InstanceReader, NotAnswered } from './model';
import { createSession, type Questions, type Search } from './session';
import { unavailable } from './compareRuns';

/** Reads in a worker of its own, which starts with the first question. `script` is for tests. */
export function createInstanceReader(
  script = path.join(__dirname, 'resultsWorker.js'),
): InstanceReader {
  const lane = openLane<Questions>({ script, here: createSession, who: 'The reader of results' });
  let last: Search | undefined;
  return {
    find: (of, wanted) => {
      last = { of, wanted };
      return lane.ask('find', last).catch(stopped);
    },
    rows: async (offset, count) =>
      last ? lane.ask('rows', last, offset, count).catch(stopped) : nothingWasLookedFor,
    instance: async (index) =>
      last ? lane.ask('instance', last, index).catch(stopped) : nothingWasLookedFor,
    prompts: async (index) =>
      last ? lane.ask('prompts', last, index).catch(stopped) : nothingWasLookedFor,
    compare: async (of) =>
      lane.ask('compare', of).catch((error: unknown) => unavailable(stopped(error).message)),
    exportFound: async (file) =>
      last ? lane.ask('exportFound', last, file).catch(stopped) : nothingWasLookedFor,
    dispose: () => lane.dispose(),
  };
}

const nothingWasLookedFor: NotAnswered = {
  kind: 'failed',
  message: 'No run is open: select one first.',
};

/** The worker died, twice. */
function stopped(error: unknown): NotAnswered {
  return {
    kind: 'failed',
    message: `The instances could not be read: ${error instanceof Error ? error.message : String(error)}. Try again; where that does not help, score the run again.`,
  };
}
