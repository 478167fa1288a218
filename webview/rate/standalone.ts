import type { Rating, RatingFromView, RatingPart, RatingToView } from '../../src/protocol/rating';
import { printRatings, ratingFileName } from './ratingLines';
import { ratingStore, type RatingStore } from './ratingStore';

/**
 * Where the page is a file of its own, it is its own host: the part stands in the page, ratings are kept by the browser,
 * and all of them can be saved as a file. `null` in VS Code. Call it before anything asks VS Code for its interface.
 */
export function standAlone(): { readonly isKept: boolean } | null {
  const written = document.getElementById('part')?.textContent;
  if ('acquireVsCodeApi' in globalThis || written === undefined) return null;
  const part = JSON.parse(written) as RatingPart; // written into the page by the program that wrote the page
  const store = ratingStore(part);
  const host = {
    postMessage: (event: RatingFromView) => answer(event, part, store),
    ...store.page,
  };
  Object.assign(globalThis, { acquireVsCodeApi: () => host });
  window.addEventListener('beforeunload', (event) => {
    if (store.hasNews()) event.preventDefault();
  });
  return { isKept: store.isKept };
}

function answer(event: RatingFromView, part: RatingPart, store: RatingStore): void {
  switch (event.type) {
    case 'ready':
      tell({ type: 'part', part, ratings: store.ratings(), disagreements: [] });
      return;
    case 'rated':
      tell(keep(event.rating, store));
      return;
    case 'download':
      download(part, store.ratings());
      store.markDownloaded();
      return;
    case 'openInstruction':
      return; // there are no files to open
  }
}

function keep(rating: Rating, store: RatingStore): RatingToView {
  if (store.keep(rating)) return { type: 'saved', item: rating.item };
  const message =
    'The browser has no more room for ratings. Download them now, so that closing the page loses none.';
  return { type: 'notSaved', item: rating.item, message };
}

/** As from VS Code: later, when what posted the event is done. */
function tell(message: RatingToView): void {
  queueMicrotask(() => window.dispatchEvent(new MessageEvent('message', { data: message })));
}

function download(part: RatingPart, ratings: readonly Rating[]): void {
  const address = URL.createObjectURL(
    new Blob([printRatings(ratings)], { type: 'application/jsonl' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = ratingFileName(part);
  link.click();
  // The browser reads it after this task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
