import type { MistakenComment } from '../mistakenComments';
import { defineRule, type Fix } from '../rule';

export const unusedSuppression = defineRule({
  id: 'unused-suppression',
  summary: 'A comment that switches a rule off names a rule, and one that would speak there.',
  severity: 'warning',
  group: 'structure',
  options: {},
  *check({ comments: { idle, mistaken } }) {
    for (const comment of mistaken) {
      const { span, meant } = comment;
      yield { span, message: messageOf(comment), ...(meant && { fix: replaced(comment, meant) }) };
    }
    for (const { rule, span } of idle)
      yield {
        span,
        message:
          rule === null
            ? 'No rule has anything to say here, so this comment switches nothing off.'
            : `"${rule}" has nothing to say here, so this comment switches nothing off. Remove it, or the next finding goes unseen.`,
      };
  },
});

function messageOf({ kind, written, meant }: MistakenComment): string {
  const seems = meant === undefined ? undefined : ` "${meant}" is meant, it seems.`;
  return kind === 'unknown-directive'
    ? `No comment is called "${written}", so this one switches nothing.${seems ?? ' There are "stepwise-disable-next-line", "stepwise-disable" and "stepwise-enable".'}`
    : `No rule is called "${written}", so this comment does not switch it.${seems ?? ' A reason stands behind " -- ".'}`;
}

function replaced({ span }: MistakenComment, meant: string): Fix {
  return { title: `Write "${meant}"`, edits: [{ span, text: meant }] };
}
