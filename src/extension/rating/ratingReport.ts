import { reportText } from '../../core/rating/report';
import { summarizeStudy } from '../../core/rating/summary';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { pickStudy } from './pickStudy';

/** Shows what a study says so far, as Markdown. Asked again, the open document follows. */
export async function ratingReport(texts: ReadOnlyTexts): Promise<void> {
  const known = await pickStudy('Show Rating Report');
  if (!known) return;
  const { study } = known.stored;
  await texts.show(
    `${study.name} ratings.md`,
    reportText(study, summarizeStudy(study, known.merged)),
  );
}
