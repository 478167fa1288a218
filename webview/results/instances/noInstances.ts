import { element, setShown } from '../../shared/dom';
import { nativeButton } from '../../shared/nativeButton';
import type { Page, Shown } from '../page';

interface NoInstances {
  /** Hidden where there are instances; can have the focus. */
  readonly element: HTMLElement;
  draw(shown: Shown): void;
}

/** Why a run with scores has no instances to look at, and what to do. */
export function noInstances({ post }: Page): NoInstances {
  let run: string | undefined;
  const scoreAgain = nativeButton({
    label: 'Score Again',
    press: () => run !== undefined && post({ type: 'scoreAgain', run }),
  });
  const old = element(
    'p',
    {},
    'This run was scored by an earlier version, which kept no instances.',
  );
  const live = element(
    'p',
    { class: 'dim' },
    'The run still goes on. Its instances can be looked at when it has ended and is scored.',
  );
  const root = element('div', { class: 'instances-none', tabindex: -1 });
  root.append(old, scoreAgain.element, live);
  return {
    element: root,
    draw: (shown) => {
      run = shown.run?.id;
      const isGoingOn = shown.run?.status === 'running';
      setShown(root, shown.detail?.hasInstances === false);
      setShown(old, !isGoingOn);
      setShown(scoreAgain.element, !isGoingOn);
      setShown(live, isGoingOn);
    },
  };
}
