"""Opening, drafts, Not now, buttons of a notification, quitting."""

from dataclasses import replace
from pathlib import Path

from sojourn.domain.draft import IntentionDraft, ReflectionDraft
from sojourn.domain.event import Switch
from sojourn.domain.outcome import Reflection
from sojourn.domain.session import Phase
from tests.controller.house import INTENTION, House
from tests.manual_clock import MINUTE, SECOND


def test_a_click_asks_for_an_intention_then_shows_the_session(house: House) -> None:
    house.door.enter()
    assert house.screens.intention is not None
    assert house.screens.intention.draft.purpose == "conversation"
    house.start()
    assert not house.screens.intention_is_open()
    house.door.enter()
    assert house.screens.session is not None
    assert not house.screens.wrap_up_first
    house.pass_time(15 * MINUTE)
    house.door.enter()
    assert house.screens.wrap_up_first


def test_where_nothing_else_can_tell_the_window_does_and_takes_no_focus(house: House) -> None:
    house.door.tell_by_window()
    assert not house.screens.reflections
    session = house.start()
    house.door.tell_by_window()
    assert house.screens.session is not None
    assert house.screens.quietly
    house.pass_time(80 * MINUTE)
    house.door.tell_by_window()
    assert list(house.screens.reflections) == [session.key]
    assert house.screens.quietly


def test_any_press_takes_the_notification_away_and_later_does_no_more(house: House) -> None:
    house.start()
    house.pass_time(80 * MINUTE)
    assert house.notifier.is_standing()
    house.door.press("later")
    assert not house.notifier.is_standing()
    assert house.screens.reflections == {}


def test_the_window_opens_with_what_was_last_used(house: House) -> None:
    house.start()
    house.door.wrap_up()
    house.door.enter()
    page = house.screens.intention
    assert page is not None
    assert page.draft == IntentionDraft("Forum", "help", "Ana", "", 15 * MINUTE)
    assert page.platforms == ("Forum",)
    assert "forum" not in page.suggestions
    assert page.facts is not None
    assert len(page.facts.visits_today) == 1


def test_a_draft_survives_a_kill(house: House, tmp_path: Path) -> None:
    draft = IntentionDraft("Forum", "help", "", "half a sen", None)
    house.intentions.keep_draft(draft)
    house.close()
    again = House(tmp_path)
    again.door.enter()
    assert again.screens.intention is not None
    assert again.screens.intention.draft == draft
    again.start()
    again.door.wrap_up()
    again.door.enter()
    assert again.screens.intention is not None
    assert again.screens.intention.draft.will_do == ""
    again.close()


def test_a_visit_turned_down_counts_once_in_five_minutes(house: House) -> None:
    draft = IntentionDraft("Forum", "feeds", "", "look around", 5 * MINUTE)
    for wait, count in ((0, 1), (4 * MINUTE, 1), (MINUTE, 2)):
        house.clock.advance(wait)
        house.door.enter()
        house.intentions.turn_down(draft)
        assert house.screens.intention is None
        assert house.weeks.week().not_now == count


def test_the_open_intention_window_is_given_the_time_each_minute(house: House) -> None:
    house.clock.advance(20 * SECOND)
    house.door.enter()
    assert house.alarm.after_ms == 40 * SECOND
    house.pass_time(40 * SECOND)
    assert house.screens.now is not None
    assert house.screens.now.strftime("%H:%M") == "09:06"


def test_the_buttons_of_a_notification(house: House) -> None:
    house.start()
    house.pass_time(15 * MINUTE + SECOND)
    house.door.press("more")
    assert house.tray_phase() is Phase.RUNNING
    assert house.notifier.standing is None
    house.pass_time(5 * MINUTE)
    house.door.press("default")
    assert house.screens.session is not None
    house.door.press("wrap-up")
    assert not house.screens.countdown_is_seen()
    assert len(house.screens.reflections) == 1


def test_a_reflection_put_off_keeps_its_draft_and_waits(house: House) -> None:
    house.start()
    house.door.wrap_up()
    (key,) = house.screens.reflections
    draft = ReflectionDraft(key, Reflection(None, lesson="ask fir"))
    house.reflections.keep_draft(draft)
    house.reflections.put_off(key)
    assert house.screens.reflections == {}
    house.reflections.open_parked()
    assert house.screens.reflections[key].draft == draft
    house.reflections.skip(key)
    assert house.journal.unreflected() == ()
    assert house.journal.reflection_draft(key) is None


def test_a_reflection_that_is_refused_stays_open_and_says_why(house: House) -> None:
    house.start()
    house.door.wrap_up()
    (key,) = house.screens.reflections
    house.reflections.save(key, Reflection())
    assert [refused.field for refused in house.screens.refused] == ["verdict"]
    assert key in house.screens.reflections


def test_quit_asks_once_in_a_session(house: House, tmp_path: Path) -> None:
    house.start()
    house.pass_time(MINUTE)
    house.door.quit()
    assert (house.screens.asked_quit, house.left) == (1, 0)
    house.door.pause_and_quit()
    assert house.left == 1
    house.close()
    again = House(tmp_path, house.clock)
    assert again.tray_phase() is Phase.PAUSED
    again.door.wrap_up_and_quit()
    assert again.left == 0
    (key,) = again.screens.reflections
    again.reflections.put_off(key)
    assert again.left == 1
    again.close()


def test_quit_outside_a_session_asks_nothing(house: House) -> None:
    house.door.quit()
    assert (house.screens.asked_quit, house.left) == (0, 1)


def test_the_open_week_shows_what_is_new(house: House) -> None:
    house.week_pages.open()
    assert house.screens.week is not None
    assert house.weeks.week().is_empty
    house.start()
    house.pass_time(10 * MINUTE)
    house.door.wrap_up()
    assert house.screens.week.length_ms == 10 * MINUTE
    before = house.screens.week.week_start
    house.week_pages.turn_to(before.replace(day=before.day - 7))
    assert house.screens.week.is_empty


def test_usual_outcomes_are_offered_first(house: House) -> None:
    house.start()
    house.door.wrap_up()
    (key,) = house.screens.reflections
    house.reflections.save(key, Reflection("met", (("lead", 3), ("shared", 5))))
    house.start(replace(INTENTION, will_do="again"))
    house.door.enter()
    assert house.screens.session is not None
    assert [kind for kind, _ in house.screens.session.outcomes][:2] == ["shared", "lead"]


def test_going_on_is_no_leaving(house: House) -> None:
    session = house.start()
    house.door.wrap_up_and_quit()
    house.reflections.go_on(session.key)
    assert house.left == 0
    house.door.wrap_up()
    house.reflections.put_off(session.key)
    assert house.left == 0


def test_wrap_up_and_quit_leaves_at_once_when_nothing_is_asked(tmp_path: Path) -> None:
    house = House(tmp_path, reflect="asked")
    house.start()
    house.door.wrap_up_and_quit()
    assert house.left == 1
    house.close()


def test_what_stands_in_the_window_goes_with_a_reflection_from_the_command_line(
    house: House,
) -> None:
    session = house.start()
    house.door.wrap_up()
    typed = Reflection(None, (("lead", 2),), lesson="ask first", energy="better")
    house.reflections.keep_draft(ReflectionDraft(session.key, typed))
    house.ask("reflect", verdict="met", next_step="write to Ana")
    kept = house.journal.session(session.key)
    assert kept is not None
    assert kept.reflection is not None
    assert (kept.reflection.lesson, kept.reflection.next_step) == ("ask first", "write to Ana")
    assert (kept.tally("lead"), kept.reflection.energy) == (2, "better")


def test_what_was_written_comes_back_after_going_on(house: House) -> None:
    session = house.start()
    house.door.wrap_up()
    typed = Reflection("met", (("lead", 2),), lesson="ask first")
    house.reflections.keep_draft(ReflectionDraft(session.key, typed))
    house.reflections.go_on(session.key)
    house.door.wrap_up()
    draft = house.screens.reflections[session.key].draft.reflection
    assert (draft.lesson, draft.verdict, draft.outcomes) == ("ask first", None, ())


def test_only_a_start_from_the_window_uses_its_draft_up(house: House) -> None:
    draft = IntentionDraft("Forum", "help", "", "half a sentence", 5 * MINUTE)
    house.intentions.keep_draft(draft)
    house.ask("start", will_do="other", platform="RSS")
    house.ask("finish")
    house.door.start_again(INTENTION)
    assert house.journal.intention_draft() == draft


def test_a_visit_that_went_over_is_asked_in_a_window_of_its_own(house: House) -> None:
    for minutes in (5, 5, 20):
        house.start()
        house.pass_time(minutes * MINUTE)
        house.door.wrap_up()
    over = house.journal.unreflected()[-1]
    house.screens.reflections.clear()
    house.reflections.open_parked()
    assert len(house.screens.parked) == 2
    assert list(house.screens.reflections) == [over.key]
    house.reflections.skip_rest()
    assert [one.key for one in house.journal.unreflected()] == [over.key]


def test_the_reflection_names_the_place_one_is_at(house: House) -> None:
    session = house.start()
    house.visit.happen(Switch(house.clock.now(), "Choir"))
    house.door.wrap_up()
    assert house.screens.reflections[session.key].last_platform == "Choir"


def test_who_quits_when_the_visit_has_ended_meanwhile_leaves(house: House) -> None:
    house.start()
    house.door.quit()
    house.ask("finish")
    house.door.wrap_up_and_quit()
    assert house.left == 1
