import type { GenerateEvent } from '../../core/refine/examples/generateExamples';

/** Puts a conversation into words as it goes on: the stage, and how much has come. */
export function tellProgress(
  { model, count }: { readonly model: string; readonly count: number },
  tell: (message: string) => void,
): (event: GenerateEvent) => void {
  let stage = '';
  let arrived = 0;
  let told = 0;
  return (event) => {
    if (event.kind === 'turnStarted') {
      if (event.turn === 'ask') stage = `1 of 2: ${model} writes ${count} examples`;
      arrived = told = 0;
      tell(stage);
    }
    if (event.kind === 'answerDelta') {
      arrived += event.text.length;
      if (arrived - told < charactersBetween) return;
      told = arrived;
      tell(`${stage} (${arrived} characters so far)`);
    }
    if (event.kind === 'waiting')
      tell(`${event.reason} Going on in ${Math.ceil(event.seconds)} s.`);
    if (event.kind === 'candidatesChecked')
      stage = `2 of 2: ${model} ranks the ${event.checked.accepted.length} that passed the checks`;
  };
}

/** A notification that changes with every word cannot be read. */
const charactersBetween = 100;
