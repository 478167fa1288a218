import type { Memory } from './memory';

/** What VS Code gives a page; only this module calls it. */
interface WebviewApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): WebviewApi;

/** The extension host as a view sees it: one state comes down, small events go up. */
export interface Host<ToView, FromView> {
  readonly post: (event: FromView) => void;
  /** Registers the one receiver and asks for the first state. */
  readonly start: (receive: (message: ToView) => void) => void;
}

export function connect<ToView, FromView>(ready: FromView): Host<ToView, FromView> {
  return {
    post: (event) => api().postMessage(event),
    start: (receive) => {
      document.documentElement.lang ||= 'en';
      window.addEventListener('message', (event: MessageEvent<ToView>) => receive(event.data));
      api().postMessage(ready);
    },
  };
}

export function recall<Content extends object>(initial: Content): Memory<Content> {
  let content: Content = { ...initial, ...(api().getState() as Partial<Content> | undefined) }; // written below only
  return {
    get content() {
      return content;
    },
    change: (change) => {
      content = { ...content, ...change };
      api().setState(content);
    },
  };
}

let acquired: WebviewApi | undefined;

/** VS Code hands its interface out once. */
function api(): WebviewApi {
  return (acquired ??= acquireVsCodeApi());
}
