"""Reflections through the whole controller: when they open, wait in one list, and let go."""

from pathlib import Path

import pytest

from sojourn.domain.event import Count, Switch
from sojourn.domain.outcome import Reflection
from sojourn.domain.span import total_ms
from tests.controller.house import House, wrapped_up
from tests.manual_clock import HOUR, MINUTE, ManualClock, moment_at

DAY = 24 * HOUR


def parked(house: House) -> list[str]:
    """Give the sentences in the open list."""
    return [line.intention.will_do for line in house.screens.parked]


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


def test_an_app_that_runs_on_lets_them_go_too(house: House) -> None:
    wrapped_up(house)
    house.clock.advance(8 * DAY)
    wrapped_up(house)
    assert house.screens.tray.unreflected == 1


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
