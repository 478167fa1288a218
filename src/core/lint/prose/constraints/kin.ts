import { grammarWords } from '../grammarWords';
import { wordsOf } from '../words';

/**
 * What words of a demand, which the rest of the definition does not have, share with others of the same root: "query" of
 * "subqueries", "looka" of "lookarounds" and "lookahead".
 */
export function kinOf(text: string, rest: readonly string[]): readonly string[] {
  const elsewhere = rest.join(' ').toLowerCase();
  return wordsOf(text).flatMap(({ lower, stem }) => {
    if (grammarWords.has(lower) || elsewhere.includes(stem.slice(0, 5))) return [];
    const root = stem.replace(prefix, '');
    if (root.length < stem.length) return [root.replace(/i$/, '')];
    return stem.length >= 9 ? [stem.slice(0, 5)] : [];
  });
}

const prefix = /^(?:sub|super|non|over|under|inter|multi|semi|hyper|mono)(?=\p{L}{4})/u;
