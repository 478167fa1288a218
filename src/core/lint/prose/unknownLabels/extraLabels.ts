const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** What authors like to add to a label set. */
export const extraWords = wordsOf(
  `unknown unsure uncertain unclear undecided undetermined undefined unanswerable unrelated irrelevant maybe perhaps possibly
  partly partially partial mixed neutral both neither none null n/a na yes no true false other others ambiguous inconclusive
  unspecified invalid skip idk cannot-tell indeterminate inapplicable unclassified uncategorized uncategorised miscellaneous
  misc borderline tie same unverified almost undeterminable unrated blank empty off-topic unanswered unlabelled unlabeled`,
);

/** Those that are hardly ever said of an input but as its label: "such reviews are mixed". */
export const verdictWords = wordsOf(
  `mixed neutral unknown undecided inconclusive unverified unclassified uncategorized uncategorised miscellaneous other
  borderline undetermined unrated tie`,
);

/** What is done beside answering, or is no label word: "answer first", "return text". */
export const ordinaryWords = wordsOf(
  `it them this that these those so again always never too well accordingly together once twice text json code words letters
  output answer answers label labels format first last next then here there below above only also still thus either both all
  any one nothing something anything everything whichever whatever what who which why how whether where each every such
  exactly plain english prose lowercase uppercase more less much most least step further back down out up aloud verbatim credit preference
  priority precedence weight way room aside away apart unchanged alone separately room time thought attention care context yourself itself themselves himself herself likewise now forthwith caution discretion judgment judgement logic intuition moderation restraint reason word letter number phrase anyway regardless early soon
  little few many several enough anew afresh`,
);

/** What is said of an answer: "the label is clear". */
export const evaluations = wordsOf(
  `clear unclear obvious ambiguous correct incorrect right wrong possible impossible certain uncertain sure good bad better
  best fine needed required known given missing available plausible likely unlikely easy hard different similar important
  relevant final left true false done ready explicit implicit none straightforward simple hidden found stated implied
  present absent mentioned shown direct indirect short long full complete incomplete single singular debatable doubtful
  questionable safe used based determined decided made open closed free written part empty blank enough sufficient visible
  identical equal unique valid invalid about self-evident negative positive high low`,
);
