import { attitude, faculty, good, matter, merit, result, upTo } from './vagueFillers';
import { able, doing, role } from './vagueRoles';

const job = '(?:it|this|everything|(?:the|this|your) (?:task|job|work|matter))';
const high = '(?:(?:very |the )?(?:high|highest|good|best|top|first-rate|superior|excellent))';
const needing = '(?:requires?|needs?|takes?|calls? for|deserves?|demands?)';
const expert = `(?:(?:\\w+ )?(?:expert|professional|specialist|pro|master|genius)|${able} ${role})`;

/** Frames of sentences that ask for effort, and of those that say that effort is needed. */
export const effortFrames: readonly (readonly [verbs: string, frame: string])[] = [
  [
    'make give do',
    `make an? ${able} job of (?:it|this|${doing})|give an? ${able} account of yourself|do ${job} (?:to (?:everyone['’]s|everybody['’]s|our|my|full|complete|general) satisfaction|right(?: the first time)?)|do the (?:actual|real|necessary) (?:work|job|thing)`,
  ],
  [
    'get make gain',
    `get the (?:most|best) out of (?:it|this|the \\w+)|make (?:full|good|the best) use of (?:it|the (?:text|item|material|input|information))|(?:get|gain) a (?:\\w+ )?(?:feeling|feel|sense) for (?:it|the (?:text|task|material|matter|language|input|subject|story|passage|article|message))`,
  ],
  [
    'produce deliver give provide write create make',
    `(?:produce|deliver|give|provide|write|create|make) (?:an? |some |your )?${result} of ${high} (?:possible )?(?:quality|standard)`,
  ],
  [
    'handle treat do deal process approach tackle',
    `(?:handle|treat|do|deal with|process|approach|tackle) (?:it|this|the [\\w-]+(?: [\\w-]+)?(?: (?:of|in) the [\\w-]+)?) as (?:(?:seems|it seems|you (?:think|see|deem)(?: it| is)?|is) (?:best|fit|right|proper|appropriate|suitable|necessary)|appropriate|suitable|fit|needed|necessary|required)`,
  ],
  // "Focus on the task", "Concentrate on what matters"
  [
    'focus concentrate devote dedicate throw apply keep',
    `(?:focus|concentrate|keep your (?:mind|eyes)|(?:devote|dedicate|throw|apply) yourself)(?: fully| entirely)? (?:on|to|into) (?:(?:the|this|your) (?:task|job|work|matter)(?: at hand)?|what (?:really )?(?:matters|counts|is (?:important|essential|relevant)))`,
  ],
  [
    'do don never',
    `(?:do not|don['’]t|never) (?:stop|rest|give up|finish) (?:before|until|till) (?:you are (?:satisfied|happy|content)|it is ${good})`,
  ],
  // "Be smart about the position", "Feel the music"
  [
    'be stay act think',
    `(?:be|stay|act|think) (?:(?:very|really|truly|extra|especially|as) )*(?:smart|clever|wise|sensible|intelligent|thorough|diligent|conscientious|professional|serious|reasonable|thoughtful|meticulous|responsible|skil+ful|brilliant|creative|rigorous|systematic|methodical|confident|ambitious|resourceful|efficient)(?:ly)? (?:(?:about|in|with|when it comes to) (?:it|this|(?:the|this|your|each|every|all) (?:[\\w-]+ )?[\\w-]+|what(?:ever)? you (?:do|write|say|choose))|when (?:you )?(?:\\w+ing|\\w+) (?:it|this|the \\w+))`,
  ],
  [
    'feel breathe live love enjoy savour savor relish cherish embrace celebrate inhabit channel become',
    `(?:feel|breathe(?: in)?|live|love|enjoy|savou?r|relish|cherish|embrace|celebrate|inhabit|channel|become(?: one with)?) (?:the|this|your|every|each)(?: spirit of the)? [\\w-]+(?: of the [\\w-]+)?`,
  ],
  // "Make the poem as good as you possibly can", "Get your wording the best it can be"
  [
    'make get keep leave turn',
    `(?:make|get|keep|leave|turn out) (?:the|your|this|each|every) (?:[\\w-]+ ){1,3}(?:(?:as|so) ${good} as (?:you|it|they|anyone|anybody) (?:(?:possibly|ever) )?(?:can|could|are able to|know how to|may)(?: (?:be|make (?:it|them)|get (?:it|them)|manage))?|as ${good} as possible|(?:the )?best (?:that )?(?:it|they|you) (?:possibly )?can(?: (?:be|make (?:it|them)))?)`,
  ],
  // "Judge to the best of your ability", "Bear quality in mind", "Avoid a bad result"
  [
    'judge decide act work proceed do answer handle choose weigh rate think perform classify respond reply',
    `(?:judge|decide|act|work|proceed|do|answer|handle|choose|weigh|rate|think|perform|classify|respond|reply)(?: ${job})? to the (?:(?:very )?best|full(?:est)?|utmost) of your ${faculty}(?: and (?:belief|conscience|${faculty}))?`,
  ],
  [
    'keep bear have',
    `(?:keep|bear|have) (?:the |high )*${merit} (?:always )?in (?:mind|view|sight)`,
  ],
  [
    'avoid shun',
    `(?:avoid|shun) (?:an? |any |all )?(?:bad|poor|sloppy|weak|careless|mediocre|inferior|unsatisfactory) (?:ones?|${result})`,
  ],
  ['spare', 'spare no (?:pains|effort|trouble)'],
  [
    'understand grasp know be get make',
    `(?:understand|grasp|know|(?:be|get) clear about) what (?:is (?:wanted|expected|required|to be done)(?: of you)?|you (?:have|need|ought) to do|you are (?:supposed|expected|meant) to do)`,
  ],
  // "Good work takes time", "This calls for your full concentration"
  [
    '',
    `(?:an? |the )?(?:${good} )?(?:${result}|quality) ${needing} (?:(?:good|careful|some|much|great|hard) )*(?:${attitude}|work|time)`,
  ],
  [
    'this that it here the',
    `(?:this|that|it|(?:this|the) (?:step|task|part|job|work|matter|whole)) ${needing} (?:your )?${upTo(2)}${attitude}(?: and ${upTo(2)}${attitude})?`,
  ],
  // "Act like somebody who knows the field", "Imagine that you are an expert"
  [
    'act work think behave write judge put imagine',
    `(?:act|work|think|behave|write|judge) (?:like|as) (?:somebody|someone|a person|one|people) who (?:knows?|understands?|cares?|masters?|(?:is|are) good at)(?: [\\w-]+){0,6}|(?:put yourself in(?:to)? the (?:position|place|role|shoes) of|imagine(?: that)? you (?:are|were)) an? ${expert}|work as an? ${able} \\w+ of (?:your|the) (?:craft|trade|profession|field|art)`,
  ],
  [
    'rely use trust draw let be',
    `(?:rely on|use|trust|draw on) your (?:(?:good|fine|own) )*(?:taste|(?:feeling|feel) for (?:language|words|style|texts?)|ear|eye)|(?:let yourself )?be (?:guided|led|inspired) by (?:(?:your|the|all) )?(?:(?:common|good|sound|general|best|usual|high|right) )*(?:${faculty}|${merit}|reason|principles?|practices?|standards?|rules?|ideals?)`,
  ],
  [
    'meet satisfy fulfil fulfill',
    `(?:meet|satisfy|fulfil+) (?:all|every|the|any)(?: of)?(?: the)? (?:${high} )?(?:possible )?(?:demands?|requirements?|expectations?|standards?)(?: of ${matter})?`,
  ],
  [
    'make let',
    `make (?:the |an? |only )?(?:right|wise|good|best|sensible|sound|smart|informed|reasonable|clever) (?:choices?|decisions?|calls?|judge?ments?)|let (?:the|your) (?:${result}|quality) speak for (?:itself|themselves)`,
  ],
];
