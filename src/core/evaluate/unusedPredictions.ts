import type { Predictions } from './answers';
import type { Problem } from './model';

/** What is said of predictions that no instance asked for; where none fits, why that may be. */
export async function unusedPredictions(
  predictions: Predictions,
  { scored, instance }: { readonly scored: number; readonly instance: string | undefined },
): Promise<readonly Problem[]> {
  const { count, firstId } = await predictions.unused();
  if (count === 0) return [];
  return [
    { kind: 'unknown-prediction', message: messageOf({ count, firstId, scored, instance }), count },
  ];
}

function messageOf({
  count,
  firstId,
  scored,
  instance,
}: {
  readonly count: number;
  readonly firstId: string;
  readonly scored: number;
  readonly instance: string | undefined;
}): string {
  if (scored === 0 && instance !== undefined)
    return (
      `No prediction fits an instance: the predictions have ids such as "${firstId}", the instances such as ` +
      `"${instance}". Give the tasks that the predictions were made for.`
    );
  return count === 1
    ? `1 prediction is for no instance of these tasks and was left out, "${firstId}".`
    : `${count} predictions are for no instance of these tasks and were left out, "${firstId}" first.`;
}
