const dealt =
  '(?:solved|answered|label(?:l?)ed|assigned|done|handled|treated|translated|rendered|formatted|written|classified|rated|annotated|dealt with|phrased|worded|rewritten|summari[sz]ed|graded|scored|resolved|decided|tagged|converted|paraphrased|split|judged|marked|transformed|processed|approached|completed|filled|set out|put)';
const manner =
  '(?:formats?|styles?|ways?|manners?|patterns?|layouts?|forms?|schemes?|approach(?:es)?|methods?|notation|conventions?|structure|template|tone|register|wording|spelling|logic|reasoning)';
const notByOthers = String.raw`(?! (?:in|by|on) (?:the|a|this) (?!prompt|examples?|task))`;

/** What examples come with. */
const results =
  '(?:answers?|solutions?|verdicts?|rulings?|decisions?|judge?ments?|ratings?|outputs?|labels?|intents?|levels?|class(?:es)?|grades?|translations?|outcomes?)';
const earlierOnes =
  '(?:two|three|four|both|few|first|second|third|last|other|earlier|previous|preceding|given|shown)';
const ready = '(?:solved|worked|worked-out|exemplified|demonstrated|finished|completed)';

/** Pointing to examples by how something was shown or done, with no noun for them: "as demonstrated above". */
export const shownWays: readonly RegExp[] = [
  // "as it was done with the two solved ones", "as in the first solved story"
  String.raw`(?:as|like|the way|in the way) (?:it |this |that |they )?(?:was|were|has been|have been) ${dealt} (?:in|with|for|to) (?:the|those|these|both) (?:${earlierOnes}|solved)\b`,
  String.raw`(?:as|like|how|the way) (?:[\w'-]+ ){0,3}?(?:was|were|has been) ${dealt} (?:in|with|for) the [\w-]+ (?:about|with)\b`,
  String.raw`(?:as|like|how|the way) you (?:saw|have seen|were shown) (?:it|this|that|them) (?:${dealt}|done|made)\b(?! in (?:the|this)\b)`,
  String.raw`(?:as|like) (?:each|every|all|both)(?: of)?(?: the)? (?!(?:steps?|rules?|labels?|conditions?|criteri\w+)\b)[\w-]+ above (?:does|do|did|is|are|was|were|has|have)\b`,
  // not "output it as the finished poem"
  String.raw`(?:like|as (?:in|with|for)) the (?:${earlierOnes} )*${ready} [\w-]+`,
  String.raw`as the (?:(?:${earlierOnes} )+${ready} [\w-]+|${ready} [\w-]+s)`,
  String.raw`the (?:way|manner) (?:that |in which )?(?:the|those|these) (?:[\w-]+ )?(?:demonstrated|solved|exemplified) [\w-]+`,
  // "the two duels decided before this one", "the bats that were solved for you earlier"
  String.raw`(?:the|those|these|two|three|both) (?:[\w-]+ ){0,4}?[\w-]+s (?:(?:that|which) )?(?:(?:was|were|are|have been|had been) )?${dealt} (?:for you|before this(?: one)?|in front of this one|ahead of this one)(?: (?:earlier|before|already|above))?`,
  String.raw`${results} (?:preceding|before|that precede|that came before) this (?:one|[\w-]+)`,
  String.raw`[\w-]+s you(?:'ve| have| had)? (?:already )?(?:seen|saw|read|met|got|received|been shown|been given) (?:before|ahead of) this (?:one|[\w-]+)`,
  // "whose verdicts are known", "that come with their labels"
  String.raw`whose ${results} (?:is|are|was|were) (?:already )?(?:known|given|settled|provided)`,
  String.raw`(?<=\b(?:the|those|these|two|three|both) (?:[\w-]+ ){0,2}[\w-]+s )whose ${results} you (?:already )?(?:know|have|were (?:shown|given|told))`,
  String.raw`(?:that|which) (?:come|came|are given|were given|are shown) (?:complete )?with (?:their|its|the(?: right| correct)?) ${results}`,
  String.raw`${results} (?:that |which )?accompan(?:y|ied|ies|ying) the (?:${earlierOnes} )+[\w-]+`,
  String.raw`[\w-]+s (?:that|which|who) already (?:have|carry|bear|show|got) (?:an?|the|their) [\w-]+(?: (?:beside|next to|attached|written|noted|behind|under))?`,
  String.raw`(?:how|the way) the (?:${earlierOnes} )+[\w-]+s got (?:the|their|its) ${results}`,
  String.raw`by which (?:the|this|your) task (?:was|is|has been) (?:illustrated|explained|demonstrated|exemplified)`,
  // "displayed to you earlier", "acted out for your benefit", "that you got along with these notes"
  String.raw`(?:shown|displayed|presented|demonstrated|acted out|spelled out|solved|supplied|worked out|laid out) (?:to you earlier|for your (?:benefit|guidance|orientation|information))`,
  String.raw`you (?:were (?:handed|given|shown|sent)|got|received|have been (?:handed|given|shown)|have|had) (?:along|together) with (?:the|these|this|your) (?:notes?|tasks?|prompt|instructions?|guidelines?|assignment|first [\w-]+)`,
  String.raw`the (?:cases?|ones?|pairs?) (?:of|about|with) the [\w-]+ (?:(?:that was|that were) )?(?:shown|given|solved|presented|seen|dealt with) (?:earlier|above|before|previously)(?! in)`,
  String.raw`what was ${dealt} (?:for|with|in|to) the [^.;,]{0,40}?(?:at the (?:top|beginning|start)|(?:in|of) the (?:first|second|third|last) (?:pair|case|one|instance))\b`,
  String.raw`[\w-]+s (?:before|above|preceding) this (?:task|prompt)\b`,
  // "recall from the cases above how strict one has to be"
  String.raw`(?:recall|learn|see|infer|gather|take|know|tell|derive|deduce|judge) (?:from|by) the (?:[\w-]+ )?(?:cases?|pairs?|items|instances|inputs|outputs|solutions|ones) (?:above|before|further up) (?:how|what|which|where|when|whether|why|that)\b`,
  // "the tone set above", "like its predecessors", "what precedes the input"
  String.raw`(?:tone|pattern|standard|precedent|format|style|bar|model|scheme|layout) (?:that )?(?:was |is |has been |have been )?set (?:above|earlier|before|further up|for you|at the (?:top|beginning|start|outset)|by the (?:${earlierOnes}|solved) )`,
  String.raw`(?:like|as|than|with|of|after|from) (?:its|their|the) (?:two |own )?(?:predecessors|precursors)`,
  String.raw`(?:what|the [\w-]+s? (?:that|which)) (?:comes?|came|stands?|stood|(?:is|are) (?:printed|given|shown)) (?:before|above|ahead of) (?:the|this|your) (?:actual )?(?:input|task)\b`,
  String.raw`(?:the|those|these|two|both) (?:[\w-]+ ){0,3}(?:further up|higher up|a few lines (?:up|above)|at the (?:top|head|beginning|start|outset) of (?:the|this|your) (?:prompt|task|page))(?! in the)`,
  String.raw`(?:shown|given|solved|seen|presented|answered|labell?ed|judged|handled|treated) (?:to you )?(?:a moment ago|just now|further up|higher up|up there)`,
  String.raw`see above for (?:the (?:kinds?|sorts?|types?|style|form|format)|examples?|how|what)\b`,
  // "as demonstrated", "as shown above", "just as you were shown"
  String.raw`(?:as|like|the way|in the way|how) (?:(?:was|were|is|are|it|we|you|they|have|has|been|already|this|things) ){0,4}(?:demonstrated|illustrated|exemplified|shown|seen|saw|modell?ed) (?:above|before|earlier|previously|beforehand|to you|at the (?:top|beginning|start|outset)|up front)${notByOthers}`,
  String.raw`(?:as|like|the way|in the (?:way|manner)|exactly as) (?:was |were |is |has been |you were |you have been |you've been )?(?:demonstrated|exemplified|modell?ed)(?=\s*(?:[.,;:!)]|$)| and\b)`,
  String.raw`(?:as|like|the way|in the (?:way|manner)|exactly as) illustrated(?=\s*(?:[.!)]|$)| and\b)`,
  String.raw`(?:format|output|answer|return|label|structure|present|phrase|respond|proceed|(?:do|write|give|list|put) (?:it|this|the [\w-]+|your [\w-]+))(?: [\w'-]+){0,4} as shown(?=\s*(?:[.!)]|$))`,
  String.raw`(?:as|like|the way|in the way|how|what) you(?:'ve| have| were| had|'d) (?:already |just )?(?:been )?shown(?: how| above| before| earlier)?(?=\s*(?:[.,;:!)]|$)| (?:and|to|above|before|earlier|how)\b)`,
  // "the way titles were rendered above", "how earlier tweets were labelled"
  String.raw`(?:how|the way|in the way|as|like) (?:[\w'-]+ ){0,4}?(?:was|were|has been|have been|is|are) (?:${dealt}) (?:beforehand|before|earlier|above|previously|so far|in the prompt|at the (?:top|beginning|start))(?! (?:in|of|by|the|that|this|answering|you|writing|giving)\b)`,
  String.raw`(?:how|the way|in the way|as|like) (?:the|those|these) (?:[\w-]+ ){0,2}?[\w-]+s (?:above|shown|given above|further up|before this one) (?:was|were|are|have been|had been) (?:${dealt})(?! (?:in|by) (?:the|a|this) (?!prompt))`,
  String.raw`(?:was|were|has been|have been) (?:${dealt}) in the prompt`,
  String.raw`(?:how|the way|as|like) (?:it |this |that )?(?:[\w'-]+ )?(?:(?:previous|preceding|earlier|prior|former|solved|given|other) [\w-]+s|(?:previous|preceding|earlier|prior) (?:ones|tasks?)) (?:was|were|have been|had been) (?:${dealt})`,
  String.raw`as (?:was|has been|had been) (?:${dealt}) (?:for|in|with|to) (?:the )?(?:previous|preceding|earlier|prior|others?|given|above)\b`,
  // "from what you have seen" may mean the input
  String.raw`(?:lines of|similar to|like|in line with|consistent with) what you(?:'ve| have| were| had)? (?:already |just )?(?:been )?(?:seen|saw|shown|given)(?! in the (?:text|input|passage|review|list))(?: (?:so far|above|before|earlier))?`,
  String.raw`(?:based on|from|to|of) what you(?:'ve| have| were| had)? (?:already |just )?(?:been )?(?:shown(?! in the (?:text|input|passage|review|list))|(?:seen|saw|given|learned|learnt)(?= (?:above|before|earlier)))(?: (?:so far|above|before|earlier))?`,
  String.raw`what you (?:saw|have seen|see|were shown|learned|learnt) (?:above|before|earlier|at the (?:top|beginning|start)|in the prompt)`,
  String.raw`as you (?:could see|could tell|have seen|saw)(?=,)`,
  String.raw`(?:like|to|from|of|as|than|with|on|by) what (?:was|has been|is) (?:shown|demonstrated|illustrated)(?: (?:above|before|earlier|to you))?(?! (?:in|by|on)\b)`,
  String.raw`(?:an? |the )?(?:example|sample|demonstration|illustration)s?\b[^.;]{0,40} (?:(?:can|may) be (?:seen|found)|(?:is|are) (?:shown|given|provided|listed)) (?:above|below|earlier|in the prompt)`,
  String.raw`(?:the|this|that) (?:first|second|third|last|given|provided|previous|shown|earlier|preceding)(?: (?:pair|instance|case|output|solution|answer))? as (?:an? |your |the )(?:models?|patterns?|templates?|guides?|benchmarks?|yardsticks?|orientation)`,
  String.raw`(?:kinds?|sorts?|types?) you(?:'ve| have| were| had)? (?:already |just )?(?:been )?(?:saw|seen|shown|given)`,
  // "the format demonstrated", "the style you saw", "the pattern used there"
  String.raw`${manner} (?:exemplified|demonstrated|illustrated|modell?ed)(?: (?:above|before|earlier))?(?! (?:in|by) (?:the|a|this|each) (?!prompt))`,
  // spelled as above: that may be the labels
  String.raw`(?!spelling\b)${manner} (?:used|shown|applied|seen|adopted|employed|followed|chosen|taken) (?:there|above|before|earlier|previously|beforehand|so far|to you|at the (?:top|beginning|start))(?! in (?:the|this) (?!prompt))`,
  String.raw`(?<!\b(?:an?|any|some) )${manner} (?:that )?you(?:'ve| have| were| had)? (?:already |just )?(?:been )?(?:saw|seen|shown)(?! in (?:the|this) (?:text|input|passage|list|sentence|review))`,
  // "the slogans supplied with the task", "the docstrings in the prompt"
  String.raw`(?:the|those|these|all) (?!(?:labels?|class(?:es)?|options?|categories|rules?|list|format|criteria|steps|requirements|instructions?|definitions?|guidelines|tags|choices|input|text|passage|values|constraints|conditions)\b)[\w-]+ (?:supplied|given|provided|shown|received|printed|included|handed out|that (?:came|come|were given|were shown|are given|are shown)|you (?:received|got|were given|were shown)) (?:together |along )?(?:with|in|at the (?:top|start|beginning) of) (?:the|this|your) (?:task|prompt)`,
  String.raw`[\w-]+ (?:that |which )?(?:was|were|is|are)? ?(?:shown|given|provided|used|presented|supplied) as (?:an? |the )?(?:examples?|samples?|demonstrations?|illustrations?|models?)(?! (?:of|in)\b)`,
  String.raw`(?:samples?|examples?|demonstrations?)\b[^.;]{0,40} in the prompt`,
].map((words) => new RegExp(String.raw`(?<![\w'-])${words}(?![\w-])`, 'gi'));
