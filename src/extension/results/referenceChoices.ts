import type { QuickPickItem } from 'vscode';
import type { References } from '../../node/evaluate/evaluateFile';

export interface ReferenceChoice extends QuickPickItem {
  readonly value: References['kind'];
}

export interface ReferencePlaces {
  /** How many instruction files there are. */
  readonly tasks: number;
  /** Whether the predictions have references beside them. */
  readonly own: boolean;
}

/** Where the references of a file of predictions may be, the likeliest place first. */
export function referenceChoices({ tasks, own }: ReferencePlaces): readonly ReferenceChoice[] {
  const ofTasks: ReferenceChoice = {
    label: 'Tasks of this workspace',
    description: tasks === 1 ? '1 instruction file' : `${tasks} instruction files`,
    detail: 'The outputs of their instances, found by the ids of the predictions.',
    value: 'tasks',
  };
  const itself: ReferenceChoice = {
    label: 'The predictions themselves',
    description: own ? 'they hold references' : 'their first lines hold none',
    detail: 'Each line holds its references, as Tk-Instruct and lm-evaluation-harness write it.',
    value: 'own',
  };
  const inFile: ReferenceChoice = {
    label: 'A references file…',
    detail: 'JSON lines with "id" and "references", such as the predict.jsonl of a run.',
    value: 'file',
  };
  const elsewhere = [...(tasks > 0 ? [ofTasks] : []), inFile];
  return own ? [itself, ...elsewhere] : [...elsewhere, itself];
}
