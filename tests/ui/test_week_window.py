"""The week window shows the week it is given and asks for others."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from sojourn.domain.review import Review
from sojourn.domain.week import WeekSummary
from sojourn.domain.week_sums import VisitSum
from sojourn.ui.chart.week_chart import WeekChart
from sojourn.ui.platform_table import PlatformTable
from sojourn.ui.week.taking_along import TakeAlong
from sojourn.ui.week_window import WeekWindow
from sojourn.ui.week_words import week_words
from tests.ui.controls import doubled_mnemonics, nameless
from tests.ui.visits import MONDAY, TYPED_HTML, came_of, time_on, week_of

ALT = Qt.KeyboardModifier.AltModifier
WEEK = week_of(
    (time_on(0, "forum", 45), time_on(1, TYPED_HTML, 20)),
    (came_of(0, "forum", "conversation", 3),),
    (VisitSum("forum", "met", open=False, count=2), VisitSum(TYPED_HTML, None, open=True, count=1)),
    not_now=1,
)


def opened(qtbot: QtBot, week: WeekSummary = WEEK) -> WeekWindow:
    window = WeekWindow(week)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def button(window: WeekWindow, text: str) -> QPushButton:
    found = [one for one in window.findChildren(QPushButton) if one.text().replace("&", "") == text]
    assert len(found) == 1
    return found[0]


def texts(window: WeekWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def rows(window: WeekWindow) -> list[list[str]]:
    table = window.findChild(QTableView)
    assert table is not None
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_it_tells_the_week(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert window.windowTitle() == "Week — Sojourn"
    assert week_words.sentence(WEEK) in texts(window)
    assert set(week_words.totals(WEEK)) <= set(texts(window))
    assert "16 November to 22 November 2026" in texts(window)
    dash = "\N{EN DASH}"
    assert rows(window) == [
        ["forum", "45\u00a0min", "2", "3", "4.0", "15\u00a0min", dash, dash, "2 / 2"],
        [TYPED_HTML, "20\u00a0min", "1", dash, "0.0", dash, dash, dash, dash],
    ]


@pytest.mark.parametrize(
    ("key", "today", "asked"),
    [
        (Qt.Key.Key_E, MONDAY, MONDAY - timedelta(days=7)),
        (Qt.Key.Key_L, MONDAY + timedelta(days=40), MONDAY + timedelta(days=7)),
        (Qt.Key.Key_T, MONDAY + timedelta(days=40), MONDAY + timedelta(days=35)),
        (Qt.Key.Key_T, MONDAY - timedelta(days=1), MONDAY - timedelta(days=7)),
    ],
)
def test_other_weeks_are_a_key_away(qtbot: QtBot, key: Qt.Key, today: date, asked: date) -> None:
    window = opened(qtbot, week_of((time_on(0, "forum", 5),), today=today))
    with qtbot.waitSignal(window.week_requested) as requested:
        QTest.keyClick(window, key, ALT)
    assert requested.args == [asked]


def test_after_this_week_there_is_none(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert not button(window, "Later").isEnabled()
    assert not button(window, "This week").isEnabled()
    window.show_week(week_of(today=MONDAY + timedelta(days=7)), Review())
    assert button(window, "Later").isEnabled()
    assert button(window, "This week").isEnabled()


def test_another_week_takes_the_place_of_the_one_before(qtbot: QtBot) -> None:
    window = opened(qtbot)
    other = week_of((time_on(4, "blog", 12),))
    window.show_week(other, Review())
    assert week_words.sentence(other) in texts(window)
    assert [row[0] for row in rows(window)] == ["blog"]
    chart = window.findChild(WeekChart)
    assert chart is not None
    assert "blog" in chart.bar_in_words(4)


def test_an_empty_week_shows_its_sentence_alone(qtbot: QtBot) -> None:
    window = opened(qtbot, week_of())
    chart = window.findChild(WeekChart)
    assert chart is not None
    assert not chart.isVisible()
    assert not any("0" in text for text in texts(window) if "2026" not in text)
    window.show_week(WEEK, Review())
    assert chart.isVisible()


def test_the_week_is_copied_as_text(qtbot: QtBot) -> None:
    window = opened(qtbot)
    QGuiApplication.clipboard().clear()
    QTest.keyClick(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == week_words.whole(WEEK)
    along = window.findChild(TakeAlong)
    assert along is not None
    (table,) = [one for one in along.menu().actions() if "table" in one.text()]
    table.trigger()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert lines[0][:4] == ["First day", "forum", TYPED_HTML, "Minutes"]
    assert lines[1][:4] == ["2026-11-16", "45", "0", "45"]
    assert len(lines) == 8


def test_names_stay_plain(qtbot: QtBot) -> None:
    window = opened(qtbot)
    for label in window.findChildren(QLabel):
        if "Ana" in label.text():
            assert label.textFormat() == Qt.TextFormat.PlainText


def test_every_control_has_a_name_and_a_letter_of_its_own(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert nameless(window) == []
    assert doubled_mnemonics(window) == []


def test_esc_closes_and_frees_it(qtbot: QtBot) -> None:
    window = opened(qtbot)
    freed: list[bool] = []
    window.destroyed.connect(lambda: freed.append(True))
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: freed == [True])


def test_where_it_stood_is_where_it_opens(qtbot: QtBot) -> None:
    first = opened(qtbot)
    first.resize(777, 555)
    first.close()
    assert opened(qtbot).size().toTuple() == (777, 555)


def test_the_table_keeps_to_the_rules_of_models(qtbot: QtBot, qtmodeltester: object) -> None:
    model = PlatformTable(WEEK.platforms, {})
    qtmodeltester.check(model)  # type: ignore[attr-defined]
