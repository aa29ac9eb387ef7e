"""Colours stand out from the paper and stay apart, for eyes without red, green or blue too."""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from sojourn.domain.catalogue import SPARE_COLOURS, SUGGESTIONS
from sojourn.domain.course import MOST_PARTS
from sojourn.ui.chart.colours import (
    APART,
    MARK_CONTRAST,
    distance,
    kept_apart,
    platform_colours,
    seen_on,
)
from sojourn.ui.contrast import contrast
from sojourn.ui.theme import DARK, LIGHT, Roles
from tests.ui.visits import time_on, week_of


def test_every_platform_is_seen_on_light_and_dark_paper() -> None:
    for roles in (LIGHT, DARK):
        ground = roles.colour("window")
        for suggestion in SUGGESTIONS:
            seen = seen_on(QColor(suggestion.colour), ground)
            assert contrast(seen, ground) >= MARK_CONTRAST
        for extreme in ("#000000", "#ffffff", "#ffff00", roles.window):
            assert contrast(seen_on(QColor(extreme), ground), ground) >= MARK_CONTRAST


@pytest.mark.parametrize("roles", [LIGHT, DARK])
@pytest.mark.parametrize(
    ("colours", "apart"),
    [
        (SPARE_COLOURS, APART),
        ([one.colour for one in SUGGESTIONS[:MOST_PARTS]], APART),
        ([one.colour for one in SUGGESTIONS], 0.04),
        (["#2a6db5"] * 5, APART),
    ],
)
def test_colours_stay_apart_for_every_kind_of_eyes(
    roles: Roles, colours: list[str], apart: float
) -> None:
    ground = roles.colour("window")
    seen = kept_apart(map(QColor, colours), ground)
    assert min(distance(one, other) for one, other in combinations(seen, 2)) >= apart
    assert all(contrast(colour, ground) >= MARK_CONTRAST for colour in seen)


def test_what_eyes_without_red_or_green_cannot_tell_is_close() -> None:
    red, green = QColor("#9c4c17"), QColor("#5d6a12")
    assert distance(red, green) < APART
    assert distance(QColor("black"), QColor("white")) == pytest.approx(1, abs=0.01)


def test_a_platform_without_a_colour_gets_one() -> None:
    week = week_of((time_on(0, "a", 5), time_on(0, "b", 4)))
    colours = platform_colours(week.colours, LIGHT.colour("window"))
    assert colours["a"].isValid()
    assert colours["a"] != colours["b"]
