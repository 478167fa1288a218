/**
 * What demands on a text speak of, one topic a line: words by which definitions and steps mean the same thing. A word goes on as
 * it may ("advis" for "advise" and "advising").
 */
const lines = `
drawback|weak point|weakness|could be better|disadvantage|downside|flaw|shortcoming
advantage|strength|benefit|upside|strong point|merit
date|day|year|when it
greeting|greet|salutation|hello|dear
farewell|goodbye|sign-off|sign off|regards|signature|signed
opinion|judgement|judgment|take sides|taking sides|neutral|impartial|objective|subjective|bias
advice|advis|recommend|suggest|tip|counsel
slang|colloquial|informal
abbreviat|acronym|short form|written out|in full|spell out|whole words|full words
humour|humor|joke|funny|comic|witty
physician|doctor|medical help
diagnos|illness|disease|ailment|what is wrong with
drug|medicine|medication|remed|pharmac
violen|blood|cruel|brutal|death|kill|dies|die
politic|party|parties|partisan
religio|faith|church
link|url|web address|website
emoji|smiley|emoticon
hashtag|#
metaphor|simile|comparison|figurative|imagery
colour|color|tint|hue\\b|shade of|paint|\\b(?:red|blue|green|yellow|purple|violet|orange|pink|brown|black|white|grey|gray|golden|crimson)\\b
animal|creature|beast|\\b(?:birds?|fish|dogs?|cats?|fox|horses?|wolf|bears?|mouse)\\b
season|\\b(?:winter|spring|summer|autumn|snow|blossom|harvest)\\b|time of (?:the )?year
source|reference|cite|citation|comes from
currenc|dollar|euro|pound
percent|%
ambiguous|ambiguity|double meaning|two senses|both senses|more than one|stand for|several meanings
imperative|command|tell the|what to do
proverb|saying|adage
date of birth|birthday|born
instrument|tool
european|europe
spoiler|give away|ending|outcome|reveal|turn out|turns out|ends well|end well
sarcas|iron
insult|swear|curs|offen|rude|vulgar|decent|clean|respect
thank|grateful|gratitude|glad|appreciat
apolog|sorry|regret
polite|courteous|courtesy|civil|respectful|kind|friendly|warm
blame|accus|fault
question word|wh-word
title|heading|headline
subtitle|caption
reason|why|because
example|instance|illustrat
age|old
gender|sex|he or she|male|female
place|location|where
narrator|first person|point of view
moral|lesson|teach
setting|scene|place and time
synonym|other word|different word|same meaning
opposite|antonym|contrar
cliché|cliche|hackneyed|worn|stock phrase
passive|active
bracket|parenthes
footnote|note
heading|section
table|column|row
brand|maker|manufacturer|product name|name of the product
calorie|nutrition
safety|safe|danger|hazard|risk
copyright|licen
deadline|due|by when|date by|until when|latest|in time
yourself|about you|self|first person|i, me|of your own
tense|past|present|future|time of the
time of day|clock|hour|o'clock
`;

const topics = lines
  .trim()
  .split('\n')
  .map((line) => new RegExp(`(?<![a-z])(?:${line})`, 'i'));

/** The topics of a demand of which nothing else in the definition speaks. */
export function topicsIn(text: string, rest: readonly string[]): readonly RegExp[] {
  const elsewhere = rest.join(' ');
  return topics.filter((topic) => topic.test(text) && !topic.test(elsewhere));
}
