/**
 * Words and phrases of step lists by meaning, one class a line. The first word names the class. A word stands in one class;
 * its inflected forms count, too, and so do the irregular ones where they are listed.
 */
export const verbClasses = `
read | reread | re-read | skim | scan | peruse | study | examine | inspect | go over | went over | go through | look at | look over | look through | run through | read through | read over | work through | take a look at | have a look at | review | revisit
find | found | identify | locate | determine | detect | spot | discover | recognise | recognize | establish | decide | judge | figure out | work out | find out | make out | single out | pinpoint | ascertain | tell apart | search | search for | look for | seek | sought | hunt for | see if | see whether | see | saw | seen | clarify | uncover | check for | check if | check whether | derive | deduce | infer | evaluate | assess | gauge | look into | look to see | note whether | tell whether | tell if | get at | come to know | learn | learnt | learned | make certain | settle | notice | realise | realize | diagnose | distinguish | trace | watch for | watch out for | hunt | keep an eye out for | be on the lookout for | track down
consider | think | think about | think of | thought | reflect | reflect on | take into account | keep in mind | bear in mind | ponder | contemplate | understand | understood | comprehend | grasp | know | knew | known | be aware of | make sense of | analyse | analyze | interpret | weigh | recall | bring to mind | remember | call to mind | think over | think through | mull over | ask yourself | take stock of | familiarise yourself with | be familiar with | have in mind | think back to
check | verify | ensure | make sure | see to it | be sure | confirm | double-check | doublecheck | validate | guarantee | take care | go back over | cross-check
write | wrote | written | output | return | print | produce | generate | compose | formulate | respond | reply | state | put down | write down | set down | write out | give | gave | provide | present | submit | word it | create | craft | report | say | said | display | come up with | deliver | type | type out | jot | hand in | hand over | answer with | reply with | respond with | return as | make | form | build | construct | prepare | put into words | verbalise | verbalize | set out | finish with
correct | fix | repair | rectify | amend | mend | emend | put right | set right
replace | substitute | swap | exchange | put in place of | swop | trade | switch | put instead of | instead of | in place of | in lieu of | exchange for
remove | delete | drop | discard | eliminate | strike | strike out | struck | cross out | take out | throw away | throw out | get rid of | filter out | leave out | left out | omit | exclude | skip | cut | cut out | keep out | ignore | disregard | set aside | prune | dispense with | leave aside | rule out | leave away | take away | shed | erase | ditch | clear away | weed out | sift out
keep | kept | retain | preserve | maintain | hold on to | leave | stay | remain | left over | leave in | hold | let stand | stick to | stick with | remaining
copy | transcribe | reproduce | quote | take over | carry over | lift
merge | combine | join | unite | fuse | integrate | connect | link | put together | blend
shorten | condense | compress | abridge | trim | reduce | boil down | cut down | tighten | cut back | bring down | decrease | lower | get down to | crop | shrink
summarise | summarize | summary | sum up | recap | recapitulate | digest
sort | arrange | order | rank | reorder | rearrange | put in order | bring into order
choose | pick out | chose | chosen | select | selection | pick | opt | opt for | settle on | decide on | go for | choice | take your pick | settle for | go with | elect | prefer | decide in favour of
compare | comparison | contrast | set against | juxtapose | hold against
match | map | align | associate | correspond | pair up
label | assign | classify | categorise | categorize | classification | tag | annotate | mark as | attribute | class | grade | rate | mark | category | sort into
count | tally | number of | how many | amount of | how often | count up | add up | total
compute | calculate | calculation | reckon | work out the value | computation
imagine | picture | envisage | envision | visualise | visualize | picture to yourself | suppose | put yourself
invent | make up | made up | think up | devise | fabricate | conceive | dream up
translate | render | translation | put into
rewrite | rephrase | reword | paraphrase | restate | reformulate | recast | put in other words
separate | divide | split | delimit | break | broke | broken | segment
add | append | insert | attach | supplement | put in | work in | supply | bring in | fill in | mix in
contain | include | comprise | feature | hold | held | occur in | appear in | appear | occur | find in | made up of | consist of | cover | encompass | present in | found in
list | enumerate | itemise | note | note down | jot down | record | collect | gather | compile | collate
mention | cite | allude | talk about | speak of | tell of
mean | refer | referent | reference | meant | signify | denote | stand for | stood for | sense
ask | asked for | call for | request | require | want | demand | seek to know | enquire | inquire | look to know | demanded | wanted | wished-for | wish | wish for | need
use | using | employ | utilise | utilize | apply | make use of | rely on | draw on | by means of | with the help of
explain | explanation | justify | justification | reason
show | express | indicate | reveal | suggest | signal | imply | hint | point to
convert | transform | turn into | change into | turn | put into the form
change | alter | modify | modification | adapt | adjust | edit | vary | vari
limit | at most | up to | no more than | not more than | no longer than | not longer than | not exceed | fewer than | less than | or less | or fewer | no longer | exceed | longer | surpass | go over the limit | go beyond | over the limit | overrun
begin | start | begun | began | open with | commence | beginning
end | finish | close | conclude | terminate | ending | last part | final part | close with
agree | agreement | accord | coincide | concur
disagree | disagreement | conflict | clash
support | back up | bear out | corroborate | underpin
aim | target | direct at | directed | aimed | address
happen | take place | occurrence | event
describe | be described in | description | depict | portray | characterise | characterize
extract | pull out | take from
repeat | reuse | duplicate | repetition
answer | reply | response
`;

export const otherClasses = `
error | mistake | fault | flaw | slip | trouble | problem | issue | difficulty | go wrong | went wrong | gone wrong | defect | bug
word | term
text | passage | paragraph | excerpt | snippet | extract from
conversation | chat | dialogue | dialog | talk | exchange of messages
message | post | comment | tweet | posting
author | writer | speaker | poster | who wrote
sentence | statement
main | central | key | principal | chief | core | primary | major | important | crucial | essential | most important | gist | overall | general
point | idea | topic | subject | theme | subject matter | is about | mainly about | is mainly about | be about | gist of | concern | deal with
fact | detail | information | piece of information | info
question mark
question | query
synonym | synonymous | similar meaning
opposite | antonym | contrary
sentiment | mood | attitude | feeling | emotion | emotional | tone | feel | felt | emotional state
emoji | emoticon | smiley
length | long | size
sequence | order of | series | order | in order
correct | right | true | valid | accurate | proper | correctly | accurately
wrong | incorrect | false | untrue | invalid | inaccurate
same | equal | identical | equivalent | alike | unchanged | unaltered | the same | consistent | match up
different | difference | differ | distinct | differently
possible | potential | candidate | conceivable
suitable | fitting | appropriate | apt | fit | adequate | matching
plausible | believable | credible | likely | convincing | sound plausible | probable | convince
short | brief | concise | succinct | terse | briefly | concisely
clear | unambiguous | clearly | plain | plainly
unclear | ambiguous | vague | obscure
big | large | great | high | larger | largest | greatest | biggest | highest | maximum | maximal | max | top | higher | bigger | greater | more
small | little | low | smaller | less | smallest | lowest | minimum | minimal
begin of | first part | opening
reason | cause | why | motive | ground | rationale
result | outcome | consequence | outcome of | come out | turn out | resulting
person | people | human | somebody | someone | human being | who | whom | man | woman | character
place | location | spot | site | where | position | area
time | date | moment | when | day | month | year
pleased | happy | satisfied | content | pleasure | satisfaction | delighted
displeased | unhappy | dissatisfied | displeasure | dissatisfaction | discontent
positive | favourable | favorable
negative | unfavourable | unfavorable
situation | scene | scenario | circumstance | circumstances
comma-separated | comma
lower case | lowercase | lower-case | small letters | lowercased
upper case | uppercase | upper-case | capital letters | capitals | capitalised | capitalized | all caps | block letters
past tense | preterite | past
present tense
personal | private
lack | missing | absent
name | proper name | proper noun | noun
gap | blank | hole
phrase | expression | wording
item | element | entry | member
number | integer | figure | numeral | digit
ascending | increasing | smallest to the largest | smallest to largest | rising
descending | decreasing | largest to the smallest | largest to smallest
single | lone | sole
apology | apologise | apologize | sorry | apologetic
money | currency | cash | coin | banknote
country | nation
offer | propose | proposal
help | assistance | assist | aid
private | confidential
public | publicly | openly
polite | courteous | respectful | courteously | politely | respectfully
rude | impolite | disrespectful | insulting
formal | official | formally | formality
informal | casual | colloquial | slang
simple | easy | straightforward
difficult | hard | complicated | complex
kind | type | sort
rare | unusual | uncommon | seldom
common | usual | frequent | widespread | shared
full stop | period
customer | client | buyer | shopper
company | firm | business | enterprise
price | cost | fee
rule | pattern | regularity | law | principle
relation | relationship | connection | tie | bond
verb | predicate
intention | intent | goal | purpose
evidence | proof | indication | sign | clue | cue
claim | assertion | allegation | contention
opinion | view | stance | standpoint | belief
quantity | amount
sum | total | plus
even | divisible by two
whole | entire | complete | full
part | portion | piece | section | bit | share
title | headline | heading | caption
ingredient | component
story | tale | narrative | plot
joke | pun | humour | humor | funny | witty
danger | risk | hazard | threat | dangerous | risky
near | nearby | close to
rhyme | rhyming
curiosity | curious | intrigue
leave open | withhold | hold back | unanswered | untold
job | profession | occupation
old | ancient
new | novel | fresh
fast | quick | rapid | swift
good | well
bad | poor | awful
attack | insult | abuse | slur | assault | offend | offensive
hide | conceal | mask | anonymise | anonymize
buy | purchase
spelling | spelt | spell | orthography
punctuation | punctuation mark
bracket | parenthesis | parentheses
`;

/** Ways to say no, of which a text may mix several. */
export const negationWords = `not no none never neither nor without cannot can't don't doesn't didn't isn't aren't won't wouldn't shouldn't mustn't couldn't haven't hasn't nothing nobody nowhere avoid refrain free-of n't unless`;

/** Irregular forms by the word whose class they share. */
export const irregularForms: Readonly<Record<string, string>> = {
  went: 'go',
  gone: 'go',
  took: 'take',
  taken: 'take',
  spoke: 'speak',
  spoken: 'speak',
  drew: 'draw',
  drawn: 'draw',
  brought: 'bring',
  told: 'tell',
  meaning: 'mean',
  meanings: 'mean',
  children: 'child',
  men: 'man',
  women: 'woman',
  criteria: 'criterion',
  location: 'area',
  informal: 'casual',
  informally: 'casual',
};
