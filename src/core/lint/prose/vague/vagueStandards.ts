import { faculty, matter, result } from './vagueFillers';

const rules =
  '(?:principles|rules|standards?|conventions|practices?|guidelines|norms|criteria|maxims|ideals)';
const usual =
  '(?:(?:usual|general|common|basic|established|generally accepted|accepted|customary|best|good|normal|well-known|proven|tried and tested|highest|high|professional|fundamental) )+';
const sound =
  '(?:of|for|in) (?:good|proper|sound|solid|professional|fine|careful|clean|quality|responsible)(?: (?!(?:of|for|in|to|and)\\b)[\\w-]+){0,3}';
/** "Best practices in contract analysis", "good musical practice": naming the field adds nothing. */
const ofField =
  '(?:best|good|sound|proven|professional) (?:[a-z-]+ ){0,2}(?:practices?|standards?|principles|conventions|maxims)(?: (?:for|in) (?:(?!and\\b|or\\b|to\\b|by\\b)[\\w-]+ ){0,3}[\\w-]+)?';
const craft = `(?:${sound}|of (?:the|your|this) (?:trade|craft|art|profession|field|job|discipline)|of quality)`;

const demands =
  '(?:requirements?|instructions?|guidelines|specifications?|expectations|brief|directions?|demands|regulations|assignment|task)';
const stated =
  '(?:all )?(?:of )?(?:the|these|your|any|all) (?:(?:given|stated|relevant|applicable|above|provided|general|usual|specified|respective) )?';
const ofTask =
  '(?: (?:of|in|for) (?:the|this) (?:task|assignment|job|definition)| (?:above|given|that apply|stated))?';

const spark =
  '(?:magic|life|sparkle|spark|flair|soul|heart|spice|zest|charm|class|personality|oomph|shine|brilliance|energy|passion|creativity|genius|greatness|that (?:certain|little|special) something|something (?:special|extra))';
const some =
  '(?:(?:some|a bit of|a touch of|a little|a little bit of|a dash of|a pinch of|a hint of|a spark of|your own|your|all your|more|a lot of) )?';
const people = '(?:people|readers|everybody|everyone|you|one|somebody|anybody|we|they)';

/** Frames of sentences that ask for what is usual, demanded or good, and do not say what that is. */
export const standardFrames: readonly (readonly [verbs: string, frame: string])[] = [
  // "Observe the usual principles of good text transformation"
  [
    'observe follow respect apply adhere stick keep comply heed honour honor obey abide uphold meet use mind',
    `(?:observe|follow|respect|apply|adhere to|stick to|keep to|comply with|heed|honou?r|obey|abide by|uphold|meet|use|mind) (?:all )?(?:the )?(?:${usual}${rules}(?: ${craft})?|${rules} ${craft}|${ofField})(?: (?:for|in|with) (?:(?:an?|the|this|such(?: an?)?|these|all) )?(?:tasks?|jobs?|problems?|cases?|work)(?: (?:of this (?:type|kind|sort)|like this(?: one)?|at hand))?)?`,
  ],
  // "Act in accordance with the requirements"
  [
    'act proceed work behave operate respond answer do perform carry complete',
    `(?:act|proceed|work|behave|operate|respond|answer|(?:do|perform|carry out|complete) (?:it|this|everything|(?:the|your) (?:task|work|job))) (?:strictly |fully |exactly )?(?:in (?:full |strict )?(?:accordance|line|keeping|conformity|agreement|compliance) with|according to|as per|(?:with)?in the spirit of) (?:${stated}${demands}${ofTask}|what is (?:expected|required|asked|needed|wanted)|(?:the )?(?:${usual}${rules}|${ofField}))`,
  ],
  [
    'keep bring',
    `(?:keep|bring) (?:it|this|everything|(?:the|your) ${result}) (?:in(?:to)? (?:line|keeping|accordance)) with (?:the )?(?:${usual}${rules}|${ofField})`,
  ],
  [
    'comply adhere abide conform respect obey stick keep honour honor heed',
    `(?:comply with|adhere to|abide by|conform to|respect|obey|stick to|keep to|honou?r|heed) ${stated}(?:rules of the task|${demands}${ofTask})`,
  ],
  // "Bring some magic to it", "Show a feeling for good style"
  [
    'bring put add give lend breathe inject pour infuse sprinkle',
    `(?:bring|put|add|give|lend|breathe|inject|pour|infuse|sprinkle) (?:(?:it|this|(?:the|your) ${result}) )?${some}${spark}(?: (?:in|into|to|on|onto) (?:it|this|what you (?:write|do)|${matter}|(?:the|your) ${result}))?`,
  ],
  ['let', `let (?:there be (?:some )?${spark}|the (?:magic happen|sparks fly))`],
  [
    'show have develop prove demonstrate display keep reveal exhibit',
    `(?:show|have|develop|prove|demonstrate|display|keep|reveal|exhibit) (?:that you have )?(?:an?|your|some) (?:\\w+ )?(?:feeling|feel|sense|eye|ear|taste|knack|instinct|nose|flair|understanding|appreciation|love) (?:for|of) (?:(?:good|fine|right|the|proper|great|beautiful|sound|high) )*(?:style|languages?|words|quality|nuances?|subtlet(?:y|ies)|beauty|craft|writing|texts?|details?|what (?:matters|counts|is (?:important|needed|right|good)))`,
  ],
  // "Take pride in your work", "Rise above the ordinary"
  [
    'take have do',
    `(?:take|have) (?:some |real |great )?pride in (?:it|this|what you (?:do|write|produce)|(?:the|your) (?:${result}|task))|do (?:your|the) (?:work|job|task) with (?:pride|joy|pleasure)`,
  ],
  [
    'live measure be rise',
    `(?:live|measure|be|rise) up to (?:the|this|your) (?:task|challenge|job|expectations|standards?|role)|be equal to the task`,
  ],
  [
    'rise go soar stand',
    `(?:rise|go|soar|stand out) (?:above|beyond|from) (?:the (?:ordinary|average|usual|expected|crowd|rest|call of duty)|mediocrity|expectations|what is expected)`,
  ],
  ['make do', `(?:make|do) (?:us|me|everyone|everybody) proud`],
  [
    'write create produce deliver make come compose strive aim work go',
    `(?:write|create|produce|deliver|make|come up with|compose|(?:strive|aim|work|go) for) (?:something|an? ${result}) (?:(?:that|which) )?${people} (?:will|would|can|could) (?:\\w+ )?(?:love|like|enjoy|admire|appreciate|remember|be (?:proud of|happy with|satisfied with))`,
  ],
  // "Mind the quality of what you write", "Make sure the quality is right"
  [
    'mind watch think pay care look keep hold set',
    `(?:mind|watch|think of|pay attention to|care about|look after|keep an eye on) the quality(?: of (?:it|this|what you (?:write|do|produce)|(?:the|your) ${result}))?|(?:keep|hold|set) the (?:level of )?(?:quality|standard|bar|level)(?: of (?:quality|work))? (?:high|up)`,
  ],
  [
    'make ensure see take',
    `(?:make sure|ensure|see(?: to it)?|take care)(?: that)? (?:(?:the )?(?:quality|standard|level of quality|everything|all) (?:is|goes|turns out) (?:right|good|high|fine|well|as it should be|(?:up to|of) (?:standard|scratch|the mark|par))|(?:it|(?:the|your) ${result}) (?:is|turns out|comes out) (?:worth (?:reading|the effort|it|having)|up to (?:standard|scratch|the mark|par)|impressive|of (?:(?:the|a) )?(?:high|highest|good|best|top) quality)|nothing (?:goes|can go) (?:wrong|amiss))`,
  ],
  [
    'do don never',
    `(?:do not|don['’]t|never) be (?:satisfied|content|happy) with (?:anything|something|less|mediocrity|second best|the first (?:best )?${result})(?: (?:less|mediocre|that comes (?:along|to mind)|than (?:the best|perfect(?:ion)?)))*`,
  ],
  // "Apply a healthy dose of common sense"
  [
    'apply use show have bring put',
    `(?:apply|use|show|have|bring) (?:(?:in|along) )?an? (?:healthy |good |fair |generous |big )?(?:dose|amount|portion|bit|measure|deal|pinch) of (?:\\w+ )?${faculty}|put (?:all )?your ${faculty} (?:at|in|to) the (?:service|disposal|use) of ${matter}`,
  ],
  [
    'pay have give show',
    `(?:pay|have|give|show) (?:due |proper |full |close )?(?:regard|heed|attention|consideration) (?:to|for) (?:all|the|every|each)(?: the)? (?:(?:relevant|given|particular|special) )?(?:circumstances?|aspects?|factors?|situation|particulars)`,
  ],
  [
    'go do',
    `go (?:to work|about (?:it|this|things)|at it) with an? (?:\\w+ ){0,2}(?:concept|plan|system|method|strategy|approach)|do with (?:it|this|the \\w+) what(?:ever)? (?:has to|needs to|is to|ought to|must) be done`,
  ],
];
