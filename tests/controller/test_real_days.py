"""Real days through the whole controller: what the journal, the windows and the answers say."""

from dataclasses import replace
from pathlib import Path

import pytest

from sojourn.domain.draft import IntentionDraft
from sojourn.domain.event import Count, Pause, Switch
from sojourn.domain.intention import Address
from sojourn.domain.outcome import Met, Reflection
from sojourn.domain.page import LateOutcome
from sojourn.domain.past_visit import PastVisit
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.session import EndedBy, Phase, Session
from sojourn.domain.span import total_ms
from tests.controller.house import INTENTION, House
from tests.manual_clock import HOUR, MINUTE, ManualClock, moment_at

DAY = 24 * HOUR


def wrapped_up(
    house: House, minutes: int = 10, will_do: str = INTENTION.will_do, takes_up: str = ""
) -> Session:
    """Give a visit that has ended and waits for its reflection."""
    session = house.start(replace(INTENTION, will_do=will_do, takes_up=takes_up))
    house.pass_time(minutes * MINUTE)
    house.door.wrap_up()
    kept = house.journal.session(session.key)
    assert kept is not None
    return kept


def due(house: House) -> tuple[str, ...]:
    """Give the people the tray's menu names."""
    return house.screens.tray.due


def parked(house: House) -> list[str]:
    """Give the sentences in the open list."""
    return [line.intention.will_do for line in house.screens.parked]


def test_minutes_gone_by_are_kept_and_shown_in_the_week(house: House) -> None:
    house.door.start(INTENTION, Address(), 10 * MINUTE)
    assert house.tray_phase() is Phase.RUNNING
    house.pass_time(5 * MINUTE)
    (day, *_) = house.ask("week")["data"]["days"]
    assert (day["minutes"], day["before_minutes"]) == ({"Forum": 15}, 10)
    status = house.ask("status")["data"]["session"]
    assert (status["elapsed_s"], status["remaining_s"], status["before_s"]) == (300, 600, 600)


def test_minutes_that_another_visit_fills_are_refused_in_the_window(house: House) -> None:
    wrapped_up(house)
    house.clock.advance(3 * MINUTE)
    house.intentions.open()
    house.door.start(INTENTION, Address(), 10 * MINUTE)
    (refused,) = house.screens.refused
    assert (refused.code, refused.limit) == (Code.OVERLAPS, 3 * MINUTE)
    assert house.tray_phase() is None
    answer = house.ask("start", will_do="look", ago_ms=10 * MINUTE)
    assert (answer["exit"], answer["error"]["limit"]) == (2, 3 * MINUTE)


def test_a_new_box_ends_the_visit_and_parks_its_reflection(house: House) -> None:
    first = house.start()
    house.visit.happen(Count(house.clock.now(), "lead"))
    house.pass_time(15 * MINUTE)
    house.door.press("new-box")
    page = house.screens.intention
    assert page is not None
    assert page.instead
    assert (page.draft.platform, page.draft.for_whom, page.draft.will_do) == ("Forum", "Ana", "")
    second = replace(INTENTION, will_do="the rest")
    house.door.start(second, Address(), None, instead=True)
    assert house.visit.session is not None
    assert house.visit.session.intention == second
    assert house.screens.reflections == {}
    (parked,) = house.journal.unreflected()
    assert (parked.key, parked.tally("lead")) == (first.key, 1)


def test_a_paused_visit_gives_way_to_a_new_one(house: House) -> None:
    first = house.start()
    house.pass_time(4 * MINUTE)
    house.visit.happen(Pause(house.clock.now()))
    paused_ms = house.clock.now().utc_ms
    house.pass_time(20 * MINUTE)
    assert house.ask("start", will_do="something else")["exit"] == 0
    (parked,) = house.journal.unreflected()
    assert parked.key == first.key
    assert parked.ending is not None
    assert (parked.ending.at_ms, parked.ending.by) == (paused_ms, EndedBy.PAUSE)


def test_a_pause_over_night_is_parked_without_a_word(house: House) -> None:
    house.start()
    house.visit.happen(Pause(house.clock.now()))
    house.pass_time(20 * HOUR)
    assert house.tray_phase() is None
    assert [notice.title for notice in house.notifier.shown] == ["pause-question"]
    assert house.screens.tray.unreflected == 1


def test_switching_platform(house: House) -> None:
    house.start()
    house.pass_time(4 * MINUTE)
    assert house.ask("switch", platform="choir ")["data"]["session"]["at_platform"] == "choir"
    assert house.ask("switch", platform="Choir")["error"]["code"] == "here-already"
    house.pass_time(6 * MINUTE)
    assert house.screens.tray.platform == "choir"
    assert house.screens.tray.elsewhere == ("Forum",)
    (day, *_) = house.ask("week")["data"]["days"]
    assert day["minutes"] == {"choir": 6, "Forum": 4}


def test_who_forgot_to_stop_says_when(house: House) -> None:
    house.start()
    house.pass_time(40 * MINUTE)
    answer = house.ask("finish", at="09:22")
    assert answer["exit"] == 0
    (session,) = house.journal.unreflected()
    assert total_ms(session.spans) == 17 * MINUTE
    (page,) = house.screens.reflections.values()
    assert page.box_ended is not None
    assert page.box_ended.strftime("%H:%M") == "09:20"


@pytest.mark.parametrize(
    ("at", "code", "limit"),
    [
        ("09:04", "too-early", "2026-11-16T09:05:00+01:00"),
        ("2026-11-16T10:00", "in-future", "2026-11-16T09:45:00+01:00"),
        ("soon", "not-a-time", None),
    ],
)
def test_a_stop_that_cannot_be_is_refused(
    house: House, at: str, code: str, limit: str | None
) -> None:
    house.start()
    house.pass_time(40 * MINUTE)
    answer = house.ask("finish", at=at)
    assert (answer["exit"], answer["error"]["code"]) == (2, code)
    assert answer["error"]["limit"] == limit
    assert house.tray_phase() is Phase.OVERRUN


def test_not_finished_go_on(house: House) -> None:
    session = wrapped_up(house)
    house.clock.advance(5 * MINUTE)
    assert house.screens.reflections[session.key].can_go_on
    house.reflections.go_on(session.key)
    assert house.screens.reflections == {}
    house.pass_time(2 * MINUTE)
    assert house.visit.session is not None
    assert house.visit.session.key == session.key
    assert house.visit.session.spent_ms(house.clock.now()) == 12 * MINUTE
    house.ask("finish")
    assert house.ask("resume", again=True)["data"]["phase"] == "running"


def test_no_two_visits_go_on_at_once(house: House) -> None:
    session = wrapped_up(house)
    house.start(replace(INTENTION, will_do="another"))
    house.reflections.go_on(session.key)
    assert [refused.code for refused in house.screens.refused] == [Code.SESSION_ON]


def test_a_past_visit_from_its_window(house: House) -> None:
    past = PastVisit(INTENTION, moment_at("2026-11-16 08:00").utc_ms, 25 * MINUTE, on_phone=True)
    house.afterwards.open_past_visit()
    house.afterwards.tell_past_visit(replace(past, start_ms=past.start_ms + HOUR))
    assert house.screens.past_visit is not None
    assert [refused.code for refused in house.screens.refused] == [Code.IN_FUTURE]
    house.afterwards.tell_past_visit(past)
    assert house.weeks.week().length_ms == 25 * MINUTE
    house.afterwards.tell_past_visit(past)
    assert house.screens.refused[-1].code is Code.OVERLAPS


def test_a_past_visit_from_the_command_line(house: House) -> None:
    answer = house.ask(
        "add",
        at="2026-11-16 08:00",
        length_ms=25 * MINUTE,
        timebox_ms=15 * MINUTE,
        platform="Choir",
        phone=True,
        will_do="sing",
        verdict="met",
        outcomes=[["lead", 1]],
    )
    kept = house.journal.session(answer["data"]["session"])
    assert kept is not None
    assert (kept.on_phone, kept.tally("lead")) == (True, 1)
    (day, *_) = house.ask("week")["data"]["days"]
    assert (day["minutes"], day["overrun_minutes"]) == ({"Choir": 25}, 10)
    again = house.ask("add", at="2026-11-16 08:10", length_ms=5 * MINUTE, will_do="sing")
    assert (again["exit"], again["error"]["code"]) == (2, "overlaps")
    assert again["error"]["limit"] in {"2026-11-16T08:25:00+01:00", "2026-11-16T07:55:00+01:00"}


def test_the_running_visit_leaves_no_room_for_a_past_one(house: House) -> None:
    house.start()
    house.pass_time(10 * MINUTE)
    answer = house.ask("add", at="09:06", length_ms=5 * MINUTE, will_do="else")
    assert (answer["exit"], answer["error"]["code"]) == (2, "overlaps")
    assert answer["error"]["limit"] == "2026-11-16T09:00:00+01:00"


def test_late_outcomes_count_on_their_own_day(house: House) -> None:
    session = wrapped_up(house)
    house.ask("reflect", verdict="met")
    house.clock.advance(2 * DAY)
    house.afterwards.open_late_outcome()
    house.afterwards.search("ana's QUESTION")
    assert [one.session for one in house.screens.found] == [session.key]
    day = house.desk.today()
    late = LateOutcome("lead", 1, "", day, "Ana", "she wrote", session.key)
    house.afterwards.tell_outcome(late)
    assert house.screens.late_outcome is None
    week = house.ask("week")["data"]
    assert (week["outcomes"], week["late_outcomes"]) == ({"lead": 1}, {"lead": 1})
    assert week["platforms"][0]["outcomes"] == {"lead": 1}
    alone = house.ask("outcome", kind="learned", count=2, platform="Choir", at="2026-11-17")
    assert alone["data"] == {
        "outcome": "learned",
        "count": 2,
        "platform": "Choir",
        "date": "2026-11-17",
    }


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        ({"kind": "trophies", "platform": "Forum"}, "outcome"),
        ({"kind": "lead"}, "platform"),
        ({"kind": "lead", "count": 0, "platform": "Forum"}, "outcome"),
        ({"kind": "lead", "platform": "Forum", "at": "2027-01-01"}, "at"),
        ({"kind": "lead", "session": "nobody"}, "session"),
    ],
)
def test_a_bad_late_outcome_is_refused(
    house: House, arguments: dict[str, object], field: str
) -> None:
    answer = house.ask("outcome", **arguments)
    assert (answer["exit"], answer["error"]["field"]) == (2, field)
    assert house.weeks.week().is_empty


def test_a_late_outcome_does_not_come_before_its_visit(house: House) -> None:
    session = wrapped_up(house)
    answer = house.ask("outcome", kind="lead", session=session.key, at="2026-11-15")
    assert (answer["exit"], answer["error"]["code"]) == (2, "too-early")
    assert answer["error"]["limit"] == "2026-11-16"


def test_after_midnight_todays_date_means_the_evening(tmp_path: Path) -> None:
    house = House(tmp_path, ManualClock("2026-11-17 01:30"))
    answer = house.ask("outcome", kind="lead", platform="Forum", at="2026-11-17")
    assert answer["data"]["date"] == "2026-11-16"
    house.close()


def test_next_steps_close_the_loop(house: House) -> None:
    session = wrapped_up(house)
    house.reflections.save(session.key, Reflection("met", next_step="write to Ana"))
    assert house.screens.tray.next_steps == 1
    house.intentions.open()
    page = house.screens.intention
    assert page is not None
    assert page.facts is not None
    assert (page.facts.next_step, page.facts.next_step_of) == ("write to Ana", session.key)
    house.afterwards.open_next_steps()
    house.afterwards.take_up(house.screens.next_steps[0])
    page = house.screens.intention
    assert page is not None
    assert (page.draft.will_do, page.draft.takes_up) == ("write to Ana", session.key)
    taken = wrapped_up(house, will_do="write to Ana", takes_up=session.key)
    house.reflections.save(taken.key, Reflection("met"))
    assert house.journal.next_steps() == ()
    assert house.screens.tray.next_steps == 0


def test_a_next_step_can_be_let_go(house: House) -> None:
    session = wrapped_up(house)
    house.reflections.save(session.key, Reflection("met", next_step="write to Ana"))
    house.afterwards.let_step_go(session.key)
    assert house.journal.next_steps() == ()


def test_people_to_get_back_to_stand_in_the_menu_when_due(house: House) -> None:
    session = wrapped_up(house)
    follow_up = house.desk.today().replace(day=18)
    house.reflections.save(session.key, Reflection("met", people=(Met("Bao", follow_up),)))
    assert due(house) == ()
    house.clock.advance(2 * DAY)
    house.visit.lists_changed()
    assert due(house) == ("Bao",)
    house.afterwards.get_back_to("bao")
    assert house.screens.intention is not None
    assert house.screens.intention.draft.for_whom == "Bao"
    house.afterwards.was_in_touch("Bao")
    assert due(house) == ()


def test_parked_reflections_in_one_list(house: House) -> None:
    first, second, third = (wrapped_up(house, will_do=f"visit {n}") for n in range(3))
    for key in tuple(house.screens.reflections):
        house.reflections.put_off(key)
    house.reflections.open_parked()
    assert [line.intention.will_do for line in house.screens.parked] == [
        "visit 0",
        "visit 1",
        "visit 2",
    ]
    house.reflections.save_line(first.key, Reflection("partly", (("lead", 1),)))
    assert [line.session for line in house.screens.parked] == [second.key, third.key]
    house.reflections.skip_rest()
    assert house.screens.parked == ()
    assert house.screens.tray.unreflected == 0
    totals = house.ask("week")["data"]["totals"]
    assert (totals["sessions"], totals["partly"], totals["unreflected"]) == (3, 1, 0)


def test_a_reflection_lets_itself_go_after_a_week(house: House, tmp_path: Path) -> None:
    wrapped_up(house)
    house.close()
    for days, waiting in ((6, 1), (1, 0)):
        house.clock.advance(days * DAY)
        again = House(tmp_path, house.clock)
        assert again.screens.tray.unreflected == waiting
        again.close()


@pytest.mark.parametrize(
    ("way", "short", "long"), [("each", 1, 1), ("daily", 0, 1), ("asked", 0, 0)]
)
def test_when_a_reflection_opens(tmp_path: Path, way: str, short: int, long: int) -> None:
    house = House(tmp_path, ManualClock(), reflect=way)
    wrapped_up(house, 10)
    assert len(house.screens.reflections) == short
    house.screens.reflections.clear()
    wrapped_up(house, 11)
    assert len(house.screens.reflections) == long
    house.close()


def test_once_a_day_the_first_short_visit_opens_the_list(tmp_path: Path) -> None:
    house = House(tmp_path, ManualClock(), reflect="daily")
    wrapped_up(house, 5)
    wrapped_up(house, 5)
    assert len(parked(house)) == 0
    house.clock.advance(DAY)
    wrapped_up(house, 5)
    assert len(parked(house)) == 3
    house.screens.parked = ()
    wrapped_up(house, 5)
    assert len(parked(house)) == 0
    house.close()


def test_a_reflection_can_move_outcomes_and_the_end(house: House) -> None:
    session = house.start()
    house.visit.happen(Count(house.clock.now(), "lead"))
    house.pass_time(5 * MINUTE)
    house.visit.happen(Switch(house.clock.now(), "Choir"))
    house.pass_time(15 * MINUTE)
    house.door.wrap_up()
    page = house.screens.reflections[session.key]
    assert page.platforms == ("Forum", "Choir")
    assert page.outcome_platforms == (("lead", "Forum"),)
    stopped = moment_at("2026-11-16 09:20").utc_ms
    house.reflections.save(
        session.key, Reflection("met", moved=(("lead", "Choir"),), stopped_ms=stopped)
    )
    kept = house.journal.session(session.key)
    assert kept is not None
    assert kept.outcomes[0].platform == "Choir"
    assert total_ms(kept.spans) == 15 * MINUTE


def test_what_is_taken_up_is_kept_in_the_draft(house: House) -> None:
    draft = IntentionDraft("Forum", "help", will_do="write", takes_up="key", ago_ms=5 * MINUTE)
    house.intentions.keep_draft(draft)
    assert house.journal.intention_draft() == draft


def test_a_bad_switch_is_refused(house: House) -> None:
    house.start()
    with pytest.raises(Refused):
        house.visit.happen(Switch(house.clock.now(), " "))
    assert house.ask("switch", platform="")["error"]["field"] == "platform"
