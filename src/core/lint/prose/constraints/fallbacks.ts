import { labelCaseIn } from './cases';
import { conceptIds } from './stepsText';
import type { Demand, OutputSentence, StepsText } from './demand';

/** What to answer in a special case: "If there is none, return 'None'", 'Write "?" for what is missing'. */
export function fallbackIn(
  sentence: OutputSentence,
  labels: readonly string[],
): Demand | undefined {
  const { text, start } = sentence;
  const said = partsOf(text).filter((part) => conditional.test(part.replace(/"[^"]*"/g, '""')));
  if (said.length === 0) return undefined;
  const answers = literals(said.join('; '));
  const last = answers.at(-1);
  if (last === undefined) return undefined;
  const isLabel = labels.some((label) => label.toLowerCase() === last.toLowerCase());
  if (isLabel) return labelCaseIn(sentence, labels) ?? { text, start, isCarried: () => true };
  return { text, start, isCarried: (steps) => isNamed(last, steps) };
}

const conditional =
  /\b(?:if|when|whenever|(?<!, )where|in case|unless|otherwise|else|for (?:what|anything|missing|unknown)|(?:^|(?<=" |\b(?:use|put|write|print|output|answer|return|give) [\w-]{1,20} ))for (?:an?|any|inputs?))\b|^(?:should|without)\b|^(?:all |any |every )?(?:missing|unknown|empty|absent|unreadable|illegible|blank) \w+(?: \w+)? (?:\w+ )?(?:is|are|becomes?|gets?)\b|^(?:mark|label|write|tag|give|list|put|start|begin|note) [^.]{1,40}\b(?:without|with no|lacking|missing|that (?:lack|have no|has no))\b/i;

/** "Write the winner first; | for a draw, put …", 'Output "a | b", | with a hyphen for what is missing': each has its own answer. */
const partsOf = (text: string): readonly string[] => text.split(/; |, with (?=an? )/);

/** The words that are to be answered letter by letter, in order. */
function literals(text: string): string[] {
  const quoted = Array.from(text.matchAll(marked)).filter(
    ({ index }) => !sampled.test(text.slice(0, index)),
  );
  return [...quoted, ...text.matchAll(bare), ...text.matchAll(emptyWords)]
    .sort((a, b) => a.index - b.index)
    .map((match) => match.slice(1).join(''));
}

/** 'Doublings such as "had had" or | "that that"' */
const sampled = /\b(?:such as|like|e\.g\.|for (?:example|instance)),? [^.;]{0,80}$/i;

const verb = String.raw`\b(?:[Ww]rite|[Oo]utput|[Rr]eturn|[Aa]nswer|[Uu]se|[Gg]ive|[Pp]rint|output|return|answer|write|give|print|say|state|reply|respond|use|put|respond with|reply with|answer with|becomes?|written as|replaced (?:by|with)|marked (?:as|with))`;
const filler = '(?:(?:with|only|just) )*(?:the (?:word|number|letter|string|label|value|text) )?';
const marked = /"([^"]{1,60}?)[.,]?"|(?<!\w)'([^']{1,60}?)[.,]?'(?!\w)|(\[\]|\{\})/g;
const bare = new RegExp(
  String.raw`${verb} ${filler}([+-]?\d[\w:-]*(?:\.\d+)?|[A-Z][A-Z ]+\b|[A-Z][A-Za-z]*(?: (?!if\b|when\b|for\b|instead\b|otherwise\b|there\b|in\b)[a-z]+){0,3}|[?*-])(?=[.,;]|$| (?:if|when|for|instead|otherwise|there|and|in (?:its|their))\b)`,
  'g',
);
const emptyWords = new RegExp(
  String.raw`${verb} ${filler}(?:an? )?(none|null|unknown|nothing|n\/a|empty|yes|no|true|false|error|other|unclear|undefined|zero|blank|neither|impossible)(?: (?:string|list|line|answer))?(?=[.,;]|$| (?:if|when|for|instead|otherwise|as)\b)`,
  'gi',
);

/** Whether the steps have the answer, letter by letter or in words that stand for it. */
function isNamed(answer: string, steps: StepsText): boolean {
  const { text, literal } = steps;
  const wanted = answer
    .toLowerCase()
    .replace(/^\+(?=\d\d)/, '')
    .replace(/^0[.,]0+$/, '0');
  if (literal.includes(`"${wanted}"`)) return true;
  if (wanted.includes(' ') && isParaphrased(wanted, steps)) return true;
  const at = text.indexOf(wanted);
  if (!/\w/.test(wanted))
    return text.includes(wanted) || (inWords.get(wanted)?.test(text) ?? false);
  const inside = (place: number): boolean =>
    /[\p{L}\p{N}]/u.test(text[place - 1] ?? ' ') ||
    /[\p{L}\p{N}]/u.test(text[place + wanted.length] ?? ' ');
  for (let place = at; place >= 0; place = text.indexOf(wanted, place + 1))
    if (!inside(place)) return true;
  return inWords.get(wanted)?.test(text) ?? false;
}

/** "HR has to be asked" for "Please ask HR". */
function isParaphrased(answer: string, steps: StepsText): boolean {
  const ids = [...conceptIds(answer)];
  return (
    ids.filter((id) => id !== 'not' || clause.test(answer)).length > 1 &&
    steps.sentences.some(({ concepts }) => ids.every((id) => concepts.has(id)))
  );
}

/** "I don't know" */
const clause = /\b(?:do|does|is|are|can) ?not\b|n't\b/;

const empty =
  /\bempty\b|\bblank\b|\bnothing (?:in ?)?(?:between|inside|in (?:it|them))\b|\bwithout (?:content|elements)\b|\b(?:just|only|but) (?:the )?(?:two )?(?:brackets|braces)\b/;
const inWords = new Map([
  ['[]', empty],
  ['{}', empty],
  ['?', /question mark/],
  ['-', /hyphen|dash|minus/],
  ['*', /asterisk|\bstar\b/],
  ['0', /\bzero\b/],
  ['1', /\bone\b|\bsingle\b/],
  ['-1', /minus one|negative one/],
  ['zero', /\b0\b/],
  ['blank', empty],
  ['empty', /\bempty\b|\bblank\b|\[\]|\{\}|""|nothing/],
  ['nothing', /\bnothing\b|\bempty\b|\bblank\b|no output/],
]);
