import {
  InsertTextFormat,
  InsertTextMode,
  type Command,
  type CompletionItem,
  type CompletionItemKind,
} from 'vscode-languageserver-types';
import type { TextEdit as SourceEdit } from '../../core/document/edit';
import type { Span } from '../../core/document/model';
import { markdown } from '../markdown';
import { rangeOf } from '../source';
import { textEdits } from '../textEdits';
import type { Cursor } from './cursor';

export interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** A few words behind the label. */
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  /** What is replaced; it begins and ends on the line of the cursor. */
  readonly span: Span;
  /** Plain text, or a snippet where `snippet` is set; lines end with LF here. */
  readonly text: string;
  readonly snippet?: true;
  /** Place in the list, from 0. */
  readonly rank: number;
  /** What typed text is compared with; the label where it is missing. */
  readonly filter?: string;
  /** What else of the file changes with it, apart from `span`; each within a line. */
  readonly also?: readonly SourceEdit[];
  /** Runs after the proposal was taken. */
  readonly command?: Command | undefined;
}

export function itemOf(proposal: Proposal, { source, eol }: Cursor): CompletionItem {
  const { label, kind, detail, documentation, span, text, rank, filter, command } = proposal;
  return {
    label,
    kind,
    detail,
    documentation: markdown(documentation),
    sortText: String(rank).padStart(6, '0'),
    ...(filter !== undefined && { filterText: filter }),
    insertTextFormat: proposal.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: {
      range: rangeOf(span, source.positions),
      newText: eol === '\n' ? text : text.replaceAll('\n', eol),
    },
    ...(proposal.also?.length && {
      additionalTextEdits: textEdits(proposal.also, source.positions),
    }),
    ...(command && { command }),
  };
}
