/** Verbs by what one does with them, in their base form, with particles behind `_`. */

/** Turning to something to see it. */
export const viewing =
  'search search_through go_back_to return_to browse browse_through surf scour query consult check access explore look_on look_at look_in look_into look_through look_over check_on check_in check_out check_through check_with go_on go_to go_into go_through go_over turn_to refer_to refer_back_to head_to head_over_to navigate_to read read_up_on read_through leaf_through flick_through flip_through page_through thumb_through skim scan study view inspect examine visit open compare cross-check cross-reference verify validate confirm double-check fact-check review dig_into dig_through trawl comb comb_through scroll_through scroll_down rummage_through click_through work_through follow borrow buy request load see find_out_from have_a_look_at have_a_look_in take_a_look_at take_a_look_in have_a_look_on take_a_look_on have_a_quick_look_at take_a_quick_look_at take_a_closer_look_at have_a_closer_look_at have_a_glance_at take_a_peek_at peek_at peek_into glance_at monitor follow_up_in consult_with tap_into mine';

/** Building on something, which may be described. */
const relying =
  'use utilize utilise employ rely_on draw_on draw_upon make_use_of fall_back_on resort_to have_recourse_to consider';

/** Turning to a source. */
export const looking = `${viewing} ${relying}`;

/** Getting something out of a source: what is got may be in the input. */
export const finding =
  'find find_out search look look_for look_out_for search_for seek gather collect obtain get retrieve fetch take learn discover extract pull grab copy read check verify confirm see determine identify investigate research explore count measure compare validate cross-check double-check fact-check go ask post type enter paste put submit inquire enquire pick_up source derive borrow establish ascertain hunt_for track_down locate do_research pick choose select draw sample match inform_yourself try_to_find google note test try upload listen_to hear play fetch';

/** Handing something to a program. */
export const handing =
  'feed pass put send enter paste type run copy submit input upload give plug import translate convert pipe throw drop load hook export insert write stick push route stuff key cast turn transform transfer hand parse process filter say speak dictate read';

/** Setting a program to work. */
export const operating =
  'use utilize utilise employ apply attach run leverage invoke call import install load try try_out rely_on make_use_of launch start consult query deploy set_up initialize initialise instantiate harness work_with open build_on fire_up turn_on switch_on turn_to spin_up boot bring_up pull_up take grab fetch get go_to activate enable execute check_with resort_to play_with reach_for pick_up';

/** Sending something to somebody. */
export const sending =
  'send forward email e-mail mail escalate deliver hand_over hand_in hand_on pass_on dispatch relay fax text post submit transfer redirect report show present hand forward_on bring take put pose pitch slip';

/** Addressing somebody. */
export const addressing =
  'ask consult contact interview phone telephone email e-mail message survey poll question hire recruit pay bring_in call_in bring call_on ping text enlist appoint commission consult_with get_hold_of reach_out_to liaise_with meet_with sit_down_with team_up_with defer_to retain grab round_up rope_in pull_in loop_in quiz pester nudge brief chat_to check_in_with sound_out seek_out summon get_on_to drop_in_on';

/** Going to somebody, who has an article: "Go to recipient, amount and date" is reading. */
export const going = 'go_to turn_to';

/** What a text may do with its readers, too. */
export const approaching = 'involve approach invite notify alert visit meet engage reach appeal_to';
