import { sourceSpan } from '../../document/model';
import { examined } from '../examined';
import { defineRule } from '../rule';

export const iteratesOverDataset = defineRule({
  id: 'iterates-over-dataset',
  summary: 'A step speaks of the one example in the prompt, never of going through a data set.',
  severity: 'warning',
  options: {},
  *check({ instruction: { steps, definition, positiveExamples } }) {
    const showsList = positiveExamples.some(({ input }) => isList(examined(input?.text ?? '')));
    const isUnit = showsList ? () => false : unitsOf(examined(definition?.text ?? ''));
    for (const [index, { value }] of steps.entries()) {
      const text = examined(value.text);
      const loop = findLoop(text, isUnit);
      if (!loop) continue;
      const end = loop.end + /^[^.!?;\n]*[.!?]?/.exec(text.slice(loop.end))![0].length;
      yield {
        span: sourceSpan(value, loop.start, end),
        message: `"${text.slice(loop.start, loop.end).replace(/\s+/g, ' ')}": a prompt holds one example, and there is no data set to go through. A model that reads this may answer for examples it does not have.`,
        step: index + 1,
      };
    }
  },
});

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether a noun, in the singular, names the one thing that a prompt holds. */
type IsUnit = (noun: string) => boolean;

/** The first place of a step that goes on to other examples. */
function findLoop(text: string, isUnit: IsUnit): Range | undefined {
  const found = [
    ...overCollections.map((pattern) => rangeOf(pattern.exec(text))),
    ...overUnits.map((pattern) => firstOver(text, pattern, isUnit)),
    repetition(text, isUnit),
  ].filter((range) => range !== undefined);
  return found.sort((a, b) => a.start - b.start)[0];
}

const rangeOf = (match: RegExpExecArray | null): Range | undefined =>
  match ? { start: match.index, end: match.index + match[0].length } : undefined;

function firstOver(text: string, pattern: RegExp, isUnit: IsUnit): Range | undefined {
  for (const match of text.matchAll(pattern))
    if (namesUnit(match.groups!.thing!, isUnit)) return rangeOf(match);
  return undefined;
}

/** "Repeat … for every review": what is repeated may stand between. */
function repetition(text: string, isUnit: IsUnit): Range | undefined {
  for (const repeat of text.matchAll(/\b(?:repeat|redo|continue|reiterate)\b[^.;]*/gi)) {
    const reach = /\b(?:for|with|on|over|until)\b/i.exec(repeat[0]);
    if (!reach) continue;
    const over = firstOver(repeat[0].slice(reach.index), quantified, isUnit);
    if (over) return { start: repeat.index, end: repeat.index + reach.index + over.end };
  }
  return undefined;
}

/** Of "question-paragraph pair in the file", the words before the preposition count. */
function namesUnit(thing: string, isUnit: IsUnit): boolean {
  const [head] = thing
    .toLowerCase()
    .split(/ (?:of|in|from|with|for|by|on|to|and|or|that|the|is|are|until|as|at)(?: |$)/);
  return head!.split(/[ -]/).some((word) => isUnit(singular(word)));
}

const thing = String.raw`(?<thing>[\w-]+(?: [\w-]+){0,2})`;
const every = '(?:each|every|all of the|all the|all|any)(?: of the| the)?';
const other =
  '(?:the )?(?:next|other|another|remaining|additional|following|rest of the|further|subsequent)';
const finished = '(?:labell?ed|processed|done|left|classified|annotated|answered|handled|covered)';
/** Words for a collection of examples, as opposed to a part of one. */
const collection = String.raw`(?:(?:whole|entire|complete|full|given|provided|training|test|validation|evaluation|your) )*(?:data ?-?sets?|data|corpus|batch|test set|training set|collection of (?:examples|instances|inputs))`;

const quantified = new RegExp(String.raw`\b(?:${every}|${other}) ${thing}`, 'gi');

/** Going through what is a data set whatever the task. */
const overCollections = [
  String.raw`(?:go|going|loop|iterate|run|work|step|move|cycle) (?:through|over|across) (?:(?:the|your|this|all|every) )*${collection}\b`,
  String.raw`(?:repeat|process|handle|apply|do|continue|redo|perform|follow)\b[^.;]*?\b(?:of|in|from|over|across|for|throughout) (?:(?:the|your|this|each|every|all) )+${collection}\b`,
  String.raw`(?:process|handle|label|annotate|classify|go on with|continue with) (?:the )?(?:rest|remainder|whole|entirety) of (?:the |your )?${collection}\b`,
  String.raw`(?:take|pick|choose|select|get|fetch|load|read)[^.;]*?\b(?:next|another|one|first)\b[^.;]*?\b(?:from|in|of) (?:the |your )${collection}\b`,
  String.raw`until (?:all|every|each|no)(?: of)? (?:them|more)\b[^.;]*?\b${finished}\b`,
].map((pattern) => new RegExp(String.raw`\b${pattern}`, 'i'));

/** Going on to others of what the task gives one of. */
const overUnits = [
  String.raw`(?:given|take|for) a (?:batch|stack|set|list) of ${thing}`,
  String.raw`(?:move|go|proceed|continue|pass)(?: on)? (?:to|with) ${other} ${thing}`,
  String.raw`(?:iterate|loop|cycle) (?:over|through) (?:${every}|the)(?: (?:complete |whole |entire |full )?(?:list|set|series) of)? ${thing}`,
  String.raw`(?:go|run) (?:over|through) ${every} ${thing}`,
  String.raw`(?:do|apply|perform|process|handle|follow)\b[^.;]*?\b(?:for|to|with) (?:${every}|${other}) ${thing}`,
  String.raw`(?:process|handle|treat|label|annotate|classify|answer) ${every} ${thing}`,
  String.raw`until (?:all|every|each|no)(?: of)?(?: the)?(?: more)? ${thing}[^.;]*?\b${finished}\b`,
  String.raw`if there are (?:multiple|several|more|many) ${thing}[^.;]*?\b(?:each|same|every|all)\b`,
  String.raw`for ${every} ${thing} (?:in|of|from) (?:the |your )?(?:${collection}|set|test set|quiz|list|file|table|pool|queue)\b`,
  String.raw`for ${every} ${thing}\s*[,:]`,
].map((pattern) => new RegExp(String.raw`\b${pattern}`, 'gi'));

/** Nouns for one example that are never a part of one, unless the definition says that an input holds several. */
const examples = ['instance', 'example', 'sample', 'point', 'input', 'record', 'item'];

/** Nouns for parts of an input and for what holds parts: a loop over these is about one input. */
const neverUnits =
  /^(?:word|letter|token|character|claim|step|option|answer|part|name|label|line|error|mistake|list|array|set|series|sequence|table|string)$/;

/**
 * A loop is about other examples when it goes on to what the definition gives one or two of ("you are given a review"),
 * and about parts of this one when the definition gives several ("a list of questions").
 */
function unitsOf(definition: string): IsUnit {
  const answers = new Map<string, boolean>();
  const given = new Set(examples);
  for (const [, words] of definition.matchAll(
    /\b(?:an?|one|the|this|two) ((?:[\w-]+ ){0,3}[\w-]+)/gi,
  ))
    for (const word of words!.toLowerCase().split(' ')) given.add(singular(word));
  return (noun) => {
    const known = answers.get(noun);
    if (known !== undefined) return known;
    const isUnit =
      noun.length > 2 &&
      given.has(noun) &&
      !neverUnits.test(noun) &&
      !mentionsSeveral(definition, noun);
    answers.set(noun, isUnit);
    return isUnit;
  };
}

/** Whether the definition says that one input holds several of these. */
function mentionsSeveral(definition: string, noun: string): boolean {
  const several = String.raw`\b(?:(?:list|set|series|batch|number|sequence|collection|group|pairs?) of|three|four|five|six|ten|several|multiple|many|each|every|all|some|numbered|separate) (?:[\w-]+ ){0,2}${plural(noun)}\b`;
  return new RegExp(several, 'i').test(definition);
}

function isList(input: string): boolean {
  return /(?:^|\n)\s*(?:2[.):]|- )/.test(input);
}

function singular(noun: string): string {
  return noun.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
}

function plural(noun: string): string {
  const safe = noun.replace(/[^\w-]/g, '');
  return safe.endsWith('y') ? `${safe.slice(0, -1)}(?:y|ies)` : `${safe}(?:e?s)?`;
}
