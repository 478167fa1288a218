import { CompletionItemKind } from 'vscode-languageserver-types';
import { rules } from '../../core/lint/rules';
import { code } from '../markdown';
import type { Cursor } from './cursor';
import type { Proposal } from './item';
import type { Request } from './request';

const directives = [
  {
    name: 'stepwise-disable-next-line',
    detail: 'for the next line',
    documentation: 'Switches rules off for the next line that is neither blank nor a comment.',
  },
  {
    name: 'stepwise-disable',
    detail: 'from here on',
    documentation:
      'Switches rules off from here to `# stepwise-enable`, or to the end of the file.',
  },
  {
    name: 'stepwise-enable',
    detail: 'again',
    documentation: 'Ends what `# stepwise-disable` began.',
  },
] as const;

/** In a comment: what switches rules off, and behind it the ids of the rules. */
export function* commentProposals(cursor: Cursor, { trigger, suggestAgain }: Request) {
  const { before, after, offset } = cursor;
  const list = /^#[ \t]*stepwise-(?:disable-next-line|disable|enable)[ \t]+(.*)$/.exec(before)?.[1];
  if (list !== undefined) {
    yield* ruleProposals(cursor, list);
    return;
  }
  const typed = /^#[ \t]*([\w-]*)$/.exec(before)?.[1];
  if (typed === undefined || trigger === ' ' || trigger === '#') return;
  const span = { start: offset - typed.length, end: offset + /^[\w-]*/.exec(after)![0].length };
  const space = before === '#' ? ' ' : '';
  for (const [rank, { name, detail, documentation }] of directives.entries())
    yield {
      label: name,
      kind: CompletionItemKind.Keyword,
      detail,
      documentation,
      span,
      text: `${space}${name} `,
      rank,
      command: suggestAgain,
    } satisfies Proposal;
}

function* ruleProposals({ offset, after }: Cursor, list: string): Generator<Proposal> {
  if (/(?:^| )-- /.test(list)) return; // a reason
  const typed = /[^\s,]*$/.exec(list)![0];
  const named = new Set(list.slice(0, list.length - typed.length).split(/[\s,]+/));
  const span = { start: offset - typed.length, end: offset + /^[\w-]*/.exec(after)![0].length };
  for (const [rank, { id, summary, severity, group }] of rules.entries())
    if (!named.has(id))
      yield {
        label: id,
        kind: CompletionItemKind.Constant,
        detail: `${group}, ${severity}`,
        documentation: `${code(id)} — ${summary}`,
        span,
        text: id,
        rank,
      };
}
