import { anyOf } from '../../../text/anyOf';
import { remembered } from '../../../text/remembered';
import { mentionsOf, type Mention } from './exampleMentions';
import { holdsExamples } from './inputExamples';
import { shownThings, type Place } from './shownThings';
import { shownWays } from './shownWays';
import { taskNouns, type TaskNouns } from './taskNouns';

/** What a definition says about examples, which decides what the word means in the steps. */
export interface ExampleUse {
  /** Examples are a part of each input: "The input holds three example pairs". */
  readonly inInput: boolean;
  /** Whether the task is about data, which consist of examples: "the README of a data set". */
  readonly ofData: boolean;
  /** Whether the task itself is about such a noun: "Write an example sentence", "the place of the demonstration". */
  isAbout(noun: string): boolean;
  readonly nouns: TaskNouns;
}

/** What a definition says about examples, and what steps say of those in the input; both without their quotations. */
export function exampleUse(definition: string, steps: readonly string[] = []): ExampleUse {
  const about = new Set(
    Array.from(definition.toLowerCase().matchAll(/[a-z]+/g), ([word]) => word.replace(/s$/, '')),
  );
  return {
    inInput: holdsExamples(definition) || steps.some((step) => ofInput.test(step)),
    ofData: aboutData.test(definition),
    isAbout: (noun) => about.has(noun),
    nouns: taskNouns(definition),
  };
}

const aboutData =
  /\b(?:data ?(?:sets?|collections?)|corpus|corpora|benchmarks?|(?:training|test|validation|labell?ed|tabular) (?:set|split|data)|machine[- ]learning)\b/i;

/** "Line up the example pairs of the input": then those are the examples that steps speak of. */
const ofInput =
  /\b(?:examples?|demonstrations?|samples?)(?: \w+)? (?:of|in|from|within|inside) (?:the|this|each|your) input\b/i;

export interface Reference extends Place {
  /** "the next example": where the step goes through the data, those are meant. */
  readonly mayBeOfData: boolean;
}

/** Whether a step, without its quotations, speaks of examples: only then it matters what the step before says. */
export const namesExamples = remembered((step) => !mentionsOf(step).next().done);

/** The places of a step, without its quotations, that point to the examples in the prompt; they do not overlap. */
export function* exampleReferences(
  step: string,
  context: Omit<Context, 'step'>,
): Generator<Reference> {
  const { use } = context;
  let from = 0;
  const mentions = [...mentionsOf(step, (word) => use.nouns.has(word))].filter((mention) =>
    isReference(mention, { ...context, step }),
  );
  const places = [
    ...(use.inInput ? [] : shownThings(step, use.nouns)),
    ...(anyShownWay.test(step) ? shownWays : [])
      .flatMap((way) => placesOf(way, step))
      .filter(({ start, end }) => !isOfTask(step.slice(start, end), use)),
    ...(use.nouns.has('prompt') ? [] : placesOf(promptHolds, step)),
  ];
  const references: readonly Reference[] = [
    ...mentions.map((mention) => ({ ...mention, mayBeOfData: mayBeOfData(mention, step) })),
    ...places.map((place) => ({ ...place, mayBeOfData: false })),
  ];
  for (const { start, end, mayBeOfData } of references.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue;
    yield { start, end, mayBeOfData };
    from = end;
  }
}

const anyShownWay = anyOf(shownWays);

const placesOf = (pattern: RegExp, step: string): Place[] =>
  Array.from(step.matchAll(pattern), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));

/** "Like the solved ones", where the input has solved puzzles; "examples in the prompt", where it is a prompt with examples. */
function isOfTask(words: string, { inInput, nouns }: ExampleUse): boolean {
  const own = /\b(?:solved|worked|finished|completed)\b|\bprompt$/i.exec(words)?.[0].toLowerCase();
  return own !== undefined && nouns.has(own) && (own !== 'prompt' || inInput);
}

const promptHolds =
  /\b(?:the|this|your) prompt (?:already )?(?:contains?|holds?|shows?|gives?|has|includes?|lists?|provides?|(?:starts?|begins?|opens?|comes) with)\b/gi;

/** "The next example", "all examples of the task" */
const mayBeOfData = ({ start, end, hasPart, teaches, isPolar }: Mention, step: string): boolean => {
  const words = step.slice(start, end);
  return !hasPart && !teaches && !isPolar && oneOfMany.test(words) && !ofThePrompt.test(words);
};
const oneOfMany =
  /^(?:(?:all|each|every|any|this|that)\b|(?:the|these|those|your) (?:\w+ )?(?:next|following|remaining|rest|other|subsequent|second|third|last|previous|first|current|present)\b)/i;
const ofThePrompt =
  /\b(?:above|below|shown|given|provided|saw|seen|prompt|instructions?|definition|guidelines?)\b/i;

interface Context {
  readonly use: ExampleUse;
  /** The step before. */
  readonly earlier: string;
  /** All steps before. */
  readonly before: string;
  readonly step: string;
}

function isReference(mention: Mention, { use, earlier, before, step }: Context): boolean {
  if (mention.isElsewhere || mention.isMade) return false;
  if (/\binstruction/i.test(step.slice(mention.start, mention.end)) && use.isAbout('instruction'))
    return false;
  if (mention.isOfPrompt && use.inInput && use.nouns.has('prompt')) return false;
  if (mention.isOfPrompt && !(use.inInput && mention.isPolar && use.isAbout('positive')))
    return true;
  if (use.inInput) return false;
  if (use.ofData && !mention.isNumbered && !mention.isOrdinal)
    return (
      mention.isDefinite &&
      (likened.test(step.slice(0, mention.start)) || shownHere.test(step.slice(mention.start)))
    );
  if (use.isAbout(mention.noun))
    return (mention.isPlural && mention.isPointedAt) || (mention.isDefinite && mention.hasPart);
  if (mention.isNumbered) return true;
  // "the example" may have been spoken of long before
  const spoken = mention.isPlural || mention.hasPart ? earlier : before;
  if (introduced.test(`${spoken}\n${step.slice(0, mention.start)}`.slice(-600)))
    return mention.isPointedAt;
  // "a sample attached for illustration" may come with what the input describes
  if (mention.isPointedAt) return !(mention.isAmbiguous && mention.isIndefinite);
  if (mention.isIndefinite) return false;
  if (mention.isOrdinal && mention.isDefinite && mention.noun !== 'demonstration') return true;
  if (mention.hasPart || (mention.isBare && mention.isPlural && !mention.isAmbiguous)) return true;
  if (!mention.isDefinite) return false;
  if (mention.isAmbiguous && !mention.isPlural && !mention.isOrdinal) return mention.hasPointer;
  return (
    mention.hasPointer ||
    mention.teaches ||
    mention.isTheOne ||
    (mention.isPlural && !mention.isAmbiguous)
  );
}

/** "As in" the examples, not "the form of" the examples, which may be those of the data */
const likened =
  /\b(?:as (?:in|with|for)|like|unlike|similar to|follow|imitate|match|recall|consult|see) $/i;
/** "The examples above", not "the examples given for training" */
const shownHere =
  /^(?:the |these |those |all )*(?:[\w-]+ )?[a-z]+,? (?:(?:that|which) )?(?:(?:is|are|were) )?(?:above|below|shown|you)\b/i;

/** Examples that are found in the input or still to be made: "If the text gives an example, …". */
const introduced =
  /\b(?:finds?|gives?|giving|gave|writes?|think of|uses?|using|makes?|invent|come up with|contains?|holds?|mentions?|lists?|names?|introduces?|offers?|includes?|generate|create|with|is|are|as|by|provides?|cites?|into|tells?|look for|has|have|sets|for|no|any|several|many|some|more|few|one|about)(?: (?:an?|one|another|some|several|more|two|three|any|good|simple|short|new|typical|concrete|possible|personal|specific|fitting|suitable|[\w-]+ly)){0,4} (?:examples?|illustrations?|demonstrations?|samples?)\b(?! (?:above|below|shown|given|provided|outputs?|inputs?|answers?))(?<!\bfor example)(?<!\bas an example)/i;
