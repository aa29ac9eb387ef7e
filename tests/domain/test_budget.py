"""When a budget speaks, and which one is offered."""

import pytest

from sojourn.domain.budget import Budget, offered_ms
from tests.manual_clock import HOUR, MINUTE


@pytest.mark.parametrize(
    ("spent", "told", "news"),
    [
        (0, 0, 0),
        (47 * MINUTE, 0, 0),
        (48 * MINUTE, 0, 80),
        (59 * MINUTE, 80, 0),
        (HOUR, 80, 100),
        (HOUR, 0, 100),
        (5 * HOUR, 100, 0),
        (50 * MINUTE, 100, 0),
    ],
)
def test_a_budget_speaks_once_at_each_part(spent: int, told: int, news: int) -> None:
    assert Budget("Forum", HOUR, spent, told).news == news


def test_what_is_left_may_be_less_than_nothing() -> None:
    assert Budget("", HOUR, 90 * MINUTE).left_ms == -30 * MINUTE
    assert Budget("", 0, MINUTE).news == 0


@pytest.mark.parametrize(
    ("weeks", "offered"),
    [
        ([], None),
        ([0, 0, HOUR], None),
        ([HOUR, 2 * HOUR], HOUR),
        ([0, 9 * HOUR, 62 * MINUTE, 70 * MINUTE], 75 * MINUTE),
        ([MINUTE, MINUTE], 15 * MINUTE),
    ],
)
def test_the_middle_week_is_offered_in_quarters(weeks: list[int], offered: int | None) -> None:
    assert offered_ms(weeks) == offered
