import { conceptsOf, wide } from './concepts';

/**
 * Words that steps use for one another, one family a line. A word may be in several families; those of one class of
 * `vocabulary.ts` and `synonyms.ts` go together.
 */
const families = `
want intention aim purpose seek
number amount value digit total
opinion sentiment claim view impression verdict stance
main big
small short
word phrase vocabulary name
sentence claim fact utterance line clause
event fact result action deed
reason explain why evidence
mean point message content
#1 begin opening
last end final
gap missing
place scene situation setting surroundings
feature sign evidence trait mark
know fact knowledge
polite formal civil manners
separate part item ingredient component
compare relation same different match relate
common overlap same
kind class group label genre department
topic subject theme field area domain
aspect feature part side
person author participant character speaker user customer student asker
customer user asker person shopper
speaker author writer utterer
seller shop vendor dealer merchant
company firm manufacturer maker producer
price amount cost sum
text story article review passage document essay letter email description message extract
line row record entry
column field heading header
utterance turn remark statement message
conversation turn
premise claim fact given
hypothesis claim conclusion
ending continuation outcome consequence
continuation follow next happen
antecedent referent noun phrase candidate
referent mean object
noun name object thing
verb action activity
adjective attribute describe
pronoun he she
grammar correct well-formed
error wrong fix
spelling letter form
shorten remove short
compress shorten summarise
informal slang contraction oral
formal official polite
translate english
plain simple understandable
difficult complex rare
hint sign clue give-away
word term expression
gist main summary essence core
mood atmosphere tone sentiment
emotion sentiment joy anger sad fear
insult attack rude offend swear
toxic insult attack hate
joke irony figurative
praise positive favourable good pleased
blame negative unfavourable bad displeased complaint
support agree strengthen praise
contradict disagree conflict different undermine
contradict mismatch diverge discrepancy gap conflict
plausible possible sensible fit suitable
suitable fit match best good
relevant needed useful necessary important
necessary ask condition
premise condition
ingredient food component
recipe dish meal
prepare cook bake make technique
tool utensil equipment instrument
method technique procedure way
country place town region
date day time year deadline
duration time period
order sequence chronology time
before earlier previous preceding prior
after later next following subsequent
change different new
rewrite change new replace
number count
compute result count total sum
operation arithmetic add multiply compute
digit number
letter character sign
capital upper case
question ask query
answer solution reply
option choice candidate alternative possible
title name headline
keyword term topic
quote literal copy
span phrase part
punctuation comma full stop mark
entity name person place
relation verb link
cause reason trigger bring about lead to
effect result consequence
danger harm unsafe
advice offer recommendation
feeling sentiment
acknowledge understand empathy
function role task job purpose use
symbol abbreviation sign
lost missing disappear
exist have
unit measure
pair couple 2
property feature common overlap
similar same like
rule condition law
pattern rule regularity sequence
code function program command
variable name
bug error
summary abstract gist
information fact detail knowledge data
describe report tell mention
mention contain name
difference different compare
remainder other else
empty nothing
category topic
link connect relation
source origin
hero character protagonist person
plot story event
moral lesson message
rhyme sound
syllable count
image picture scene
language tongue
foreign language
title headline
reader audience
request ask
promise offer
refuse not
child pupil young
animal creature
illness symptom complaint
symptom sign complaint
medicine treatment
law rule
contract clause agreement
money price
`;

const familiesOf = new Map<string, Set<number>>();
for (const [index, line] of families.trim().split('\n').entries())
  for (const word of line.split(' '))
    for (const { id } of conceptsOf(word, wide))
      familiesOf.set(id, (familiesOf.get(id) ?? new Set()).add(index));

/** Whether two concepts may stand for the same in two steps that otherwise agree. */
export function areKin(one: string, other: string): boolean {
  if (shareRoot(one, other)) return true;
  const others = familiesOf.get(other);
  const own = familiesOf.get(one);
  return own !== undefined && others !== undefined && [...own].some((family) => others.has(family));
}

/** "Irregular" and "irregularly", "negate" and "negative". */
function shareRoot(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  return shorter >= 5 && one.slice(0, shorter - 1) === other.slice(0, shorter - 1);
}
