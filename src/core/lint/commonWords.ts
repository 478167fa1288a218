/** Words that say nothing about which example a step has in mind: function words and the vocabulary of instructions. */
export const commonWords: ReadonlySet<string> = new Set(
  `a about above according across action actual after again against all already also although always am among an analyze and answer
  another any anything appear apply appropriate are around as ask at attention available away back bad base based be because become been before begin
  being below best better between big both brief but by calculate call can cannot carefully case category certain change character check choice choose
  class clear clearly close clue come common compare complete concept conclusion condition consider contain content context convey copy correct count
  could create data decide decision define definition depend describe description detail determine did difference different do does doing done down
  during each early easy either element else emotion end english enough entire event every everything evidence exact exactly example
  explain explanation express extra fact false family feeling few figure final find first fit five follow food for form four from full further general
  generate get give given go good grammar great had half happen has have he help her here high him his hold home hour how however human idea identify
  if imply important in include indicate information input instead instruction into involve is issue it item its itself job just keep key kind know
  label language large last late later lead least leave left less let letter like likely line list little live logical long look loss lot low made main
  make man many mark match may mean meaning mention message might mind miss model more most move much must my name natural nature near need negative
  neither never new next no noise none nor normal not note nothing noun now number object of off often old on once one only open opinion opposite
  option or order other others otherwise our out output over own page paper paragraph part particular pass passage pay people perform person phrase pick place
  plain plausible point polite positive possible present problem process produce pronoun proper provide put question quick rather read real reason refer relate
  relation relationship relevant remain remove replace reply report request require respond response rest result return review rewrite right role rule
  same sample say scene score second see select sense sentence sentiment separate service set several shall she short should show similar simple since
  single size small so some someone something sound speak specific speech spelling start state statement step still stop story strong student study subject
  such suggest suitable summarize summary support sure system table take talk target task tell tense term test text than that the their them then there
  these they thing think third this those three through time title to together token tone too topic toward true try turn two type under understand
  unit until up upon us use used user using usually value verb version very view want was way we well were what when where whether which while who whole
  whom whose why will with within without woman word work world would write wrong yes yet you your zero output outcome result
  either sad happy angry day week month year today start travel people answerable thoroughly accurately`.split(
    /\s+/,
  ),
);
