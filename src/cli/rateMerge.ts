import path from 'node:path';
import { decisionFor, type MergedRatings, type RatingConflict } from '../core/rating/merge';
import { ratingText } from '../core/rating/report';
import { staleDecisions, type ContraryDecision } from '../core/rating/contraryDecisions';
import { decideConflict } from '../node/rating/appendRating';
import { importRatings } from '../node/rating/importRatings';
import { readRatings } from '../node/rating/ratingFiles';
import type { StoredStudy } from '../node/rating/studies';
import { findFiles } from '../node/findFiles';
import { wrongUse, type Outcome } from './command';
import { namedStudy, unusedOptions, type RateCall } from './rateCall';
import { printJson, type Terminal } from './terminal';

/** `rate merge <files…>` */
export async function merge(call: RateCall): Promise<Outcome> {
  const { options, positionals, terminal, workspace } = call;
  const unused = unusedOptions(call, ['study', 'json']);
  if (unused) return unused;
  if (positionals.length === 0)
    return wrongUse('Name the files that raters sent back: rate merge <files…>.');
  const expected = options.study === undefined ? undefined : await namedStudy(call);
  if (expected?.kind === 'wrong-use') return expected;
  const { files, unmatched } = await findFiles(positionals, {
    folder: terminal.folder,
    endings: ['.jsonl'],
  });
  for (const pattern of unmatched) terminal.notice(`No file matches "${pattern}".`);
  const taken = await takeOver(files, { workspace, terminal, study: expected?.study.name });
  const merged: Record<string, Merged> = {};
  for (const stored of taken.studies) merged[stored.study.name] = await mergedIn(stored);
  if (options.json) printJson(terminal, merged);
  else for (const [name, one] of Object.entries(merged)) terminal.print(mergedText(name, one));
  const contradictory = Object.values(merged).flatMap((one) => [...one.conflicts, ...one.stale]);
  return taken.complaints + unmatched.length + contradictory.length > 0 ? 'findings' : 'fine';
}

type Merged = MergedRatings & { readonly stale: readonly ContraryDecision[] };

async function mergedIn(stored: StoredStudy): Promise<Merged> {
  const merged = await readRatings(stored);
  return { ...merged, stale: staleDecisions(stored.study, merged) };
}

/** `rate decide --study STUDY --rater NAME --item ID --take FILE` */
export async function decide(call: RateCall): Promise<Outcome> {
  const { options, terminal } = call;
  const unused = unusedOptions(call, ['study', 'rater', 'item', 'take']);
  if (unused) return unused;
  const stored = await namedStudy(call);
  if (stored.kind === 'wrong-use') return stored;
  const { rater, item, take } = options;
  if (rater === undefined || item === undefined || take === undefined)
    return wrongUse('Say whose answer to what counts: --rater NAME --item ID --take FILE.');
  const { conflicts } = await readRatings(stored);
  const conflict = conflicts.find((one) => one.rater === rater && one.item === item);
  if (!conflict) return wrongUse(`"${rater}" said nothing contradictory about "${item}".`);
  const version = conflict.versions.find(({ file }) => file === take);
  if (!version)
    return wrongUse(
      `The answers of "${rater}" to "${item}" are in ${conflict.versions.map(({ file }) => `"${file}"`).join(' and ')}, not in "${take}".`,
    );
  const decision = decisionFor(conflict, version.rating, new Date().toISOString());
  const kept = await decideConflict(stored, conflict, decision);
  if (kept.kind === 'failed') terminal.notice(kept.message);
  else terminal.print(`${rater}, ${item}: ${ratingText(decision)}`);
  return kept.kind === 'failed' ? 'findings' : 'fine';
}

/** Conflicts for people, one version a line. */
export function conflictLines(conflicts: readonly RatingConflict[]): readonly string[] {
  return conflicts.flatMap(({ rater, item, versions }) => [
    `Conflict: ${rater} answered ${item} differently`,
    ...versions.map(({ file, rating }, place) => {
      const counts = place === versions.length - 1 ? ' (counts until decided)' : '';
      return `  ${file}  ${rating.time}  ${ratingText(rating)}${counts}`;
    }),
  ]);
}

/** Decisions that do not count, one a line. */
export function staleLines(stale: readonly ContraryDecision[]): readonly string[] {
  return stale.map(({ item, question, decided, answers }) => {
    const said = answers.map(({ rater, choice }) => `${rater}: ${choice}`).join(', ');
    return `Does not count: ${item}, ${question} was decided as ${decided}, but all raters say something else by now (${said}). Adjudication asks once more.`;
  });
}

interface TakeOver {
  readonly workspace: string;
  readonly terminal: Terminal;
  /** The only study that files may be for. */
  readonly study: string | undefined;
}

async function takeOver(
  files: readonly string[],
  { workspace, terminal, study }: TakeOver,
): Promise<{ readonly studies: readonly StoredStudy[]; readonly complaints: number }> {
  const studies = new Map<string, StoredStudy>();
  let complaints = 0;
  const complain = (message: string): void => {
    complaints++;
    terminal.notice(message);
  };
  for (const file of files) {
    const taken = await importRatings(workspace, file, study);
    if (taken.kind === 'failed') {
      complain(taken.message);
      continue;
    }
    studies.set(taken.stored.study.name, taken.stored);
    for (const { line, message } of taken.problems)
      complain(`"${path.basename(file)}", line ${line} was left out: ${message}.`);
  }
  return { studies: [...studies.values()], complaints };
}

function mergedText(name: string, { progress, conflicts, stale }: Merged): string {
  return [
    `Study ${name}`,
    ...progress.map(({ rater, items, rated }) => `  ${rater}: ${rated} of ${items} rated`),
    ...conflictLines(conflicts),
    ...staleLines(stale),
  ].join('\n');
}
