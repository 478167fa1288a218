import { attitude, faculty, matter, merit, tail } from './vagueFillers';
import { role } from './vagueRoles';

const essence =
  '(?:what (?:really |truly )?(?:matters|counts|is (?:really )?(?:important|essential|relevant|needed|asked|wanted))(?: most)?|the (?:essentials?|essence|important things|main thing|basics|big picture|goal|matter at hand|(?:task|job)(?: at hand)?))';
const wisdom =
  '(?:fairness|prudence|wisdom|reason|conscience|responsibility|(?:good|common|sound) (?:sense|judge?ment)|expertise|competence|confidence|professionalism)';
const manner = `(?:appropriately|properly|adequately|competently|sensibly|professionally|skil+fully|responsibly|conscientiously|with (?:(?:all|due|great|full|utmost|the|necessary|proper) )*(?:${wisdom}|care|caution|diligence|skill|seriousness)|as an? (?:good|real|true|proper|great) ${role} would|(?:in the (?:way|manner) )?(?:that )?(?:it|they) deserves?)`;
const deserved =
  '(?:it|they|he|she|this)? ?(?:deserves?|needs?|requires?|merits?|calls? for|is due|are due)';
/** "Journalistic flair", "psychological insight" */
const trained = `(?:your )?(?:(?:[\\w-]+(?:al|ic)|teaching|writing|reading|listening|selling) )${faculty}`;

/** Frames of sentences that name a virtue: quality as such, being somebody with a calling, looking at what counts. */
export const virtueFrames: readonly (readonly [verbs: string, frame: string])[] = [
  // "Ensure the highest quality throughout"
  [
    'ensure guarantee maintain secure provide deliver uphold assure preserve keep',
    `(?:ensure|guarantee|maintain|secure|provide|deliver|uphold|assure|preserve|keep up) (?:(?:an?|the|your|consistent|constant|high|highest|very|utmost|maximum|greatest|best|top|good|full|professional|possible|level|standard|degree|of) )*${merit}${tail}`,
  ],
  // "Be pedagogical", "Be a role model for tutors"
  [
    'be act',
    `(?:be|act) (?:(?:very|truly|really|always) )*(?:pedagogical|didactic|educational|instructive|journalistic|lawyerly|teacherly|artistic|nice and smart)(?:ly)?${tail}|be an? role model(?: (?:for|to|of) .{1,40})?`,
  ],
  // "Treat the legal side of the matter appropriately"
  [
    'handle treat deal approach tackle process manage',
    `(?:handle|treat|deal with|approach|tackle|process|manage) (?:the|this|each|every|your|any) (?:[\\w-]+ )?(?:side|aspects?|part|dimension|facets?|questions?|matters?|issues?|nature)(?: (?:of|in) (?:it|this|the [\\w-]+))? ${manner}`,
  ],
  [
    'give devote',
    `give (?:the|this|each|every|all|it) ?(?:[\\w-]+ ){0,2}the (?:weight|attention|care|consideration|thought|time|respect|treatment) (?:that )?${deserved}`,
  ],
  // "Bring legal expertise to bear", "Use psychological insight"
  [
    'bring put',
    `(?:bring|put) (?:all )?(?:your )?(?:[\\w-]+ ){0,2}${faculty} (?:to bear|to work|to use|into play)`,
  ],
  [
    'use apply show employ exercise demonstrate display',
    `(?:use|apply|show|employ|exercise|demonstrate|display) ${trained}${tail}`,
  ],
  // "Stay focused on what counts"
  [
    'stay remain keep focus concentrate stick',
    `(?:(?:stay|remain|keep) (?:focused|concentrated|fixed) on|(?:stay|stick|keep) (?:with|to)|(?:focus|concentrate) on|keep your (?:eyes?|mind|focus|attention) (?:fixed |firmly )?on) ${essence}${tail}`,
  ],
  [
    'do don never let',
    `(?:do not|don['’]t|never) (?:get lost in (?:the )?(?:details?|trivia|side issues)|lose (?:the thread|your way)|get carried away)|let nothing (?:escape|slip past|get past|throw) you`,
  ],
  // "Go for quality over quantity", "Give it that little something extra"
  [
    'go choose put prefer value opt',
    `(?:go for|choose|put|prefer|value|opt for) quality (?:over|before|above|rather than|not|and not) (?:quantity|speed|haste)`,
  ],
  [
    'give lend add',
    `(?:give|lend|add) (?:(?:to )?${matter} )?(?:that|a|the) (?:(?:certain|little|special|extra) )+(?:something|touch|spark|bit)(?: (?:extra|special))?`,
  ],
  ['take', `take as much (?:care|trouble) (?:over|with|about) (?:it|this|the [\\w-]+) as .{1,60}`],
  // "Judge with fairness and good sense", "Work with the precision of a Swiss watch"
  [
    'judge decide act work proceed write answer rate weigh go',
    `(?:judge|decide|act|work|proceed|write|answer|rate|weigh|go about it) with (?:(?:all|due|great|full|utmost|the) )*(?:${wisdom}(?: and (?:${wisdom}|${attitude}))*|(?:precision|accuracy|care|patience|diligence|skill|eyes?|calm|rigou?r) of an? .{1,40})`,
  ],
  [
    'remember know keep',
    `(?:remember|know|keep in mind)(?: that)? (?:${merit}|care|thoroughness) (?:is|matters|counts|comes|pays|sells|wins).{0,40}`,
  ],
  [
    'meet fulfil fulfill satisfy',
    `(?:meet|fulfil+|satisfy) (?:the|all|all the|every) (?:expectations?|demands?|standards?) (?:(?:that|which) are )?(?:placed|put|made|set) (?:in|on|by|for) .{1,40}`,
  ],
];
