"""Real days through the whole controller: minutes gone by, pauses, switches, other ends."""

from dataclasses import replace

import pytest

from sojourn.domain.draft import IntentionDraft
from sojourn.domain.event import Count, Pause, Switch
from sojourn.domain.intention import Address
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.session import EndedBy, Phase
from sojourn.domain.span import total_ms
from tests.controller.house import INTENTION, House, wrapped_up
from tests.manual_clock import HOUR, MINUTE


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


def test_what_is_taken_up_is_kept_in_the_draft(house: House) -> None:
    draft = IntentionDraft("Forum", "help", will_do="write", takes_up="key", ago_ms=5 * MINUTE)
    house.intentions.keep_draft(draft)
    assert house.journal.intention_draft() == draft


def test_a_bad_switch_is_refused(house: House) -> None:
    house.start()
    with pytest.raises(Refused):
        house.visit.happen(Switch(house.clock.now(), " "))
    assert house.ask("switch", platform="")["error"]["field"] == "platform"
