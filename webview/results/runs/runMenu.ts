import type { RunView } from '../../../src/protocol/results';
import type { MenuItem } from '../../shared/menu';
import type { Post } from '../page';

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
    { label: 'Open Files', press: () => post({ type: 'openRun', run: id }) },
    ...(run.status === 'running' ? endings(post, id) : afterwards(post, run)),
  ];
}

const endings = (post: Post, id: string): readonly MenuItem[] => [
  { label: 'Cancel', press: () => post({ type: 'cancelRun', run: id }) },
];

const afterwards = (post: Post, { id, kind }: RunView): readonly MenuItem[] => [
  ...(kind === 'train'
    ? []
    : [
        {
          label: 'Score Again',
          hint: 'From its predictions',
          press: () => post({ type: 'scoreAgain', run: id }),
        },
      ]),
  { label: 'Delete…', press: () => post({ type: 'deleteRun', run: id }) },
];
