const verbsOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * Verbs after which no answer stands on paper, in the base form: perceiving, searching, thinking, comparing, deciding, reckoning
 * and arranging on the way, going elsewhere, and how one goes about it. A definition may ask for them all the same ("Determine
 * the emotion").
 */
export const actsInHead = verbsOf(`
  read re-read reread skim scan study examine inspect look view watch observe see hear listen feel sense notice note spot detect find
  locate search seek hunt scour browse check double-check cross-check verify confirm validate test try prove review revisit survey
  explore probe inquire enquire investigate
  think consider reflect ponder reason weigh judge assess evaluate appraise gauge estimate guess suppose assume presume imagine
  picture visualise visualize envision envisage pretend simulate conceive brainstorm plan prepare
  decide determine settle resolve figure work establish ascertain clarify discover uncover reveal learn know understand grasp
  comprehend realise realize recognise recognize identify pinpoint infer deduce derive diagnose analyse analyze interpret
  recall remember memorise memorize retain hold keep bear mind remind forget
  compare contrast relate associate connect link match map align distinguish differentiate discriminate balance
  trust rely believe doubt suspect question wonder expect anticipate favour favor prefer prioritise prioritize rank
  ignore disregard overlook dismiss reject discard exclude eliminate neglect rule treat regard view deem refer consult attend focus
  concentrate choose select opt vote elect
  pay take have get let go move walk step trace track follow pass proceed start begin use apply employ adopt
  ensure sure avoid beware be do is are isn't stay remain stop wait
  contain address belong consist depend differ solve
  add sum total tally count calculate compute measure average subtract multiply divide square double
  sort group cluster order arrange rearrange reorder pair index place collect gather pool accumulate stack push pop store cache load
  set initialise initialize increment decrement increase decrease raise single iterate loop parse tokenise tokenize segment split isolate
  install download run rerun execute contact phone visit interview cook train
  given not there it if when end yes no please lean err side`);

/** Whether nothing stands on paper behind such an act, nor when it is done once more: "reconsider", "re-examine". */
export const staysInHead = (verb: string): boolean =>
  actsInHead.has(verb) || (!onPaper.has(verb) && actsInHead.has(verb.replace(/^re-?/, '')));
const onPaper = new Set(['recount', 'remove', 'repair', 'replace', 'restore', 'redo']);

/** Verbs of mending what is there: parts of the input, or an answer that was written before. */
export const actsOnParts = verbsOf(`
  insert drop remove delete strike cross skip omit strip trim cut clip prune erase filter reduce narrow widen limit restrict
  reverse break separate chop round number pick
  underline highlight circle bracket annotate mark tick flag throw
  swap replace substitute exchange adjust change correct fix repair amend improve optimise optimize perfect enhance refine polish
  edit tweak vary restore leave mention include
  capitalise capitalize lowercase uppercase normalise normalize standardise standardize clean tidy`);
