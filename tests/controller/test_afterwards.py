"""What is said afterwards, through the whole controller: past visits, late outcomes, next steps."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sojourn.domain.outcome import Met, Reflection
from sojourn.domain.page import LateOutcome
from sojourn.domain.past_visit import PastVisit
from sojourn.domain.ports import JournalBusyError
from sojourn.domain.refusal import Code
from sojourn.domain.session import Session
from tests.controller.house import INTENTION, House, wrapped_up
from tests.manual_clock import HOUR, MINUTE, ManualClock, moment_at

DAY = 24 * HOUR


def due(house: House) -> tuple[str, ...]:
    """Give the people the tray's menu names."""
    return house.screens.tray.due


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
    assert [one.session for one in house.screens.found.visits] == [session.key]
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


def test_visits_are_searched_beside_the_windows_and_the_last_text_counts(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrapped_up(house)
    house.afterwards.open_late_outcome()
    shown: list[tuple[str, int]] = []
    monkeypatch.setattr(
        house.screens,
        "show_visits_found",
        lambda found: shown.append((found.text, len(found.visits))),
    )
    house.worker.held = True
    for text in ("a", "an", "ana", "nobody"):
        house.afterwards.search(text)
    assert shown == []
    house.worker.held = False
    house.worker.let_go()
    assert shown == [("a", 1), ("nobody", 0)]


def test_visits_that_cannot_be_read_are_said_so_and_sought_again(house: House) -> None:
    session = wrapped_up(house)
    reader: Any = house.afterwards._reader

    def busy(_text: str, _most: int) -> tuple[Session, ...]:
        raise JournalBusyError("locked")

    real, reader.visits_found = reader.visits_found, busy
    house.afterwards.search("ana")
    assert [(one.code, one.field) for one in house.screens.refused] == [(Code.BUSY, "visit")]
    reader.visits_found = real
    house.afterwards.search("ana")
    assert [one.session for one in house.screens.found.visits] == [session.key]


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
