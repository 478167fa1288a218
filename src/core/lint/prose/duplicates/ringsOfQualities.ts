/** Adjectives, adverbs and what else tells how something is; in the form of `ringsOfActs`. */
export const ringsOfQualities = `
main principal chief central key major most_important core primary leading overall dominant essential
important essential crucial vital significant relevant key main weighty big
unimportant irrelevant minor secondary trivial negligible beside_point
necessary needed required essential indispensable must | superfluous unnecessary redundant needless surplus excess extra
relevant pertinent to_the_point on_topic useful helpful applicable | irrelevant unrelated off_topic beside_point
best most_suitable most_fitting ideal top optimal most_apt strongest | best good most_sense sensible
worst gravest most_serious heaviest | good great nice excellent fine positive pleasing
bad poor awful negative terrible poorly | positive favourable good approving pleased happy praise
negative unfavourable bad critical unhappy disapproving | supportive favour positive approving for
critical against negative disapproving | happy pleased satisfied glad content delighted cheerful happier happiest
unhappy displeased dissatisfied sad disappointed discontent unsatisfied | satisfaction pleasure contentment happiness
angry furious mad annoyed irate cross upset | afraid scared frightened fearful anxious worried
sad gloomy sorrowful down depressed | excited thrilled enthusiastic eager keen | warm hot | cold cool chilly
rude impolite offensive insulting disrespectful harsh uncivil aggressive unfriendly toxic abusive
polite courteous civil respectful well-mannered friendly | friendly kind warm nice amiable cordial
formal official businesslike stiff | informal casual colloquial slangy everyday conversational
colloquial spoken oral informal slang | serious severe grave heavy bad badly heavily seriously seriousness severity gravity
strong intense powerful strongly forceful | strength intensity degree extent force | weak feeble mild slight
true correct right accurate valid | wrong false incorrect mistaken erroneous inaccurate untrue faulty | wrong missing
exact precise accurate literal verbatim | exactly precisely just | same identical equal alike equivalent unchanged common
different other distinct unlike differing varying | different separate | similar alike like resembling comparable akin close
opposite contrary reverse antonym | synonymous equivalent same | common shared mutual joint
common frequent usual widespread typical ordinary | usual typical normal ordinary standard regular customary common
usual typical tend normally | strange odd weird unusual unexpected curious peculiar surprising
rare unusual uncommon seldom infrequent | special particular specific certain | specific concrete particular definite precise
general overall broad common | typical characteristic distinctive | clear obvious evident plain apparent unmistakable
clear understandable comprehensible intelligible plain | unclear ambiguous vague obscure cannot_understood
simple easy plain basic straightforward uncomplicated | everyday ordinary plain simple common daily
difficult hard complicated complex tricky tough | short brief concise terse succinct | long lengthy extended
length duration long size | big large great huge sizeable | small little tiny minor low | small lower | large capital upper
most maximum greatest highest | least minimum smallest lowest | greatest largest biggest highest most | newsworthy news_value
plausible believable credible likely probable convincing sensible | likely probable plausible presumable
sensible reasonable sense logical rational | unsuitable inappropriate unfit | suitable fitting appropriate apt right proper
possible potential candidate conceivable | impossible cannot | certain sure definite beyond_doubt
uncertain unsure doubtful unclear | complete full whole entire total all | incomplete partial unfinished
whole entire all full complete | total overall sum altogether | empty blank nothing void
missing absent lacking lost gone omitted left_out dropped | extra additional added further more other new
new additional further unmentioned other extra not_before | new fresh novel recent | old ancient aged former
first initial earliest opening beginning | last final closing ultimate end | next following subsequent succeeding successor
previous preceding former earlier prior before | earlier before former first prior old
later after latter second following subsequent new | later newer | current present
repeated duplicate double second twice again repetition recurring repetitive | repetition duplicate recurrence again
once single unique | single sole only lone one individual | alone only solely | several multiple many more_than_one
each every all any | each individual single separately | both two pair | half fifty_percent | visible apparent seen shown
hidden concealed implicit unsaid | literal word_for_word verbatim | figurative metaphorical non-literal
ironic sarcastic mocking irony sarcasm | funny humorous comic amusing | public open | private personal confidential intimate
personal individual own | safe harmless | dangerous risky unsafe hazardous harmful | harmful damaging bad dangerous
legal lawful | illegal unlawful forbidden | allowed permitted admissible legal | forbidden prohibited banned | free no_cost
expensive costly dear | cheap inexpensive low-priced | fast quick rapid swift | slow gradual | early soon
ascending rising increasing growing upward smallest_first lowest_first
descending falling decreasing downward largest_first highest_first | alphabetical alphabet alphabetically abc | odd uneven
even divisible | negative minus below_zero | positive plus above_zero | sign positive negative plus minus
identical duplicate same repeated | natural fluent smooth idiomatic native | grammatical well-formed correct acceptable
ungrammatical ill-formed | neutral impartial unbiased objective balanced
subjective biased opinionated emotional loaded one-sided | evaluative judging emotional loaded | objective factual
promotional advertising advert salesy | informative telling instructive | attractive appealing catchy inviting enticing
catchy memorable | surprising unexpected unforeseen | curious interested intrigued | technical specialist expert professional
medical health | physical bodily material | capital upper-case capitalised large block | lower-case small | bracketed brackets
underlined marked | numeric numerical digit number | daily everyday | finite conjugated | inside within internal
outside external outer | near close around nearby neighbouring next_to adjacent beside surrounding
neighbour surround adjacent next | top upper high | bottom lower | left remaining | middle centre central | front before
behind after end | together jointly | separate apart individual distinct own | twice two_times | often frequently | well good
badly poorly | how way manner method | how_much degree extent | why reason | where place location | when time date
who person whom | about on regarding concerning | for_example such_as e.g | explicit stated express outright
true_to faithful | faithful true exact | consistent compatible agree fit | inconsistent contradictory incompatible
logical consequent consequence follow | responsible in_charge accountable assigned | suspicious doubtful dubious
urgent pressing | due owed payable | available free | guilty liable | related connected relevant linked | responsible liable
concise compact | original source first
`;
