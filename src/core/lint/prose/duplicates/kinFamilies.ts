/**
 * Words that steps use for one another. Between bars the first word is kin to each of the others, which are not kin among
 * themselves: "emotion" may stand for "joy" and for "fear", but these are two things. Words of one class of `vocabulary.ts`
 * and `synonyms.ts` go together; each pair is listed once.
 */
export const kinFamilies = `
#1 begin opening | abbreviation short acronym | achieve accomplish reach attain get bring
acknowledge understand empathy admit | action act activity deed do | add plus
additional extra further more added other another | address direct aim target speak answer place
adjective attribute describe | admit confess | advantage benefit good strength | advertise promotional commercial
advice offer recommendation | advise recommend suggest counsel advice tip propose | affect concern touch hit
after later next following subsequent successor | agree match coincide correspond same consent
allow permit let enable possible may | alphabet letter | alphabetical alphabet a-z | alternative other
amount quantity sum volume total | anger angry annoyed irritate mad upset fury | animal creature
answer solution reply respond react solve | antecedent referent noun phrase candidate | apology sorry excuse
appealing attractive interesting enticing appetising | appear occur contain show emerge surface visible
apply hold valid | arithmetic add | arrange order put | arrive reach come | article report story news
ascending small low | ask enquire demand want know | aspect feature part side point respect topic
assume suppose take premise | attack assail hit hostile threaten offend | attitude sentiment
attract lure draw appeal tempt bait | attribute describe | audience listener public | author writer sender
average mean | background circumstance | bad severe grave poor badly
before earlier previous preceding prior first predecessor | begin open outset onset first
believe think opinion hold view consider | belittle small demean humiliate look down | belong part member
benefit profit favour gain | best top fit ideal good | big large great high long strong
blame negative unfavourable bad displeased complaint | border boundary edge limit | bored boring dull tedious
boss manager | boundary end edge limit | break damage fail destroy harm stop | brief concise
bring carry transport take | bug error | build make form construct | buy purchase pay | buyer seller
call name refer label describe term | calm quiet composed relaxed | cancel call | capital upper case initial
category topic class label group kind | cause reason trigger bring about lead to produce make result responsible
cease stop halt quit | certain sure definite beyond
change different new alter modify vary touch transform adapt edit | character sign figure protagonist
child pupil young kid simple | choose select pick | chronology time temporal
claim state assert maintain argue assertion | clause part | clear plain obvious evident explicit
clothes garment wear | code function program command | coincide same equal match
collect gather assemble list compile accumulate pick | colloquial oral spoken conversation slang
column field heading header | combine merge join mix blend unite together connect link | comma separate
common overlap same usual typical frequent ordinary normal everyday
company firm manufacturer maker producer business organisation
compare relation same different match relate contrast against hold
complain blame criticise displeased complaint grievance problem error negative | complaint problem error issue
complete full finish missing | compress shorten summarise condense | compute result count total sum calculate work
concern regard relate about relevant touch involve point worry care | conclusion result inference infer
condition requirement if | confirm verify prove support back | connect join tie relate bind | consequence follow
contain list | context surround background | continuation follow next happen | continue proceed further remain
contract clause agreement | contraction abbreviation short
contradict disagree conflict different undermine mismatch diverge discrepancy gap incompatible clash inconsistent oppose
conversation turn dialogue exchange | copy literal same take | correct right true accurate proper valid
count tally many | country place town region nation state land | create make build write produce compose
criterion condition | criticise criticism blame fault attack negative complaint
curiosity intrigue lure tease tempt arouse | customer user asker shopper buyer client guest
cut shorten trim reduce remove | danger harm unsafe risk threat | data value | date day time year deadline when month
day weekday | decide settle choose conclude | degree level extent much | delay late | demand want
deny negate refute reject not | depend rely hinge base rest | descending big high
describe report tell mention depict portray sketch characterise picture | detail particular aspect
differ different diverge deviate vary mismatch distinguish | difference different compare gap contrast
difficult complex rare hard complicated tricky | direction way toward | disadvantage drawback weakness
disappear vanish gone missing lack absent
disappointed displeased dissatisfied negative frustrated letdown complaint disappointment
disappointment displeased dislike negative | discuss treat deal talk handle speak about cover | dish meal food
dislike hate displeased negative disapprove | distinguish different separate tell | doctor medical physician
doubt uncertain unsure question | drink beverage | duration time period | duty obligation must responsible
early before first prior soon | effect result consequence impact | element part | email message letter
emotion sentiment joy anger sad fear | empathy understand | employ work | employee worker staff
empty nothing blank none gap | end close finish final conclude | ending continuation outcome consequence end
enthusiasm eager passion keen | entity name person place | enumeration series | equation formula
error wrong fix mistake fault problem | even divisible | event fact result action deed occurrence incident happening
every each all whole | everyday ordinary | evidence proof support | exact precise same literal | exceed long big more
excited enthusiasm thrill eager | exclude remove | exist have present there contain occur
expect anticipate predict hope foresee | explain clarify account justify why
express convey communicate voice utter state formulate word put phrase mean say contain | external outer outside
fact detail statement | fact-check verify | fail failure miss unable crash malfunction error problem trouble
fall decrease drop decline lower reduce descending sink | fast quick speed rapid swift
fear afraid scare terror dread | feature sign evidence trait mark characteristic attribute quality
feel sentiment emotion sense touch | feeling sentiment | figurative metaphor image idiom | file document | fit belong
follow entail result conclude | forbid ban prohibit disallow exclude bar | foreign language | form shape format make
formal official proper businesslike | format notation layout style way | free cost | friend companion
friendly warm nice | function role task job purpose use | game play match | gap missing blank hole slot lack
general broad overall main abstract | gist main summary essence core point
give provide supply offer hand grant deliver receive award | go move | good well positive nice | grade rate score mark
grammar correct well-formed syntax grammatical structure | greet welcome hello salutation | group class set
grow increase raise rise expand add climb | guess estimate suppose predict | habit routine usual
handle treat deal process solve | happen occur place event arise emerge | harm damage | harsh rude cruel sharp
hate attack insult hostile | hear sound | help assist support aid serve | hero character protagonist person
hide conceal mask cover | highlight stress emphasise
hint sign clue give-away cue suggestion indication pointer trace | hold keep contain store retain
house building home | hurt injure harm damage wound pain | hypothesis claim conclusion statement
idiom idiomatic phrase | ignore disregard skip remove | illness symptom complaint | image picture scene visual
imply suggest hint indicate mean | important weigh matter significant crucial essential | impossible cannot unable
include contain add mention | individual single | infer conclude follow derive
influence affect impact effect shape bear | inform informative information
informal slang contraction oral casual colloquial everyday conversation | information fact detail knowledge data
informative fact information | ingredient food component | initial first begin letter | inner inside
insert fill enter plug substitute try | inside within in | insult attack rude offend swear | intense degree strength
interest curiosity attract fascinate | internal inner | invent make fabricate imagine create new
irony sarcasm mock opposite | irrelevant unimportant unnecessary superfluous | item element entry
joke irony figurative humor funny pun | joy happy pleased delight cheerful | judge assess evaluate decide
keep same retain unchanged preserve | keyword term topic | kind class group label genre department sort type
know fact knowledge aware familiar | label tag class mark name | lack missing absent omit without empty gone
language tongue | last end final | late after last | law legal | learn know discover find understand | leave depart go
length duration size | lengthen expand extend elaborate | lesson teach | letter character sign | level grade rank
life everyday | like love enjoy pleased please fond positive praise | likely probable chance expect
limit maximum most exceed cap | line row record entry verse | link connect url address | list series enumeration row
listen hear sound | literal word word-for-word verbatim | location where site | logic causality reason cause
logical logic reason | long length lengthy duration | look appear seem | lose lost defeat | lost missing disappear
main big important principal central essential chief point | manner way mode
mark sign tick cross underline highlight flag | match correspond fit same equal
mean point message meaning sense interpret understand significance | meaning sense message | measure size
medical health | medicine treatment | meet satisfy fulfil meeting appointment | meeting appointment | mental mind
mention contain name occur cite refer | method technique procedure way approach process | mild soft gentle
mismatch diverge difference gap discrepancy | money price pay cost financial | mood atmosphere tone sentiment
moral lesson message | motive purpose intention why | move shift transfer | name designate
narrate recount story describe | natural fluent smooth idiomatic normal native
near close around adjacent beside neighbour | necessary ask condition indispensable essential vital crucial needed
need require necessary must demand call want ask | negate negative opposite not | neutral objective unbiased
new further additional other another extra | news event | next following subsequent adjacent | notation style
notice note see spot observe register perceive | noun name object thing
number amount value digit total count figure quantity integer | obey follow comply meet satisfy | object thing item
objective fact | obvious evident apparent | offend hurt rude harsh | old age former | omit remove leave
open unanswered | operation arithmetic add multiply compute calculate
opinion sentiment claim view impression verdict stance attitude judgement position
oppose against reject disapprove hostile | opposite contrary | option choice candidate alternative possible answer
order sequence chronology time arrangement rank | organisation institution | other different else remaining another
overlap share | owe debt due | own possess have belong | pair couple 2 | paragraph section
part portion segment section chunk component piece stretch bit | partial part incomplete
participant party involved speaker | passage paragraph part extract | patient person
pattern rule regularity sequence | pay cost owe | people public everyone | percent proportion share ratio
person author participant character speaker user customer student asker human individual people somebody anyone name
personal own | phone call number | phrase expression wording | physical body | picture photo
place scene situation setting surroundings location where site position town city | plain simple understandable
plant flower | plausible possible sensible fit suitable credible believable likely realistic | plot story event
poem line | polite formal civil manners courteous friendly respectful | possible can could able feasible potential
praise positive favourable good pleased compliment approve admire acclaim | predecessor previous preceding above
premise claim fact given condition statement | prepare cook bake make technique ready
presume probably likely assume suppose | prevent avoid hinder keep stop | previous preceding earlier former
price amount cost sum pay | private personal confidential | prize win award
problem trouble difficulty issue obstacle | produce make generate | program software
promise offer commit pledge vow guarantee assure | promote promotion advertise sell | pronoun he she refer
property feature common overlap attribute | propose suggest offer put | protagonist main
protect safe guard defend secure | prove show demonstrate evidence | public open
punctuation comma full stop mark semicolon colon | pupil student learner | purpose intention aim use role goal
put place insert set lay position fill | quality good | quantity measure value | question ask query
quote literal copy citation verbatim cite speech | rare unusual seldom uncommon | rate judge assess estimate
ratio proportion relation | react respond reaction response | reader audience recipient | real actual true
reality fact real | reason explain why evidence motive ground because explanation
receive get obtain take accept gain | recipe dish meal | recipient receiver addressee audience | record entry data
refer mean point stand denote reference | referent mean object refer person thing | refuse decline reject deny turn
refute disprove rebut contradict | region area zone | regret sorry apology apologise excuse
relation verb link connect relate between kinship
relevant needed useful necessary important matter pertinent bear apply | remainder other else
remember recall memory think mind | remove eliminate strip erase take clear delete | repair fix mend correct
repeat twice again duplicate recur repetition happen occur before | replace substitute exchange swap change convert
reply email | report text account | request ask want demand | requirement demand criterion need
resemble similar alike same | responsible charge blame fault | rest remainder remaining other left else everything
restore recover return repair bring | result outcome consequence product | reveal tell disclose give away
reverse backwards opposite | rewrite change new replace | rhyme sound echo | right entitled may allowed
rise ascending increase | role part character | row record entry | rude impolite disrespectful offensive unfriendly
rule condition law guideline principle regulation | sad unhappy depressed sorrow grief down | safe harmless
same identical equal share unchanged | satisfaction pleased like positive
satisfied pleased happy satisfaction like positive | satisfy fulfil fit
say state mention utter tell claim mean remark note report | scene situation | schema table column | school education
score rate mark points number | secret hidden private | see look view watch visible | sell offer
seller shop vendor dealer merchant | semicolon separate | sensible reasonable logical sense
sentence claim fact utterance line clause statement | sentiment joy anger positive negative
separate part item ingredient component split divide break detach apart isolate | sequence series chronology row
serious bad grave severe heavy important | serve use purpose function role | set collection list
setting scene location time | severe grave harsh heavy | share common both | shop store | short brief concise
shorten remove short | show express display reveal indicate betray demonstrate convey signal | sign clue evidence
similar same alike close | simple easy basic clear understand | situation circumstance context case state condition
slang jargon | slow gradual | small short little low tiny few | solution resolve fix remedy
solve solution resolve settle | sort order arrange | sound tone noise | source origin
span phrase part stretch passage | speak utter say author | speaker author writer utterer talk
special particular specific certain | specific particular concrete precise detail
spelling letter form orthography write | stance position attitude | stand mean represent denote symbolise
statement claim assertion | step stage phase | story tale narrative event | strange odd weird unusual unexpected
stranger unknown | strength strong power degree | stress emphasise emphasis | strong powerful intense
structure form build construction organisation layout syntax | style tone manner register way | subject theme
succeed success manage achieve | suffer affected affect experience
suitable fit match best good appropriate apt proper right | sum total add altogether | summarise condense gist
summary abstract | support agree strengthen praise back favour endorse approve | surprise astonish amaze unexpected
surround neighbour near around adjacent | suspect guess assume suppose presume | swear curse profanity vulgar obscene
syllable count beat | symbol abbreviation sign character mark | symptom sign complaint ailment suffer | table row
tag mark | take grab seize pick get | talk speak conversation chat | task job duty work | teach explain | team group
technique process skill | tell inform report notify narrate | term name expression | test exam check
text story article review passage document essay letter email description message extract paragraph
thank grateful gratitude appreciate | thing item something | think consider opinion reason view mind imagine picture
threaten menace intimidate danger | throw discard reject toss | time moment when point
tip advice recommendation suggestion | title name headline heading | tone sentiment attitude voice
tool utensil equipment instrument device | topic subject theme field area domain matter about | total overall
town city | toxic insult attack hate offensive harm | translate english render | translation version
travel trip journey go | traveller travel passenger | trouble inconvenience | true fact
try attempt effort seek strive | typical characteristic feature distinctive usual | unclear vague ambiguous
underline highlight | understand grasp comprehend clear follow sense | unit measure
unnecessary superfluous redundant needless | use employ apply usage | user client asker
usual ordinary standard normal regular | utterance turn remark statement message | value amount | variable name
variant form | vehicle car | verb action activity | verdict judgement | verse poem | version variant form
violate break against | visible show | vocabulary lexicon | wait delay
want intention aim purpose seek wish desire hope goal | warn caution alert danger beware
watch observe monitor follow | way how | weak feeble mild small | weaken undermine | weather climate
whole entire complete full all | win victory | withhold hide omit | word phrase vocabulary name term expression
wording word formulation | work job function | world reality | worry fear anxious nervous
write formulate compose phrase note | wrong false incorrect mistaken faulty | year period
`;
