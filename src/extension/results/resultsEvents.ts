import type { ResultsFromView } from '../../protocol/results';
import { run } from '../commands';
import type { ResultsSession } from './resultsSession';
import { openFolder, openLog, openRun } from './openRunPlace';
import { editNote, rename, scoreAgain, star } from './runActions';
import { cancel, deleteAfterAsking, fetchTrained, resume } from './runControl';
import { tellInformation } from '../tell';

/** What events lead to that is not about the run directories. */
export interface ResultsActions {
  openInEditor(task: string | undefined): void;
}

/** Events of one page alone. */
type OwnEvent = 'ready' | 'find' | 'rows' | 'openInstance' | 'openPrompt' | 'exportInstances';
export type SharedEvent = Exclude<ResultsFromView, { readonly type: OwnEvent }>;

/** What an event means for the results that all pages share. */
export async function handleEvent(
  event: SharedEvent,
  session: ResultsSession,
  actions: ResultsActions,
): Promise<void> {
  switch (event.type) {
    case 'select':
      return session.select(event.run);
    case 'compareWith':
      return session.compareWith(event.run);
    case 'star':
      return star(session, event.run, event.starred);
    case 'rename':
      return rename(session, event.run);
    case 'note':
      return editNote(session, event.run);
    case 'evaluateBaselines':
      return run('stepwise.evaluateBaselines');
    case 'evaluatePredictions':
      return run('stepwise.evaluatePredictions');
    case 'predictWithModel':
      return run('stepwise.predictWithModel');
    case 'comparePredictions':
      return comparePredictions(session);
    case 'cancelEvaluation':
      session.jobs.cancel();
      return;
    case 'cancelRun':
      return cancel(session, event.run);
    case 'deleteRun':
      return deleteAfterAsking(session, event.run);
    case 'resumeRun':
      return resume(session, event.run);
    case 'fetchModel':
      return fetchTrained(session, event.run);
    case 'openRun':
      return openRun(event.run);
    case 'openLog':
      return openLog(event.run);
    case 'openFolder':
      return openFolder(event.run);
    case 'scoreAgain':
      return scoreAgain(session, event.run);
    case 'openInEditor':
      actions.openInEditor(event.task);
      return;
    case 'openInstruction':
      return session.instructions.open(event.task);
    case 'refine':
      return session.instructions.refine(event.task);
    case 'chooseMetric':
      session.chooseMetric(event.metric);
      return;
    case 'exportScores':
      return run('stepwise.exportScores', event.format ?? undefined);
  }
}

/** A blind comparison by people, of the two runs that are looked at. */
async function comparePredictions({ selected, baseline }: ResultsSession): Promise<void> {
  if (selected && baseline && selected !== baseline)
    return run('stepwise.comparePredictions', selected.id, baseline.id);
  tellInformation('Select a run and another one to compare it with first.');
}
