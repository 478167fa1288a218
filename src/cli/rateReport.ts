import { labelsCsv } from '../core/rating/labelsCsv';
import { reportText } from '../core/rating/report';
import { summarizeStudy } from '../core/rating/summary';
import { readRatings } from '../node/rating/ratingFiles';
import { wrongUse, type Outcome } from './command';
import { describedStudy, namedStudy, unusedOptions, type RateCall } from './rateCall';
import { summaryText } from './rateText';
import { printJson } from './terminal';

const formats = ['text', 'markdown', 'csv'] as const;

/** `rate report --study STUDY` */
export async function report(call: RateCall): Promise<Outcome> {
  const { options, terminal } = call;
  const unused = unusedOptions(call, ['study', 'format', 'json']);
  if (unused) return unused;
  const stored = await namedStudy(call);
  if (stored.kind === 'wrong-use') return stored;
  const format = formats.find((known) => known === (options.format ?? 'text'));
  if (!format)
    return wrongUse(
      `There is no format "${options.format ?? ''}"; there are ${formats.join(', ')}.`,
    );
  const summary = summarizeStudy(stored.study, await readRatings(stored));
  if (options.json) printJson(terminal, { study: describedStudy(stored), ...summary });
  else if (format === 'csv') terminal.print(labelsCsv(stored.study, summary.labels).trimEnd());
  else if (format === 'markdown') terminal.print(reportText(stored.study, summary).trimEnd());
  else terminal.print(summaryText(stored.study, summary));
  for (const { file, line, message } of summary.problems)
    terminal.notice(`"${file}", line ${line} was left out: ${message}.`);
  const { problems, conflicts, stale } = summary;
  return problems.length + conflicts.length + stale.length > 0 ? 'findings' : 'fine';
}
