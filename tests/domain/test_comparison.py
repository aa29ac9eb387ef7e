"""More, less, as before: what is nearly the same is as before."""

import pytest

from sojourn.domain.comparison import Change, Compared, Figure
from tests.manual_clock import MINUTE


@pytest.mark.parametrize(
    ("figure", "now", "before", "change"),
    [
        (Figure.TIME, 100 * MINUTE, 100 * MINUTE, Change.SAME),
        (Figure.TIME, 109 * MINUTE, 100 * MINUTE, Change.SAME),
        (Figure.TIME, 112 * MINUTE, 100 * MINUTE, Change.MORE),
        (Figure.TIME, 4 * MINUTE, 0, Change.SAME),
        (Figure.TIME, 0, 6 * MINUTE, Change.LESS),
        (Figure.OUTCOMES, 2, 1, Change.MORE),
        (Figure.OUTCOMES, 19, 20, Change.SAME),
        (Figure.PEOPLE, 19, 20, Change.LESS),
        (Figure.VISITS, 0, 0, Change.SAME),
        (Figure.OVERRUN, 3 * MINUTE, MINUTE, Change.SAME),
    ],
)
def test_how_two_weeks_compare(figure: Figure, now: int, before: int, change: Change) -> None:
    assert Compared(figure, now, before).change is change
