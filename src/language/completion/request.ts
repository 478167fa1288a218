import type { Command, Position } from 'vscode-languageserver-types';
import type { Neighbours } from '../neighbours';

export interface CompletionRequest {
  readonly position: Position;
  /** The character that made the editor ask; `undefined` where a person did, or typed a word. */
  readonly trigger?: string | undefined;
  /** A command of the editor that asks again, for what is followed by a choice; `undefined` where it has none. */
  readonly suggestAgain?: Command | undefined;
  /** Whether the editor expands snippets; one that does not gets their text. */
  readonly takesSnippets?: boolean;
}

/** A request with its surroundings, as those who propose need it. */
export interface Request extends Omit<CompletionRequest, 'position' | 'takesSnippets'> {
  readonly neighbours: Neighbours;
}
