/**
 * Verbs that steps use for one another, rings between bars: each word of a ring may stand for each other one, and a word may
 * stand in several rings. Forms and words of one stem count, too; an underscore stands for a space.
 */
export const ringsOfActs = `
choose select pick single_out pick_out opt decide_on settle_on take go_for elect prefer
find identify locate spot detect discover recognise determine establish see notice look_for search seek single_out pinpoint point_out pick_out
judge assess evaluate rate gauge estimate appraise rank decide weigh_up | ask enquire inquire query pose want_to_know
ask request demand require call_for want seek beg plead | want wish desire like hope long crave be_after aim intend seek
intend aim plan mean pursue purpose have_in_mind try seek
compare contrast match hold_against check_against set_against weigh
differ deviate diverge vary depart disagree mismatch part
match agree correspond coincide fit tally accord concur be_in_line line_up suit
fit suit match go_with belong be_in_keeping be_right | fit make_sense be_sensible be_reasonable | agree accept consent approve
disagree contradict conflict clash oppose differ refute rule_out
contradict refute disprove rebut deny negate dispute exclude rule_out
prove confirm support show back verify bear_out establish demonstrate | follow entail imply infer conclude result derive
follow come_after succeed be_next | precede come_before go_before | support back favour endorse agree defend be_for
oppose reject attack object be_against criticise
express convey say state put communicate show voice utter word phrase formulate
say state claim assert maintain tell declare report mention remark write
mean denote signify refer designate stand_for represent
refer be_about concern relate point regard deal_with be_aimed touch treat discuss apply
reveal disclose give_away betray tell show divulge expose spoil | hint suggest indicate imply point_to signal
mention name contain cite refer bring_up speak_of talk_about | describe depict portray characterise tell_of sketch represent
explain account justify clarify give_reason say_why make_clear
think consider reflect ponder reason deliberate contemplate meditate | think believe hold feel hold_opinion opine
imagine picture envisage visualise think_of suppose put_yourself
understand grasp comprehend follow make_sense see know realise | know remember recall recollect be_aware
guess estimate predict suppose assume presume expect | expect anticipate foresee predict
read look_at go_through go_over examine study inspect peruse scan skim review take_in look_through work_through
check verify confirm ensure make_sure see_to_it test examine
list enumerate note collect gather record write_down take_down put_down jot compile make_list name | count tally number total
add sum total plus up | add insert put_in bring_in introduce include append supply supplement
subtract deduct take_away take_off minus lower reduce | multiply times product | divide split share
raise increase lift add up boost | lower reduce decrease subtract cut down | increase grow rise climb go_up
decrease fall drop sink go_down decline | split separate divide break cut segment part take_apart break_up break_down cut_up
join merge combine connect link unite put_together tie fuse | separate delimit part divide put_between stand_between
remove delete drop leave_out omit strip take_out take_away erase strike cross_out cut discard throw_out get_rid eliminate exclude dispose skip clear filter_out weed_out
ignore disregard overlook neglect pass_over skip leave_aside pay_no_attention
keep retain preserve leave remain maintain save hold not_change | remain leave stay be_left rest
lack miss lose omit be_absent be_without forget | lose drop omit leave_out miss disappear vanish
repeat recur duplicate occur_again say_again double | change alter modify vary adapt adjust edit convert touch
convert transform turn change make render translate bring put | replace substitute exchange swap put_instead change
move shift transfer slide push advance | move go travel walk come | put place set insert lay position arrange write add
put_into turn_into bring_into convert render cast | insert fill_in put_in enter plug place substitute
sort order arrange rank put_in_order line_up put_in_sequence sequence | group sort classify categorise cluster sort
label tag mark classify assign categorise class annotate | assign give allot label attribute award allocate attach
give provide supply deliver offer hand_over grant award
write compose draft formulate produce create make word phrase put_down set_down draw_up think_up come_up_with pen
output write return print give report answer reply respond state present submit hand_out provide display
rewrite rephrase reword paraphrase restate reformulate put_in_words say_in_words express
summarise sum_up condense recap shorten boil_down abridge | shorten abbreviate cut trim condense reduce compress abridge
lengthen expand extend stretch elaborate | simplify make_simple make_easy ease | translate render put
correct fix repair mend amend rectify put_right set_right | begin start open commence head lead stand_first come_first
end finish close conclude stop terminate come_last | use employ apply utilise make_use draw_on serve
apply hold be_valid be_true count concern
contain include have comprise hold feature carry consist_of be_made_of be_composed cover
have possess own hold bear carry show
appear occur stand be_there turn_up show_up exist come_up be_found be_present be_contained figure feature
happen occur take_place go_on come_about arise | cause bring_about lead trigger produce provoke effect make bring
affect influence hit impair hinder impact harm touch | prevent hinder keep_from stop hamper block impede obstruct avoid
stop cease quit end halt | break fail stop_working not_work malfunction crash go_wrong | solve resolve fix settle answer clear
complain criticise grumble moan object find_fault | praise laud commend compliment applaud speak_well
blame criticise find_fault fault condemn | thank express_gratitude | apologise say_sorry express_regret excuse regret
greet welcome say_hello salute | promise pledge vow commit guarantee assure undertake | refuse decline reject turn_down deny
accept take agree receive | invite ask encourage | offer propose suggest put_forward
recommend advise suggest propose counsel | warn caution alert | inform tell notify let_know report
threaten menace intimidate | insult offend abuse attack demean belittle degrade humiliate mock ridicule
like love enjoy be_fond appreciate | hate dislike detest loathe | fear worry dread be_afraid
please satisfy make_happy delight | disappoint let_down displease dissatisfy
arouse awaken stir trigger excite wake raise prompt | attract draw appeal lure tempt entice
address speak_to talk_to turn_to write_to aim | speak talk say utter | listen hear
belong be_part go_with fall_under come_under fit | depend hinge rely | try attempt seek strive endeavour
help assist aid support | need require call_for take must demand
need be_necessary be_needed be_required cannot_do_without be_indispensable | be_possible can may be_able | deserve earn merit
achieve reach attain accomplish get obtain | get obtain receive gain acquire come_by | buy purchase acquire get | sell offer
pay owe settle spend be_due | cost be_worth come_to amount_to | last take continue go_on endure | wait delay pause
arrive reach come get_to | leave depart set_off go set_out | travel go ride journey | work do_job function operate run
act do become_active take_action move | make produce build create manufacture construct | prepare cook make fix
cook prepare fry bake boil | meet satisfy fulfil comply obey observe respect stick_to adhere conform keep answer
violate break infringe breach go_against | allow permit let may be_free | forbid ban prohibit not_allow
exceed go_beyond surpass be_longer be_more run_over overstep go_over be_over top | limit restrict confine cap bound
number amount come_to make_up | highlight stress emphasise underline mark | stress emphasise accent | underline mark highlight
capitalise write_in_capitals write_large upper_case | quote cite copy repeat | copy transcribe take_over reproduce repeat
point_at refer mark indicate | distinguish tell_apart differentiate separate tell discriminate
relate connect link associate tie | interpret read understand construe
calculate compute work_out figure_out reckon determine | measure size determine | convince persuade win_over
conclude infer deduce draw_conclusion gather | search look_for hunt seek scan comb look_through
attend pay_attention concentrate focus mind watch heed note | hide conceal mask cover anonymise | narrate tell recount relate
react respond answer reply | invent make_up devise think_up dream_up fabricate think_of | produce yield generate give result
take_part participate be_involved | occupy fill hold | rhyme sound_alike chime | sound ring read seem | seem appear look sound
negate deny reverse invert make_negative | reverse invert turn_round flip turn_over | encode cipher encrypt
count matter be_important weigh be_relevant bear | lack want need be_short | serve work act function be_for
grade mark score rate | enter fill_in put type | gain win profit | win beat defeat | lose be_defeated
suffer experience undergo be_affected | own possess belong | cross meet intersect | consist be_made_of be_composed be_made_up
finish complete end | hold keep be_valid be_true | deliver keep fulfil make_good | carry bear hold transport
draw sketch depict
`;
