/**
 * Words of sentences that tell nobody what to do. All in lower case; inflected forms are compared by their stems.
 */

/** A sentence without content begins with one of these. */
export const generalVerbs = `do be act work proceed handle process perform complete solve approach deal tackle apply use employ utilise
  utilize make take put keep stay remain try attempt ensure see follow adopt rely draw trust think consider reflect concentrate
  focus pay understand comprehend analyse analyze improve refine adjust optimise optimize polish perfect bring exercise go strive aim
  remember behave engage invest devote dedicate display show demonstrate maintain practise practice exert harness leverage tap
  reason bear master manage treat execute continue give believe familiarise familiarize immerse prepare get start begin
  enhance revise modify tweak check verify confirm operate resolve address reach arrive achieve accomplish fulfil fulfill tread avoid rush hurry overthink don't
  review finalise finalize develop gain evaluate assess interpret combine produce deliver provide generate come conduct carry
  have brainstorm form submit recheck settle finish adapt react weigh find choose select look seek pick
  meet activate mobilise mobilize summon muster channel awaken unleash unlock stimulate sharpen deploy wield invoke call turn switch
  gather pool unite assemble cultivate nurture embrace embody uphold guarantee secure attain pursue commit dig dive delve explore
  ponder contemplate deliberate meditate enter sit step absorb digest internalise internalize own trigger fire spend unfold flex stretch recall grasp organise organize plan formulate devise immerse reconsider rethink structure design visualise visualize synthesise synthesize`;

export const thoughtVerbs =
  'think reflect ponder consider analyse analyze evaluate assess understand comprehend synthesise synthesize visualise visualize reason conclude plan focus concentrate contemplate deliberate interpret brainstorm review refine imagine process act execute decide';

/** Of things that every task has. */
export const generalNouns = `task problem matter job work input thing things everything anything all way manner approach method technique
  strategy step action measure operation process procedure tool means option aspect factor information data resource difficulty challenge issue
  case situation circumstance need requirement instruction guideline direction practice standard principle assignment
  goal objective purpose outcome success point question answer response result output solution decision conclusion beginning end
  adjustment change improvement modification consideration possibility eventuality angle perspective kind sort something stage order
  moment time course fashion spirit part capacity extent step-by-step context perspective expectation condition criterion implication
  viewpoint scenario action-plan findings insight inference verdict judgment judgement picture overview idea thought possibility error mistake
  slip flaw everyone constraint label class category essence move framework mechanism toolkit repertoire arsenal self resource hand side rest remainder`;

/** Verbs and particles that may stand further back. */
export const fillers = `get reach arrive achieve obtain come find produce ensure make arise call demand need require want see seem appear expect meet satisfy match turn fit suit face miss overlook describe involve carry stand fix shape throughout describe instruct instructed told
  intend answer solve respond work decide judge act do perform complete carry go happen involve hand continue lie take give
  say tell ask know understand handle apply use help guide lead try please kindly yourself feel begin start proceed finish deliver arise verdict deserve call base basis view come up verify check confirm overall familiar got throughout entire`;

/** How one should be, and what one should use: praise without content. */
export const qualities = `best good better fine okay ok great perfect excellent satisfactory proper properly appropriate appropriately suitable suitably
  necessary needed required relevant available possible careful carefully care thorough thoroughly thoroughness precise precisely accurate accurately
  attentive attentively attention mindful mindfully diligent diligently diligence smart clever cleverly wise wisely wisdom
  thoughtful thoughtfully professional professionally professionalism methodical methodically systematic systematically
  logical logically logic rational rationally critical critically analytical analytically structured sensible sensibly sense
  reasonable reasonably intelligent intelligently intelligence efficient efficiently effective effectively creative creatively creativity open common sound informed
  deep deeply hard close closely extra full fully whole high quality important sure slow slowly quickly focused focus flexible
  flexibly meticulous meticulously conscientious conscientiously alert patient patience calm calmly confident confidently confidence expert expertly
  expertise judgment judgement intellect acumen aptitude prowess proficiency know-how finesse tact flair vigour vigor zeal ingenuity inventiveness rationality awareness sensitivity linguistic analytic intellectual interpretive insightful judicious judiciously prudent prudently sane astute keen sharp sharply adaptive savvy impeccable flawless flawlessly immaculate exceptional remarkable brilliant impressive balanced open-minded sophisticated adept fresh frame mode mood zone intuition intuitively instinct gut brain mind head mindset knowledge experience skill skilled skillful skilful skilfully ability capability
  reasoning thinking thought insight discretion caution cautious cautiously effort concentration concentrated detail detail-oriented diligence competent
  competently responsible responsibly serious seriously conscious consciously deliberate deliberately right rightly comprehensive comprehensively
  holistic holistically objective-driven nuanced strategic strategically orderly organised organized disciplined concentrate optimal optimally
  accordingly edge special further sufficient sufficiently ample due utmost maximum full-fledged all-round adequate adequately correct correctly
  consistent consistently exact rigorous rigorously rigor rigour vigilant vigilance observant perceptive mental mentally cognitive power powers
  faculty strength wit wits talent potential heart soul dedication dedicated passion enthusiasm motivation determined determination
  clean cleanly neat neatly tidy tidily smooth smoothly decent ideal ideally reliable reliably useful usefully worthwhile meaningful meaningfully accuracy completeness correctness quality precision reliability excellence perfection professionalism
  sloppiness carelessness imagination depth top-notch high-quality first-rate solid strong superb outstanding exhaustive exhaustively profound profoundly
  satisfying expected due required key essential crucial vital must clear-headed objective objectively simple step-by-step well-founded well-considered considered consideration analysis everything necessary difficulty helpful helpfully neutral unbiased impartial conscience tactful considerate wholehearted fun
  inventive ingenious resourceful proactive unprejudiced level-headed cool-headed sober composed collected steady persistent persistence
  tenacious tenacity perseverance resilient enthusiastic energetic energy ambitious ambition driven committed commitment devoted devotion
  zealous scrupulous painstaking painstakingly exacting fastidious assiduous studious industrious hard-working hardworking imaginative
  inspired inspiration genius brilliance mastery virtuosity integrity methodology big-picture well-rounded productive pragmatic
  sagacious shrewd discerning discernment perception acuity sensibility top tip-top stellar world-class premium state-of-the-art
  finest admirable exemplary commendable superior unmatched scientific scholarly clinical academic curiosity open-mindedness rational
  common-sense tenfold double-check focussed undivided unwavering absolute total proper honed trained seasoned experienced knowledgeable
  well-informed well-prepared wide-awake watchful wakeful attentiveness mindfulness carefulness conscientiousness extensive vast broad succeed fair competency artistry`;

/** Turns of phrase that say as little as the words above, although their words do not show it. */
export const emptyPhrases: readonly RegExp[] = [
  String.raw`get to the bottom of (?:it|this|things|the matter)`,
  String.raw`leave no stone unturned`,
  String.raw`do your homework`,
  String.raw`try to (?:impress|shine|excel)`,
  String.raw`think outside the box`,
  String.raw`put on your thinking cap`,
  String.raw`(?:make|let) (?:it|things|everything) (?:work|happen|right)`,
  String.raw`(?:figure|work|sort) (?:it|this|things|everything) out`,
  String.raw`get (?:it|this|the job|things) (?:done|right)`,
  String.raw`put (?:your (?:mind|heart|back)|some (?:thought|effort)|effort|thought) (?:in)?to (?:it|this|the task)`,
  String.raw`give (?:it|this|the (?:task|matter|problem)) (?:some|your|a bit of|enough|careful|proper)(?: (?:good|serious|full|careful|deep))? (?:thought|thinking|attention|consideration|all|best|time|effort|shot)`,
  String.raw`give (?:it |this )?(?:your all|(?:everything|all) you (?:have|['’]ve) got)`,
  String.raw`take (?:everything|all (?:the )?(?:things|aspects|factors|circumstances)) into (?:account|consideration)`,
  String.raw`take (?:a )?(?:deep breath|moment)(?: to (?:think|reflect))?`,
  String.raw`(?:take|use|do) whatever (?:further )?(?:steps|measures|actions?|it) (?:are|is|takes|seems?)(?: \w+)?(?: for)?`,
  String.raw`do (?:whatever|what|everything(?: that)?) (?:is|seems|has to be|needs to be|must be|you (?:can|must|have to|need to|think is))(?: (?:needed|necessary|required|best|right|done|do))?(?: to you)?`,
  String.raw`(?:see|look) (?:to it )?that (?:all|everything|things) (?:goes|go|is|are|turns?|works?)(?: out)? (?:well|right|fine|good|okay|in order)`,
  String.raw`keep your (?:wits|eyes|head) (?:about you|open|clear)`,
  String.raw`(?:trust|follow|listen to|go with) your (?:gut|heart|instincts?|intuition)(?: feeling)?`,
  String.raw`(?:proceed|act|respond|react|behave|adapt|adjust|decide) (?:accordingly|as (?:the (?:situation|case|circumstances) (?:demands?|requires?|calls? for)|(?:is )?(?:appropriate|needed|necessary|required)))`,
  String.raw`(?:act|think|behave|work|reason) (?:like|as) (?:an?|the) (?:\w+ )?(?:expert|professional|specialist|pro)s?(?: would)?`,
  String.raw`(?:do|try|give|make) (?:your|the) (?:very )?(?:best|utmost|hardest)`,
  String.raw`take (?:all )?(?:the time|your time)(?: (?:that )?(?:you|it) (?:needs?|takes?))?`,
  String.raw`do (?:your|the) (?:job|thing|work)`,
  String.raw`leave nothing to chance`,
  String.raw`(?:with )?an? (?:\w+ )?(?:clear|cool|level|calm|fresh|sharp) (?:head|mind|eye|look)`,
  String.raw`(?:what|all that|everything that|whatever) is (?:being )?(?:asked|expected|required|wanted|needed|demanded) of you`,
  String.raw`(?:think|reason|work|proceed) like (?:an?|the) (?:\w+ )?\w+(?: would)?`,
  String.raw`in front of you`,
  String.raw`\w+(?:al|ic) (?:instincts?|intuition)`,
  String.raw`rise to the (?:occasion|challenge)`,
  String.raw`have fun(?: with it)?`,
  String.raw`what(?:ever)? makes sense`,
  String.raw`(?:now |here )?comes the (?:\w+ )?part`,
  String.raw`put (?:\w+ ){1,3}to (?:good|full|the best) use`,
  String.raw`let (?:your )?\w+ (?:flow|run (?:free|wild)|shine)`,
  String.raw`(?:identify|note|find|determine|recogni[sz]e) (?:all |any )?(?:of )?(?:the )?(?:important|relevant|key|main|crucial|essential) (?:aspects|factors|things|considerations|elements)`,
  String.raw`(?:generate|brainstorm|gather|collect) (?:some |many |several )?(?:\w+ )?ideas`,
  String.raw`(?:all )?(?:the )?(?:available|given) information (?:wisely|well|properly)`,
  String.raw`hit the mark`,
  String.raw`let (?:\w+ ){1,3}(?:be your guide|guide you|lead you|lead the way|do the (?:work|rest)|(?<=your \w+ )decide|prevail)`,
  String.raw`(?:see|show) what you (?:can do|are (?:made|capable) of)`,
  String.raw`do (?:what|all|everything|as much as|the best)(?: that)? (?:you (?:can|are able to)|is in your power|in your power)`,
  String.raw`make the most of (?:it|this|your \w+)`,
  String.raw`(?:the rest|it|this|how to do (?:it|this|so)) is (?:entirely |all )?up to you`,
  String.raw`(?:you know|know) what (?:to do|you are doing|is to be done|is expected)(?: (?:here|now|from here))?`,
  String.raw`the rest (?:is|should be) (?:clear|obvious|easy|self-explanatory|simple)`,
  String.raw`work your magic`,
  String.raw`as (?:you (?:see|think|deem|find|feel)|seems?)(?: (?:it|is))? (?:fit|best|right|proper|appropriate|good)(?: to you)?`,
  String.raw`(?:(?:pay|give) (?:heed|attention) to|keep an eye on|look at|consider|keep sight of|mind) the (?:big(?:ger)?|general|whole|overall|larger) picture`,
  String.raw`be an? (?:very |truly )?(?:good|great|excellent|true|real|perfect|fine|skil+(?:ed|ful)|brilliant|experienced|competent|responsible|dedicated) \w+(?: here)?(?=\W*$)`,
  String.raw`(?:have|take) an? (?:\w+ )?(?:go|try|stab|crack|shot) at (?:it|this|the \w+)`,
  String.raw`try your (?:hand|luck) (?:at|with) (?:it|this|the \w+)`,
  String.raw`until (?:it|everything|the (?:result|outcome|answer|output|work|whole)) (?:is|feels|looks|seems|sounds) (?:\w+ )?(?:convincing|right|good|perfect|fine|satisfactory|satisfying)`,
  String.raw`put your best foot forward`,
  String.raw`bring your a-?game`,
  String.raw`pull out all the stops`,
  String.raw`apply yourself`,
  String.raw`try (?:really |very )?hard(?:er)?`,
  String.raw`get down to (?:business|work)`,
  String.raw`(?:listen|tap in|turn) ?to your inner \w+`,
  String.raw`the (?:full|whole) range of`,
  String.raw`examine (?:it|this|everything|the matter)`,
  String.raw`(?:bring|take|carry) (?:it|this|the (?:task|matter|work|job)) to (?:an?|its) (?:\w+ )?(?:end|close|conclusion|completion)`,
  String.raw`(?:finish|wrap|tidy|sort|clear) (?:everything |things |it |this )?(?:up|off)`,
  String.raw`spare no effort`,
  String.raw`(?:put|get|bring) yourself in(?:to)? (?:an?|the) (?:\w+ )?(?:\w+ )?(?:frame of mind|mindset|mode|mood|zone|state(?: of mind)?)`,
  String.raw`bring (?:it|this|things|everything|(?:the|all) (?:\w+ )?(?:information|aspects|insights|findings|data|input)) together`,
  String.raw`(?:apply|use|follow|do|go with) the (?:usual|customary|standard|normal|known)(?: (?:procedure|process|thing|things|routine|way|steps|approach))?`,
  String.raw`(?:apply|use|draw on|rely on|combine) (?:everything|all|what|whatever|anything)(?: that| of what)? you (?:know|have(?: (?:learned|learnt))?|can|remember)`,
  String.raw`let (?:everything|it|this|the \w+) sink in`,
  String.raw`(?:show|prove|demonstrate|make sure) that you (?:have )?underst(?:and|ood) (?:it|this|the (?:task|matter|problem|instructions?|assignment))`,
  String.raw`with (?:a )?fresh eyes?`,
  String.raw`until you (?:are|feel) (?:\w+ )?(?:satisfied|happy|content|confident|certain|sure|ready|done|finished)`,
  String.raw`as (?:you are |you were |you have been )?(?:told|instructed|asked|directed|expected|usual|always)`,
  String.raw`on its (?:own )?merits`,
  String.raw`(?:the way|as) you (?:\w+ )?would`,
  String.raw`at hand`,
  String.raw`in the spirit of (?:it|this|the \w+)`,
  String.raw`go about (?:it|this|things|the (?:task|matter|problem))`,
  String.raw`rack your brains?`,
  String.raw`(?:mind the details|(?:every|the|all) details? (?:matters?|counts?))`,
  String.raw`details (?:matter|count)`,
  String.raw`do (?:it|this|the \w+) justice`,
  String.raw`do justice to (?:it|this|the \w+)`,
  String.raw`(?:with|keep|have) an open mind`,
  String.raw`as (?:an?|any|one|every) (?:\w+ )?(?:\w+ )?would(?: (?:do|expect|have it))?`,
  String.raw`(?:all )?(?:of )?the (?:\w+ )?at your disposal`,
  String.raw`(?:linguistic|language|domain|general|background|world|human|professional|natural) (?:knowledge|abilit(?:y|ies)|skills?|understanding|expertise|intelligence|feeling|instincts?|competence)`,
  String.raw`(?:knowledge|understanding|grasp|sense) of (?:the world|life|things|language)`,
  String.raw`(?:keep|bear|have) (?:(?:the|your|this|that|it|all|everything|goal|task|aim|purpose|objective|instructions|requirements|guidelines|big|bigger|picture) )+in (?:mind|view|sight)`,
  String.raw`(?:do|handle|treat) (?:it|this|that|everything|things|the (?:job|task|work)) (?:well|right|properly|as (?:described|instructed|asked|told|required|well as (?:possible|you can)))`,
  String.raw`whatever (?:approach|method|strategy|technique|way) (?:works|fits|suits|is)(?: \w+)?(?: best)?`,
  String.raw`(?:perform|carry out|do|complete|execute) (?:the|this|your) (?:task|job|work|assignment|request)(?: (?:at hand|as (?:described|instructed|asked|told|required|requested)))?`,
  String.raw`give (?:it|this|the \w+) (?:your|a) (?:good |very |best )*(?:shot|try|go)`,
  String.raw`(?:think|reason) (?:\w+ and )?clearly`,
  String.raw`(?:familiari[sz]e|acquaint) yourself with (?:it|this|the (?:task|problem|input|matter|instructions?|requirements?|situation))`,
  String.raw`have a (?:good |long |hard |careful )*think(?: about (?:it|this))?`,
  String.raw`get (?:a|the) (?:full|clear|good|complete|better|overall|general) (?:picture|understanding|overview|idea)(?: of (?:it|this|everything|the (?:situation|task|problem|matter)))?`,
  String.raw`(?:everything|all|it|this|(?:the|your) (?:task|work|job)) (?:should|must|has to|needs to|is to) be (?:done|handled|carried out|performed|treated|in order|perfect)`,
  String.raw`no (?:sloppiness|carelessness|mistakes|errors|slips)(?: (?:please|allowed))?`,
  String.raw`(?:without|free of|avoid|try not to make|make no) (?:making )?(?:any )?(?:mistakes|errors|slips)`,
  String.raw`(?:from )?(?:different|various|several|multiple|all|many|every|each|any) (?:possible )?(?:perspectives?|angles?|viewpoints?|points? of view|sides?)`,
].map((phrase) => new RegExp(String.raw`\b${phrase}\b`, 'gi'));
