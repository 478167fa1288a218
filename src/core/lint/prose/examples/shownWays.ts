const dealt =
  '(?:solved|answered|label(?:l?)ed|assigned|done|handled|treated|translated|rendered|formatted|written|classified|rated|annotated|dealt with|phrased|worded|rewritten|summari[sz]ed|graded|scored|resolved|decided|tagged|converted|paraphrased|split|judged|marked|transformed|processed|approached|completed|filled|set out|put)';
const manner =
  '(?:formats?|styles?|ways?|manners?|patterns?|layouts?|forms?|schemes?|approach(?:es)?|methods?|notation|conventions?|structure|template|tone|register|wording|spelling|logic|reasoning)';
const notByOthers = String.raw`(?! (?:in|by|on) (?:the|a|this) (?!prompt|examples?|task))`;

const earlierOnes =
  '(?:two|three|four|both|few|first|second|third|last|other|earlier|previous|preceding|given|shown)';
const ready = '(?:solved|worked|worked-out|exemplified|demonstrated|finished|completed)';

/** Pointing to examples by how something was shown or done, with no noun for them: "as demonstrated above". */
export const shownWays: readonly RegExp[] = [
  // "as it was done with the two solved ones", "as in the first solved story"
  String.raw`(?:as|like|the way|in the way) (?:it |this |that |they )?(?:was|were|has been|have been) ${dealt} (?:in|with|for|to) (?:the|those|these|both) (?:${earlierOnes}|solved)\b`,
  String.raw`(?:like|as (?:in|with|for)) the (?:${earlierOnes} )*${ready} [\w-]+`,
  // "the two duels decided before this one", "the bats that were solved for you earlier"
  String.raw`(?:the|those|these|two|three|both) (?:[\w-]+ ){0,4}?[\w-]+s (?:(?:that|which) )?(?:(?:was|were|are|have been|had been) )?${dealt} (?:for you|before this(?: one)?|in front of this one|ahead of this one)(?: (?:earlier|before|already|above))?`,
  String.raw`[\w-]+s you(?:'ve| have| had)? (?:already )?(?:seen|saw|read|met|got|received|been shown|been given) (?:before|ahead of) this (?:one|[\w-]+)`,
  // "displayed to you earlier", "acted out for your benefit", "that you got along with these notes"
  String.raw`(?:shown|displayed|presented|demonstrated|acted out|spelled out|solved|supplied|worked out|laid out) (?:to you earlier|for your (?:benefit|guidance|orientation|information))`,
  // "as demonstrated", "as shown above", "just as you were shown"
  String.raw`(?:as|like|the way|in the way|how) (?:(?:was|were|is|are|it|we|you|they|have|has|been|already|this|things) ){0,4}(?:demonstrated|illustrated|exemplified|shown|seen|saw|modell?ed) (?:above|before|earlier|previously|beforehand|to you|at the (?:top|beginning|start|outset)|up front)${notByOthers}`,
  String.raw`(?:as|like|the way|in the (?:way|manner)|exactly as) (?:was |were |is |has been |you were |you have been |you've been )?(?:demonstrated|exemplified|modell?ed)(?=\s*(?:[.,;:!)]|$)| and\b)`,
  String.raw`(?:as|like|the way|in the way|how|what) you(?:'ve| have| were| had|'d) (?:already |just )?(?:been )?shown(?: how| above| before| earlier)?(?=\s*(?:[.,;:!)]|$)| (?:and|to|above|before|earlier|how)\b)`,
  // "the way titles were rendered above", "how earlier tweets were labelled"
  String.raw`(?:how|the way|in the way|as|like) (?:[\w'-]+ ){0,4}?(?:was|were|has been|have been|is|are) (?:${dealt}) (?:beforehand|before|earlier|above|previously|so far|in the prompt|at the (?:top|beginning|start))(?! (?:in|of|by|the|that|this|answering|you|writing|giving)\b)`,
  String.raw`(?:how|the way|in the way|as|like) (?:the|those|these) (?:[\w-]+ ){0,2}?[\w-]+s (?:above|shown|given above|further up|before this one) (?:was|were|are|have been|had been) (?:${dealt})(?! (?:in|by) (?:the|a|this) (?!prompt))`,
  // "the format demonstrated", "the style you saw", "the pattern used there"
  String.raw`${manner} (?:exemplified|demonstrated|illustrated|modell?ed)(?: (?:above|before|earlier))?(?! (?:in|by) (?:the|a|this|each) (?!prompt))`,
  // spelled as above: that may be the labels
  String.raw`(?!spelling\b)${manner} (?:used|shown|applied|seen|adopted|employed|followed|chosen|taken) (?:there|above|before|earlier|previously|beforehand|so far|to you|at the (?:top|beginning|start))(?! in (?:the|this) (?!prompt))`,
  // not "name the pattern you saw"
  String.raw`(?<=\b(?:in|to|follow|following|keep|use|using|match|matching|adopt|copy) (?:the|that|this) (?:same |exact |very )?)${manner} (?:that )?you(?:'ve| have| were| had)? (?:already |just )?(?:been )?(?:saw|seen|shown)(?! (?:in|on|at) (?:the|this|its) (?!prompt|examples?))`,
].map((words) => new RegExp(String.raw`(?<![\w'-])${words}(?![\w-])`, 'gi'));
