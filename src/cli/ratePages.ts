import { existsSync } from 'node:fs';
import path from 'node:path';
import type { RatingPart } from '../core/rating/model';
import { adjudicator } from '../core/rating/names';
import { adjudicationPart, partWith } from '../core/rating/parts';
import { toDecide } from '../core/rating/contraryDecisions';
import { eachOf } from '../node/eachOf';
import { readRatings } from '../node/rating/ratingFiles';
import { writeRaterPage } from '../node/rating/raterPage';
import { listStudies, type StoredStudy } from '../node/rating/studies';
import { wrongUse, type Outcome } from './command';
import { describedStudy, namedStudy, unusedOptions, type RateCall } from './rateCall';
import { printJson, type Terminal } from './terminal';

/** `rate pages --study STUDY --pages DIR` */
export async function pages(call: RateCall): Promise<Outcome> {
  const { options, terminal } = call;
  const unused = unusedOptions(call, ['study', 'pages', 'rater', 'json']);
  if (unused) return unused;
  const stored = await namedStudy(call);
  if (stored.kind === 'wrong-use') return stored;
  if (options.pages === undefined) return wrongUse('Say where the pages go: --pages DIR.');
  const parts = await wantedParts(stored, options.rater);
  if (parts.length === 0 && options.rater === adjudicator) {
    terminal.notice(
      'Raters disagree on nothing that is still to be decided, so there is no page to write.',
    );
    if (options.json) printJson(terminal, []);
    return 'fine';
  }
  if (parts.length === 0)
    return wrongUse(
      `"${options.rater ?? ''}" has nothing to rate in this study. Its raters are ${stored.study.raters.map(({ name }) => name).join(', ')}.`,
    );
  const written = await writePages(stored, { to: options.pages, terminal, parts });
  if (written === 'failed') return 'findings';
  if (options.json) printJson(terminal, written);
  else for (const file of written) terminal.print(file);
  return 'fine';
}

/** `rate list` */
export async function list(call: RateCall): Promise<Outcome> {
  const { options, terminal, workspace } = call;
  const unused = unusedOptions(call, ['json']);
  if (unused) return unused;
  const { studies, failures } = await listStudies(workspace);
  for (const { message } of failures) terminal.notice(message);
  const described = await eachOf(studies, async (stored) => ({
    ...describedStudy(stored),
    raters: (await readRatings(stored)).progress.map(({ rater, items, rated }) => ({
      ...{ name: rater, items, rated },
    })),
  }));
  if (options.json) printJson(terminal, described);
  else if (described.length === 0) terminal.notice('There are no studies yet.');
  else
    for (const { name, kind, items, raters } of described)
      terminal.print(
        [name, kind, `${items} items`, raters.map(progressText).join(', ')].join('  '),
      );
  return failures.length > 0 ? 'findings' : 'fine';
}

/** Writes a file for each rater; their paths, or `failed` after it was said why. */
export async function writePages(
  { study }: StoredStudy,
  {
    to,
    terminal,
    parts = study.raters.map((rater) => partWith(study, rater)),
  }: { readonly to: string; readonly terminal: Terminal; readonly parts?: readonly RatingPart[] },
): Promise<readonly string[] | 'failed'> {
  const dist = builtPages();
  if (dist === undefined) {
    terminal.notice('No pages were written: this Stepwise was not built. "npm run build" does it.');
    return 'failed';
  }
  const written: string[] = [];
  for (const part of parts) {
    const file = path.resolve(terminal.folder, to, `${study.name}-${part.rater}.html`);
    const outcome = await writeRaterPage(file, part, dist);
    if (outcome.kind === 'failed') {
      terminal.notice(outcome.message);
      return 'failed';
    }
    written.push(file);
  }
  return written;
}

/** Those of all raters, or of one, or of the one who adjudicates, with the items that wait for it. */
async function wantedParts(
  stored: StoredStudy,
  rater: string | undefined,
): Promise<readonly RatingPart[]> {
  const { study } = stored;
  if (rater !== adjudicator)
    return study.raters
      .filter(({ name }) => rater === undefined || name === rater.normalize('NFC'))
      .map((one) => partWith(study, one));
  const asked = toDecide(study, await readRatings(stored));
  return asked.length === 0 ? [] : [adjudicationPart(study, asked)];
}

/** The folder of the built pages: that of the bundle, or beside the sources. */
function builtPages(): string | undefined {
  const candidates = [__dirname, path.join(__dirname, '..', '..', 'dist')];
  return candidates.find((candidate) => existsSync(path.join(candidate, 'webview-rate.js')));
}

function progressText({ name, rated, items }: { name: string; rated: number; items: number }) {
  return `${name} ${rated}/${items}`;
}
