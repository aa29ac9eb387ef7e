"""The windows of the week and of the platforms behind the port `Screens`."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sojourn.domain.day_visit import DayVisit
from sojourn.domain.intention import Platform
from sojourn.domain.platform_card import PlatformCard
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.review import Review
from sojourn.ui.platforms_window import PlatformsWindow
from sojourn.ui.screens import Screens
from sojourn.ui.week_window import WeekWindow
from tests.ui.open_screens import freed, screens, windows
from tests.ui.visits import MINUTE, MONDAY, week_of

__all__ = ["screens"]


def test_the_week_is_shown_in_the_window_that_is_open(qtbot: QtBot, screens: Screens) -> None:
    screens.show_week(week_of(), Review())
    assert not screens.week_is_open()
    screens.open_week(week_of(), Review(), "friday")
    screens.open_week(week_of(), Review(), "friday")
    (window,) = windows("Week — Sojourn")
    assert isinstance(window, WeekWindow)
    assert screens.week_is_open()
    day = DayVisit(
        "a", datetime(2026, 5, 4, 9, 5, tzinfo=UTC), "forum", "help", "", "answer Ana", 5 * MINUTE
    )
    screens.show_day_visits(MONDAY, (day,))
    assert any("answer Ana" in label.text() for label in window.findChildren(QLabel))
    for asked, passed in (
        (window.day_requested, screens.day_requested),
        (window.week_requested, screens.week_turned),
        (window.answered, screens.week_answered),
    ):
        with qtbot.waitSignal(passed):
            asked.emit(MONDAY)
    for plain in ("parked_requested", "next_steps_requested"):
        with qtbot.waitSignal(getattr(screens, plain)):
            getattr(window, plain).emit()
    with qtbot.waitSignal(screens.review_day_chosen):
        window.review_day_chosen.emit("monday")
    with qtbot.waitSignal(screens.platform_kept):
        window.platform_kept.emit("forum", "my people")
    freed(qtbot, "Week — Sojourn")
    assert not screens.week_is_open()


def test_the_platforms_open_once_and_pass_on_what_is_changed(
    qtbot: QtBot, screens: Screens
) -> None:
    card = PlatformCard(Platform("forum", "#123456"))
    screens.show_platforms((card,), "")
    screens.open_platforms((card,), "", MONDAY)
    screens.open_platforms((card,), "", MONDAY)
    (window,) = windows("Platforms — Sojourn")
    assert isinstance(window, PlatformsWindow)
    for signal, values in (
        ("platform_changed", ("forum", card.platform, None)),
        ("platforms_merged", ("forum", "blog")),
        ("platform_hidden", ("forum",)),
    ):
        with qtbot.waitSignal(getattr(screens, signal)) as passed:
            getattr(window, signal).emit(*values)
        assert passed.args == list(values)
    screens.refuse_platform(Refused(Code.EMPTY, "platform"))
    screens.show_platforms((), "")
    freed(qtbot, "Platforms — Sojourn")
