import type { JsonMember, JsonNode } from '../../../json/nodes';
import { defineTaskFileRule } from '../taskRule';

export const duplicateKey = defineTaskFileRule({
  id: 'duplicate-key',
  summary: 'A key stands once in its object.',
  severity: 'error',
  group: 'data',
  options: {},
  *check({ file: { root } }) {
    const repeated: JsonMember[] = [];
    findRepeated(root, repeated);
    for (const { key, keySpan } of repeated)
      yield {
        span: keySpan,
        message: `"${key}" stands here a second time. Programs keep the last one, and what stood before is lost without a word.`,
      };
  },
});

function findRepeated(node: JsonNode, repeated: JsonMember[]): void {
  if (node.kind === 'list') for (const item of node.items) findRepeated(item, repeated);
  if (node.kind !== 'object') return;
  const seen = new Set<string>();
  for (const member of node.members) {
    if (seen.has(member.key)) repeated.push(member);
    seen.add(member.key);
    findRepeated(member.value, repeated);
  }
}
