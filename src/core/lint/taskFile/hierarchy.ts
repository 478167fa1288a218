/** The domains of the tasks of SUP-NATINST (Wang et al., 2022), as paths from the general to the special. */
export const knownDomains: readonly string[] = names(`
  Accounting | Animals | Anthropology | Architecture | Art | Astronomy | Biology | Biology -> Anatomy | Biology
  -> Bioinformatics | Biology -> Clinical Knowledge | Biology -> Human Biology | Biology -> Virology | Books |
  Business Ethics | Captions | Captions -> Image Captions | Captions -> Video Captions | Chemistry | Code | Code
  -> Language | Code -> Language -> Python | Code -> Language -> SQL | Code -> Repo | Code -> Repo -> Github |
  Code -> Repo -> Stack Overflow | Commonsense | Commonsense -> Concepts and Relations | Commonsense -> Concepts
  and Relations -> Physical Commonsense | Commonsense -> Concepts and Relations -> Social Commonsense |
  Commonsense -> Concepts and Relations -> Spatial Commonsense | Commonsense -> Stories | Computer Science |
  Computer Science -> Computer Security | Computer Science -> Machine Learning | Conference | Countries |
  Debatepedia | Dialogue | Econometrics | Economics | Economics -> Macroeconomics | Economics -> Microeconomics
  | Electrical Engineering | English Exams | Fiction | Food | Formal Fallacy | Game | Game -> Card Game |
  Geography | Global Facts | Government and Politics | Healthcare | History | History -> 9/11 Reports | History
  -> European History | Human Race | Human Sexuality | International Law | Jurisprudence | Justice | Knowledge
  Base | Knowledge Base -> Freebase | Knowledge Base -> Wikidata | Law | Linguistics | Literature | Logic |
  Logic -> Formal logic | Logic -> Propositional Logic | Management | Marketing | Mathematics | Medical Genetics
  | Medicine | Miscellaneous | Moral Scenarios | Movies | Music | Narrative | Narrative -> Everyday Events |
  Natural Science | Natural Science -> School Science Textbooks | News | Nutrition | Personal Narratives |
  Philosophy | Physics | Pop Culture | Prehistory | Professions | Psychology | Public Places | Public Places ->
  Restaurants | Public Relations | Reviews | Reviews -> Books | Reviews -> Electronics and Grocery | Reviews ->
  Food | Reviews -> Movies | Reviews -> Music | Reviews -> Restaurants | Reviews -> TripAdvisor | Scientific
  Research Papers | Security: Environmental Security | Security: National Security | Social Media | Social Media
  -> Reddit | Social Media -> Text Message | Social Media -> Twitter | Sociology | Sports | Sports -> NFL |
  Statistics | Stereotypes | Story | TED Talks | US Foreign Policy | Web | Wikipedia | World Religions
`);

/** The kinds of reasoning of the tasks of SUP-NATINST, likewise. */
export const knownReasoning: readonly string[] = names(`
  Abductive Reasoning | Analogical Reasoning | Argument Reasoning | Causal Reasoning | Commonsense Reasoning |
  Commonsense Reasoning -> Numerical Commonsense Reasoning | Commonsense Reasoning -> Physical Reasoning |
  Commonsense Reasoning -> Social Situations | Commonsense Reasoning -> Spatial Reasoning | Counterfactual
  Reasoning | Cross-document Reasoning | Deductive Reasoning | Discrete Reasoning | Ethical Judgement | Ethics |
  Grammatical Reasoning | Logical Reasoning | Logical Reasoning -> Reasoning with Symbols | Mathematics |
  Mathematics -> Algebra | Mathematics -> Arithmetic | Mathematics -> Combinatorics | Mathematics -> Counting |
  Mathematics -> Geometry | Mathematics -> Statistics | Multihop Reasoning | Numerical Reasoning | Numerical
  Reasoning -> Numerical Commonsense Reasoning | Planning | Quantitative Reasoning | Reasoning on Actions |
  Reasoning on Numbers | Reasoning on Objects | Reasoning on Social Interactions | Reasoning on Strings |
  Reasoning with Symbols | Relational Reasoning | Scientific Reasoning | Temporal Reasoning | Textual Entailment
  | Textual Entailment -> Abductive Reasoning | Textual Entailment -> Analogical Reasoning | Textual Entailment
  -> Deductive Reasoning | Textual Entailment -> Inductive Reasoning
`);

function names(list: string): readonly string[] {
  return list.split('|').map((name) => name.trim().replace(/\s+/g, ' '));
}
