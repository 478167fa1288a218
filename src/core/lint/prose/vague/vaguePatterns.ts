import {
  faculties,
  faculty,
  good,
  matter,
  merit,
  result,
  tail,
  users,
  using,
} from './vagueFillers';

const rules =
  '(?:working |work )?(?:principles|rules|standards?|conventions|practices?|guidelines|norms|criteria|maxims|ideals|habits)';
const usual =
  '(?:(?:usual|general|common|basic|established|generally accepted|accepted|customary|best|good|sound|normal|well-known|proven|tried and tested|highest|high|professional|fundamental) )+';
const sound =
  '(?:of|for|in) (?:good|proper|sound|solid|professional|fine|careful|clean|quality|responsible)(?: (?!(?:of|for|in|to|and)\\b)[\\w-]+){0,3}';
/** "Best practices in contract analysis", "good musical practice": naming the field adds nothing. */
const ofField =
  '(?:the )?(?:[a-z-]+ )?(?:best|good|sound|proven|professional) (?:[a-z-]+ ){0,2}(?:practices?|standards?|principles|conventions|maxims)(?: (?:for|in) (?:(?!and\\b|or\\b|to\\b|by\\b)[\\w-]+ ){0,3}[\\w-]+)?';
const craft = `(?:${sound}|of work|of (?:the|your|this) (?:trade|craft|art|profession|field|job|discipline)|of quality)`;
const standards = `(?:(?:all )?(?:the )?(?:${usual}${rules}(?: ${craft})?|${rules} ${craft})|${ofField})`;

/** "Librarian", "customer service employee". */
const role =
  '(?:(?!(?:of|for|in|to|and|or|with|at|on|by|from|who|that|when|about|as|where)\\b)[\\w-]+ ){0,3}(?!(?:match|fit|listener|guess)\\b)[\\w-]+';
const skilled = `(?:${good}|fine|true|real|skil+ed|skil+ful|experienced|competent|responsible|dedicated|proper|conscientious|careful|diligent|reliable|capable|gifted|serious|seasoned)`;
const acting =
  '(?:do|handle|treat|deal|approach|act|think|work|write|behave|reason|perform|answer|proceed|judge|respond|decide|make|get|keep)';
const actingWords =
  'do handle treat deal approach act think work write behave reason perform answer proceed judge respond decide make get keep';
const object = `(?:${matter}|(?:the|this|that|your|each|every) (?:[\\w-]+ ){0,2}[\\w-]+)`;
/** "As well as you possibly can" */
const atBest = `(?:(?:as|so) (?:${good}|well|carefully|thoroughly|accurately|precisely|properly|conscientiously) as (?:(?:you|it|they|anyone|anybody) (?:(?:possibly|ever) )?(?:can|could)(?: be)?|(?:at all |humanly )?possible)|(?:the )?best (?:that )?(?:it|they|you) (?:possibly )?can(?: be)?|to the (?:(?:very )?best|full(?:est)?|utmost) of your (?:abilit(?:y|ies)|powers?|skills?))`;

const well = '(?:well|fine|right|all right|properly|nicely|perfectly|smoothly)';

/** Frames of sentences that ask to be good at it, each with the words that may begin it. */
export const frames: readonly (readonly [verbs: string, frame: string])[] = [
  // "Use your writing skills to the fullest", "Apply good laboratory sense"
  [
    users,
    `${using} ${faculties}(?: (?:in)?to (?:this|it|the (?:task|job|problem|matter|question|work)))?${tail}`,
  ],
  // "Make the poem as good as you possibly can", "Judge to the best of your ability"
  [actingWords, `${acting}(?: ${object})? ${atBest}`],
  // "Act the way a competent person would", "Be as good a moderator as you can", "Make it the way a poem should be"
  [
    actingWords,
    `${acting}(?: ${matter})? (?:like|as|the way|as [\\w-]+ as) (?:an?|any|the) (?:${role} )?(?:expert|professional|specialist|pro|master|genius|veteran|(?<=\\b${skilled} )[\\w-]+)(?: (?:would|does|should|is))?(?: do)?`,
  ],
  [
    'be',
    `be (?:an? ${skilled} ${role}|as ${skilled}(?: an? ${role})? as (?:you (?:possibly )?can(?: be)?|possible))`,
  ],
  [
    actingWords,
    `${acting} ${object} (?:the way|as|like) (?:it|they|things|(?:an?|the) [\\w-]+) (?:should|ought to|must|deserves? to|needs? to)(?: be(?: (?:done|handled|treated|approached))?)?`,
  ],
  // "Observe the usual principles of good writing", "Act in accordance with the highest standards"
  [
    'observe follow respect apply adhere stick keep comply heed honour honor obey abide uphold meet use mind',
    `(?:observe|follow|respect|apply|adhere to|stick to|keep to|comply with|heed|honou?r|obey|abide by|uphold|meet|use|mind) (?:all )?${standards}(?: (?:for|in|with) (?:(?:an?|the|this|such(?: an?)?|these|all) )?(?:tasks?|jobs?|problems?|cases?|work)(?: (?:of this (?:type|kind|sort)|like this(?: one)?|at hand))?)?`,
  ],
  [
    actingWords,
    `${acting}(?: ${matter})? (?:in (?:full |strict )?(?:accordance|line|keeping|conformity|agreement) with|according to) ${standards}`,
  ],
  [
    'keep bear have',
    `(?:keep|bear|have) (?:(?:the |high )*${merit}|${standards}) (?:always )?in (?:mind|view|sight)`,
  ],
  // "Always aim for the highest quality", "Make it nice", "Create a masterpiece"
  [
    'strive aim go reach',
    `(?:strive|aim|go|reach) (?:for|at|towards?) (?:(?:the|your|a|an|nothing less than|only|maximum|utmost|highest|greatest|full|best|high|level of|degree of|${good}) )*(?:${merit}|results?|standards?|outcomes?|performance|best)(?: possible)?${tail}`,
  ],
  [
    'make let',
    `(?:make|let) (?:it|this|(?:the|your) (?:final |finished |whole )?${result})(?: be)? (?:an? )?(?:${good}(?: ${result})?|masterpiece|success|shine|work of art)`,
  ],
  [
    'create produce come make deliver write aim',
    `(?:create|produce|come up with|make|deliver|write|aim for) (?:something (?:truly |really |very )*(?:${good}|beautiful|special|clever)|(?:an? |your )?(?:masterpiece|work of art|(?:best|finest) work|(?!the best ones?\\b)${good} ${result}))${tail}`,
  ],
  [
    'make',
    'make (?:the |an? |only )?(?:right|wise|good|best|sensible|sound|smart|informed|reasonable|clever) (?:choices?|decisions?|calls?|judge?ments?)',
  ],
  [
    'avoid',
    `avoid (?:an? |any |all )?(?:bad|poor|sloppy|weak|careless|mediocre) (?:ones?|${result})`,
  ],
  [
    'ensure deliver provide maintain produce',
    `(?:ensure|deliver|provide|maintain|produce) (?:(?:an?|the|your|high|highest|utmost|${good}) )*${merit}${tail}`,
  ],
  // "Do the translation properly": a calculation is but a part of the task
  [
    'do carry perform conduct execute complete',
    '(?:do|carry out|perform|conduct|execute|complete) (?:it|this|everything|(?:the|this|your) (?:[\\w-]+ )?(?!(?:calcul|comput|addi|subtr|multip|divi|compar|conver|count|sort|order|rank|test|check)\\w*)(?:[\\w-]{2,}ing|[\\w-]{3,}(?:[ai]tion|sion|ment)|task|job|work)) (?:right|properly|well|carefully|conscientiously|professionally|competently|diligently)',
  ],
  // "Give it your best shot", "Let your creativity flow", "Take everything into account"
  [
    'give put',
    `give ${matter} (?:your (?:(?:very|absolute) )?(?:all|best)(?: (?:shot|try|effort))?|everything|(?:everything|all)(?: that)? you(?:['’]ve| have| can)(?: got)?)|put (?:[\\w-]+ ){0,2}(?:effort|thought|work|care|heart|energy) (?:in)?to ${matter}`,
  ],
  [
    'let',
    `let (?:your )?(?:(?:common|good|sound) )?(?:${faculty}|${merit})(?: as an? ${role})? (?:flow|speak|shine|decide|run (?:free|wild)|(?:guide|lead) you|be your [\\w-]+)${tail}`,
  ],
  // "Make sure that everything turns out well", "Do your best to handle the e-mail well"
  [
    'make ensure see take',
    `(?:make sure|ensure|see(?: to it)?|take care)(?: that)? (?:all|${matter}) (?:goes?|turns? out|works? out|comes? out|runs?) ${well}`,
  ],
  [
    'do try give',
    `(?:do|try|give) (?:your|the) (?:very )?(?:best|utmost|hardest)(?: (?:to|and) ${acting}(?: with)? ${object}(?: ${well})?)?`,
  ],
  [
    'take do',
    `take (?:everything|all (?:the )?(?:[\\w-]+ )?(?:aspects|factors|things|details|circumstances)) into (?:account|consideration)|do ${matter} justice|do justice to (?:it|${object})`,
  ],
];
