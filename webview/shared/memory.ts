/** What the page itself remembers while it is hidden, such as a filter; VS Code keeps it, the extension never sees it. */
export interface Memory<Content> {
  readonly content: Content;
  change(change: Partial<Content>): void;
}
