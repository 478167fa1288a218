import type { JsonNode } from '../../json/nodes';

/** A JSON value in words. */
export function describe(node: JsonNode): string {
  switch (node.kind) {
    case 'text':
      return 'a text';
    case 'number':
      return typeof node.value === 'number' && !Number.isFinite(node.value)
        ? String(node.value)
        : 'a number';
    case 'word':
      return String(node.value);
    case 'list':
      return node.items.length === 0 ? 'an empty list' : 'a list';
    case 'object':
      return 'an object';
  }
}
