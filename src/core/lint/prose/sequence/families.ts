import { stem } from '../../../evaluate/metrics/porter';

/** Kinds of work that a step can do to make something; the verbs of one kind are used for each other. */
export type Family = string;

/** The family of a verb in any form, or of a noun that is named after what makes it; its stem where it belongs to none. */
export function familyOf(word: string): Family {
  return families.get(baseOf(word)) ?? baseOf(word);
}

/** Whether a noun is named after the work that makes it: "the counts", "your translation". */
export const namesWork = (noun: string): boolean =>
  workNouns.has(stem(noun)) &&
  !/^reasons?$|(?:(?<!m)ent|ant|able|ive|[nc]al)$|(?:pret|at|fi|put|pos|vid|pil|[iy][sz])[eo]rs?$/.test(
    noun,
  );

/** Whether a verb says that something is singled out, so that "the words you noted" may have been found or chosen. */
export const isSinglingOut = (family: Family): boolean => singlingOut.has(family);

/** Whether a verb makes a text or a thing that was not there before. */
export const isCreating = (family: Family): boolean => creating.has(family);

/** Whether a verb makes a new text from one that is there. */
export const isChanging = (family: Family): boolean => changing.has(family);

/** Whether the thing that such a verb is about is there only when it is done. */
export const isMaking = (family: Family): boolean => making.has(family);

/** Whether something has to be written already before it can be worked over like this: "polish", "trim". */
export const isRevising = (verb: string): boolean => revisions.has(stem(verb));

/** The families of work that a noun may be named after: a total is counted or calculated, but "the product" may be for sale, and a count only counted. */
export const kinOf = (family: Family): readonly Family[] =>
  family === 'compute' ? numeric : [family];

/** Whether numbers come of such work. */
export const isReckoned = (family: Family): boolean => numeric.includes(family);

const numeric: readonly Family[] = ['count', 'compute', 'multiply', 'rate', 'add'];

/** Whether the stem of a noun is that of a number which no input has under this name before somebody reckons it. */
export const isNumber = (noun: string): boolean =>
  /^(?:sum|averag|total|quotient|differ)$/.test(noun);

/** The stem of the plain form of a verb. */
export function baseOf(word: string): string {
  return stem(irregular.get(word) ?? word);
}

/** The name of the family, its verbs, and behind the bar the nouns for what comes out. */
const verbFamilies = `
find identify locate determine detect spot discover recognise recognize establish figure pinpoint ascertain infer deduce derive decide judge conclude search seek look trace uncover diagnose resolve | finding search determination decision judgement judgment conclusion inference verdict
analyse analyze examine assess evaluate interpret weigh consider study | analysis assessment evaluation interpretation examination reasoning thoughts
choose select pick opt elect prefer single | choice selection pick
list note jot record collect gather compile collate enumerate itemise itemize assemble extract pull | list note collection enumeration
mark highlight underline circle flag bracket | mark marking highlighting
count tally | count tally
compute calculate estimate measure subtract sum divide average reckon total | calculation computation estimate measurement sum average total quotient difference division subtraction addition
multiply | product multiplication
rate score grade award | rating score grade rate
sort rank order arrange reorder rearrange alphabetise alphabetize | ranking
compare contrast overlap | comparison contrast overlap
match pair align map | match pairing alignment mapping
remove delete drop discard eliminate exclude strike cross filter omit rule leave cut remain | remainder survivor
keep retain shortlist | shortlist
group cluster bundle separate split divide segment tokenise tokenize break | grouping cluster segment token chunk
merge combine join unite fuse | combination
summarise summarize condense | summary gist
translate render | translation
rewrite rephrase paraphrase reword restate reformulate recast | paraphrase rewording reformulation rewrite
write draft compose formulate create generate produce craft build construct prepare outline | draft version composition
invent devise sketch plan brainstorm | invention sketch outline plan idea
imagine picture envisage | guess
guess predict hypothesise hypothesize | guess prediction hypothesis
describe characterise characterize | description
suggest propose offer |
label classify categorise categorize tag annotate assign | label classification annotation tag
correct fix repair amend | correction fix
replace substitute swap exchange | replacement substitution
change alter modify adapt edit | change modification alteration edit
convert transform turn | conversion
explain justify | explanation justification
answer reply respond | reply response
test try check verify | test trial check
get obtain gain attain achieve result complete finish |
solve | solution
`;

const irregularForms = `found:find chosen:choose chose:choose written:write wrote:write made:make kept:keep left:leave drawn:draw drew:draw
built:build split:split cut:cut sought:seek thought:think won:win got:get taken:take took:take put:put set:set read:read struck:strike
broken:break paired:pair told:tell brought:bring given:give gave:give seen:see saw:see said:say known:know drafted:draft remaining:remove
leftover:leave rewritten:rewrite rewrote:rewrite understood:understand calculations:calculation added:add adding:add came:come looked:look gave:give`;

const irregular: ReadonlyMap<string, string> = new Map(
  irregularForms.split(/\s+/).map((pair) => {
    const [form = '', base = ''] = pair.split(':');
    return [form, base];
  }),
);

const families: ReadonlyMap<string, Family> = new Map(
  linesOf(verbFamilies)
    .flatMap((line) => {
      const words = line.replace('|', '').split(/\s+/);
      return words.map((word): [string, Family] => [stem(word), words[0]!]);
    })
    .reverse(), // the first family of a word counts
);

const workNouns: ReadonlySet<string> = new Set(
  linesOf(verbFamilies).flatMap((line) =>
    (line.split('|')[1] ?? '')
      .trim()
      .split(/\s+/)
      .map((noun) => stem(noun)),
  ),
);

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const singlingOut = setOf(
  'find analyse choose list mark match keep imagine compare label invent guess extract get',
);
const creating = setOf(
  'write invent summarise translate rewrite describe imagine guess explain answer label',
);
const changing = setOf('correct replace change convert merge group remove put add insert');
const making = new Set([
  ...creating,
  ...setOf(
    'find choose list mark count compute multiply rate sort compare match group merge keep form give assign analyse make get solve set yield name suggest',
  ),
]);

const revisions: ReadonlySet<string> = new Set(
  `shorten polish revise proofread trim adjust improve refine loosen tighten rework rephrase reword condense simplify tidy perfect
   streamline finalise finalize abridge expand lengthen smooth prune tweak retouch touch reread re-read`
    .split(/\s+/)
    .map((verb) => stem(verb)),
);

function linesOf(text: string): readonly string[] {
  return text.trim().split('\n');
}
