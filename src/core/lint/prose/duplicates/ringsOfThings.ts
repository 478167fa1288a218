/** Nouns that steps use for one another; in the form of `ringsOfActs`. */
export const ringsOfThings = `
text passage paragraph excerpt extract document piece
text message post email letter comment review description article story | message text_message sms mail note
message post comment tweet remark | comment remark note observation statement
remark utterance statement turn sentence contribution
opinion view judgement remark statement verdict stance attitude evaluation assessment
opinion think attitude stance position view standpoint sentiment | attitude stance position feeling
sentiment feeling emotion mood tone attitude | emotion feeling mood state | tone style register manner voice
style manner way tone | article report story news item | report article account | review comment evaluation opinion critique
summary abstract digest gist | title headline heading header name | heading header subject_heading caption
question query problem | question interrogative | question prompt | answer reply response solution | solution answer result
option choice candidate alternative answer possibility | candidate possibility option
conversation dialogue chat talk exchange discussion | turn utterance remark contribution line | speaker author writer person
author writer reviewer poster user sender person | reviewer author writer guest critic | user person client customer
customer client buyer shopper user guest | guest visitor customer reviewer traveller | reader audience recipient addressee
recipient addressee receiver | asker questioner | person people human somebody someone individual man woman character one
person name | character figure person protagonist hero | hero protagonist main_character | party company participant side
participant party person involved | employee worker staff | boss manager superior
company firm business enterprise organisation | organisation institution body | group team set class
class category kind type label group sort genre | kind type sort category nature | label tag class category
topic subject theme matter issue what_about subject_matter | topic about concern deal | field area domain
area field region zone | idea thought notion concept | meaning sense significance | meaning message point
message point moral lesson | sense meaning reading interpretation | gist main_point essence core message
point aspect issue matter | aspect feature side facet respect point
feature trait characteristic property attribute quality mark sign | sign clue hint indication cue evidence signal trace
sign symbol mark character | evidence proof support | reason cause why motive ground explanation because
purpose aim goal intention intent objective why what_for use | result outcome consequence effect upshot end
consequence effect result implication | event happening occurrence incident what_happens action
action act deed activity what_do step | activity action | fact detail information particular data | fact statement claim
information content fact data detail | content information what_says matter substance material | content what_in
claim statement assertion allegation proposition hypothesis | statement sentence proposition | statement fact
premise assumption | conclusion inference | hypothesis claim | argument reason | rule law principle pattern regularity
pattern rule regularity system | condition requirement criterion | requirement condition demand need
demand requirement wish request | request wish demand plea | instruction command order | plan scheme intention
problem trouble difficulty issue fault error | problem complaint issue | error mistake fault flaw slip lapse wrong
error typo misspelling | bug error fault defect | gap blank hole space slot missing_word underscore
difference gap discrepancy deviation mismatch contrast | difference differ distinguish | similarity likeness resemblance
relation relationship connection link tie | link url address | word term expression | word vocabulary wording
expression phrase term word | phrase expression wording words | phrase group
wording formulation words phrasing choice_of_words | term technical_word name | name title designation | name proper_noun
noun name | verb predicate action | pronoun he | referent antecedent stand_for | subject doer | sentence line statement
clause sentence part | clause provision section | paragraph section part | part piece section portion segment bit component
part place passage | part element | element item entry member | item thing object | thing item object what
object thing article | list series enumeration | order sequence series arrangement succession | row line record | column field
line row verse | verse line | poem verses stanza | stanza verse | table grid | cell field box | value number entry figure
value amount | number figure numeral integer value digit | number amount quantity count how_many | amount sum quantity
sum total | digit figure number numeral | digits numbers | letter character | letter initial | character sign symbol letter
beginning start opening first | end ending close conclusion last | ending end conclusion outcome last_sentence
position place spot | place location spot site position where | place town city | city town | country nation state land
time moment point | time date when | date day | duration length time how_long | period time span | sum amount price money
price cost amount fee | money amount cash | score mark grade rating points | level degree grade | degree extent how how_far
rank place position | probability chance likelihood | fraction ratio | operation calculation
calculation computation arithmetic | equation formula | step move stage phase | step operation | process procedure method
method way approach technique means | way manner how means | tool instrument device equipment | product item article goods
goods product merchandise | ingredient component | dish meal food recipe | food meal dish | drink beverage
house building home | street road | car vehicle | trip journey travel tour | destination goal where_to
traveller passenger tourist | doctor physician | patient sick | illness disease condition complaint | symptom complaint sign
medicine drug remedy | treatment therapy | student pupil learner | teacher instructor | school_exercise exercise task problem
task job work | job work profession occupation | model_answer reference | reference gold | contract agreement
obligation duty must | right permission may | law statute | court judge | newspaper paper press | news report item
story tale narrative plot | story narrative event | plot story | scene situation | situation circumstances case state
case situation | circumstances context background | context surroundings background | surroundings neighbourhood
weather climate | animal creature beast | colour hue | shape form | form format shape | format form notation layout
notation spelling format | spelling orthography | punctuation comma | mark sign | full_stop period | comma separator
separator delimiter | space blank | translation version rendering | version variant form | source original | original source
language tongue | register formality | formality formal informal | conjunction connective | contraction short_form
abbreviation short_form acronym | slang colloquialism | insult abuse offence swearword | threat menace | joke pun
irony sarcasm | metaphor image | praise compliment commendation | praise positive_remark | complaint criticism grievance
criticism blame | advice recommendation tip | suggestion proposal recommendation | offer proposal | promise pledge commitment
apology sorry regret | thanks gratitude | greeting salutation | warning caution | advertisement ad promotion commercial
audience public | customer_service support | ticket request report | interest curiosity | tension suspense
surprise astonishment | joy happiness | anger rage | fear anxiety | sadness sorrow grief | need wish want | wish desire want
pressure stress | danger risk | harm damage | chance opportunity | advantage benefit | drawback disadvantage | skill ability
knowledge know | memory recall | attention focus | view opinion | choice selection | comparison compare | decision decide
description describe | explanation explain | repetition repeat | negation negative | comparison contrast
change edit modification | correction change | omission lost missing | addition extra added | code program | function role
function routine method | input text | output result | variable name | database table | query search | search_query query
page site website | file document | image picture photo | sound noise | pronunciation sound | syllable beat | vowel a
rhyme sound | figure number | half part | rest remainder others | remainder rest | pair two couple | couple pair
majority most | minority few | extra surplus | everything all | nothing none
`;
