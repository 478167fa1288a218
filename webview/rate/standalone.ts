import type { Rating, RatingFromView, RatingPart, RatingToView } from '../../src/protocol/rating';
import { carriedOver } from './carriedOver';
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
  const page = createPage(part, store);
  const host = { postMessage: page.answer, ...store.page };
  Object.assign(globalThis, { acquireVsCodeApi: () => host });
  // Another window of the page has rated; where the browser does not tell, it is looked up when somebody comes back.
  window.addEventListener('storage', ({ key }) => {
    if (key === null || store.holds(key)) page.show();
  });
  window.addEventListener('focus', page.show);
  window.addEventListener('beforeunload', (event) => {
    if (store.hasNews()) event.preventDefault();
  });
  return { isKept: store.isKept };
}

interface Page {
  readonly answer: (event: RatingFromView) => void;
  /** Shows what is kept by now. */
  readonly show: () => void;
}

function createPage(part: RatingPart, store: RatingStore): Page {
  /** What the page shows, by item. */
  let shown = new Map<string, Rating>();
  const show = (): void => {
    const ratings = store.ratings();
    shown = new Map(ratings.map((rating) => [rating.item, rating]));
    tell({ type: 'part', part, ratings, disagreements: [] });
  };
  const rated = (given: Rating): void => {
    const known = shown.get(given.item);
    const kept = store.ratings().find(({ item }) => item === given.item);
    const isBehind = kept !== undefined && kept.time !== known?.time;
    const rating = isBehind ? carriedOver(given, { known, kept }) : given;
    shown.set(rating.item, rating);
    tell(keep(rating, store));
    if (isBehind) show();
  };
  const answer = (event: RatingFromView): void => {
    switch (event.type) {
      case 'ready':
        show();
        return;
      case 'rated':
        rated(event.rating);
        return;
      case 'download':
        download(part, store);
        store.markDownloaded();
        return;
      case 'openInstruction':
        return; // there are no files to open
    }
  };
  return { answer, show };
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

function download(part: RatingPart, store: RatingStore): void {
  const ratings = store.ratings().map((rating) => ({ ...rating, page: store.id }));
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
