import path from 'node:path';
import * as vscode from 'vscode';
import { builtInLayouts, isBuiltInLayout } from '../../core/prompt/layouts';
import { layoutSummary } from '../../core/prompt/layoutSummary';
import { defaultChatLayout } from '../../core/predict/experiment';
import { count } from '../../core/predict/told';
import type { UnfinishedChatRun } from '../../node/predict/reopenChatRun';
import {
  askForText,
  askInTurn,
  back,
  pickOne,
  pickSome,
  type Row,
  type Step,
} from '../dataset/questions';
import type { InstructionFiles } from './instructionFiles';

const title = 'Predict with Chat Model';

/** What a user wants predicted: the rest of a run, or tasks. */
export type Wanted =
  /** The id of the run. */
  | { readonly kind: 'goOn'; readonly run: string }
  | {
      readonly kind: 'tasks';
      /** Absolute. */
      readonly files: readonly string[];
      readonly layout: string;
      /** `null` for all instances. */
      readonly perTask: number | null;
    };

export interface Offered {
  readonly folder: string;
  readonly instructions: InstructionFiles;
  /** The instruction in the active editor, if it has instances. */
  readonly open: string | undefined;
  readonly unfinished: readonly UnfinishedChatRun[];
}

interface State {
  readonly what: What;
  readonly files: readonly string[];
  readonly layout: string;
  readonly perTask: number | null | 'other';
}

type What =
  { readonly kind: 'goOn'; readonly run: string } | { readonly kind: 'all' | 'open' | 'choose' };

/** Asks what to predict; `undefined` where the user left. */
export async function askWhatToPredict(offered: Offered): Promise<Wanted | undefined> {
  const all = offered.instructions.tasks;
  const initial: State = {
    what: { kind: 'all' },
    files: all,
    layout: defaultChatLayout,
    perTask: 100,
  };
  const state = await askInTurn(
    [askWhat, askTasks, askLayout, askPerTask, askNumber].map((ask) => ask(offered)),
    initial,
  );
  if (!state) return undefined;
  const { what, files, layout, perTask } = state;
  if (what.kind === 'goOn') return what;
  return { kind: 'tasks', files, layout, perTask: perTask === 'other' ? null : perTask };
}

type Ask = (offered: Offered) => Step<State>;

const askWhat: Ask = (offered) => async (state) => {
  const chosen = await pickOne<What>({
    title,
    placeholder: 'Which instances?',
    rows: whatRows(offered),
    picked: () => false,
  });
  if (chosen === back) return back;
  const what = chosen.value;
  const { open, instructions } = offered;
  const files = what.kind === 'open' && open !== undefined ? [open] : instructions.tasks;
  return { ...state, what, files };
};

function whatRows({ instructions, open, unfinished }: Offered): readonly Row<What>[] {
  const goOn = unfinished.map(({ run, predicted }) => ({
    label: `$(debug-continue) Go on with "${run.manifest.name}"`,
    description: `${predicted} of ${count(run.manifest.instances.predict, 'instance')} predicted`,
    detail: `${run.manifest.model ?? ''}, ${run.state.status}, ${run.manifest.started.slice(0, 16).replace('T', ' ')} UTC`,
    value: { kind: 'goOn', run: run.id } as const,
  }));
  const tasks: readonly Row<What>[] = [
    {
      label: '$(files) All instructions of the workspace',
      description: count(instructions.tasks.length, 'task'),
      value: { kind: 'all' },
    },
    ...(open === undefined
      ? []
      : [
          {
            label: '$(file) The open instruction',
            description: path.basename(open),
            value: { kind: 'open' } as const,
          },
        ]),
    { label: '$(checklist) Choose instructions…', value: { kind: 'choose' } },
  ];
  return [...goOn, ...(instructions.tasks.length > 0 ? tasks : [])];
}

const askTasks: Ask =
  ({ instructions, folder }) =>
  async (state) => {
    if (state.what.kind !== 'choose') return { skipped: true, state };
    const files = await pickSome({
      title,
      placeholder: 'Which instructions?',
      rows: instructions.tasks.map((file) => ({
        label: path.basename(file, '.instruct'),
        description: path.relative(folder, path.dirname(file)),
        value: file,
      })),
      picked: (file) => state.files.includes(file),
      least: 1,
    });
    return files === back ? back : { ...state, files };
  };

const askLayout: Ask =
  ({ instructions }) =>
  async (state) => {
    if (state.what.kind === 'goOn') return { skipped: true, state };
    const chosen = await pickOne({
      title,
      placeholder: 'Which layout?',
      rows: layoutRows(instructions.layouts),
      picked: (layout) => layout === state.layout,
    });
    return chosen === back ? back : { ...state, layout: chosen.value };
  };

function layoutRows(own: readonly string[]): readonly Row<string>[] {
  const names = Object.keys(builtInLayouts).filter((name) => name !== defaultChatLayout);
  return [defaultChatLayout, ...names, ...own].map((layout) => ({
    label: layout,
    ...(isBuiltInLayout(layout) && { detail: layoutSummary(builtInLayouts[layout]!) }),
    value: layout,
  }));
}

const askPerTask: Ask = () => async (state) => {
  if (state.what.kind === 'goOn') return { skipped: true, state };
  const rows: readonly Row<State['perTask']>[] = [
    { label: 'The first 100', description: 'as the public test set has them', value: 100 },
    { label: 'The first 10', description: 'for a first look', value: 10 },
    { label: 'All', value: null },
    { label: 'Another number…', value: 'other' },
  ];
  const chosen = await pickOne({
    title,
    placeholder: 'How many instances of each task?',
    rows,
    picked: (value) => value === state.perTask,
  });
  return chosen === back ? back : { ...state, perTask: chosen.value };
};

const askNumber: Ask = () => async (state) => {
  if (state.what.kind === 'goOn' || state.perTask !== 'other') return { skipped: true, state };
  const given = await askForText({
    title,
    prompt: 'How many instances of each task? The first ones are taken.',
    value: '20',
    fault: (value) =>
      Promise.resolve(
        /^[1-9]\d{0,6}$/.test(value.trim()) ? undefined : 'A whole number from 1, please.',
      ),
  });
  return given === back ? back : { ...state, perTask: Number(given.trim()) };
};

/** Where the cursor is, if it is one of the tasks. */
export function openTask(tasks: readonly string[]): string | undefined {
  const open = vscode.window.activeTextEditor?.document.uri.fsPath;
  return tasks.find((file) => file === open);
}
