import type { Demand, OutputSentence, StepsText } from './demand';

/** A case of which a definition makes an exception, and what is to be done in it. */
export interface SpecialCase {
  readonly condition: string;
  readonly consequence: string;
}

/** "If there are several, name the first", "Name the first if there are several". */
export function caseOf(text: string): SpecialCase | undefined {
  const [, condition, consequence] = conditionFirst.exec(text) ?? emptyInput.exec(text) ?? [];
  if (consequence !== undefined) return { condition: condition!, consequence };
  const [, order, last] = conditionLast.exec(text) ?? [];
  return last === undefined ? undefined : { condition: last, consequence: order! };
}

const conditionFirst =
  /^((?:if|when|whenever|where|should|in case|in the case|in cases|unless|with|for|in the event|in a(?= (?:tie|draw)))\b[^,]{1,200}), (?:then )?(.+)/is;
/** "An empty answer is wrong." */
const emptyInput =
  /^((?:an?|any|every) (?:empty|blank|missing) [\w' -]{1,40}?) ((?:is|gets?|counts? as|receives?|becomes?|gives?) .+)/i;
const conditionLast =
  /^([^,;]{1,200}?),? ((?:if|when|whenever|where|unless|in case|should)\b[^,;]{1,200})$/is;

/** Cases that occur in many tasks, and how steps speak of them. */
const usualCases: readonly (readonly [condition: RegExp, said: RegExp])[] = [
  [
    /\b(?:in|of) doubt\b|\b(?:unclear|uncertain|unsure|not (?:clear|sure|certain))\b/i,
    /\bdoubt|\bunsure\b|\bun(?:clear|certain)|\bnot (?:sure|certain|clear|quite|entirely)\b|n't (?:sure|tell|decide)|\bhesitat|\btorn\b|\bmight\b|\bmay\b|\bperhaps\b|\bborderline\b|\botherwise\b|\belse\b|\bambigu|\bundecid|\bcannot\b|\bprefer|\bsure\b|\bbetween (?:the )?(?:two|neighbo|adjacent)|\bdefault\b|\bbenefit of\b|\bclose (?:call|case)/,
  ],
  [
    /\b(?:there (?:is|are) (?:two|three|both)\b|ties?|tied|draw|equal(?:ly)?|several|more than one|multiple|two or more|many|both|at once|(?:two|three) (?:\w+ ){0,2}(?:apply|fit|match|occur|are|seem|qualify|come|could|would)|(?:mix|perform|hold|name|contain|concern|fall|belong|mention|make|raise|touch|cover|have|has|express|show|use)\w* (?:\w+ )?(?:two|three|different))\b/i,
    /\bonly (?:if|when|where) [^.,;\n]{0,40}(?:\w{2}er|more|less)\b|\bties?\b|\btied\b|\ba draw\b|\bequal|\bseveral\b|\bmore than (?:one|a single)\b|\bmultiple\b|\btwo or more\b|\bmany\b|\bwhichever\b|\bat once\b|\bmix(?:ed|es|ture)?\b|\b(?:if|when|where|with|for|has|have|holds?|contains?|shows?|does|of) both\b(?! the\b)|\bboth\b(?= (?:apply|applies|occur|appear|fit|hold|match|are (?:there|true|present|found))\b|[,.:;]|$)|\b(?:both|all) of (?:them|these)\b|\b(?:two|three|different) (?:\w+ )?languages\b|\b(?:two|three) (?:\w+ ){0,2}(?:apply|fit|match|occur|are|seem|qualify|come|could|would)\b|\b(?:two|three|different|of two) (?:connection|candidate|result|match|name|request|act|team|kind|error|date|label|topic|emotion|categor|class|name|language|reason)\w*|\bcompet|\bprevail|\bdominat|\bcandidates\b|\btwo(?=[.,;:]|$)|\ba second\b|\bhesitat|\bin doubt\b|\btorn\b|\balike\b|\bsame (?:weight|length|number|size|count|score)\b|\bshare the\b|\bprefer|\bprecedence|\boutweigh|\boverr[iu]d|\bwins?\b|\btrumps?\b|\bgo(?:es)? (?:by|before|over)\b|\bcomes? before\b|\bpriority\b|\bas well\b|\beven (?:if|where|when|though)\b/,
  ],
  [
    /\b(?:empty|blank)\b|\bcontains? (?:nothing|no (?:text|words?))\b|\bthere is no (?:text|input)\b/i,
    /\bempty\b|\bblank\b|\bmissing\b|\babsent|\bnothing\b|\bno (?:text|words?|content|answer|input|entr\w+|items?|elements?|numbers?|letters?|characters?|\w+ at all)\b|\bwithout (?:a |any )?(?:text|words?|content|entr\w+|items?|elements?)\b|\blength (?:of )?(?:is )?(?:0|zero)\b|\bunanswered\b|\bleft out\b/,
  ],
  [
    /\b(?:there (?:is|are) (?:no|none|not)|(?:has|have|gives?|names?|states?|contains?|mentions?) (?:no|neither)|no (?:\w+ ){1,3}(?:is|are) (?:given|named|stated|mentioned|found|known|there|present|left)|missing|lack(?:s|ing)?|absent|silent|nothing (?:is|was|has been) (?:said|stated|given|mentioned|told|known)|(?:says|tells|states) nothing|(?:is|are) not (?:given|stated|mentioned|named|known))\b/i,
    /\bnone\b|\bnothing\b|\bneither\b|\bmissing\b|\babsen|\bsilent\b|\black|\bunless\b|\bwithout (?:an?|any|one|it|them)\b|\bno (?:such|\w+ (?:is|are|was|were))\b|\bthere (?:is|are) no|\bif (?:it|they|the \w+) (?:has|have|names?|gives?|states?|does not|do not)\b|\b(?:not|never) (?:any|given|stated|mentioned|named|found|there|present|known)\b|n't\b|\botherwise\b|\belse\b|\bempty\b|\bif (?:[\w']+ ){0,3}(?:not|never|no|nothing|any|one)\b|\bunknown\b|\bin (?:its|their) place\b|\binstead\b/,
  ],
];

/** How steps say that something may be there besides, or that one of the two is enough. */
const besides =
  /\b(?:together with|alongside|along with|besides?|next to|in addition|on top|as well|accompanied|mingled|alone or|or alone|either way|with or without|no matter|regardless|whatever else|whether or not|even (?:one|a single|beside|alongside)|(?:is|are) enough|suffices?|sufficient|takes? over|outranks?|decides|stronger|heavier|weigh(?:s|t)? more|already makes?|at least one|any(?:thing)? \w+ (?:makes?|means?)|only if (?:there|no|none|it)|side by side|in both|for both|combin\w+)\b/;

/** How steps would speak of the case that a condition describes, if it is one of the usual ones. */
const usualCase = (condition: string): RegExp | undefined =>
  usualCases.find(([known]) => known.test(condition))?.[1];

/** Which of several is to be taken: steps may say it without a word about the case. */
const choosing: readonly (readonly [choice: RegExp, said: RegExp])[] = [
  [
    /\b(?:first|earli\w+)\b/i,
    /(?<!^|[.\n] )\bfirst\b(?!,)|\bearli|\bthe (?:front|beginning|start|top|head)\b|\b(?:upper|top)most\b|\bhigher up\b|\bstop (?:as soon as|at|when|once)\b/m,
  ],
  [
    /\b(?:last|later|latest|new(?:er|est)|most recent|ends with)\b/i,
    /\blast\b|\blater\b|\blatest\b|newe(?:r|st)|most recent|in the end/,
  ],
  [/\b(?:top|upper|upmost|highest)(?:most)?\b/i, /\btop|\bupper|\bhighest\b|\bfirst\b|\babove\b/],
  [/\b(?:bottom|lower|lowest)(?:most)?\b/i, /\bbottom|\blow(?:er|est)|\blast\b|\bbelow\b/],
  [/\b(?:short|few)e(?:r|st)\b/i, /\b(?:short|few|small)e(?:r|st)\b|\bleast\b/],
  [
    /\blong(?:er|est)\b|\bmore words\b/i,
    /\blong(?:er|est)\b|\bmost of\b|\bmore words\b|\bmajority\b/,
  ],
  [
    /\b(?:most|more|best) (?:common|usual|frequent|important|likely|suitable|\w+ed)\b|\bbest\b/i,
    /\bmost\b|\bbest\b|\busual|\bcommon|\bfrequen|\bmain\b|\boften\b/,
  ],
  [
    /\b(?:high|larg|great|bigg)e(?:r|st)\b/i,
    /\b(?:high|larg|great|bigg|dear|strong)e(?:r|st)\b|\bmost\b|\bmaxim|\btop\b/,
  ],
  [/\b(?:low|small)e(?:r|st)\b/i, /\b(?:low|small|cheap|weak|few)e(?:r|st)\b|\bleast\b|\bminim/],
];

/** "Where sources differ, take the lowest." */
const inCase = /\b(?:if|when|where|whenever|with (?:several|two)|among|of several)\b/;
const extreme =
  /\b(?!(?:rest|test|guest|request|suggest|interest|honest)\b)(?:[a-z]{2,}est|first|last|most|least)\b/;

/** Whether steps take the one of several that is to be taken. */
function isChosen(consequence: string, steps: StepsText): boolean {
  return choosing.some(
    ([choice, said]) =>
      choice.test(consequence) &&
      (said.test(steps.text) ||
        steps.sentences.some(({ text }) => inCase.test(text) && extreme.test(text))),
  );
}

/**
 * An answer for a case on top of what the labels stand for: "If both apply, answer Contradicted", "If the answer is empty, the
 * grade is wrong". What a label stands for is no case of its own.
 */
export function labelCaseIn(
  { text, start, rest }: OutputSentence,
  labels: readonly string[],
): Demand | undefined {
  const found = caseOf(text);
  const said = found && caseStart.test(text) && usualCase(found.condition);
  if (!found || !said || isTellingLabel(found, labels, rest)) return undefined;
  const { consequence } = found;
  return {
    text,
    start,
    isCarried: (steps) =>
      said.test(steps.text) ||
      (both.test(found.condition) && besides.test(steps.text)) ||
      isChosen(consequence, steps),
  };
}

const both = /\b(?:both|two|several|more than one|multiple|at once|many)\b/i;

const caseStart =
  /^(?:if|when|whenever|where|should|in case|in the case|in the event|with|for|(?:an?|any|every) (?:empty|blank|missing))\b/i;

/** "If several languages occur, answer mixed": of this label nothing else is said. */
function isTellingLabel(
  { condition, consequence }: SpecialCase,
  labels: readonly string[],
  rest: readonly string[],
): boolean {
  if (plainCase.test(condition)) return false;
  const said = ` ${rest.join(' ')} `.toLowerCase();
  const named = labels.filter((label) => hasWord(consequence.toLowerCase(), label.toLowerCase()));
  return named.length > 0 && !named.every((label) => isExplained(label.toLowerCase(), said));
}

const plainCase = /\b(?:empty|blank|ties?|tied|draw|equal(?:ly)?|in doubt)\b/i;

const hasWord = (text: string, word: string): boolean =>
  ` ${text.replace(/[^\p{L}\p{N}_-]+/gu, ' ')} `.includes(` ${word} `);

/** '"No" if it does not': there are words for when a label is the answer. */
function isExplained(label: string, text: string): boolean {
  const at = text.search(
    new RegExp(`(?<![a-z])${label.replace(/[^\w ]/g, '.')}["')]* (?:if|when|where|for|means|=)`),
  );
  return at >= 0;
}
