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
  deep deeply hard close closely extra full fully whole high highest quality important sure slow slowly quickly focused focus flexible
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
  String.raw`think outside the box`,
  String.raw`get (?:it|this|the job|things) (?:done|right)`,
  String.raw`(?:proceed|act|respond|react|behave|adapt|adjust|decide) (?:accordingly|as (?:the (?:situation|case|circumstances) (?:demands?|requires?|calls? for)|(?:is )?(?:appropriate|needed|necessary|required)))`,
  String.raw`do (?:whatever|what|everything(?: that)?) (?:is|seems|has to be|needs to be) (?:needed|necessary|required|right|done)`,
  String.raw`(?:do|try|give|make) (?:your|the) (?:very )?(?:best|utmost|hardest)`,
  String.raw`(?:apply|use|follow|do|go with) the (?:usual|customary|standard|normal|known)(?: (?:procedure|process|thing|things|routine|way|steps|approach))?`,
  String.raw`whatever (?:approach|method|strategy|technique|way) (?:works|fits|suits|is)(?: \w+)?(?: best)?`,
  String.raw`(?:everything|all|it|this|(?:the|your) (?:task|work|job)) (?:should|must|has to|needs to|is to) be (?:done|handled|carried out|performed|treated|in order|perfect)`,
].map((phrase) => new RegExp(String.raw`\b${phrase}\b`, 'gi'));
