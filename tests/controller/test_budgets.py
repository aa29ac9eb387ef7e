"""Budgets speak once at 80 % and once at the limit, and never block."""

from pathlib import Path

import pytest

from sojourn.domain.intention import Intention, Platform
from sojourn.domain.settings import OFFER_BUDGET, WEEKLY_BUDGET
from tests.controller.house import INTENTION, House
from tests.manual_clock import HOUR, MINUTE, ManualClock

LONG = Intention("Forum", "help", "answer Ana's question", 2 * HOUR)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path, weekly_budget_minutes=60)


def told(house: House) -> list[str]:
    return [one.title for one in house.notifier.shown if one.title.startswith("budget")]


def lived(house: House, minutes: int) -> None:
    """Let time go by with the alarm ringing for everybody."""
    for _ in range(2 * minutes):
        house.pass_time(MINUTE // 2)
        house.budgets.look()


def test_it_speaks_once_while_the_visit_goes_on(house: House) -> None:
    house.start(LONG)
    lived(house, 47)
    assert told(house) == []
    lived(house, 3)
    assert told(house) == ["budget 80"]
    lived(house, 8)
    assert told(house) == ["budget 80"]
    lived(house, 20)
    assert told(house) == ["budget 80", "budget 100"]
    assert house.visit.session is not None


def test_it_says_no_more_after_a_new_start_but_again_next_week(
    house: House, tmp_path: Path
) -> None:
    house.start(LONG)
    lived(house, 62)
    assert told(house) == ["budget 80", "budget 100"]
    house.ask("finish")
    house.close()
    again = House(tmp_path, ManualClock("2026-11-16 12:00"), weekly_budget_minutes=60)
    again.start()
    lived(again, 10)
    assert told(again) == []
    again.ask("finish")
    again.close()
    later = House(tmp_path, ManualClock("2026-11-23 12:00"), weekly_budget_minutes=60)
    later.start(LONG)
    lived(later, 50)
    assert told(later) == ["budget 80"]


def test_a_reminder_is_not_spoken_over(tmp_path: Path) -> None:
    house = House(tmp_path, weekly_budget_minutes=14)
    house.start(INTENTION)
    lived(house, 12)
    assert told(house) == ["budget 80"]
    lived(house, 10)
    assert told(house) == ["budget 80"], "the heads-up and the end stand"
    house.ask("finish")
    assert told(house) == ["budget 80", "budget 100"]


def test_it_waits_while_nothing_may_disturb_and_with_a_name_while_words_are_hidden(
    house: House,
) -> None:
    house.journal.keep_platform(Platform("Forum", "#1f8a8a", weekly_budget_ms=10 * MINUTE))
    house.quiet.switch_undisturbed(True)
    house.start(LONG)
    lived(house, 52)
    assert told(house) == []
    house.quiet.switch_undisturbed(False)
    house.quiet.switch_discreet(True)
    lived(house, 3)
    assert [(one.title, one.body) for one in house.notifier.shown] == [("budget 80", "")]
    house.quiet.switch_discreet(False)
    lived(house, 2)
    assert house.notifier.shown[-1].title == "budget 100"
    assert house.notifier.shown[-1].body == "Forum"


def test_a_platform_has_its_own(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.journal.keep_platform(Platform("Forum", "#1f8a8a", weekly_budget_ms=10 * MINUTE))
    house.start(LONG)
    lived(house, 9)
    assert [(one.title, one.body) for one in house.notifier.shown] == [("budget 80", "Forum")]
    assert house.ask("week")["data"]["platforms"][0]["budget_minutes"] == 10


def test_without_a_budget_nothing_is_said(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.start(LONG)
    lived(house, 100)
    assert told(house) == []


def test_one_is_offered_after_two_weeks_until_it_is_declined(tmp_path: Path) -> None:
    for day in ("2026-11-02", "2026-11-09"):
        house = House(tmp_path, ManualClock(f"{day} 09:00"))
        house.start(LONG)
        house.pass_time(32 * MINUTE)
        house.ask("finish")
        house.close()
    house = House(tmp_path, ManualClock("2026-11-16 09:00"))
    house.week_pages.open()
    assert shown(house) == (30 * MINUTE, None)
    house.week_pages.stop_offering()
    assert shown(house) == (None, None)
    assert not house.settings.read().switch(OFFER_BUDGET)
    house.week_pages.set_budget(2 * HOUR)
    assert shown(house) == (None, 2 * HOUR)
    assert house.settings.read().number(WEEKLY_BUDGET) == 120
    house.week_pages.set_budget(0)
    assert shown(house) == (None, None)


def shown(house: House) -> tuple[int | None, int | None]:
    """What is offered, and what the budget is."""
    assert house.screens.week is not None
    return house.screens.week.offered_ms, house.screens.week.budget_ms
