import type { FindingView, FrameView } from '../../src/protocol/refine';
import { element, keyedChildren, setShown, setText, type Part } from '../shared/dom';
import { icon, type IconName } from '../shared/icons';

type Findings = FrameView['findings'];
type Group = keyof Findings;

const groups: readonly { group: Group; title: string; picture: IconName }[] = [
  { group: 'added', title: 'Added', picture: 'warning' },
  { group: 'left', title: 'Left', picture: 'info' },
  { group: 'fixed', title: 'Fixed', picture: 'check' },
];

/** What the rules say about a stage's steps, sorted by what the stage did to it. */
export function findingLists(goToStep: (number: number) => void): Part<Findings> {
  const clean = element('p', { class: 'dim' }, 'No rule finds anything in these steps.');
  const lists = groups.map(({ group, title, picture }) => ({
    group,
    list: findingList({ group, title, picture, goToStep }),
  }));
  return {
    element: element('div', { class: 'findings' }, clean, ...lists.map(({ list }) => list.element)),
    draw: (findings) => {
      setShown(
        clean,
        groups.every(({ group }) => findings[group].length === 0),
      );
      for (const { group, list } of lists) list.draw(findings[group]);
    },
  };
}

interface FindingListOptions {
  readonly group: Group;
  readonly title: string;
  readonly picture: IconName;
  readonly goToStep: (number: number) => void;
}

function findingList(options: FindingListOptions): Part<readonly FindingView[]> {
  const amount = element('span', { class: 'amount numbers' });
  const heading = element('h3', {}, icon(options.picture), options.title, ' ', amount);
  const list = element('ul');
  const root = element(
    'section',
    { class: `finding-group finding-${options.group}` },
    heading,
    list,
  );
  const draw = keyedChildren<FindingView>(list, {
    key: (finding) => JSON.stringify([finding.rule, finding.step, finding.message]),
    create: (finding) => findingItem(finding, options),
  });
  return {
    element: root,
    draw: (findings) => {
      setShown(root, findings.length > 0);
      setText(amount, String(findings.length));
      draw(findings);
    },
  };
}

/** A finding's key holds all it says, so that its element never changes. */
function findingItem(
  { rule, message, step }: FindingView,
  { group, goToStep }: FindingListOptions,
): Part<FindingView> {
  const item = element('li', { class: 'finding' }, element('code', {}, rule), ' ');
  if (step !== null && group === 'fixed') item.append(`was in step ${step}: `);
  else if (step !== null) {
    const link = element(
      'button',
      { class: 'plain-button link-button', type: 'button' },
      `step ${step}`,
    );
    link.addEventListener('click', () => goToStep(step));
    item.append(link, ': ');
  }
  item.append(element('span', {}, message));
  return { element: item, draw: () => undefined };
}
