import { fileURLToPath } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocuments } from 'vscode-languageserver/node';
import { textOnDisk } from '../node/surroundings';

/** The open documents by their files, since an editor may write the URI of a file in other ways than Node does. */
export class OpenFiles {
  private readonly uris = new Map<string, string>();

  constructor(private readonly documents: TextDocuments<TextDocument>) {}

  opened(uri: string): void {
    if (uri.startsWith('file:')) this.uris.set(fileURLToPath(uri), uri);
  }

  closed(uri: string): void {
    if (uri.startsWith('file:')) this.uris.delete(fileURLToPath(uri));
  }

  document(file: string): TextDocument | undefined {
    const uri = this.uris.get(file);
    return uri === undefined ? undefined : this.documents.get(uri);
  }

  /** The text of a file as its editor has it, else as it is on disk; `undefined` where it cannot be read. */
  textOf(file: string): string | undefined {
    return this.document(file)?.getText() ?? textOnDisk(file);
  }
}
