"""What is asked and said in the week window."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from sojourn.domain.refusal import TEXT_LIMIT
from sojourn.domain.review import Answer, Review
from tests.controller.house import House
from tests.manual_clock import MINUTE

MONDAY = date(2026, 11, 16)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def test_the_visits_of_a_day_are_shown(house: House) -> None:
    house.start()
    house.pass_time(10 * MINUTE)
    house.ask("finish")
    house.week_pages.open()
    house.week_pages.show_day(MONDAY)
    assert house.screens.day_visits is not None
    day, (visit,) = house.screens.day_visits
    assert (day, visit.spent_ms) == (MONDAY, 10 * MINUTE)


def test_answers_are_kept_week_by_week(house: House) -> None:
    house.week_pages.open()
    house.week_pages.answer(Answer(MONDAY, "lost", " an hour "))
    house.week_pages.answer(Answer(MONDAY, "lost", "x" * (TEXT_LIMIT + 1)))
    house.week_pages.answer(Answer(MONDAY, "riddle", "x"))
    house.week_pages.turn_to(MONDAY)
    assert house.screens.review == Review((("lost", "an hour"),))
    house.week_pages.turn_to(MONDAY + timedelta(weeks=1))
    assert house.screens.review == Review((), (("lost", "an hour"),))


def test_what_is_said_of_a_platform_rests_for_eight_weeks(house: House) -> None:
    house.start()
    house.pass_time(10 * MINUTE)
    house.ask("finish")
    house.week_pages.open()
    house.week_pages.keep_all_the_same("Forum", "my people  are there")
    assert house.screens.week is not None
    (forum,) = house.screens.week.platforms
    assert forum.because == "my people are there"
    assert forum.rests_until == MONDAY + timedelta(weeks=8)
