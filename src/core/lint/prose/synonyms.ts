/**
 * More words of step lists by meaning, one class a line, in the form of `vocabulary.ts`, whose classes come first: what stands
 * there already is left where it is.
 */
export const furtherVerbs = `
find | pay attention to | attend to | watch out for | focus on | isolate | spell out | get the | note | guess | get clear about | become clear about | be clear about | form an idea of | look up | look in
read | take in | line up
write | hand out
remove | weed | purge | scrap
consider | get to know | put yourself in
compute | arithmetic
mention | raise | bring up | brought up | broach
`;

export const furtherClasses = `
mean | is saying | is trying to say
surround | neighbour | neighbor | neighbouring | neighboring | next to | adjacent | beside | flank | adjoin | around it | on either side | to the left and right | in the vicinity
attack | belittle | demean | menace | threaten | denigrate | mock | ridicule | humiliate | disparage | harass | call names | called names | make look small | made to look small | put down someone | degrade | insulting | slander | vilify | bully
participant | take part | takes part | took part | involved | involve | party | protagonist | figure involved
feature | trait | characteristic | hallmark | property | attribute | peculiarity | quality | mark of
speech | spoken | oral | talking | spoken language
hesitation | hesitate | pause | filler
intention | what for | driving at | drive at | is after | pursue | trying to achieve | trying to get done | wants to achieve | motivation
reference | gold | model answer
teacher | instructor | tutor | examiner
child | kid | youngster | boy | girl
doctor | physician | medic
patient | sick person
illness | disease | sickness | ailment
medicine | drug | medication | remedy
food | meal | dish | fare
drink | beverage
house | home | building | dwelling
street | road | lane
town | city | village | municipality
vehicle | car | automobile
journey | trip | travel | voyage | tour
destination | where the traveller wants | goal of the trip
begin of | onset
weather | climate
animal | creature | beast
plant | flower | tree
colour | color | hue | shade
shape | outline of
amount | sum of money
digit | cipher
symbol | sign of | glyph
space | blank space | white space
column | col
table | grid | chart
half | fifty per cent
duplicate | double | doubled | twice | repeated
unique | distinct values | only once
empty | void
procedure | process | method | approach
function | routine
variable | identifier
argument | parameter
loop | iteration
condition | test of
code | program | script | source code
command | instruction | order to
error | typo | misspelling | lapse | blunder | inaccuracy | grammatical error | slip-up
grammar | grammatical | syntax | syntactic | ungrammatical
fluent | natural | smooth | idiomatic | naturally | fluently | smoothly | reads well | sounds right | read well
adjective | descriptive word | describing word
pronoun | he or she
tense | time of the verb
plural | more than one
singular | just one
prefix | beginning of the word
suffix | ending of the word | word ending
vowel | a, e, i, o and u
syllable | beat
language | tongue
foreign | other language
native | mother tongue
literal | literally | verbatim | word for word | letter by letter | as it stands | as written | exactly as
figurative | metaphorical | metaphor | figuratively | non-literal
irony | ironic | sarcasm | sarcastic | ironical | tongue in cheek
praise | commend | laud | compliment | applaud | approve
blame | criticise | criticize | fault with | complain | complaint | criticism | disapprove | grumble
hate | hatred | hostile | hostility | loathe
love | like | enjoy | fond
anger | angry | rage | fury | furious | annoyed | irritation | irritated
fear | afraid | scared | frightened | dread | worry | anxious | anxiety
sad | sadness | grief | sorrow | unhappiness | gloomy
joy | joyful | cheerful | glad | gladness | happiness
surprise | surprised | astonishment | astonished | unexpected | amazed
trust | confidence | rely
doubt | uncertain | unsure | in doubt | uncertainty | undecided
true | holds | hold true | is the case | correct statement
follow | entail | implied | follow from | imply that | result from | inferred from
contradict | contradiction | incompatible | rule each other out | cannot both | inconsistent | at odds | clash with
independent | unrelated | no connection
relevant | pertinent | matter | bear on | have to do with | concern to
irrelevant | beside the point | unimportant | secondary | of no importance
detail | particular
overview | outline | sketch
necessary | required | needed | must have | indispensable
optional | voluntary
allowed | permitted | admissible | may be used | legal | legitimate
forbidden | prohibited | banned | not allowed | illegal
safe | secure | harmless | benign
harm | damage | hurt | injure | harmful
cost | expense | spending
earn | income | wage | salary
owner | possessor | belong
work | job of
use | usage | purpose of a thing | serve
tool | instrument | device
material | substance | made of
weight | heavy | heaviness
height | tall | tallness
speed | pace | velocity
distance | how far
duration | how long | last for | period
early | soon | prior | precede | come before | before it
late | subsequent | follow later | come after | succeed
final | ultimate | closing
middle | centre | center
bottom | lower | foot of
left | left-hand
right-hand | right side
direction | way it points
rule | guideline | regulation | policy | criterion | requirement | specification
obey | comply | conform | meet the | adhere | abide | fulfil | fulfill | satisfy | respect | observe
violate | break the | infringe | breach | contravene
example | instance | sample | illustration
similar | resemble | alike | similarity | likeness | resemblance | akin
overlap | in common | both have | share | shared by both
stress | emphasis | emphasise | emphasize | highlight | accent
curiosity | make you want to know | tease | teaser | arouse interest | interest
promise | pledge | commit | vow
refuse | decline | turn down | reject | say no | deny
accept | agree to | consent | say yes | approve of
invite | invitation
thank | gratitude | grateful | thanks
greet | greeting | salutation | hello
farewell | goodbye | sign-off | take leave
request | ask for | plea | appeal
offer | suggest | suggestion | recommend | recommendation | advice | advise | counsel
warn | warning | alert | caution against
remind | reminder
announce | announcement | declare | proclaim | news of
inform | tell | notify | let know | information given
threat | menace
describe | characterisation | characterization | sketch of
visible | seen | can be seen | observable
hidden | concealed | implicit | between the lines | unspoken | implied meaning
explicit | stated | openly stated | said outright | expressly
guess | conjecture | surmise | speculate
predict | forecast | foresee | anticipate | expect | what will happen
remember | recollect
forget | overlook
ask | pose | put a question
know | knowledge | be familiar
understandable | comprehensible | intelligible | easy to understand | clear to
audience | reader | readership | addressee | recipient
quote | citation | direct speech | quotation
source | origin | where it comes from
currency | legal tender
upper case | begin with a capital letter | start with a capital letter | begin with a capital | start with a capital | capitalisation | capitalization
vocabulary | choice of words | wording | lexicon | diction
position | slot | spot in
gap | missing word | blank | underscore
probability | likelihood | chance
average | mean value
maximum | peak
minimum | least value
remainder | rest | what is left | leftover | remaining ones
divisible | multiple of
increase | go up | grow | rise | gain
decrease | go down | fall | drop off | decline in
equal | as many as | the same number
pupil | student
surname | family name | last name
background | surroundings | circumstances
mean | is saying | what is said | significance | trying to say | conveyed | convey
date | day of travel | travel day
traveller | passenger | tourist | voyager
author | sender
evidence | hint
common | in common | both have
kind of word | part of speech | word class | class of word | kind of word
lack | gone | not there | nowhere
opinion | thinks of | think of the | make of the
plausible | realistic | true to life | too good to be true
abbreviation | acronym | initialism | short form
obligation | duty | obliged | have to do
symptom | suffer from | ailment
negative | negated | negate | denied
taste | flavour | flavor
stand out | dominant | prominent | prevailing | predominant
timetable | schedule
weekday | day of the week
`;
