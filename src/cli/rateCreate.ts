import type { StudyPlan } from '../core/rating/newStudy';
import {
  createInstructionStudy,
  createPredictionStudy,
  type CreatedStudy,
} from '../node/rating/createStudies';
import type { StoredStudy } from '../node/rating/studies';
import { findTaskFiles } from '../node/findTaskFiles';
import { taskEndings } from '../node/taskFiles';
import { wrongUse, type Outcome, type WrongUse } from './command';
import { numberOption } from './numberOption';
import { describedStudy, unusedOptions, type RateCall } from './rateCall';
import { writePages } from './ratePages';
import { printJson, type Terminal } from './terminal';

/** `rate create-instructions <globs…>` */
export async function createInstructions(call: RateCall): Promise<Outcome> {
  const unused = unusedOptions(call, ofAnyStudy);
  if (unused) return unused;
  const plan = studyPlan(call);
  if ('kind' in plan) return plan;
  if (call.positionals.length === 0)
    return wrongUse('Name the instructions to rate: rate create-instructions <globs…>.');
  const { files, unmatched } = await found(call.positionals, {
    endings: ['.instruct'],
    terminal: call.terminal,
  });
  const created = await createInstructionStudy(call.workspace, plan, files);
  return finish(call, created, unmatched);
}

/** `rate create-predictions --runs RUN RUN` */
export async function createPredictions(call: RateCall): Promise<Outcome> {
  const { options, positionals, terminal, workspace } = call;
  const used = [...ofAnyStudy, 'runs', 'tasks', 'sample', 'only-different', 'both-wrong'] as const;
  const unused = unusedOptions(call, used);
  if (unused) return unused;
  const plan = studyPlan(call);
  if ('kind' in plan) return plan;
  const [one, other, ...more] = options.runs;
  if (one === undefined || other === undefined || more.length > 0)
    return wrongUse('Name two runs to compare: --runs RUN RUN. "stepwise runs" lists them.');
  if (positionals.length > 0) return wrongUse(`"${positionals[0]!}" is one argument too many.`);
  const sample = numberOption('sample', options.sample, { least: 1, whole: true });
  if (typeof sample === 'object') return sample;
  const tasks =
    options.tasks.length > 0
      ? await found(options.tasks, { endings: taskEndings, terminal })
      : null;
  const created = await createPredictionStudy(workspace, plan, {
    runs: [one, other],
    choice: {
      onlyDifferent: options['only-different'],
      bothWrong: options['both-wrong'],
      sample: sample ?? null,
    },
    taskFiles: tasks?.files ?? null,
  });
  return finish(call, created, tasks?.unmatched ?? []);
}

const ofAnyStudy = ['name', 'raters', 'shared', 'seed', 'pages', 'json'] as const;
const usuallyShared = 30;

function studyPlan({ options }: RateCall): StudyPlan | WrongUse {
  const { name, raters } = options;
  if (name === undefined) return wrongUse('Give the study a name: --name STUDY.');
  if (raters === undefined) return wrongUse('Name the raters: --raters A,B,….');
  const shared = sharedOption(options.shared);
  if ('kind' in shared) return shared;
  const seed = numberOption('seed', options.seed, { least: 0, whole: true });
  if (typeof seed === 'object') return seed;
  const names = raters.split(',').map((rater) => rater.trim());
  return {
    name,
    raters: names.filter((rater) => rater !== ''),
    shared,
    seed: seed ?? 1,
    now: new Date(),
  };
}

function sharedOption(given: string | undefined): StudyPlan['shared'] | WrongUse {
  if (given === undefined) return { atMost: usuallyShared };
  if (!given.endsWith('%')) {
    const items = numberOption('shared', given, { least: 0, whole: true });
    return typeof items === 'number' ? { items } : items!;
  }
  const share = numberOption('shared', given.slice(0, -1), { least: 0, most: 100 });
  return typeof share === 'number' ? { share: share / 100 } : share!;
}

async function found(
  patterns: readonly string[],
  { endings, terminal }: { readonly endings: readonly string[]; readonly terminal: Terminal },
) {
  const { files, unmatched } = await findTaskFiles(patterns, { folder: terminal.folder, endings });
  return { files, unmatched: unmatched.map((pattern) => `No file matches "${pattern}".`) };
}

async function finish(
  { options, terminal }: RateCall,
  created: CreatedStudy,
  unmatched: readonly string[],
): Promise<Outcome> {
  for (const message of unmatched) terminal.notice(message);
  if (created.kind === 'failed') {
    terminal.notice(created.message);
    return 'findings';
  }
  const { stored, notes } = created;
  for (const note of notes) terminal.notice(note);
  const pages =
    options.pages === undefined ? [] : await writePages(stored, { to: options.pages, terminal });
  const written = pages === 'failed' ? [] : pages;
  if (options.json) printJson(terminal, { ...describedStudy(stored), notes, pages: written });
  else terminal.print([`Made ${stored.directory}`, ...partLines(stored), ...written].join('\n'));
  if (pages === 'failed') return 'findings';
  return unmatched.length + notes.length > 0 ? 'findings' : 'fine';
}

function partLines({ study }: StoredStudy): readonly string[] {
  return study.raters.map(({ name, items }) => `  ${name}: ${items.length} items`);
}
