import type { Proposal } from './item';

/** Text that a snippet holds letter by letter. */
export function escapedSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** One of the texts, for a person to choose from; `number` counts the places to fill in. */
export function choice(number: number, texts: readonly string[]): string {
  return `\${${number}|${texts.map((text) => text.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`;
}

/** For an editor that takes plain text only: words to change stay, a choice is left open. */
export function withoutSnippet({ snippet, ...proposal }: Proposal): Proposal {
  return snippet ? { ...proposal, text: plainText(proposal.text) } : proposal;
}

/** An escaped character; a choice; a place with words to change; a place. */
const snippetParts = /\\([\\$}])|\$\{\d+\|(?:\\.|[^\\|])*\|\}|\$\{\d+:((?:\\.|[^\\}])*)\}|\$\d+/g;

function plainText(snippet: string): string {
  return snippet.replace(
    snippetParts,
    (_, escaped: string | undefined, words: string | undefined) =>
      escaped ?? words?.replace(/\\([\\$}])/g, '$1') ?? '',
  );
}
