import type { RunView } from '../../../src/protocol/results';
import type { MenuItem } from '../../shared/menu';
import type { Post } from '../page';
import { isGoing } from './runWords';

export interface MenuOf {
  readonly run: RunView;
  readonly isBaseline: boolean;
}

/** What can be done with a run. */
export function runMenu(post: Post, { run, isBaseline }: MenuOf): readonly MenuItem[] {
  const { id } = run;
  const compare: MenuItem = isBaseline
    ? { label: 'Stop Comparing', press: () => post({ type: 'compareWith', run: null }) }
    : {
        label: 'Compare with This',
        hint: run.overall ? 'Other runs show their difference to it' : 'It has no scores yet',
        disabled: !run.overall,
        press: () => post({ type: 'compareWith', run: id }),
      };
  return [
    compare,
    { label: 'Rename…', press: () => post({ type: 'rename', run: id }) },
    {
      label: run.note === '' ? 'Add Note…' : 'Change Note…',
      press: () => post({ type: 'note', run: id }),
    },
    ...lookings(post, run),
    ...(isGoing(run) ? endings(post, id) : afterwards(post, run)),
  ];
}

const lookings = (post: Post, { id, kind, host }: RunView): readonly MenuItem[] => [
  {
    label: 'Open Manifest',
    hint: 'What it was made from',
    press: () => post({ type: 'openRun', run: id }),
  },
  ...(hasPrograms(kind)
    ? [
        {
          label: 'Open Log',
          hint: 'What its programs printed',
          press: () => post({ type: 'openLog', run: id }),
        },
      ]
    : []),
  {
    label: 'Open Folder',
    ...(host === 'local' ? {} : { hint: `In a terminal on ${host}` }),
    press: () => post({ type: 'openFolder', run: id }),
  },
];

const hasPrograms = (kind: RunView['kind']): boolean => kind === 'train' || kind === 'predict';

const endings = (post: Post, id: string): readonly MenuItem[] => [
  { label: 'Cancel', press: () => post({ type: 'cancelRun', run: id }) },
];

const afterwards = (post: Post, run: RunView): readonly MenuItem[] => {
  const { id, host, canResume, canFetch, hasPredictions } = run;
  const resume: MenuItem = {
    label: 'Resume',
    hint: 'From where it stopped',
    press: () => post({ type: 'resumeRun', run: id }),
  };
  const fetch: MenuItem = {
    label: 'Fetch Model…',
    hint: `Copies it from ${host}`,
    press: () => post({ type: 'fetchModel', run: id }),
  };
  const score: MenuItem = {
    label: 'Score Again',
    hint: 'From its predictions',
    press: () => post({ type: 'scoreAgain', run: id }),
  };
  return [
    ...(canResume ? [resume] : []),
    ...(canFetch ? [fetch] : []),
    ...(hasPredictions ? [score] : []),
    { label: 'Delete…', press: () => post({ type: 'deleteRun', run: id }) },
  ];
};
