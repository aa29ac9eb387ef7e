"""Kinds of the person's own as pictures are taken of them, in their window and in others."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QListWidget, QPushButton, QWidget

from sojourn.domain.course import Grouping, Reach
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.week_sums import OutcomeSum
from sojourn.ui.chart.week_chart import WeekChart
from sojourn.ui.intention_window import IntentionWindow
from sojourn.ui.kinds_window import KindsWindow
from sojourn.ui.reflection_window import ReflectionWindow
from sojourn.ui.session_window import SessionWindow
from tests import demo_week, examples
from tests.own_kinds import COFFEE, OWN, TALK


def kinds(row: int, *, outcomes: bool = False) -> KindsWindow:
    """Give the window at one of its rows."""
    window = KindsWindow(OWN)
    if outcomes:
        window.findChildren(QPushButton)[1].click()
    for one in window.findChildren(QListWidget):
        one.setCurrentRow(row)
    return window


def merging() -> KindsWindow:
    """Give the window while it asks."""
    window = kinds(13)
    window.ask_merge(OWN.purposes[1].key)
    return window


def refused() -> KindsWindow:
    """Give the window with a name that is taken."""
    window = kinds(13)
    window.refuse(Refused(Code.NAME_TAKEN, "kind", COFFEE.name))
    return window


def session() -> SessionWindow:
    """Give a visit for a purpose of one's own, with outcomes of one's own."""
    page = examples.session_page()
    intention = replace(page.intention, purpose=COFFEE.key)
    outcomes = (*page.outcomes[:3], (TALK.key, 2))
    return SessionWindow(replace(page, intention=intention, outcomes=outcomes, catalogue=OWN))


def chart() -> WeekChart:
    """Give a chart with outcomes of one's own in a lane."""
    week = demo_week.full_week()
    assert week.course is not None
    course, first = week.course, week.week_start
    own = (OutcomeSum(first, "Forum", TALK.key, 2), OutcomeSum(first, "Forum", TALK.key, 1, True))
    times = tuple(
        replace(one, purpose=COFFEE.key) if one.purpose == "conversation" else one
        for one in course.times
    )
    sums = replace(course, outcomes=(*course.outcomes, *own), times=times, catalogue=OWN)
    window = WeekChart(replace(week, course=sums, catalogue=OWN))
    window.show_as(Reach.WEEK, Grouping.PURPOSE)
    window.resize(860, 420)
    return window


WINDOWS: dict[str, Callable[[], QWidget]] = {
    "kinds": lambda: kinds(13),
    "kinds-built-in": lambda: kinds(7),
    "kinds-outcomes": lambda: kinds(12, outcomes=True),
    "kinds-merging": merging,
    "kinds-refused": refused,
    "intention-own-kinds": lambda: IntentionWindow(
        replace(examples.intention_page(), catalogue=OWN)
    ),
    "session-own-kinds": session,
    "reflection-why": lambda: ReflectionWindow(
        replace(examples.reflection_page(), asks_why="LinkedIn", catalogue=OWN)
    ),
    "chart-own-kinds": chart,
}
