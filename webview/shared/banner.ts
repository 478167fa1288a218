import { element, setShown, setText, type Part } from './dom';
import { changeIcon, icon, type IconName } from './icons';
import { nativeButton } from './nativeButton';

export interface BannerState {
  readonly kind: 'info' | 'success' | 'warning' | 'error';
  readonly message: string;
  readonly action?: { readonly label: string; readonly press: () => void } | null;
}

const pictures: Readonly<Record<BannerState['kind'], IconName>> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  error: 'error',
};
const spoken: Readonly<Record<BannerState['kind'], string>> = {
  info: 'Note: ',
  success: 'Done: ',
  warning: 'Warning: ',
  error: 'Problem: ',
};

/** One sentence across the page, with the button that helps; `null` hides it. */
export function banner(): Part<BannerState | null> {
  const picture = icon('info');
  const kind = element('span', { class: 'unseen' });
  const message = element('span', { class: 'banner-message' });
  let press: (() => void) | undefined;
  const action = nativeButton({ label: '', press: () => press?.() });
  const root = element('div', { class: 'banner', role: 'group', hidden: true });
  root.append(picture, element('p', {}, kind, message), action.element);
  return {
    element: root,
    draw: (state) => {
      setShown(root, state !== null);
      if (!state) return;
      root.className = `banner banner-${state.kind}`;
      root.setAttribute('aria-label', state.kind);
      changeIcon(picture, pictures[state.kind]);
      setText(kind, spoken[state.kind]);
      setText(message, state.message);
      setShown(action.element, Boolean(state.action));
      press = state.action?.press;
      if (state.action) action.setLabel(state.action.label);
    },
  };
}
