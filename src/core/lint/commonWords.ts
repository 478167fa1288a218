/**
 * Words that say nothing about which example a step has in mind: those that stand in many definitions and in the inputs of most
 * kinds of tasks (counted over the tasks of SUP-NATINST).
 */
export const commonWords: readonly string[] =
  `a able about above abstract accept according account accurately across action activity actual actually add added
  addition adjective adverb after again against age agent ago agreed air aligned all allowed almost along alphabetical
  already also although always am amazon among amount an analyze and angry animals another answer answerable any
  anything apart appear appeared applied apply appropriate are area argument arithmetic around arrived article as ask
  asked associated at attack attention attribute authority available average avoid away back bad base based be became
  because become been before began begin beginning behind being belief believe belong below best better between big
  bill black blank body book born both bought brackets break brief bring brought building business but buy by
  calculate call called came can cannot care carefully carry case category cause cells center certain change character
  charge check child children choice choices choose city claim class classify clear clearly close clue coherent come
  comma command comment common commonsense community company compare compared complete completely complex computer
  concept concerned conclusion condition conditions connection consider considered consistent construction contain
  contains content context continued contradiction control conversation converted convey coordinate copy correct
  correctly corresponding cost could count country couple course covered create current customer cut data date day
  deal decide decided decision define defined definitely definition denote depend dependent describe described
  description designed detail details determine development dialogue did died difference different directive directly
  discussed division do does doing done down drop due during each early easy eat education effect either element
  elements else embedding emotion emotional empty end english enjoy enough entails enter entire entity equal
  established even event ever every everything evidence exact exactly example existing expected experience explain
  explanation express expression extra extract eye face fact failed fall false family far fast features feel feeling
  felt few field figure fill film final find first fit five follow following food for force form formation former
  found four free friends from front full function further future gave gender general generate get give given go goal
  good got government grammar grammatically great group had half hand happen happened happy hard has have he head held
  help her here high higher him himself his history hit hold home hope hour hours house how however human hypothesis
  idea identified identify if ii iii immediately implies imply important improved in include including incorrect
  increased indicate individual inference information initial input inside instances instead instruction integer
  intent interest international into involve involved is issue it item items its itself job judge judgment just keep
  key kind knew know knowledge known label language large last late later law lead learning least leave left length
  less let letter level life light like likely limited line link list little live local location logical long longer
  look lose loss lost lot love low lower made main major make management many mark match math mathematical maximum may
  me mean meaning measures meeting mention mentioned message middle might million mind minimal minutes miss model
  modified money month months more most move moved much multiple multiply music must my name national natural nature
  near need negative negotiation neither neutral never new news next no noise none nor normal not note nothing noun
  now number numerous object occur of off offensive offer office official often old on once one online only open
  operations opinion opposite option options or order organization original other others otherwise our out outcome
  output outside over own page pair paper paragraph paraphrase parents part participants particular pass passage
  passed past pay people perform performed period person personz phone phrase physical pick picture piece place
  placeholder plain plan platform plausible play please plural point polite popular position positive possible post
  power practice predict prefer premise present prevent previous probably problem process produce produced product
  program project pronoun proper protection provide public put quantity query question quick range rate rather reached
  read real really reason received recent recognized record reduce refer referred region relate related relation
  relationship released relevant remain remove repetition replace replaced reply report represent request require
  requires research respect respond response rest restaurant result results return review rewrite right river role
  room rows rule rules run sad said same sample save saw say scene science scientific score second security see seems
  seen select selected sense sentence sentiment separate separated sequence series served service set several shall
  share she shop short should show shown side sign significant similar simple since single site situation six size
  small so social some someone something sometimes son soon sort sound span speak speaker special specific specified
  speech spelling standard standing star start state statement states stay step still stop story street string strong
  study subject subtraction successful such suggest suitable sum summarize summary support supposed sure symbol system
  table tail take taken talk target task team tell tense term test text th than thank that the their them then there
  these they thing things think third this thoroughly those though thought three through time title to today together
  token told tone too took top topic total toward towards town training true try turn tweet two type typically
  unambiguous under understand unique unit until up upon urls us use used user using usually utterance valid value
  various verb version very view visit wait walking want was watch way we wearing week weight well went were what when
  where wherever whether which while white who whole whom whose why will win with within without woman women won word
  work world would write written wrong year yes yet you your zero`.split(/\s+/);

/** Words that are met with in many tasks. One of them tells little about an example; several together tell something. */
export const familiarWords: readonly string[] =
  `abandoned ability abnormal absence absolutely absorb abundance abuse academic access accident accompanied
  accomplished accumulation accuracy accurate accused achieved acid acknowledged acquired act activist actor actress
  acute adaptive address adequate adjacent adjusted administration admiral admission admitted adopted adposition adult
  advance advantage adventure advertising advice advised advocated affairs affected affiliated afford afraid afternoon
  afterwards agency aggregate aggressive agreement agriculture ahead aid aim airport alarm album alcohol algorithm
  alive allegations allies alone alongside altered alternative amazing ambiguous analogies analyses analysis analyzed
  ancient anger announced annoyed annual antibodies antigen antonym anymore anyone anyway anywhere apologize
  apparently appeal apple application appointed appreciate approach approved approximately architect architecture
  argued arising arms arrangements array arrest art artificial artist ascending aside asleep aspect assassination
  assault assembly assess assigned assistant assume assured ate athletic atmosphere atoms attached attempt attended
  attorney attracted audience automated automatically auxiliary award aware baby background backpack backwards
  bacteria bag bake balance ball ban band bank bar barely baseball basic basis basketball bathroom battery battle
  beach beans bear beat beautiful bed bedroom beef beer bees begun behave behavior bell belt bench benefit besides bet
  beyond bicycle bigger biggest bike billion binding biological bird birth birthday bit blame block blood blow blue
  board boat boil bomb bonds bone boolean border boring borrow boss bot bother bottle bottom bound bowl box boy
  boyfriend braces brain branch brand bread breakfast breath breed bridge briefly bright broad broadcast broke broken
  brother brown brush budget bug built burns bus button cabinet cake calculated calendar calm cambridge camera camp
  campaign campsite campus cancelled cancer candidate candy cap capable capacity capital captured car carbon card
  cardiac cardinal career cartesian cash cast cat catch categorize caught causal cc cd celebrate central centre
  century ceremony certainly certificate chain chair chairman challenge chamber champion championship chance channel
  chapter characteristics characterized chart chase chat cheap cheese chef chemical chemistry chest chicken chief
  childhood chill chips chocolate chose chosen chronic church circulation circumstances citing citizens civil
  clarifies classic classification clause clean clients climate climb clinical clock closer closest closet clothes
  cloud club cluster coach coarse coast coastal coat code coffee coins cold collaboration collapsed collection college
  colonial color colour column com combat combination comedy comfortable comics commerce commercial committed
  committee commonly comparison compensation competent competition complain complaints complications components
  composed composition compounds comprehensive compression comprising concatenate concentration concert concise
  concluded condensed conducted conference confidence confirmed conflict confronted confused conjunction consecutive
  consequence conservative considerable constant constantly constituent constitution consultation consumers contact
  contemporary contest continent contract contrast contribute controversy convenience conventional convicted convinced
  cook cookie cool cooperation copies cord core coreference corn corner corpus correlation costume couch counter court
  cousin coverage crack craft crash crazy cream creation credit crew crime criminal criteria critical crop cross crowd
  crucial crush crying crystal cuisine culture cup curly currency cute cycle da dad daily damage dance dancer
  dangerous dark database daughter dd death debate debt debut decades december decimal declared declined decor
  decrease dedicated deemed deep defeated defects defend defense degree delayed deleted delivered delivery demand
  demonstrated denied deposit depression deputy derived desc descending desert desired desk despite destroyed
  destruction det detection device diabetes diagnosed diagnosis diagnostic dialog diamond diet diff differentiation
  difficult difficulty dig digital dinner dioxide director dirt dirty disability disagree disappeared disappointed
  disaster discharge discovered discovery discrimination disease disfluent dish dismissed disorder display dispute
  disrespectful dissolved distance distinct distinguished distribution district diversity divided doctor document dog
  dollars domain domestic dominated don donated door dose double doubt downtown dozen draft drain drama dramatic draw
  drawn dream dress drink drive driver drove drug drunk dry dt ducks duplicate duration dust duty dynamic dysfunction
  eagle ear earlier earned easier easily economic economy edge edition editor efficient efforts egg eight elderly
  election electric electron elementary elevated eliminated email emergency emissions emphasis employees employer
  enable encapsulate encoding encountered encourage enemy energy enforcement engaged engine enhanced ensure
  entertainment entitled entry environment environmental enzyme episode eq equation equipment equivalent er era error
  escape especially essential estate estimated evaluated eventually everybody everyday everyone everywhere evolution
  evolved ex examined exceed excellent except excess exchange excited excluding exclusion excuse executive exercise
  exhaust exhibition existential expanded expansion expensive experienced experimental experts expired explicit
  explicitly exploitation explore explosion export exposed exposure extended extensive extent external extralinguistic
  extremely facet facilitate facilities factoid factors factory failure fair fairly faith fake fallen familiar famous
  fan farm farmers fashion faster fat fatal father fault favor favorite favourable fear fee feed feet fell fellow
  female festival fewer fiction fifteen fifth fight file filter finance financial fine finger finished fire firewood
  firm fish fixed flat flavor flew flexible flight flip floating flooding floor flour flow flowers fluent fluid fly
  focus focused fold fool foot football foreign forest forever forget forgot forgotten formal formerly forth forward
  fought fraction fragments frame framework freedom freeze frequency frequently fresh friendly friendship frozen fruit
  frustration frying ft fuel fulfil fully fun fundamental funding funny fur fw gain game gang gap garage garden garlic
  gas gases gate gathered gear gene genetic geographical geography gerund ghost giant gift girl girlfriend glad glass
  global goes gold gone google gotten grabbed grade gradually graduated granted grass grated gray greater greatest
  greatly green grew grocery gross ground growing grown growth guarantees guard guess guest guide guilty guitar guy
  gym habitats hair handle hang harm hat header headlines headquarters heal health healthy hear heard heart heat
  heavily heavy height hero herself hide highest highlight highly highway hired historians historic hole holiday
  honest honestly honey honor hop hormones horrible horse hospital host hot hotel household huge humor hundred hungry
  hunt hurt husband hydrogen hypernym ice id ideal identification identity ignore illegal illness illustrated images
  imagine immigration immune impact impart implausible implementation implications impossible impressed inch incident
  income incomplete incorporated indeed independent index indian induced induction industry infants infection
  inflammatory influence infrastructure ingredients inherited inhibited injection injured injury inner inserted
  insists inspired installed instructions instrument insult insurance intact integration intelligence intended intense
  interacting interior interjection intermediate internet interpretation intersection intervals intervention interview
  introduced invaded invalid invasion invention inversion inverted investigation investment invited iron irrelevant
  island isolated ith iv jackets jail jar jj jjr john join joint joke journalist journeyed joy jth juice jumping
  justification kept keyword kg kick kids killed killer kiss kitchen km knee knocked kth labor laboratory lack lady
  laid lake land landscape laptop larger largest latest latex latter laugh launched lawyer lay layer leader leadership
  lean leap lectures led leg legal legislation lesson lexical liberal library license lies lifted linguistic liquid
  listen literally literature liver load loan lock log longest loose loud lowercase lowest ls luck lunch lung machine
  mad magazine magnetic mail mainly maintain maintenance male man manner manufacture map margin marker market marriage
  married mask mass massive master mate material matrix matter mature max maybe mayor md meal meant meat mechanism
  media mediated medical medicine medium melted member membrane memory men mental meronym mess met metal methods
  metres mg mi microwave mild miles military milk milled min mine minerals minimum minister minor mission mistake mix
  mixture ml mm mobile modal mode moderate modern modification mold molecular molecules mom moment monitor mood moral
  morning morphology mortality mostly mother motion motivation motor mount mountain mouse mouth movement movie murder
  muscle museum musician myself narrator narrow native navigate nd nearby nearly necessarily necessary negation
  neighborhood neighbors nerve nervous net network newline newly newspaper nice night nine nn nnp nobody nomination
  nonsensical northern northwest nose notable noticed notion novel nuclear num nurse obama obligations observed
  obtained obvious obviously occasionally occasions occupation occupied occurrence ocean october odd oil okay older
  oldest olive onto opera opponent opportunity opposed optimal orange organisation outdoors oven overall overlap
  oversimplified owing owner oxide oxygen pack package paid pain paint pan panel pants parentheses park partially
  participle particles particularly partner party passengers passive path pathogens patients pattern payment pdt peace
  peak peel penalty pepper per perceived percent percentage perfect perfectly perhaps peripheral permanent permit
  persistent perspective pet phase photo photographs physician physiologic piano pig pissed pitch pizza plane planet
  plants plasma plastic plates player plenty plot plus pm pocket poison polarity pole police policy political
  politician pollution pool poor poorly pop population port portion portrayed pos poses possession postpositions pot
  potatoes potential pound pour powder preceding precise predators predeterminer predicate prefix pregnancy pregnant
  premiered prepared preposition presence preservation president presidential press pressure presumably pretty
  prevalence previously price primarily primary prime principal principles print prior prison privacy private prize
  procedure proceedings profession professional programme progress prohibits prominent promise promote prompt pron
  proof properly property propn proportion proposed prospective protein protest protocol proved province provisions
  proximity prp psychology pub published pull pulmonary pump punctuation punishment purchase pure purple purpose
  pursue pushing qualified quality quantitative quarter quickly quiet quite quotation quote rabbit race radiation
  radio rail rain raised ran random rank rapid rapidly rare ratio rats raw rb rbr rd reaction reader ready realistic
  reality realized rear recall receptor recipes recipient recognition recommend recoverable recovered red reduction
  reflect reform refrigerator refused regarding register regular regularly regulatory reign reinforced rejected
  relatively relax reliable relief religion religious rely remarkable remember reminded renamed renewed rent reoccurs
  repair repeat representation reproduce reputation rescue reserve residence residual resigned resistance resolution
  resolved resources restored restrictions retail retained retirement reunite revealed revenue reverse revision
  revival rice rich riding ring rise risk rival riverside road rock roll romantic roof roots rose rotation rough
  roughly round route routine rp rub rude rural rush safe safety salary sale salt samples sand sat satisfied sauce
  scale scans scared scenario schedule scheme scholars school scientists scope scratch screaming screen sea sealed
  search season seat secondary secret section sector seed seek segment self selfish selling semantic send senior
  sensitive sent serious seriously serum session settled settlement seven shake shape shed sheet shelf shell shield
  shift ship shirt shock shoes shooting shorter shortest shortly shot shoulder shower sick sidewalk sight signal
  significantly signifies silence silver similarly simpler simplicity simply simultaneous sing singer singular sink
  sister sitting sixth skills skin skip sky slam sleep sliced slightly slipped slow slowly smaller smallest smell
  smile smoke smooth snow soap soccer society soda soft software soil solar sold soldiers sole solid solo solution
  solvable solve somebody somewhat somewhere song sorry soup source southeast southern space speaking species speed
  spend spent spilled spin split spoke spoken spoon sports spot spray spread spring sql square st stability stable
  stack staff stage stained stance staring station statisfying statistical status stealing steam steel stem stereotype
  stick stimulation stir stock stomach stone stood storage store storm stove straight strange stranger strategy
  streaming strength strengthen stress stretched strictly strike strip stroke stronger strongly structure struggled
  stuck student students studio stuff style submitted subordinating subsequent substance substantial substituted
  substring subview succeeded sudden suddenly suffered sufficient sugar suicide suit summer sun superior superlative
  supervision supply suppression surface surgery surprised surrounding survey survival suspected suspension sustained
  swapped sweet swimming swing switching sword sym symptoms syndrome synonym syntactic synthesis tackle tag tagset
  talent tall tank taste taught tax tea teacher teaching tears technical techniques technology teenagers television
  temperature template temporary ten tend tender tennis terminal terrible territory terror theater theatre theme
  themselves theory therapeutic therapy therefore thick thin thirty thousand threat threatened threw thrice throughout
  throw thus tickets tie tight tiny tip tired tissue tokens tolerance tomato tomorrow tongue tonight tons tools touch
  tough tour tourist tournament tower toxic toy trace track trade traditional traffic transfer transformation
  transition translation transmission transmit transport trapped trash travel treated treatment tree trend trial trick
  trigger trip trivia troops trophy trouble truck truly trump trust truth tube tumor tuple twelve twenty twice twitter
  typesetting uh ultimately um unable uncle unclear undergoing underlined underlying undermining understood uniform
  union united university unknown unless unlike unnatural unrelated unusual upcoming update upgraded upper uppercase
  upset urban urged usage utilize vacation van variables variation variety vary vast vb vbd vbg vbn vbp vbz vegetables
  vehicle venue versus vessels veterans via victims victory video village violations violence violent virus visible
  vision visual vitro voice volume vote voters wages wake wall wallet war warming warning wash waste water waves wdt
  weak weakens weapons weather web website wedding weekend welcome wet whatever wheel whenever whereas wide widespread
  wife wikipedia wild wind window wine wings winner winter wire wish withdraw witness woke wonder wood wore workers
  worldwide worn worry worse worst worth wounded wp wrapped wrb writer wrote yard yelling yellow yesterday yield young
  younger yourself youth yyyy zone`.split(/\s+/);

/** Names that speak of kinds of things rather than of one: weekdays, months, languages, peoples, titles and units. */
export const familiarNames: readonly string[] =
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
  October November December Christmas Easter English British American Scottish Irish Welsh French German Dutch Danish Swedish
  Norwegian Finnish Spanish Portuguese Italian Greek Turkish Russian Polish Czech Hungarian Romanian Ukrainian Arabic Hebrew
  Persian Hindi Bengali Urdu Tamil Chinese Mandarin Japanese Korean Vietnamese Thai Indonesian Latin Indian African European
  Asian Australian Canadian Mexican Brazilian Egyptian Roman Christian Jewish Muslim Catholic Buddhist God Internet Google
  Facebook Twitter Wikipedia YouTube Amazon Python Java JavaScript Mr Mrs Ms Dr Celsius Fahrenheit Kelvin Euro Europe Asia Africa
  America Earth Unicode`.split(/\s+/);

/** Those of the familiar words that steps speak of texts, answers and judgement with, whatever the task is. */
export const wordsOfSteps: readonly string[] =
  `sorry thanks regret apology ability absence achieved act actor address adjusted affected agreement ahead aim alone alternative anger announced
  annoyed apologize arrangements aside aspect assess assigned attached auxiliary aware background balance barely begun
  besides beyond binding blame block braces calculated central centre chain chose chosen clause closer closest code
  collection colour column combination committed comparison complain complaints composed compounds confirmed
  conjunction consequence contract copies cross decimal deleted delivery demand denied derived digital disagree
  distance distinguished divided document double doubt draft draw duration earlier entry equation er error estimated
  evaluated everybody everyday everyone examined except exchange excluding executive expanded extended fair favourable
  fewer file fine finished firm fixed forget forgot forgotten frequently gap gathered goes gone granted guess header
  herself highest ignore images imagine impossible index inserted intended intermediate interpretation introduced join
  lack larger largest latest latter literally lowercase mail manner map matter meant methods mistake modal moment mood
  mostly narrow nearly necessary negation nonsensical noticed observed obtained odd opposed overall overlap participle
  passive pattern per percentage perfect permit plus political possession preceding precise prepared preposition print
  proposed proved punctuation purpose quotation quote raised rank rare reader recall recommend regarding rejected
  relatively rely remarkable remember repair repeat resolved restrictions revealed reverse samples scale scans search
  section send sent settled shape shift shorter shortest signal simply singular skip slowly smaller smallest solution
  solve somewhere source space speaking split spoken spot square straight stress stronger strongly structure style
  submitted subordinating substituted surrounding synonym tag technical tend themselves tie tokens trace track
  translation twice underlined understood united unknown update upper variables voice vote whatever whenever writer
  wrote yield yourself`.split(/\s+/);
