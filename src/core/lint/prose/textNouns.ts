/**
 * How large a text a noun names: a text may hold many of what is smaller. Nouns of no size are not listed. Titles, tweets and
 * messages hold sentences; dialogues hold messages.
 */
const bySize: readonly string[] = [
  'letter character digit syllable token punctuation vowel consonant symbol space',
  'word term name noun verb adjective adverb pronoun number integer entity keyword hashtag emoji tag mention date place quantity article preposition mistake error abbreviation unit synonym event fact attribute aspect label variable step feature argument',
  'phrase clause span expression option choice candidate answer element cell item field property condition operation',
  'sentence line claim statement hypothesis premise bullet row column assertion conclusion',
  'reply response question headline title query tweet comment message post utterance turn caption definition problem puzzle riddle sms notification slogan joke',
  'paragraph section stanza verse review dialogue chat conversation email e-mail letter abstract snippet excerpt poem complaint ticket request advertisement description recipe function equation profile biography command',
  'passage text article story document report essay paper book news transcript script speech table schema program code page interview thread context input blog contract resume file',
];

const sizes: ReadonlyMap<string, number> = new Map(
  bySize.flatMap((nouns, size) => nouns.split(' ').map((noun): [string, number] => [noun, size])),
);

/** From 0 for letters to 6 for passages; undefined for other nouns. */
export function sizeOf(noun: string): number | undefined {
  return sizes.get(noun);
}

/** Whether every larger text is made of these, as of words, sentences and paragraphs. */
export const isTextualPart = (noun: string): boolean =>
  (sizes.get(noun) ?? 9) <= 2 || partsOfTexts.has(noun);
const partsOfTexts: ReadonlySet<string> = new Set(
  'sentence line row column bullet paragraph section stanza verse claim'.split(' '),
);

/** Nouns that say nothing about what they stand for. */
export const isVague = (noun: string): boolean =>
  noun.length < 3 ||
  /^(?:part|thing|kind|type|way|order|step|group|side|end|beginning|start|rest|answer|one|time|place|reason|point|task|instruction|rule|label|class|category|result|output|list of|member|half|way|version|form|set of|reading|meaning|sense|option|idea|cause|effect|topic|relation|relationship|format)$/.test(
    noun,
  );

/** Nouns for one example, whatever the task is. */
export const exampleNouns: ReadonlySet<string> = new Set(
  'instance example sample datapoint input observation datum'.split(' '),
);

/** Nouns for what a prompt holds one of, even where the definition has another word for it. */
export const usualUnits: ReadonlySet<string> = new Set(
  'tweet review comment message post email e-mail article passage document text abstract story dialogue conversation headline ticket essay excerpt snippet poem'.split(
    ' ',
  ),
);

/** What turns are made of, by what holds them. */
export const isDialogue = (noun: string): boolean =>
  /^(?:dialogue|dialog|conversation|chat|thread|interview|discussion|exchange|debate|transcript|history|forum|email|correspondence)$/.test(
    noun,
  );
export const isTurn = (noun: string): boolean =>
  /^(?:turn|utterance|message|comment|post|reply|question|answer|response|remark|statement|sentence)$/.test(
    noun,
  );

/** What an input may be called, whatever it is. */
export const isCase = (noun: string): boolean =>
  /^(?:case|problem|exercise|task|assignment|document|text|file|page|record|submission|job|item|unit|object|piece)$/.test(
    noun,
  );

/** What inputs are looked at for, and what is in them. */
export const isAspect = (noun: string): boolean => aspects.has(noun);
const aspects: ReadonlySet<string> = new Set(
  `aspect criterion category class dimension possibility hint clue requirement rule argument ingredient character person speaker
  scene event place name detail theme genre condition digit position direction factor point reason cause effect meaning sense
  reading part portion bit half side end step instruction label output result answer word phrase passage mention remark
  pattern type kind level emotion feeling topic subject verb noun fact figure number number time date year day week month
  value key field column row cell edge node color colour element entity attribute property relation role line letter sign mark
  symbol vowel consonant syllable sound note chord tag token method function argument parameter variable statement expression
  operator operand test check method way means attempt try guess idea thought interpretation alternative variant version draft
  sign signal symptom complaint disease issue error mistake bug flaw gap blank missing divisor factor multiple term
  country city people member group family friend child parent thing stuff content context world body material
  information evidence data conversation dialogue story history process procedure way approach`.split(
    /\s+/,
  ),
);

/** What the next of is the calendar's: "the next day". */
export const isOfCalendar = (noun: string): boolean =>
  /^(?:hour|day|night|morning|noon|afternoon|evening|midnight|week|weekday|weekend|month|quarter|season|year|decade|century|millennium|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)$/.test(
    noun,
  );

/** The work on an input: "do the remaining calculations accordingly". */
const isWork = (noun: string): boolean =>
  /^(?:work|arithmetic|algebra|maths|mathematics|calculation|computation|conversion|addition|subtraction|multiplication|division|comparison|measurement|operation|check|count|test|sum|move|analysis|reasoning)$/.test(
    noun,
  );
/** The same of one noun that stands for all of it: "the rest of the wording". */
export const isDeed = (noun: string): boolean =>
  isWork(noun) || /(?:[ts]ion|ing|sis|ment)$/.test(noun);

/** What holds at least a line. */
export const isSizable = (noun: string): boolean => (sizeOf(noun) ?? 0) >= 3;
/** What is read as a text. */
export const isText = (noun: string): boolean =>
  isSizable(noun) || usualUnits.has(noun) || exampleNouns.has(noun);

/** What texts are full of, even where one of them is the input. */
export const isSmall = (noun: string): boolean =>
  /^(?:number|integer|digit|letter|word|character|term|noun|token|name|date|place|element|item|entity|option|answer|choice|row|entry|record|symbol|person|sense)$/.test(
    noun,
  );

/** Short forms that steps use of what a definition spells out. */
export const aliases: ReadonlyMap<string, string> = new Map([
  ['ad', 'advertisement'],
  ['doc', 'document'],
  ['convo', 'conversation'],
  ['mail', 'email'],
  ['sms', 'message'],
  ['pic', 'picture'],
  ['info', 'information'],
]);
