import { attitude, faculty, good, matter, merit, result, tail } from './vagueFillers';

const whole = `(?:${matter}|all(?: of it)?|the (?:rest|whole|remainder)|(?:the|this|each|every|your) [\\w-]+)`;
const should =
  '(?:should|ought to|must|deserves? to|needs? to|(?:is|are) (?:supposed|meant|intended) to)';
const worth =
  '(?:deserves?(?: to be \\w+)?|merits?|requires?|demands?|calls? for|is worthy of|is due)';
/** "The way it should be", "as an intent ought to be treated": nobody is told which way that is. */
const asItShould = `(?:(?:just |exactly )?(?:the way|as|like|how|in the (?:way|manner)(?: in which| that)?) (?:(?:it|they|things|one|you|everything)|(?:an?|the|such) \\w+) (?:${should}(?: be)?(?: (?:done|handled|treated|approached|tackled|dealt with|carried out|performed))?|${worth}))`;

const sensing =
  '(?:feeling|feel|eye|ear|sense|nose|instinct|love|respect|understanding|appreciation|taste|passion|flair|knack|reverence|touch)';
const spirit =
  '(?:taste|tact|sensitivity|finesse|empathy|gusto|vigou?r|pride|respect|joy|curiosity|confidence|conviction|grace|flair|style)';
/** "With a feeling for language" */
const withSense = `with (?:(?:an?|your|the|some|all|due|great|real|much) )*(?:[\\w-]+ )?(?:${sensing} (?:for|of) (?:(?:the|good|fine|proper|what) )*[\\w-]+(?: \\w+)?|${spirit}(?: and ${spirit})?)`;

/** "An open mind", "a keen eye" */
const mindset =
  '(?:an? |your )?(?:open|clear|cool|fresh|sharp|keen|calm|sober|alert|critical|curious|trained|attentive|careful|sensitive|warm|unbiased) (?:mind|head|eyes?|ears?|heart|spirit)(?: open)?';
const conduct =
  '(?:professional|careful|serious|conscientious|responsible|thorough|sensible|thoughtful|mature|rigorous|considered|diligent|competent|attentive|mindful|expert|constructive|positive)';

const show =
  '(?:experience|service|performance|impression|value|contribution|support|assistance|show|achievement|effect|piece of (?:work|writing)|job|work|result|outcome)s?';
const splendid = `(?:${good}|unforgettable|memorable|delightful|seamless|pleasant|unique|lasting|positive|great)`;
const persons =
  '(?:customer|reader|user|client|audience|writer|recipient|person|public|listener|learner|student|patient|guest|receiver)s?';
const deep =
  '(?:deep|extensive|vast|broad|profound|rich|expert|thorough|solid|excellent|wide|comprehensive|full|great|long|unrivalled|superior)';
const mastery =
  '(?:understanding|expertise|experience|skills?|mastery|command|grasp|talents?|competence|proficiency|know-how|familiarity|insights?)';

/** Frames of sentences that praise an ideal: how things ought to be, whom they serve and how well they turn out. */
export const idealFrames: readonly (readonly [verbs: string, frame: string])[] = [
  // "Make everything the way it should be", "Approach the rest with a feeling for language"
  [
    'make do handle treat approach tackle get have keep see put set write work proceed go deal manage process take leave carry perform',
    `(?:make(?: sure(?: that)?)?|do|handle|treat|approach|tackle|get|have|keep|see(?: to it)?(?: that)?|put|set|write|work|proceed|go about|deal with|manage|process|take|leave|carry out|perform) ${whole}(?: is| are)? ${asItShould}${tail}`,
  ],
  [
    'handle treat approach tackle work proceed go deal manage do take process face meet',
    `(?:handle|treat|approach|tackle|work(?: on)?|proceed|go about|deal with|manage|do|take on|process|face|meet)(?: ${whole})? ${withSense}${tail}`,
  ],
  // "Approach the sentence with an open mind and a keen eye"
  [
    'handle treat approach tackle work proceed go start begin deal process come',
    `(?:handle|treat|approach|tackle|work(?: on)?|proceed|go about|start|begin|deal with|process|come to)(?: ${whole})? with (?:both )?${mindset}(?: and (?:with )?${mindset})*`,
  ],
  // "Take a professional approach to the comparison"
  [
    'take adopt choose use have apply bring',
    `(?:take|adopt|choose|use|have|apply|bring) (?:an? )?(?:(?:very|truly|really|highly) )?${conduct} (?:approach|attitude|stance|manner|mindset)(?: (?:to|towards?|with|in|for) ${whole})?`,
  ],
  // "Show real understanding of language"
  [
    'show demonstrate display prove',
    `(?:show|demonstrate|display|prove) (?:an? |your |some )?(?:real|true|genuine|deep|full|great|thorough|profound|solid|excellent|complete) ${mastery}(?: (?:of|in) (?:the )?[\\w-]+)?`,
  ],
  // "Leverage your deep understanding of dialogue systems"
  [
    'use leverage apply employ draw rely bring put harness utilise utilize exploit tap trust show demonstrate exercise',
    `(?:use|leverage|apply|employ|draw (?:up)?on|rely (?:up)?on|bring(?: in| to bear)?|put|harness|utili[sz]e|exploit|tap into|trust|show|demonstrate|exercise) (?:all )?your (?:(?:[\\w-]+ ){0,2}${mastery}|${deep} (?:and \\w+ )?(?:[\\w-]+ )?(?:knowledge|${faculty})) (?:of|in|with|for|as|about|regarding) [\\w-]+(?: [\\w-]+){0,4}`,
  ],
  // "Deliver an outstanding experience", "Make a lasting impression"
  [
    'deliver provide create give make offer produce ensure leave guarantee put',
    `(?:deliver|provide|create|give|make|offer|produce|ensure|leave|guarantee|put on)(?: (?:the|every|each|your) ${persons})? (?:an? |the |some )?${splendid} (?:(?:customer|user|reading|reader|overall|possible) )?${show}(?: (?:to|for) (?:the|every|each|all|your|our) ${persons})?${tail}`,
  ],
  // "Think customer first", "Put the reader first", "Quality comes first"
  [
    'think put place quality safety accuracy customers readers',
    `(?:think(?: of)?|put|place) (?:(?:the|your|our) )?(?:${persons}|${merit}) (?:first|in the (?:centre|center|foreground)|at the (?:centre|center|heart)(?: of (?:everything|it|what you do|${matter}))?|above (?:all|everything)(?: else)?)|(?:quality|safety|accuracy|customers|readers) (?:first|(?:over|before) (?:quantity|speed))`,
  ],
  [
    '',
    `(?:the|our|your) (?:${persons}) (?:(?:always )?comes? (?:first|before (?:everything|all)(?: else)?)|is (?:always )?(?:king|queen|right))`,
  ],
  // "Keep an eye on quality throughout", "Never lose sight of excellence"
  [
    'keep mind watch think look care pay focus concentrate stress emphasise emphasize prioritise prioritize value never insist attend have stand',
    `(?:keep an eye on|(?:have|keep) (?:an eye for|in (?:mind|view))|mind|watch(?: over)?|think (?:of|about)|look (?:after|out for|to)|care (?:about|for)|pay (?:\\w+ )?attention to|focus on|concentrate on|stress|emphasi[sz]e|prioriti[sz]e|value|never (?:lose sight of|forget|compromise on|neglect)|insist on|attend to|stand for) (?:the |your |high |overall )*${merit}${tail}`,
  ],
  // "Impress the reader", "Make the customer happy"
  [
    'impress delight please amaze astonish wow dazzle surprise satisfy exceed make leave',
    `(?:impress|delight|please|amaze|astonish|wow|dazzle|satisfy|exceed the expectations of) (?:(?:the|your|our|every|each) ${persons}|us|everyone|everybody|all)|(?:make|leave) (?:the|your|our|every|each) ${persons} (?:happy|satisfied|proud|smile|speechless|impressed|delighted|wanting more|in awe)`,
  ],
  // "Work as if your job depended on it"
  [
    'work act write do treat proceed think behave answer handle go',
    `(?:work|act|write|do|treat|proceed|think|behave|answer|handle|go about)(?: ${whole})? (?:as if|as though|like) (?:(?:your|our|the|a) [\\w ]{1,25}(?:depend(?:s|ed)|relies|relied|hangs?|hung|(?:is|was|were) at stake)(?: (?:up)?on (?:it|this))?|(?:it|this) (?:is|was|were) (?:your own(?: [\\w-]+){0,2}|the (?:most important|last|only) \\w+(?: \\w+){0,4}|(?:very )?important|your (?:last|first|only) (?:chance|day|job)))`,
  ],
  // "Take ownership of the task", "Take your role seriously", "Trust the process"
  [
    'take own trust embrace accept',
    `take (?:(?:full|real|complete) )?(?:ownership|responsibility|charge|command) of ${whole}|take (?:your|this|the) (?:role|task|job|duty|duties|responsibility|work|assignment) (?:\\w+ )?(?:seriously|to heart)|(?:own|trust|embrace|accept) (?:the|this|your) (?:task|process|outcome|challenge|result|work|method|responsibility)`,
  ],
  // "Put thought into every word", "Give it the attention a customer deserves", "Show respect for the language"
  [
    'put pour give show have',
    `(?:put|pour) (?:\\w+ ){0,2}${attitude} (?:in)?to (?:every|each)(?: single)? [\\w-]+|give (?:it|${whole}) (?:all )?the (?:[\\w-]+ )?${attitude} (?:that )?(?:(?:an?|the|such|every) [\\w-]+|it|they) ${worth}|(?:show|have) (?:(?:due|great|real|proper) )?(?:respect|love|appreciation|understanding|passion|regard) for (?:the |your |good )?(?:languages?|words?|texts?|task|work|craft|details?|style)|(?:have|show) (?:some )?(?:confidence|faith|trust) in (?:yourself|your \\w+)`,
  ],
  // "It is worth doing this well", "The result should convince everybody"
  [
    '',
    `(?:it|this) is worth (?:doing (?:\\w+ )?(?:well|right|properly)|the (?:effort|trouble|time|care))|(?:the|your) (?:final )?${result} (?:should|must|has to|needs to|will) (?:convince|impress|please|satisfy|delight|speak for itself|stand out|shine|live up to)(?: (?:everybody|everyone|us|anybody|anyone|people|expectations|all expectations|(?:the|every|any|each) ${persons}))?`,
  ],
  [
    'strive try aim work seek endeavour endeavor want mind watch',
    `(?:strive|try|aim|work|seek|endeavou?r|want) to (?:do|perform|work|go about|solve|handle)(?: ${whole})? (?:well|properly|right|perfectly|as well as (?:you can|possible))|(?:mind|watch) the (?:finer|small(?:er)?|little|subtle|important) (?:points|things|details)`,
  ],
  // "Aim high", "Work smart"
  [
    'aim work think stay keep be go play act',
    `(?:aim|reach) (?:high|higher|for more)|work (?:smart|smarter|hard(?:er)?|with a will)(?:,? not hard(?:er)?)?|think (?:big|smart|positive|ahead|straight)|(?:stay|keep) (?:on (?:track|course|top of (?:it|things|everything))|calm(?: and carry on)?|sharp|cool|going strong|up the good work)|be at your (?:sharpest|best|most \\w+)|go the (?:extra mile|whole way|distance)`,
  ],
];
