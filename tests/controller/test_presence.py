"""Sleep, walking away and a crash, through the controller and a real journal."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from sojourn.domain.absence import AbsenceKind
from sojourn.domain.moment import utc_ms_of
from sojourn.domain.page import AbsencePage
from sojourn.domain.refusal import Code
from sojourn.domain.session import Phase
from tests.controller.house import INTENTION, House
from tests.manual_clock import HOUR, MINUTE, SECOND, ManualClock, slept


def sleeping(house: House, ms: int) -> None:
    """Let the computer sleep and wake."""
    house.clock.moment = slept(house.clock.moment, ms)
    house.visit.wake()


def question(house: House) -> AbsencePage | None:
    """Give the question that is on the screen."""
    return house.screens.absence


def status(house: House) -> dict[str, object]:
    session = house.commands.respond({"command": "status", "arguments": {}})
    assert isinstance(session, dict)
    return dict(session["data"])


def asked(house: House, command: str, **arguments: object) -> int:
    answer = house.commands.respond({"command": command, "arguments": arguments})
    assert isinstance(answer, dict)
    return int(answer["exit"])


def test_one_calm_question_after_a_sleep_and_no_reminder(house: House) -> None:
    house.start()
    house.pass_time(10 * MINUTE)
    sleeping(house, 2 * HOUR)
    page = house.screens.absence
    assert page is not None
    assert (page.kind, page.length_ms) == (AbsenceKind.ASLEEP, 2 * HOUR)
    assert page.box_ended is not None
    assert f"{page.since:%H:%M} {page.box_ended:%H:%M} {page.until:%H:%M}" == "09:15 09:20 11:15"
    assert page.remaining_ms == 5 * MINUTE
    assert house.screens.absence_came_quietly
    house.pass_time(3 * HOUR)
    assert house.notifier.shown == []
    assert house.tray_phase() is Phase.PAUSED


def test_it_is_known_beforehand_where_counting_it_would_end_the_visit(house: House) -> None:
    house.start()
    house.pass_time(10 * MINUTE)
    sleeping(house, 64 * MINUTE)
    page = question(house)
    assert page is not None
    assert page.counted_until is None
    house.presence.go_on()
    sleeping(house, 2 * HOUR)
    page = question(house)
    assert page is not None
    assert page.counted_until == page.since + timedelta(minutes=65)
    key = house.visit.session.key if house.visit.session else ""
    house.presence.count()
    ended = house.journal.session(key)
    assert ended is not None
    assert ended.ending is not None
    assert ended.ending.at_ms == utc_ms_of(page.counted_until)


def test_going_on_closes_the_question_wherever_it_was_said(house: House) -> None:
    house.start()
    sleeping(house, HOUR)
    assert asked(house, "resume") == 0
    assert question(house) is None
    assert house.tray_phase() is Phase.RUNNING


def test_a_question_put_off_comes_back_with_a_click_on_the_tray(house: House) -> None:
    house.start()
    sleeping(house, HOUR)
    house.screens.absence = None
    house.door.enter()
    assert question(house) is not None
    assert not house.screens.absence_came_quietly
    assert house.screens.session is None


def test_ended_before_the_sleep_asks_for_the_reflection(house: House) -> None:
    key = house.start().key
    house.pass_time(4 * MINUTE)
    sleeping(house, HOUR)
    house.presence.end(None)
    assert question(house) is None
    assert house.screens.reflections[key].spent_ms == 4 * MINUTE


def test_a_time_that_cannot_be_is_said_and_the_question_stays(house: House) -> None:
    house.start()
    sleeping(house, HOUR)
    house.presence.end(house.clock.moment.utc_ms + HOUR)
    assert [one.code for one in house.screens.refused] == [Code.IN_FUTURE]
    assert question(house) is not None
    house.presence.count()
    assert question(house) is None
    assert house.tray_phase() is Phase.OVERRUN


def test_the_command_line_tells_and_answers_it(house: House) -> None:
    house.start()
    house.pass_time(MINUTE)
    assert asked(house, "resume", count=True) == 1
    sleeping(house, 9 * MINUTE)
    session = status(house)["session"]
    assert isinstance(session, dict)
    assert session["absence"] == {
        "kind": "asleep",
        "since": "2026-11-16T09:06:00+01:00",
        "until": "2026-11-16T09:15:00+01:00",
    }
    assert asked(house, "resume", count=True) == 0
    session = status(house)["session"]
    assert isinstance(session, dict)
    assert (session["absence"], session["elapsed_s"]) == (None, 600)


def test_who_walks_away_past_the_box_is_asked_on_coming_back(house: House) -> None:
    house.start()
    house.idle.for_ms = 0
    house.pass_time(19 * MINUTE)
    house.idle.for_ms = 3 * MINUTE
    house.pass_time(MINUTE)
    reminders = len(house.notifier.shown)
    assert house.tray_phase() is Phase.PAUSED
    assert question(house) is None
    assert house.alarm.after_ms == 5 * SECOND
    house.idle.for_ms = 40 * MINUTE
    house.pass_time(37 * MINUTE)
    house.idle.for_ms = 2 * SECOND
    house.pass_time(5 * SECOND)
    page = question(house)
    assert page is not None
    assert page.kind == AbsenceKind.AWAY
    assert len(house.notifier.shown) == reminders
    looked = house.idle.asked
    house.pass_time(HOUR)
    assert house.idle.asked == looked


def test_who_walks_away_from_a_short_visit_is_seen_to_come_back(house: House) -> None:
    house.start(replace(INTENTION, length_ms=10 * SECOND))
    house.idle.for_ms = 4 * MINUTE
    house.pass_time(4 * MINUTE)
    assert house.tray_phase() is Phase.PAUSED
    house.idle.for_ms = 2 * SECOND
    house.pass_time(5 * SECOND)
    assert question(house) is not None


def test_a_click_on_the_tray_is_a_sign_of_life(house: House) -> None:
    house.start()
    house.idle.for_ms = 4 * MINUTE
    house.pass_time(19 * MINUTE)
    assert question(house) is None
    house.door.enter()
    assert question(house) is not None


def test_where_nothing_tells_of_input_the_visit_still_ends_by_itself(house: House) -> None:
    house.start()
    house.pass_time(75 * MINUTE)
    assert house.tray_phase() is None
    assert house.notifier.shown[-1].title == "ended-by-itself"


def test_the_computer_waits_with_sleeping_during_a_visit_only(house: House) -> None:
    house.start()
    assert house.sleep.held
    house.door.wrap_up()
    assert not house.sleep.held


def test_stillness_in_the_box_is_kept_and_counts(house: House) -> None:
    key = house.start().key
    house.idle.for_ms = 4 * MINUTE
    house.pass_time(5 * MINUTE)
    house.door.wrap_up()
    session = house.journal.session(key)
    assert session is not None
    assert [one.kind for one in session.absences] == [AbsenceKind.STILL]
    assert session.spent_ms(house.clock.moment) == 5 * MINUTE


def test_the_setting_says_how_long_away_is(tmp_path: Path) -> None:
    house = House(tmp_path, ManualClock(), away_minutes=10)
    house.start(INTENTION)
    house.pass_time(25 * MINUTE)
    house.idle.for_ms = 9 * MINUTE
    house.pass_time(MINUTE)
    assert house.tray_phase() is Phase.OVERRUN
    house.idle.for_ms = 10 * MINUTE
    house.pass_time(MINUTE)
    assert house.tray_phase() is Phase.PAUSED
    house.close()


def test_while_not_to_be_disturbed_the_question_waits(house: House) -> None:
    house.calm.on = True
    house.start()
    sleeping(house, HOUR)
    house.pass_time(10 * MINUTE)
    assert question(house) is None
    assert house.tray_phase() is Phase.PAUSED
    house.calm.on = False
    house.pass_time(5 * SECOND)
    assert question(house) is not None
    assert house.screens.absence_came_quietly


def test_a_click_on_the_tray_is_asked_at_once_and_nobody_a_second_time(house: House) -> None:
    house.quiet.switch_undisturbed(True)
    house.start()
    sleeping(house, HOUR)
    house.door.enter()
    assert question(house) is not None
    house.screens.absence = None
    house.quiet.switch_undisturbed(False)
    assert question(house) is None


def test_an_answer_given_elsewhere_is_not_asked_for_afterwards(house: House) -> None:
    house.quiet.switch_undisturbed(True)
    house.start()
    sleeping(house, HOUR)
    assert asked(house, "resume") == 0
    house.quiet.switch_undisturbed(False)
    assert question(house) is None
    assert house.notifier.shown == []


def test_who_walked_away_before_a_film_ended_is_asked_on_coming_back_only(house: House) -> None:
    house.calm.on = True
    house.start()
    house.idle.for_ms = 0
    house.pass_time(19 * MINUTE)
    house.idle.for_ms = 4 * MINUTE
    house.pass_time(MINUTE)
    assert house.tray_phase() is Phase.PAUSED
    house.calm.on = False
    house.pass_time(MINUTE)
    assert house.notifier.shown == []
    house.idle.for_ms = 0
    house.pass_time(5 * SECOND)
    assert question(house) is not None
    assert house.notifier.shown == []


def test_the_question_does_not_show_words_that_are_hidden(house: House) -> None:
    house.ask("discreet", on=True)
    house.start()
    sleeping(house, HOUR)
    page = question(house)
    assert page is not None
    assert page.discreet
