"""The weekly review is reminded of on its day, once, and only where that is wanted."""

from pathlib import Path

import pytest

from sojourn.domain.notice import Press
from sojourn.domain.review import Answer
from sojourn.domain.settings import REVIEW_DAY
from tests.controller.house import House
from tests.manual_clock import HOUR, MINUTE, ManualClock

FRIDAY = "2026-11-20 15:00"


def reminders(house: House) -> int:
    return [one.title for one in house.notifier.shown].count("review")


def lived(house: House) -> None:
    house.start()
    house.pass_time(5 * MINUTE)
    house.ask("finish")


def test_nobody_is_reminded_who_does_not_want_it(tmp_path: Path) -> None:
    house = House(tmp_path, ManualClock(FRIDAY))
    lived(house)
    assert reminders(house) == 0


def test_it_comes_at_the_start_on_its_day_and_once(tmp_path: Path) -> None:
    house = House(tmp_path, ManualClock(FRIDAY), review_day="friday")
    assert reminders(house) == 1
    lived(house)
    assert reminders(house) == 1


def test_it_comes_after_a_visit_when_the_day_has_come_meanwhile(tmp_path: Path) -> None:
    house = House(tmp_path, ManualClock("2026-11-19 15:00"), review_day="friday")
    lived(house)
    assert reminders(house) == 0
    house.pass_time(24 * HOUR)
    lived(house)
    assert reminders(house) == 1


def test_while_nothing_may_disturb_it_waits_for_the_next_visit(tmp_path: Path) -> None:
    house = House(tmp_path, ManualClock("2026-11-19 15:00"), review_day="friday")
    house.pass_time(24 * HOUR)
    house.calm.on = True
    lived(house)
    assert reminders(house) == 0
    house.calm.on = False
    lived(house)
    assert reminders(house) == 1


def test_who_has_begun_is_left_alone(tmp_path: Path) -> None:
    house = House(tmp_path, ManualClock("2026-11-19 15:00"), review_day="friday")
    house.week_pages.open()
    assert house.screens.remind_on == "friday"
    assert house.screens.week is not None
    house.week_pages.answer(Answer(house.screens.week.week_start, "lost", "nothing"))
    house.pass_time(24 * HOUR)
    lived(house)
    assert reminders(house) == 0


@pytest.mark.parametrize("day", ["monday", "never"])
def test_the_day_is_chosen_in_the_window(tmp_path: Path, day: str) -> None:
    house = House(tmp_path, ManualClock(FRIDAY), review_day="friday")
    house.review_reminder.choose(day)
    assert house.settings.read().text(REVIEW_DAY) == day
    assert house.review_reminder.day == day


def test_its_button_opens_the_week(tmp_path: Path) -> None:
    house = House(tmp_path, ManualClock(FRIDAY))
    house.door.press(Press.WEEK)
    assert house.screens.week is not None
