/** Nouns for what lies outside the prompt, as alternatives of regular expressions, and how sentences are searched for them. */

/** At most five words before a noun: "the most recent scientific". */
const some = String.raw`(?:[\wÀ-ɏ'¤-]+ ){0,5}?`;

/** Places where things can be looked up. */
const web = String.raw`(?:the )?(?:world wide web|web|internet|net|(?:[\w-]+ )?portals?|google|bing|duckduckgo|wikipedia|wikidata|wiktionary|stack ?overflow|reddit|social media|search engines?|online|web ?sites?|home ?pages?|web ?pages?|news ?sites?|youtube|arxiv|pubmed|jstor|google scholar|github|kaggle|yelp|trip ?advisor|imdb|amazon|quora|linked ?in|instagram|facebook|goodreads|rotten tomatoes|ebay|tik ?tok|google (?:maps|news|books|images|trends)|urban dictionary|stack exchange|twitter|(?<=(?:on|in|at|from|via|of|through|search|check|browse) )x(?=[.;]|$)|merriam-webster|britannica|oxford (?:english )?dictionary|oed|bnc|coca|cambridge dictionary|etymonline|medline|semantic scholar|researchgate|n-?gram viewer|dbpedia|yago|freebase|babelnet|verbnet|propbank|snopes|politifact|reuters|bbc|cnn|new york times|steam|spotify|netflix|discogs|allrecipes|booking|expedia|glassdoor|crunchbase|bloomberg|yahoo|perplexity|geonames|openstreetmap|intranet|app store|play store|the news|news (?:reports|outlets|agencies|portals|articles)|today's (?:news|paper|weather|prices?|rates?)|blogs|podcasts|message boards?|bulletin boards?|discord|slack|whatsapp|telegram|[\w.-]+\.(?:com|org|net|io|gov|edu|de|uk))\b`;

const referenceWorks = String.raw`(?:dictionar(?:y|ies)(?! (?:form|entry form|key|object|comprehension))|thesaur(?:us|uses|i)|encyclop(?:a?edias?)|(?:text|hand|cook|guide|rule|note|year|log|law|song|story|pattern)[ -]?books?|glossar(?:y|ies)|lexicons?|lexica|atlas(?:es)?|almanacs?|antholog(?:y|ies)|(?:job|message|notice|discussion) boards?|(?:issue|bug|ticket) trackers?|forums?(?! (?:posts?|threads?|messages?|entries|entry|comments?|users?|members?|discussions?)\b)|release notes|change ?logs?|mailing lists?|periodic table|tutorials?|(?:public|official|historical|weather|birth|court|police|church|census|land|sales|company|flight|disaster|property|trade) records|wordnet|framenet|conceptnet|knowledge (?:bases?|graphs?)|ontolog(?:y|ies)|(?:local |public |university |school )?librar(?:y|ies)(?! (?:functions?|calls?|methods?|routines?))|word ?lists?|(?:an?|the|your|any|some) (?:[\w-]+ )?books?|corp(?:us|ora)|concordances?|(?:grammar|style|reference|conversion|frequency|verb|syllable|translation|conjugation) (?:works?|books?|materials?|references?|tables?(?! (?:in|given|of the input))|guides?|charts?|sheets?|lists?|databases?)|(?:(?:large|public|legal|online|medical|product|customer|crime|central|internal|external|company|shop|image|movie|film|music|recipe|news|citation|patent|gene|chemical|lexical|terminology|name|quotation|joke|word|bug|issue|ticket|knowledge|sql|relational|our|your|some|any|an?|of)[ -])+(?:data ?banks?|data ?bases?)|(?:an?|some|any|your|our) (?:[\w-]+ ){1,2}data ?(?:banks?|bases?)|repositor(?:y|ies)|inventor(?:y|ies)|phrase ?books?|style guides?|grammar books?|online (?:documentation|resources?|sources?|databases?|tools?|materials?|forums?|communit(?:y|ies))|search results?|news ?papers?|journals?|man ?pages?|faqs?(?: pages?)?|wikis?|user guides?|manuals?(?! (?:work|labou?r|checks?|counts?))|(?:official |api |python |online |library )+docu?(?:mentation|s)|data ?sheets?|catalogu?es?|phone ?books?|yellow pages|gazetteers?|maps?(?= (?:of|to)\b|[.,;]|$)|time ?tables?(?! in)|price lists?|registers|(?:commercial|company|companies|land|civil|trade|electoral|official|public) register|registr(?:y|ies)|yearbooks?|concordancers?|tree ?banks?|n-?gram (?:counts|lists|data)|(?:word[- ])?frequency (?:lists?|tables?|dictionar(?:y|ies))|stop ?word lists?|gazetteers?|bibliograph(?:y|ies)|periodicals?|magazines?|tabloids?|press|case law|statute books?|legal code|medical records?|patient records?|court records?|(?:[\w-]+ )?(?:dashboards?|analytics)|fact-check(?:ing|ers?)(?: (?:sites?|websites?|services?|organi[sz]ations?))?|archives?|(?:the )?(?:scientific |relevant )?literature|published literature|specialist literature)\b`;

/** Other sources than the input. */
const otherSources = String.raw`(?:(?:external|outside|other|reliable|trusted|trustworthy|authoritative|additional|further|online|independent|third-party|multiple|several|various|official|primary|secondary|credible|reputable|verified|scholarly|academic|public|up-to-date|available|different)[, ]+(?:[\wÀ-ɏ-]+ ){0,2}?(?:sources?|resources?|references?|databases?|materials?|records|publications?|documents|websites?|literature)|(?:published|professional) (?:translations?|versions?|solutions?|editions?|summar(?:y|ies)|stud(?:y|ies)|articles?))\b`;

/** Programs whose name alone says what they are. */
const namedTools = String.raw`(?:spacy|nltk|text ?blob|vader|bert|roberta|distilbert|deberta|t5|gpt(?:-?\d\w*)?|chat ?gpt|llama|claude|gemini|bart|pegasus|word2vec|glove|fasttext|elmo|gensim|stanza|flair|core ?nlp|stanford (?:parser|tagger|corenlp|ner)|hugging ?face|transformers library|scikit-?learn|sklearn|tensorflow|keras|pytorch|tf-?idf|bm25|grammarly|language ?tool|ms word|microsoft (?:word|excel)|excel|google (?:translate|docs|sheets|forms?|scholar|maps|search)|deepl|regex101|wolfram ?alpha|jupyter|colab|mechanical turk|mturk|prolific|crowdflower|amazon turk|label studio|brat|hunspell|aspell|praat|audacity|ffmpeg|vim|emacs|notepad(?:\+\+)?|vs ?code|pycharm|eclipse|intellij|powerpoint|photoshop|latex|overleaf|bleurt|comet|sacrebleu|languagetool|sentiwordnet|treetagger|udpipe|maltparser|benepar|opennlp|mallet|weka|rapidminer|sentence-?(?:bert|transformers)|sbert|xlnet|electra|albert|mbert|xlm-?r|mt5|opus-?mt|marian(?:mt)?|copilot|siri|alexa|cortana|antconc|sketch ?engine|elasticsearch|lucene|solr|faiss|mongodb|redis|kubernetes|postman|valgrind|wireshark|selenium|scrapy|beautiful ?soup|dateutil|dateparser|sympy|statsmodels|xgboost|seaborn|tableau|power ?bi|spss|stata|sas|r ?studio|mathematica|maple|geogebra|desmos|symbolab|photomath|linter|prettier|pylint|mypy|rasa|dialogflow|gate|prodigy|opencv|whisper|langchain|github|kaggle|tesseract|svms?|lda|k-means|naive bayes|random forests?|logistic regression|lstms?|rnns?|cnns?)`;

/** Methods that are programs. */
export const methods = String.raw`(?:machine translation|ocr|optical character recognition|speech recognition|named entity recognition|topic modell?ing|text mining|data mining|web scraping|crowd-?sourcing|(?:word|sentence) embeddings|semantic search|statistical analysis|(?:deep|machine) learning|natural language processing|nlp|part-of-speech tagging|pos tagging|dependency parsing)`;

/** What is ordinary where code is to be written. */
export const codeTools = String.raw`(?:python(?:'s)?|perl|javascript|matlab|pandas|numpy|scipy|matplotlib|dateutil|curl|wget|sed|awk|grep|git|pip|npm|mysql|postgres(?:ql)?|sqlite|docker|gcc|gdb|pdb|strace|sympy|regexe?s?|regular expressions?|bash|sql)`;

/** Nouns that name a program whatever stands before them. */
const programs = String.raw`(?:softwares?|(?:spam|profanity|content|toxicity|swear-?word) filters?|calculators?|word ?processors?|text editors?|auto-?correct(?:ion)?(?: function)?|find-and-replace(?: function| dialog| tool| feature)?|spell(?:ing)? ?checks?(?= |$|[.,;])|(?:virus|malware|document|barcode|flatbed) scanners?|anti-?virus|read-?aloud (?:function|feature)|screen readers?|voice assistants?|smart speakers?|translation memor(?:y|ies)|term ?bases?|hash tables?|(?:virtual|statistical) machines?|lookup scripts?|debuggers?|compilers?|disassemblers?|profilers?|linters?|ides?(?= |$|[.,;])|consoles?(?! tables?)|command lines?|bots?|(?:mt|qa|nlu|asr|tts|ocr|ner|pos|llm|ai|ml)(?:[- ](?:systems?|models?|engines?|tools?|pipelines?|services?|assistants?|taggers?))|llms?|(?:sentiment|emotion|word|frequency|readability|topic) (?:tools?|scores? calculators?)|word clouds?|syntax highlighters?|spell-?checkers?|grammar checkers?|spelling checkers?|plagiarism (?:checkers?|detectors?)|checkers?|parsers?|taggers?|tokeni[sz]ers?|lemmati[sz]ers?|stemmers?|classifiers?|apis?|plug-?ins?|toolkits?|libraries|browsers?|search engines?|translators?|translation (?:engines?|services?|apps?)|embeddings?|word vectors?|neural networks?|neural nets?|transformers?(?! (?:station|box))|language models?|chat ?bots?|machine learning|deep learning|information retrieval|artificial intelligence|supervised learning|reinforcement learning|spread ?sheets?|ocr|regex testers?|web scrapers?|crawlers?|stop ?watch(?:es)?|timers?|voice recorders?|random number generators?|nlp|programming languages?|[\wÀ-ɏ-]+ (?:detectors?|analy[sz]ers?|extractors?|recogni[sz]ers?|summari[sz]ers?|converters?|simulators?|solvers?|synthesi[sz]ers?|segmenters?|paraphrasers?|correctors?|encoders?|embedders?)|computers?(?!'))`;

/** Nouns that name a program when the words before them say so: "coreference resolution system", "a tool". */
const systems = String.raw`(?:tools?|systems?|models?|algorithms?|librar(?:y|ies)|packages?|modules?|scripts?|programs?|apps?|applications?|services?|engines?|frameworks?|pipelines?|platforms?|techniques|methods|heuristics library|recogni[sz]ers?|detectors?|extractors?|analy[sz]ers?|generators?|summari[sz]ers?|simulators?|solvers?|converters?|resolvers?|interpreters?|functions?)`;
const technical = String.raw`(?:[\wÀ-ɏ-]*(?:tion|sis)|(?:pars|tagg|tokeniz|tokenis|check|cluster|learn|process|min|match|translat|model|train|detect|embedd|track|manag|monitor|publish|paraphras|search|resolv|rewrit|summari[sz]|programm|answer|lemmati[sz]|stemm|proofread|spell|visuali[sz]|plott|test|editor|edit|convert|solv|index)ing|neural|nlp|ai|ml|ner|pos|statistical|machine|language|transfer|retrieval|pre-?trained|fine-?tuned|trained|off-the-shelf|state-of-the-art|open-source|computational|software|external|automatic|automated|online|web|command-line|topic|regression|transformer|predictive|python|embedding|similarity|speech|text|sentiment|deep|supervised|unsupervised|bayesian|vector|knowledge|grammar|computer|third-party|digital|existing|suitable nlp)`;

/** A tool, with as much of its noun phrase as says so. */
const tools = String.raw`${programs}(?: (?:models?|systems?|tools?|librar(?:y|ies)|techniques|algorithms?|services?|apis?|software|packages?|functions?|methods))?\b(?! (?:rules?|words?|terms?|mode))|${technical} (?:\([^)]{0,20}\) )?(?:[\wÀ-ɏ-]+ )?${systems}\b|(?:an?|some|any|several|available|various|existing|appropriate|suitable|your favou?rite|whatever)(?: [\wÀ-ɏ-]+){0,2}? (?:tools?|scripts?|software|apps?|pipelines?|plug-?ins?|engines?|platforms?|extensions?|add-ons?|bots?|websites?|wizards?|assistants?|(?:web|maps?|cloud|online|look-?up|geocoding|transcription|ai) services?)\b|${namedTools}(?![\wÀ-ɏ-])`;

/** Whoever is not the reader of the step. */
const humans = String.raw`someone|somebody|anyone|anybody|everyone|everybody|others|HR|customer (?:service|care)|support (?:line|desk)|service (?:team|desk|cent(?:re|er))|call cent(?:re|er)|(?:focus|test|control|user|study|peer|support) groups?|help ?desk|hot ?line|people|humans|human(?= (?:beings?|who|that|to|or|and|is|can|should|must)\b|[.,;:!?)]|$)|colleagues?|co-?workers?|peers?|team ?mates?|(?:room|flat|house) ?mates?|class ?mates?|buddy|buddies|pals?|partners?|teams?|members?|departments?|offices?|committee|board|experts?|specialists?|professionals?|practitioners?|linguists?|lexicographers?|grammarians?|philologists?|lawyers?|solicitors?|attorneys?|notar(?:y|ies)|judges?(?! (?:it|them|whether|how|the|each|if|this|that|both|your)\b)|doctors?|physicians?|nurses?|pharmacists?|dentists?|vets?|therapists?|psychologists?|psychiatrists?|counsell?ors?|teachers?|instructors?|trainers?|coach(?:es)?|supervisors?|professors?|lecturers?|tutors?|mentors?|librarians?|archivists?|annotators?|adjudicators?|raters?|reviewers?|referees?|moderators?|administrators?|admins?|webmasters?|maintainers?|volunteers?|participants?|informants?|workers?|freelancers?|crowd|customers?|clients?|shoppers?|poets?|novelists?|journalists?|reporters?|critics?|publishers?|guests?|hosts?|hostess|travell?ers?|passengers?|clerks?|cashiers?|students?|pupils?|managers?|boss(?:es)?|chief|head|leads?|directors?|secretar(?:y|ies)|assistants?|receptionists?|caretakers?|janitors?|editors?|proof-?readers?|community|communities|forums?|interviewees?|interviewers?|respondents?|evaluators?|assessors?|graders?|examiners?|labell?ers?|coders?|programmers?|developers?|engineers?|technicians?|scientists?|researchers?|scholars?|academics|biologists?|chemists?|physicists?|mathematicians?|statisticians?|economists?|historians?|geographers?|astronomers?|translators?|interpreters?|owners?|patients?|sellers?|vendors?|dealers?|manufacturers?|suppliers?|retailers?|buyers?|commenters?|posters?|senders?|recipients?|requesters?|applicants?|candidates?|employers?|employees?|organi[sz]ers?|support|staff|recruiters?|landlords?|tenants?|plumbers?|electricians?|mechanics?|agents?|agenc(?:y|ies)|officials?|police|embassy|ministr(?:y|ies)|authorit(?:y|ies)|(?<!\b(?:left|right|nearest|next|previous|adjacent|immediate) )neighbou?rs?|parents?|mothers?|mum|mom|fathers?|dad|grandmothers?|grandma|grandfathers?|grandparents?|brothers?|sisters?|siblings?|wife|husband|spouse|child(?:ren)?|kids?|family|relatives?|strangers?|witness(?:es)?|by-?standers?|passers?-by|stakeholders?|consultants?|advis[eo]rs?|analysts?|accountants?|brokers?|bankers?|compan(?:y|ies)|banks?|shops?|platforms?|management|headquarters|council|government|chefs?|cooks?|bakers?|farmers?|pilots?|drivers?|musicians?|singers?|artists?|actors?|gamers?|players?`;

/** Those whom texts are written by, for and about. */
const roles =
  'readers?|viewers?|listeners?|authors?|speakers?|writers?|persons?|friends?|users?|audience';

/** What holds data outside the prompt. */
export const files = String.raw`(?:${some}(?:files?|csvs?|csv files?|tsvs?|json(?:l)?|spread ?sheets?|excel(?: sheets?)?|google sheets?|data ?bases?|folders?|director(?:y|ies)|disks?|hard drives?|clipboards?|text editors?|logs?|log ?books?|calendars?|diar(?:y|ies)|note ?books?|data ?sets?|repositor(?:y|ies)|servers?|clouds?|data ?frames?|pdfs?|variables?|data structures?|hash ?maps?|online forms?|web forms?|annotation (?:tool|sheet|form|platform|interface)s?|work ?sheets?|work ?books?|word documents?|sheet|data (?:store|bank)s?|memory card|system of record|column [A-Z\d]\b))\b`;

/** Figures that need other data than one example, or a computation that no reader does in the head. */
export const measures = String.raw`(?:(?:inter-?(?:annotator|rater|coder) )?agreement|inter-?(?:annotator|rater)[\wÀ-ɏ -]*|(?:cohen|fleiss)(?:'s)? kappa|kappa|f1?-?(?:scores?|measures?)|f1|precision|recall|bleu|rouge|meteor|bert ?score|perplexity|tf-?idf|cosine|(?:cosine|semantic|vector|word|embedding|jaccard) similarit(?:y|ies)|embeddings?|confusion matri(?:x|ces)|p-values?|cross-?validation|error rates?|word error rate|log-?likelihoods?|edit distances?|levenshtein distances?|statistical significance|loss function|softmax|logits|attention weights|gradients?|log[- ]?prob\w*|n-?gram (?:model|probabilities|overlap)|feature vectors?|vector representations?|tf-idf|z-scores?|chi-?square\w*|validation loss|accuracy (?:of|on|over|across|against|with|for) [^.;]*?\b(?:model|system|classifier|set|data|labels?|examples|predictions?|answers|instances|method|approach|standard)|(?:model|system|classifier)(?:'s)? (?:performance|accuracy)|performance (?:of|on) [^.;]*?\b(?:model|system|classifier|set|data))\b`;

/** Things of the world that no text holds. */
export const devices = String.raw`(?:${some}(?:rulers?|tape measures?|measuring (?:tapes?|cups?|jugs?)|thermometers?|stop ?watch(?:es)?|microscopes?|scanners?|cameras?|microphones?|printers?|computers?|lap ?tops?|smart ?phones?|i-?phones?|i-?pads?|smart ?watch(?:es)?|tablets?|highlighters?|markers?|(?:ball ?point |red |blue |green |coloured |colored )?(?:pens?|pencils?|crayons?)|(?:sheets?|pieces?|slips?) of paper|(?:scrap|graph|squared) paper|voice recorders?|tape recorders?|telescopes?|magnifying glass(?:es)?|compass(?:es)?|protractors?|abacus|kitchen scales?|bathroom scales?|post-?its?|sticky notes?|index cards|flash ?cards?|white ?boards?|black ?boards?|flip ?charts?|headphones|keyboards?|mouse|scissors|globe|clock|wall calendar|dice|coin|screenshots?|photograph|photo|selfie|walk|nap))`;

/** Where programs are run and texts are typed. */
export const screens = String.raw`(?:terminals?(?! (?:node|symbol|state|letter)s?)|shells?|consoles?|command (?:prompts?|lines?)|interpreters?|compilers?|debuggers?|sandbox(?:es)?|ides?|repls?|browsers?|emulators?|playgrounds?|jupyter|notebooks?|(?:text |code |online |regex |image |photo |sql )+(?:editors?|testers?)|word processors?|virtual machines?|docker containers?|search (?:bars?|box(?:es)?|fields?|engines?)|address bars?|spread ?sheets?|calendar apps?|apps?|prompt window|simulators?|test environments?)`;

/** Families of nouns for what no prompt holds. */
export type Foreign = 'sources' | 'tools' | 'people';

/**
 * The sentence with each noun of a family blotted out with a sign of its own, or undefined where it has none. Offsets stay. So the long
 * lists of nouns are gone through once for a sentence, and the patterns of the actions have one sign in place of a list.
 */
export function blotted(sentence: string, family: Foreign): string | undefined {
  const marked = families[family].reduce(
    (text, { nouns, sign }) => text.replace(nouns, (noun) => sign.repeat(noun.length)),
    sentence,
  );
  return marked === sentence ? undefined : marked;
}

/** Letters of no alphabet. */
const referenceSign = '\uE001';
const webSign = '\uE002';
const toolSign = '\uE003';
const humanSign = '\uE004';
const roleSign = '\uE005';

function noun(nouns: string, sign: string): { readonly nouns: RegExp; readonly sign: string } {
  return { nouns: new RegExp(String.raw`(?<![\wÀ-ɏ'-])(?:${nouns})`, 'gi'), sign };
}

/** "the reader's" */
function notTheirs(people: string): string {
  return String.raw`(?:${people})\b(?!['’]s? )`;
}

const families: Readonly<Record<Foreign, readonly ReturnType<typeof noun>[]>> = {
  sources: [noun(`${referenceWorks}|${otherSources}`, referenceSign), noun(web, webSign)],
  tools: [noun(tools, toolSign)],
  people: [noun(notTheirs(humans), humanSign), noun(notTheirs(roles), roleSign)],
};

/** Where things can be looked up, in blotted sentences. */
export const reference = String.raw`\uE001+`;
export const onTheWeb = String.raw`\uE002+`;
export const anySource = String.raw`[\uE001\uE002]+`;

/** A tool in a noun phrase. What "the" points to may be the input's, unless its name says otherwise. */
export const tool = String.raw`(?:(?!(?:and|or|but|as|of|to|in|on|for|from|with|by|that|which|who|if|whether|how|what|when|where|like|than)\b)[\wÀ-ɏ\uE003'¤-]+ ){0,5}?\uE003+`;

/** One of those people, or several. */
export const anyone = String.raw`(?:(?:(?:an?|the|your|my|his|her|their|some|another|one|two|three|four|five|at least \w+|\d+) )?(?:(?:group|panel|pair|number|couple|team|handful|pool|crowd|board|few|jury|[\uE004\uE005]+) of )?(?:(?!(?:and|but|which|that|what|if|whether|how|who|where|when|why|as|than|because|so|then|unless|of|about|for|in|on|to|from|with|is|are|like|yourself|it|them|the|by|into|not|same|questions?|next)\b)[\wÀ-ɏ\uE004\uE005'¤-]+ ){0,4}?[\uE004\uE005]+)`;

/** People whom one could turn to. */
export const person = String.raw`${anyone}(?! (?:names?|reviews?|messages?|comments?|turns?|ids?|identity|opinions?|roles?|type|words?)\b)`;

/** "the reader": no one to turn to, but one that texts are written for or by. */
export const theRole = String.raw`the \uE005`;
