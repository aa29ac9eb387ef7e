"""The chart is walked by arrows and pointed at; each bar is said, to a screen reader too."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from sojourn.domain.course import Grouping, Reach
from sojourn.ui.chart.week_chart import WeekChart
from tests.ui.drawn_chart import (
    WEEK,
    drawn,
)
from tests.ui.visits import MONDAY, time_on, week_of


def test_arrows_walk_the_days_and_each_is_said(qtbot: QtBot) -> None:
    chart = drawn(qtbot, WEEK)
    assert chart.walked == 3, "the walk starts today"
    for _ in range(5):
        QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.walked == 0
    assert QToolTip.text() == chart.bar_in_words(0)
    assert "1\u00a0h\u00a030\u00a0min, 25\u00a0min of it over" in chart.bar_in_words(0)
    QTest.keyClick(chart, Qt.Key.Key_End)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.walked == 6


def test_where_the_keys_are_is_shown_from_the_first_key_on(qtbot: QtBot) -> None:
    chart = drawn(qtbot, WEEK)
    chart.activateWindow()
    qtbot.waitUntil(chart.isActiveWindow)
    chart.clearFocus()
    before = chart.grab().toImage()
    chart.setFocus(Qt.FocusReason.OtherFocusReason)
    assert chart.grab().toImage() == before
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.grab().toImage() != before
    chart.clearFocus()
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.grab().toImage() != before


def test_the_day_under_the_pointer_is_said(qtbot: QtBot) -> None:
    chart = drawn(qtbot, WEEK)
    spot = chart.plot.columns[0].area.center().toPoint()
    QApplication.sendEvent(
        chart, QHelpEvent(QHelpEvent.Type.ToolTip, spot, chart.mapToGlobal(spot))
    )
    assert QToolTip.text() == chart.bar_in_words(0)


def test_a_screen_reader_reads_bar_by_bar(qtbot: QtBot) -> None:
    chart = drawn(qtbot, WEEK)
    access = QAccessible.queryAccessibleInterface(chart)
    assert access.role() == QAccessible.Role.List
    assert access.text(QAccessible.Text.Name) == "Time per day"
    assert access.childCount() == 7
    bars = [access.child(number) for number in range(7)]
    said = bars[0].text(QAccessible.Text.Name)
    for part in ("Monday 16 November", "25\u00a0min of it over", "2 conversation", "LinkedIn"):
        assert part in said
    assert access.child(7) is None
    assert access.indexOfChild(bars[3]) == 3
    assert bars[3].parent() is access
    assert [bar.isValid() for bar in bars] == [True] * 7
    middle = chart.mapToGlobal(chart.plot.columns[2].area.center().toPoint())
    assert access.childAt(middle.x(), middle.y()) is bars[2]
    assert bars[2].rect().contains(middle)
    chart.show_week(week_of((time_on(2, "blog", 5),)))
    assert "blog" in bars[2].text(QAccessible.Text.Name)
    chart.show_as(Reach.MONTH, Grouping.PLATFORM)
    assert access.childCount() == 30
    last = access.child(29)
    assert last.isValid()
    chart.show_as(Reach.WEEK, Grouping.PLATFORM)
    assert not last.isValid()


def test_bars_of_a_chart_that_is_gone_serve_the_next(qtbot: QtBot) -> None:
    chart = WeekChart(WEEK)
    bar = QAccessible.queryAccessibleInterface(chart).child(0)
    delete(chart)
    assert not bar.isValid()
    other = drawn(qtbot, week_of((time_on(0, "blog", 5),)))
    served = QAccessible.queryAccessibleInterface(other).child(0)
    assert served is bar
    assert "blog" in served.text(QAccessible.Text.Name)


def test_enter_asks_for_the_day_and_in_a_trend_for_the_week(qtbot: QtBot) -> None:
    chart = drawn(qtbot, WEEK)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    with qtbot.waitSignal(chart.day_requested) as asked:
        QTest.keyClick(chart, Qt.Key.Key_Return)
    assert asked.args == [MONDAY]
    spot = chart.plot.columns[1].area.center().toPoint()
    with qtbot.waitSignal(chart.day_requested) as asked:
        QTest.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=spot)
    assert asked.args == [MONDAY + timedelta(days=1)]
    chart.show_as(Reach.TWELVE_WEEKS, Grouping.MODE)
    assert chart.walked == 11
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.bar_in_words(10).startswith("Week from Monday 9 November")
    with qtbot.waitSignal(chart.week_requested) as asked:
        QTest.keyClick(chart, Qt.Key.Key_Enter)
    assert asked.args == [MONDAY - timedelta(weeks=1)]


def test_what_a_part_stands_for_is_said_in_every_grouping(qtbot: QtBot) -> None:
    chart = drawn(qtbot, WEEK)
    for grouping, said in (
        (Grouping.PURPOSE, "Start or carry on a conversation"),
        (Grouping.MODE, "Connect"),
        (Grouping.FOR_WHOM, "Nobody in particular"),
    ):
        chart.show_as(Reach.WEEK, grouping)
        assert said in chart.bar_in_words(0)


def test_the_arrows_stay_where_they_are_when_the_week_is_shown_anew(qtbot: QtBot) -> None:
    chart = drawn(qtbot, WEEK)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    chart.show_week(week_of((time_on(2, "blog", 5),)))
    assert chart.walked == 0
