/** The -ing form of an English verb that is spelled regularly: "using", "running", "searching". */
export function progressive(verb: string): string {
  if (/ie$/.test(verb)) return verb.replace(/ie$/, 'ying');
  if (/[^aeiou]e$|ue$|[ae]se$/.test(verb)) return verb.replace(/e$/, 'ing');
  if (doubling.has(verb)) return `${verb}${verb.at(-1)!}ing`;
  return `${verb}ing`;
}

const doubling: ReadonlySet<string> = new Set(
  'run get set let put submit scan skim log plug tag wrap chat plan plot ship step stop split cut drop pin'.split(
    ' ',
  ),
);

/** The singular of a noun in lower case, as far as its spelling tells. */
export function singular(noun: string): string {
  const irregular = irregulars.get(noun);
  if (irregular !== undefined) return irregular;
  if (/(?:ss|us|is)$/.test(noun) || noun.length < 4) return noun;
  return noun
    .replace(/(?<=[^aeiou])ies$/, 'y')
    .replace(/(?<=(?:ch|sh|x|ss|z))es$/, '')
    .replace(/(?<!s)s$/, '');
}

const irregulars: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['corpora', 'corpus'],
  ['hypotheses', 'hypothesis'],
  ['syntheses', 'synthesis'],
  ['analyses', 'analysis'],
  ['series', 'series'],
  ['indices', 'index'],
  ['criteria', 'criterion'],
  ['quizzes', 'quiz'],
  ['movies', 'movie'],
  ['news', 'news'],
  ['ads', 'ad'],
]);
