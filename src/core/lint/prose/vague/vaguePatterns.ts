import {
  attitude,
  everything,
  faculties,
  faculty,
  good,
  matter,
  merit,
  result,
  tail,
  upTo,
  users,
  using,
  well,
} from './vagueFillers';

/** Frames of sentences that ask for nothing in particular, each with the words that may begin it; none where a subject does. */
export const frames: readonly (readonly [verbs: string, frame: string])[] = [
  // "Use your writing skills to the fullest", "Put your analytical mind to work"
  [
    users,
    `${using} ${faculties}(?: (?:in)?to (?:this|it|the (?:task|job|problem|matter|question|work)))?${tail}`,
  ],
  [
    'make',
    `make (?:good|full|the best|the most|proper|wise) (?:use )?of (?:${faculties}|what(?:ever)? you (?:know|have(?: learn(?:ed|t))?|can)|all (?:that )?you (?:know|have)|everything you (?:know|have)|the (?:\\w+ )?(?:information|material|input|data)(?: given| provided)?)${tail}`,
  ],
  // "Put real effort into it", "Give the affair the care that it deserves"
  [
    'put pour invest throw devote dedicate bring spend show make exercise apply take',
    `(?:put(?: in)?|pour|invest|throw|devote|dedicate|bring|spend|show|make|exercise|apply|take) ${upTo(6)}${attitude}(?: and ${upTo(2)}${attitude})*(?: (?:in|into|to|on|for|with) ${matter})?${tail}(?: to (?:create|make|produce|deliver|get|achieve|write) (?:something|an?|the) ${good}(?: ${result})?)?`,
  ],
  [
    'give',
    `give (?:it |this |${matter} |(?:the|this) (?:\\w+ )?\\w+ )?(?:your |the |all (?:the |your )?|some |enough |its |due |full |more )?${upTo(2)}${attitude}(?: and ${upTo(2)}${attitude})*(?: (?:that )?(?:it|this|they) (?:deserves?|needs?|requires?|calls? for|merits?|demands?|is due))?(?: to (?:${matter}|${everything}|(?:the|both|all|each) (?:\\w+ )?(?:texts?|passages?|sentences?|parts?|details?)))?${tail}`,
  ],
  [
    'do handle treat approach tackle work proceed act go perform complete solve judge think',
    `(?:do|handle|treat|approach|tackle|work(?: on)?|proceed|act|go about|perform|complete|solve|judge|think)(?: ${matter}| (?:the|this|each) (?!(?!situation)\\w+(?:ation|sion|ison)s?\\b)\\w+)? with (?:${upTo(3)}(?:${attitude}|${faculty})(?: and ${upTo(2)}(?:${attitude}|${faculty}))*|an? (?:\\w+ )?(?:clear|cool|open|calm|level|fresh|sharp|steady|critical|keen|careful) (?:\\w+ )?(?:head|mind|eye|hand))`,
  ],
  // "Do it the way a true professional would", "Whatever a good poet would do"
  [
    'do handle treat approach tackle act think work write behave reason perform answer proceed be judge respond',
    `(?:(?:do|handle|treat|approach|act|think|work|write|behave|reason|perform|answer|proceed|be|judge|respond)(?: ${matter})?|(?:handle|treat|approach|tackle) (?:the|this|each) \\w+) (?:(?:exactly|just) )?(?:like|as|the way|in the way|as (?:good|well|careful|carefully|thorough|thoroughly|skil+ed|precise|competent|clever) as|what(?:ever)?|everything) (?:an?|any|the|your) (?:[\\w-]+ ){0,3}(?:expert|professional|specialist|pro|master|genius|veteran|version of yourself|(?<=\\b(?:good|great|real|true|top|trained|proper|seasoned|skil+ed|gifted|responsible|careful|experienced|seasoned|excellent|conscientious|competent|serious) )[\\w-]+)(?: would| does| should| is)?(?: do| be)?(?: (?:it|this))?`,
  ],
  [
    'be',
    `be (?:as (?:good|well|careful|thorough|precise|competent|accurate|skil+ed|clever|attentive|diligent) as (?:you (?:possibly )?can(?: be)?|possible|an? (?:\\w+ )?\\w+)|your (?:very )?best(?: self)?|the best (?:you|that you|version)\\b.*|(?:on|at) your (?:best|toes|guard))`,
  ],
  [
    'do handle treat approach work write perform think proceed act respond judge carry execute',
    `(?:do|handle|treat|approach|work|write|perform|think|proceed|act|respond|judge|carry (?:it|this) out|execute)(?: ${matter})? as ${well} as (?:(?:it |you )?(?:possibly )?(?:can|could)(?: be)?|(?:at all |humanly )?possible)`,
  ],
  [
    'carry conduct perform do complete make run execute',
    `(?:carry out|conduct|perform|do|complete|make|run|execute) (?:your|the|this|an?|all|any|some|each) (?:[\\w-]+ )?(?:analysis|assessment|evaluation|examination|work|tasks?|job|review|process(?:ing)?|steps|research|thinking)(?: (?:in an? ${upTo(3)}(?:manner|way|fashion)|with ${upTo(3)}${attitude}|(?:${well})|properly))`,
  ],
  [
    'do',
    `do (?:all |any )?(?:the )?(?:necessary|needed|required|appropriate|relevant|proper) (?:analysis|work|calculations?|operations?|steps|processing|thinking|things?|actions?|reasoning)`,
  ],
  // "Excellence is key", "Nothing but your best will do"
  [
    '',
    `(?:an? |the |your |some |all |full |only |utmost )*${upTo(2)}(?:${attitude}|${merit}|${faculty}|(?:careful|thorough|systematic|methodical|structured|thoughtful|serious|professional|diligent|patient|precise|rigorous) (?:approach|work|reading|analysis|attitude|mindset|judge?ment))(?: and ${upTo(2)}(?:${attitude}|${merit}))? (?:(?:is|are|will be|should be)(?: (?:all|always|the|a|an|most|very|really|absolutely|of|your|also|more))* (?:key|important|importance|essential|crucial|vital|paramount|needed|required|necessary|must|everything|called for|what (?:counts|matters|is (?:needed|wanted|expected)|we (?:are after|want|need|look for|expect))|expected|asked|demanded|wanted|welcome|appreciated|priority|goal|aim|friends?|better than|recommended|indispensable|half the battle)|matters?|counts?|comes? (?:first|before)|(?:pays?|will pay) off|goes? a long way|never hurts?|wins?)(?: (?:of you|a lot|most|above all|here|speed|quantity|haste|in this(?: \\w+)?|at all times|throughout|than speed|from you))*`,
  ],
  [
    'nothing no everything every all',
    `(?:nothing|no (?:detail|point|aspect|thing)|(?:everything|every (?:single )?(?:thing|detail|aspect|factor)|all (?:aspects|factors|things|details))) (?:should|must|may|can|is to|has to|ought to|needs to) (?:be (?:overlooked|missed|neglected|left (?:out|to chance)|forgotten|ignored|taken (?:in)?to (?:account|consideration)|considered|taken care of|done (?:well|right|properly))|escape (?:you|your (?:notice|attention|eyes?))|go unnoticed|slip through)`,
  ],
  [
    'sloppy careless sloppiness carelessness laziness negligence haste mistakes errors mediocrity superficiality half',
    `(?:sloppy|careless|half-hearted|sloppiness|carelessness|laziness|negligence|haste|mistakes|errors|mediocrity|superficiality)(?: (?:work|answers?|reading|thinking|mistakes|errors))? (?:is|are|will|must|should|cannot|can)(?: be| not)* (?:acceptable|allowed|tolerated|an option|avoided|permitted|unacceptable|forbidden|welcome|accepted|out of place)`,
  ],
  ['exert', `exert yourself`],
  // "Let logic be your companion", "Everything you write should be of the standard that a client would expect"
  [
    'let',
    `let (?:(?:your|all|common|good|sound|pure|cold) )*(?:[\\w-]+ )?(?:${faculty}|${attitude}|${merit}) (?:be your [\\w-]+|(?:speak|talk|decide|work|guide|lead|carry|help|shine|prevail|reign|rule|flow|show)(?: (?:you|the way|for itself|through))?)(?: along the way)?${tail}`,
  ],
  [
    'everything all whatever anything',
    `(?:everything|all|whatever|anything) (?:that )?you (?:write|do|produce|say|deliver|answer) (?:should|must|has to|needs to|ought to) (?:be (?:of|up to)|meet|reflect|live up to) (?:the|an?|your) (?:very )?(?:[\\w-]+ )?(?:standards?|quality|best)(?: (?:that |which )?(?:an?|the|any) [\\w-]+ (?:[\\w-]+ )?(?:would|will|could) (?:expect|want|demand|be proud of|be happy with))?`,
  ],
  [
    'show prove',
    `(?:show|prove) that you (?:are (?:up to (?:it|this|the \\w+)|capable|able|good|worth it|the best)|can do (?:it|this)|mean it|care)`,
  ],
  [
    'nothing anything no',
    `(?:nothing|anything|no answer) (?:but|less than|short of) (?:(?:your|the) (?:very )?best|${merit}) (?:will do|is (?:good enough|acceptable|enough|required|expected|allowed)|counts|would do)`,
  ],
  [
    'strive aim go reach shoot push work try look',
    `(?:strive|aim|go|reach|shoot|push|work|try|look) (?:for|towards?) (?:(?:the|your|a|an|nothing less than|nothing but|only|maximum|utmost|highest|greatest|full|complete|absolute|possible|best|high|personal|standard of|level of|degree of) )*(?:${merit}|(?:results?|standards?|outcomes?|performance|best))(?: possible)?${tail}`,
  ],
  [
    'keep maintain hold set meet live',
    `(?:keep|keep up|maintain|hold|set|meet|live up to) (?:(?:an?|the|your|all|very|up) )*(?:high(?:est)?|top|great|good|best|professional|excellent) (?:standards?|quality|level|work)${tail}`,
  ],
  // "It should be a really nice one", "Make it a masterpiece", "Cook up something wonderful"
  [
    '',
    `(?:it|this|that|everything|(?:the|your) (?:final |finished |whole )?${result}) (?:should|must|has to|needs to|ought to|shall|will have to) (?:all )?be (?:an? )?${good}(?: ${result})?`,
  ],
  [
    'make let',
    `(?:make|let) (?:it|this|(?:the|your) (?:final |finished |whole )?${result})(?: be)? (?:an? )?(?:${good}(?: ${result})?|masterpiece|gem|success|hit|count|shine|memorable one|work of art)`,
  ],
  [
    'create produce cook come make deliver craft conjure whip give write turn aim present',
    `(?:create|produce|cook up|come up with|make|deliver|craft|conjure up|whip up|give us|give me|write|turn out|aim for|present) (?:something (?:truly |really |very )*(?:${good}|beautiful|special|clever|smart|that (?:works|shines|impresses|stands out))|(?:an? |your )?(?:masterpiece|work of art|best work|finest work|${good} ${result}))${tail}`,
  ],
  // "Consider the comment from every angle", "Think about everything that matters"
  [
    'consider analyse analyze examine study assess evaluate look think view weigh inspect regard judge review approach',
    `(?:consider|analy[sz]e|examine|study|assess|evaluate|look at|think about|view|weigh|inspect|regard|judge|review|approach) (?:it|this|everything|(?:the|this|each|both|all) (?:\\w+ )?\\w+)(?: in (?:its|their) entirety and)? from (?:every|all|any|different|several|many|various|multiple|as many)(?: (?:possible|relevant|conceivable|imaginable|sorts of|kinds of))? (?:angles?|viewpoints?|sides?|perspectives?|points? of view|directions?)(?: (?:as (?:you can|possible)|before .*))?`,
  ],
  [
    'think consider take pay mind look keep weigh cover include examine be watch',
    `(?:think (?:about|of)|consider|take care of|pay (?:close |careful )?attention to|mind|look (?:out for|at|for)|weigh|cover|include|examine|watch(?: out)? for|be (?:on the lookout for|attentive to|alert to|mindful of|aware of|open to)) (?:${everything})(?: carefully| thoroughly| closely)?${tail}`,
  ],
  [
    'take keep have bear hold',
    `(?:take|keep|have|bear|hold) (?:${everything}) (?:into (?:account|consideration)|in (?:mind|view|sight)|under consideration)${tail}`,
  ],
  [
    'pay',
    `pay (?:close |special |careful |due )?attention to the (?:finer|small(?:er)?|little|subtle|important) (?:points|things|details)`,
  ],
  [
    'do',
    `do (?:everything|all|anything|whatever)(?: else)?(?: that)? (?:is|seems|it takes|you can|has to be|needs to be)(?: (?:called for|necessary|needed|required|possible|done))?(?: (?:to|in order to) (?:solve|complete|do|finish|succeed|get|achieve|master|reach|perform)(?: (?:in )?${matter}| the best (?:possible )?${result}| (?:it|this) right)?)?`,
  ],
  // "Do not lose focus", "Let nothing distract you"
  [
    'do don never avoid refrain without',
    `(?:do not|don['’]t|never|avoid|refrain from|without) (?:ever )?(?:rush(?:ing)?(?: (?:it|this|through (?:it|this)|things|to conclusions?))?|hurry(?:ing)?|los(?:e|ing) (?:your )?(?:focus|concentration|patience|your head|heart|sight of (?:the goal|your goal|what matters))|(?:be|being|get|getting|become) (?:lazy|sloppy|hasty|careless|negligent|distracted|sidetracked|superficial|complacent|discouraged|confused|too hasty|impatient)|cut(?:ting)? corners|slack(?:ing)?(?: off)?|giv(?:e|ing) up|panic(?:king)?|tak(?:e|ing) (?:it|this|${matter}) (?:too )?(?:lightly|easy)|underestimat(?:e|ing) ${matter}|disappoint(?:ing)?|fail(?:ing)?|settl(?:e|ing) for (?:less|mediocrity|second best|anything less)|(?:mak(?:e|ing) )?(?:any |careless |silly |stupid |unnecessary |avoidable )*(?:mistakes|errors|slips)|overthink(?:ing)?(?: it)?|worry(?:ing)?|overlook(?:ing)? anything|miss(?:ing)? anything(?: important)?|do(?:ing)? (?:it|this|things) by halves|let (?:yourself|anything|your \\w+) (?:get |be )?(?:distract(?:ed)?(?: you)?|slip|rushed))`,
  ],
  [
    'let allow',
    `(?:let|allow) (?:nothing|nobody|no one) (?:to )?(?:distract|stop|disturb|discourage|confuse|fool) you(?: from (?:\\w+ing )?(?:the |your |an? )?(?:\\w+ )?(?:${merit}|goals?|tasks?|work|${result}))?`,
  ],
  // "Think before you write", "This matters", "Remember what is at stake"
  ['think', `think (?:twice |hard |first |carefully |well )?before (?:you (?:\\w+)|\\w+ing)`],
  [
    'remember know be keep consider think bear',
    `(?:remember|know|be aware of|keep in mind|consider|think of|bear in mind) (?:what (?:is|['’]s) at stake|how (?:important|serious) (?:it|this|the task) is|(?:that )?(?:this|it) (?:is (?:important|serious)|matters))`,
  ],
  [
    'this it that the',
    `(?:this|it|that|the task)(?: (?:really|truly|all))? (?:is (?:very |really |so |most |extremely )*(?:important|serious|crucial|vital)|matters(?: a lot)?)`,
  ],
  [
    'do show',
    `(?:do|show) (?:it |this |${matter} )?(?:justice|respect)(?: to (?:it|this|${matter}))?`,
  ],
  [
    'do make show prove reveal',
    `(?:do|make|show|prove|reveal) (?:us |me )?what you (?:know|can(?: do)?|are (?:worth|capable of|made of)|have got)`,
  ],
  ['take treat', `(?:take|treat) (?:it|this|${matter}) (?:very |really )?serious(?:ly)?`],
  [
    'get do',
    `(?:get|do) (?:it|this|things|everything|the job) (?:right|well|properly|done(?: (?:right|well|properly))?)`,
  ],
  [
    'try do make',
    `(?:try|do|make sure) (?:that |to |you |do )*(?:do )?(?:an? |your )(?:(?:really|truly|very) )*(?:good|great|excellent|thorough|fine|decent|perfect|proper|solid|outstanding|careful|nice) (?:job|work)${tail}`,
  ],
  [
    'solve handle tackle approach do complete work go master',
    `(?:solve|handle|tackle|approach|do|complete|work (?:on|through)|go about|master) (?:the (?:task|job|matter)|it|this|everything) (?:step by step|one step at a time|piece by piece|bit by bit|in (?:small|manageable|clear) steps|in (?:an? )?${upTo(2)}(?:way|manner|fashion|steps))`,
  ],
  [
    'stay remain keep be',
    `(?:stay|remain|keep|be) (?:sharp|alert|focused|concentrated|on (?:the )?(?:ball|task|track)|with it|motivated|calm|attentive|vigilant|awake|disciplined|committed|at it)(?:(?:,| and|, and) (?:sharp|alert|focused|concentrated|motivated|calm|attentive|vigilant|disciplined|committed|patient|careful))*${tail}`,
  ],
  [
    'reason think judge work perform act proceed concentrate focus reflect behave decide do',
    `(?:reason|think|judge|work|perform|act|proceed|concentrate|focus|reflect|behave|decide|do) (?:very |really )?${well}(?:,? and ${well})?`,
  ],
  [
    'treat handle approach deal work process',
    `(?:treat|handle|approach|deal with|work on|process) .{1,60}\\b(?:in the (?:manner|way)(?: in which| that)?|the way|as) .{1,40}\\b(?:ought to|should|must|needs? to|has to|deserves? to|is supposed to|wants to) be (?:treated|handled|approached|dealt with|processed|done)`,
  ],
  ['read', `read between the lines`],
];
