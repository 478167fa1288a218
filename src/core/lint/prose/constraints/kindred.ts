import { kindredForms } from './kindredForms';
import { answeringBarely } from './onlyAnswer';

/** A demand that is said in so many ways that its words alone do not tell, and the words of steps that carry it. */
export type KindredWords = readonly [
  demand: RegExp,
  carry: RegExp,
  /** Nothing else carries it; it speaks of no thing of its own; it is about something that steps call by few names. */
  scope?: 'suffices' | 'at large' | 'by name',
];

/** Demands on what the answer says and on what it leaves as it is. */
const kindred: readonly KindredWords[] = [
  [
    /^(?=.*\b(?:if|when|already|in case|without|that (?:needs?|has|have|contains?))\b).*\b(?:unchanged|untouched|as (?:it|they) (?:is|are|stands?)|as is|same sentence|original|itself|(?:repeat|copy) (?:it|them|the \w+))\b/i,
    /\balready\b|\bunchanged|untouched|\bcop(?:y|ies|ied)\b|\bif (?:not|none|nothing)\b[^.,\n]{0,40}, (?:\w+ )?(?:return|output|repeat|give|leave|keep) (?:it|the)\b|\bas (?:(?:it|they) )?(?:is|are|was|were|came|stands?|stood)|\bno (?:\w+ )?(?:mistakes?|errors?|changes?)|\b(?:has|have|finds?|found|there (?:is|are|was|were)) (?:no|none|nothing)\b|nothing (?:to|need)|free of|without (?:any )?(?:mistakes?|errors?)|(?:was|is|are) (?:already )?(?:right|correct)|just (?:as|like)|needs? no|same (?:sentence|text|word)|\bagain(?=[.,;]|$)|(?<!\w)(\w+) for \1\b|verbatim|(?:stays?|remains?|is) the same|repeat|(?:where|wherever|if|when|as far as) (?:it is |it's |they are )?(?:needed|necessary|required|it (?:has|needs) to be)\b|comes? back|(?:came|come|goes) (?:in|out|back)|(?:given|giv\w+|hand\w*|pass\w*|sen[dt]\w*) (?:it |them )?back|the way it/,
    'suffices',
  ],
  [
    /\b(?:keep|keeping|preserve|preserving|retain|retaining|maintain|maintaining|same|chang(?:e|ing)|alter(?:ing)?|affect(?:ing)?|los(?:e|ing))\b[^.;]{0,30}\b(?:meaning|sense|message|intent|content)\b|\b(?:meaning|sense|content)\b[^.;]{0,30}\b(?:unchanged|same|kept|preserved|intact|change|retained|altered)\b/i,
    /\bmean|\bsense\b|what (?:it|was|is) sa(?:ys|id)|very same|the same\b|\bsame (?:thing|idea|content|message|information|question|claim|fact)|says? (?:exactly |precisely )?(?:the same|that)|says? the same|equivalent|faithful|intact|unaltered|content/,
    'suffices',
  ],
  [
    /\bnothing\b[^.;]{0,20}\b(?:added|invented|made up)\b|\b(?:add|invent|introduce|make up)\b (?:no|nothing)\b|\b(?:not|never|without|no|nothing|avoid)\b[^.;]{0,20}\b(?:add|adding|invent|inventing|introduc\w+|mak(?:e|ing) up|hallucinat\w+|insert|includ(?:e|ing))\b[^.;]{0,30}\b(?:facts?|information|details?|content|anything|claims?|new|extra|outside|additional|not (?:in|from|stated|given|mentioned))\b|\bno (?:new|extra|additional|outside) (?:facts?|information|details?)\b/i,
    /\badd|invent|nothing (?:that|besides|further|from|but)|\bbesides\b|(?:not|n't) (?:say|tell|contain|mention|give|state)|br(?:ing|ought) in|of (?:your|its|his) own|facts that|(?:made?|making) up|\bextra\b|outside|beyond|\bonly\b|nothing (?:else|new|more|but)|not (?:in|from|backed|stated|given|mentioned|supported)|backed|supported|hallucinat|stick|confin|\bnew\b|solely|\balone\b|existing|already|nobody|no one|stranger|no other|of your own|\bstands? in\b|found in|taken from/,
  ],
  [
    /\b(?:change|alter|modify|correct|edit)\b|\b(?:removed|changed|altered)\b|\bchanges\b|\b(?:leave|keep)\b[^.;]{0,30}\b(?:as (?:it|they)|untouched|unchanged|rest|alone)\b|\b(?:the rest|everything else|all else)\b|\bunchanged\b|\b(?:stays?|remains?|keep|keeps) (?:the same|un\w+|intact)\b|\breturn (?:it|them|the \w+)(?: \w+)? as\b/i,
    /very same|same words|chang|alter|modif|carr(?:y|ied|ies) over|tak(?:e|en|es) over|\bleav|\bkeep|\bkept\b|untouched|\bas (?:(?:it|they) )?(?:is|are|was|were|stands?)|only (?:those|these)|(?:those|these) only|smallest|minim|\bfew\b|nothing else|no (?:other|more)\b|\bthe rest\b|everything else|\brest of\b|otherwise (?:the same|identical|un\w+ed)|identical|\bcop(?:y|i)|original|nothing to|repeat (?:it|the)|\bstays?\b|\btouch|remainder|verbatim|reproduc|off limits|apart from (?:that|this|it)/,
    'at large',
  ],
  [
    /\b(?:in (?:exactly )?the (?:given|same|very|exact|original) (?:form|words?|wording|spelling)|copied|copy|taken|quoted|extract(?:ed)?|verbatim|word for word|literally|exactly as|as (?:it|they) (?:stands?|appears?|occurs?))\b/i,
    /cop(?:y|ied)|exact|verbatim|to the letter|(?:not|never|n't|nothing|without|no)\b[^.\n]{0,20}\b(?:alter|chang|modif|touch)|letter of (?:it|them)|own (?:words?|wording|form|spelling)|un(?:altered|changed|modified|touched)|(?:just|precisely|exactly) (?:as|like)|as (?:the|it|they)(?: \w+)? (?:has|have|had|writes?|gives?|shows?|reads?)\b|in (?:its|their|the) (?:original|own)|(?<!\w)(\w+) for \1\b|character by|letter by|as (?:it|they) (?:stand|is|are|appear|occur)|unchanged|without (?:any )?(?:chang|alter)|precisely|very words|literal|same (?:words|spelling|form)|quot|paraphras|rephras|reword|from the (?:given |provided )?(?:list|text|passage|input|options)|among\b/,
  ],
  [
    /\b(?:not|never|n't|no|avoid|without) (?:be )?(?:repeat\w*|duplicat\w*|list\w* twice)/i,
    /\bdifferen|\bdiffer\b|\bother (?:words?|ones?|than|\w+s\b)|repeat(?! (?:until|till|for|this|these|with|step|the (?:step|search|last|process|procedure))\b)|\balready\b|\bonce\b(?! (?:more|again|you|they|it|all|the)\b)|second time|(?:one|single) (?:time|entry)|distinct|duplicat|double|unique|\banother\b|twice|again|wording|own words|in other words|verbatim|paraphras|rephras|repetit|without (?:using|quoting|copying)|\bmerge|second time/,
    'suffices',
  ],
  [
    /\b(?:(?<!than )once(?! (?:you|the|it|all|again|more)\b)|repeat|repetition|repeated|reuse|re-use|copy|duplicates?|(?<!than )twice|differ(?:ent|s)?(?! (?:only )?in\b)|distinct)\b/i,
    /\bdifferen|\bdiffer\b|synonym|reveal|giv\w* (?:[\w'-]+ ){1,4}away|betray|\bother (?:words?|ones?|than|\w+s\b)|repeat(?! (?:until|till|for|this|these|with|step|the (?:step|search|last|process|procedure))\b)|\balready\b|\bonce\b(?! (?:more|again|you|they|it|all|the)\b)|second time|(?:one|single) time|distinct|duplicat|unique|\banother\b|twice|again|wording|own words|in other words|verbatim|paraphras|rephras|repetit|without (?:using|quoting|copying)/,
  ],
  [
    /\b(?:tie|ties|tied|draw|equally)\b|\b(?:several|more than one|multiple|two or more|many|two (?:\w+ )?(?:apply|fit|match|are|of them))\b/i,
    /\bties?\b|\bequal|\blevel\b|\bplace of (?:its|their) own|\bseveral\b|more than one|multiple|\bsame (?:length|number|size|count)|two or more|both|\ball of (?:them|these)|\bmany\b|a draw|first|earliest|earlier|\beach of (?:them|these)|share the|candidates|at once|whichever|prevail|dominat/,
  ],
  [
    /\b(?:fact|facts|information|detail|details|value|values|nothing|everything)\b[^.]{0,40}\b(?:lost|left out|missing|omitted|mentioned|included|kept|covered|expressed)\b|\b(?:keep|mention|include|cover|use|express|not leave out|not omit|not drop)\b[^.]{0,12}\b(?:all|every|each)\b|\ball\b[^.]{0,30}\b(?:must|have to|should)\b/i,
    /\b(?:all|every|each|everything)\b[^.\n]{0,40}\b(?:mention|includ|keep|kept|cover|express|us(?:e|ed)\b|there|verbali|occur|appear|said|present|in it|retain|preserv|tell|say)|(?:mention|includ|keep|cover|express|verbali|retain|preserv|use)\w*\b[^.\n]{0,20}\b(?:all|every|each|everything)\b|without (?:leaving|omitting|losing|dropping|skipping)|not (?:leave|omit|drop|lose|skip)|(?:nothing|none|no \w+)(?: of \w+(?: \w+)?)? (?:is |are |gets? |may be |be |ha(?:s|ve) been |was |were |ha(?:s|ve) )?(?:got )?(?:lost|left out|missing|omitted|dropped|forgotten|skipped|overlooked|fallen)|\bforg[eo]t|tick (?:off|each|every|them|it)|\bonce\b|with all\b|all the (?:information|facts|details|values)|surviv|none of (?:them|these|those)|skipped|missed|complete(?:ness)?\b|gets lost|\b(?:all|every|each) (?:of )?(?:the |these |those |its )?(?:facts?|details?|values?|information|points?|items?|numbers?|names?|circumstances?|them)\b/,
    'at large',
  ],
  [
    /\b(?:only|alone|solely|other than|outside|own|external|common|world)\b[^.]{0,30}\b(?:passage|text|knowledge|evidence|input|context|article|paragraph|document|facts?|schema)\b|\b(?:passage|text|sentence|evidence|context|article|paragraph|document)\b[^.]{0,12}\b(?:only|alone)\b/i,
    /\bonly\b|\balone\b|\bsolely\b|outside|nothing else|(?:no|not|n't|never|nothing|else|whatever|forget|aside)\b[^.\n]{0,40}(?:you know|knowledge)|(?:you know|knowledge)\b[^.\n]{0,30}\b(?:no|not|out|aside|nothing|never)|beyond|elsewhere|no other|by itself|(?:found|stands?|occurs?|given|stated|comes?|taken) in the |without (?:using|relying|drawing)|stick|confin|background|world knowledge|external|backed|\bsole\b|(?:anything|all) but|\bmemory|\bremember|\blearned|\btrust|\brel(?:y|ies|ied)\b|exclusively|not (?:from|in) |\b(?:add|invent)\w*\b|nothing (?:that|besides|further|from|but)\b|of your own|\b(?:do|does) not (?:say|tell|contain|mention|give|state)|make up|made up/,
  ],
  [
    /\b(?:do(?:es)? not|no) (?:matter|count as|cost|play)\b/i,
    /variants?\b|one and the same|\balike\b|\balso count|as the same|\beven (?:if|when)\b|however|regardless|ignor/,
  ],
  [
    /\b(?:all|any) other\b/i,
    /\bjust\b|\bonly\b|nothing (?:else|but)|(?:everything|all|anything) but|\bremain|everything else|all else|all other/,
  ],
  [
    /\bfollow(?:s|ing)? (?:\w+ )?from\b/i,
    /\bfollow|consequen|\bresult|\bleads? (?:to|up)\b|logical|\btherefore\b|\bcaus|\barise|\bgrows? out\b|\bbecause\b|go(?:es)? on\b|continu|conclusion/,
  ],
  [
    /, not (?:the|an?|its) /i,
    /however \w+|whatever (?:its|the|their)\b|no matter|regardless|nothing (?:else|but|more)|no more\b|and stop\b|\bonly\b|\balone\b|\bjust\b|\bbare\b|by itself|(?:not|n't) (?:asked|wanted|needed|required|what)/,
  ],
  [
    /\b(?:contradict|conflict|inconsistent|clash|at odds)/i,
    /contradict|conflict|consisten|agree|clash|at odds|against|depart|run counter|den(?:y|ies)\b|in line|compatib|\bfits?\b|match|true to|stick|accord|same as|square with/,
  ],
  [
    /\b(?:directly|second person|speak to|talk to)\b|\baddress(?= (?:the|him|her|them|your|people|readers?|customers?)\b)/i,
    /direct|address|second person|"you|\byour?\b"|\b(?:say|use|with|as|into|by) you\b|(?:speak|talk|writ|turn|said|tell)\w*(?: \w+)? to (?:the|your) \w+|: you\b|\btell the \w+/,
  ],
  [
    /\btaken from\b|'s own words\b/i,
    /\bwords?\b[^.\n]{0,30}\b(?:in|of|from) the\b|cop(?:y|ied)|quot/,
  ],
  [
    /\b(?:not|never|no|without|avoid)\b[^.]{0,20}\b(?:quot|cop(?:y|ied)|lift)/i,
    /quot|cop(?:y|ied)|\b(?:own|other|new|different) (?:words?|wording)|\bre-?(?:phras|word|tell|told|stat|writ)|paraphras|verbatim|freely|yourself/,
  ],
  [
    /\b(?:shares?|overlap|in common)\b/i,
    /hardly|\bfew|avoid|(?:other|own|new|different) words|differ|synonym|overlap|in common|\bshare/,
  ],
  [/^thank\b/i, /thank|grat(?:eful|itude)|\bglad\b|pleased|appreciat/, 'suffices'],
  [/\bthank/i, /thank|grat(?:eful|itude)|\bglad\b|pleased|appreciat/],
  [
    /^(?:apologi[sz]e|say sorry|express regret)\b/i,
    /apolog|\bsorry\b|regret|pardon|forgive|excuse/,
    'suffices',
  ],
  [/^(?:greet|say hello)\b/i, /greet|salut|hello|"dear|\bdear\b|welcome/, 'suffices'],
  [
    /\b(?:as (?:few|little)|as far as|minimal|fewest|smallest|least) \w+|\bas (?:few|little|much|far) as possible\b/i,
    /\bfew|minim|\bsmall|\blittle|\bonly (?:what|where|those|as)|necess|\bneed|as far as|possible|sparing|nothing else|\bclose/,
  ],
  [
    /\bfirst\b/i,
    /\bfirst|earli|\bopen|\bin this order\b|\bafter (?:it|that|this|them)\b|\bfollowed by\b/,
  ],
  [
    /\b(?:keep\w*|kept|leave|stays?|remains?|preserv\w+|retain\w*|un(?:changed|translated))\b[^.;]*\bnames?\b|\bnames?\b[^.;]*\b(?:kept|left|stay|remain|preserved|retained|un(?:changed|translated))\b/i,
    /name|proper n|"([a-z]+)" (?:stays|remains)|\b([a-z]{3,}) (?:stays|remains) \2\b|\bpe(?:ople|rsons?)\b[^.\n]{0,30}\b(?:stay|remain|kept|unchanged)/,
    'by name',
  ],
  [
    /^name (?:both|all|each|every|who)\b|\bnames\b|\bnamed\b|(?<=\b(?:the|by|full|real|first|last|his|her|their|its|'s|any|no|a|brand|place|proper|user|given|own|without) )name\b/i,
    /name|anonym|recogni[sz]ed|identit|identifi(?:ed|able)|\bwho(?:m|se)?\b|\bwho (?:it|they|he|she|the \w+) (?:was|were|is|are)\b|nobody (?:can|could|must|may|learns?|knows)|"([a-z]+)" (?:stays|remains)/,
    'by name',
  ],
  [
    /\bpolite|civil|courteous|friendly|respectful/i,
    /polite|warm|nice|civil|courte|friendly|respect|kind|calm/,
  ],
  [/\bweather\b/i, /weather|\brain|\bsun|\bwind|\bsnow/],
  [
    /\b(?:not|no|never|without)\b[^.]{0,20}\b(?:expla|comment|justif|reason|introduc)/i,
    new RegExp(
      String.raw`expla|comment|justif|reason|remark|\bonly\b|nothing (?:but|else|more|besides|further)|\bjust\b|\balone\b|by itself|on its own|\bwhy\b|\bbare\b|at that\b|stop there|that is all|(?:no|not|n't|without)\b[^.\n]{0,20}\b(?:other|further|more|additional|extra)\b|add nothing|${answeringBarely.source}`,
    ),
  ],
  [
    /\b(?:price|refund|discount|money|costs?)\b/i,
    /\bpric|refund|discount|money|\bcosts?\b|\bcheap|expens|\bpaid\b|\bpay|\bfees?\b|compensat|voucher|reimburs|amount/,
  ],
  [/\bpersonal (?:data|information)\b/i, /personal|private|names?\b[^.\n]{0,30}address/],
];

/** "All other characters stay the same": a thing that is named, and yet all the rest. */
const others =
  /\b(?:all|any|every|everything|the) (?:other|rest|else|remaining)\b|\beverything else\b/i;

export interface Kindred {
  readonly carry: readonly RegExp[];
  /** Whether nothing else carries the demand. */
  readonly isTold: boolean;
  /** Whether some of these words are for demands of its kind alone. */
  readonly isCalled: boolean;
  /** Whether it is known in what words steps would carry the demand: grammar, letters and signs are called by their names. */
  readonly isKnown: boolean;
}

/** What would carry the demands of these kinds in a text. What speaks of all or of the rest says nothing of a thing that is named. */
export function kindredIn(text: string, isOfThing: boolean, rest = ''): Kindred {
  const found = [...kindred, ...kindredForms].filter(
    ([demand, , scope]) =>
      !(isOfThing && !others.test(text) && scope === 'at large') &&
      demand.test(text) &&
      !(isOfThing && scope === 'by name' && demand.test(rest)),
  );
  const called = found.find(([, , scope]) => scope === 'by name');
  const telling = found.find(([, , scope]) => scope === 'suffices');
  return {
    carry: (telling ? [telling] : found)
      .filter((kind) => kind[2] !== 'by name' || kind === called)
      .map(([, carry]) => carry),
    isTold: telling !== undefined,
    isCalled: found.length > 0,
    isKnown: found.some((kind) => kind[2] === 'by name' || kindredForms.includes(kind)),
  };
}
