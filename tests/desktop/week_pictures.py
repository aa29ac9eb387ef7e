"""The week and the platforms as pictures are taken of them."""

from datetime import timedelta

from sojourn.bootstrap.demo_life import PLATFORMS
from sojourn.domain.course import Grouping, Reach
from sojourn.domain.platform_card import PlatformCard, StanceChange
from sojourn.ui.fold import Fold
from sojourn.ui.platforms_window import PlatformsWindow
from sojourn.ui.scroll_page import ScrollPage
from sojourn.ui.week.chart_part import ChartPart
from sojourn.ui.week_window import WeekWindow
from tests import (
    demo_week,
)


def whole_week(window: WeekWindow) -> WeekWindow:
    """Give the window as high as its page is, with everything folded out."""
    for fold in window.findChildren(Fold):
        fold.setChecked(True)
    (page,) = window.findChildren(ScrollPage)
    window.resize(window.width(), page.height_at(window.width()))
    return window


def reaching(reach: Reach, grouping: Grouping = Grouping.PLATFORM) -> WeekWindow:
    """Give the week with another chart."""
    window = WeekWindow(demo_week.full_week())
    for part in window.findChildren(ChartPart):
        part.show_as(reach, grouping)
    return window


def platforms() -> PlatformsWindow:
    """Give the window of the platforms, at one with a history."""
    changes = (
        StanceChange("cutting-back", demo_week.START, "the feed takes over", None),
        StanceChange("trial", demo_week.START - timedelta(weeks=9), "half an hour a week"),
    )
    cards = tuple(PlatformCard(one, changes if one.name == "LinkedIn" else ()) for one in PLATFORMS)
    return PlatformsWindow(cards, "LinkedIn", demo_week.TODAY)
