import { fileURLToPath } from 'node:url';

/** Milliseconds without a key stroke: then what was typed in a layout is seen in the files that use it. */
const pause = 200;

/** Gathers the files that are typed in, each of which may be a layout of others, and tells them when typing pauses. */
export class LayoutEdits {
  private edited = new Set<string>();
  private waiting: NodeJS.Timeout | undefined;

  constructor(private readonly tell: (files: ReadonlySet<string>) => void) {}

  add(uri: string): void {
    if (!uri.startsWith('file:')) return;
    this.edited.add(fileURLToPath(uri));
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      const { edited } = this;
      this.edited = new Set();
      this.tell(edited);
    }, pause);
  }
}
