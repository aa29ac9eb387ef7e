"""The history window: it asks for pages, keeps the place, and says what is wished."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from sojourn.domain.history import (
    PAGE,
    UNANSWERED,
    HistoryFilter,
    HistoryLine,
    HistoryPage,
    HistoryQuery,
    Standing,
)
from sojourn.domain.refusal import Code, Refused
from sojourn.ui.history_table import HistoryTable
from sojourn.ui.history_view import HistoryView
from sojourn.ui.history_window import HistoryWindow
from sojourn.ui.history_words import history_words
from sojourn.ui.one_line import OneLine
from tests import history_examples
from tests.manual_clock import MINUTE
from tests.ui.controls import doubled_mnemonics, focusable, nameless
from tests.ui.visits import TYPED_HTML

Answer = Callable[[HistoryQuery], HistoryPage]


def lines(count: int) -> tuple[HistoryLine, ...]:
    """So many visits, an hour between them, the latest first."""
    line = history_examples.history_lines()[1]
    return tuple(
        replace(
            line,
            key=f"k{number:06}",
            will_do=f"visit {number}",
            began=line.began - timedelta(hours=number),
            started_ms=line.started_ms - number * 60 * MINUTE,
        )
        for number in range(count)
    )


class Reader:
    """Answers what a window asks for, out of its visits, at once or when it is let."""

    def __init__(self, visits: tuple[HistoryLine, ...]) -> None:
        self.visits = visits
        self.asked: list[HistoryQuery] = []
        self.held = False
        self.former = None
        self.window: HistoryWindow | None = None

    def take(self, query: HistoryQuery) -> None:
        self.asked.append(query)
        if not self.held:
            self.answer(query)

    def answer(self, query: HistoryQuery) -> None:
        fit = [one for one in self.visits if query.wanted.text in one.will_do]
        rest = [one for one in fit if query.after is None or one.place < query.after]
        assert self.window is not None
        page = HistoryPage(query, tuple(rest[: query.most]), len(fit), self.former)
        self.window.show_page(page)


def opened(qtbot: QtBot, reader: Reader) -> HistoryWindow:
    window = HistoryWindow(history_examples.history_frame())
    reader.window = window
    # Unlike a method, this holds the reader.
    window.history_wanted.connect(lambda query: reader.take(query))  # noqa: PLW0108
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def table(window: HistoryWindow) -> HistoryTable:
    return window.findChildren(HistoryTable)[0]


def view(window: HistoryWindow) -> HistoryView:
    return window.findChildren(HistoryView)[0]


def search(window: HistoryWindow) -> QLineEdit:
    return next(one for one in window.findChildren(QLineEdit) if one.placeholderText())


def button(window: HistoryWindow, name: str) -> QPushButton:
    found = window.findChildren(QPushButton)
    return next(one for one in found if one.text().replace("&", "") == name)


def texts(window: HistoryWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def cells(window: HistoryWindow, row: int) -> list[str]:
    model = table(window)
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def chosen(window: HistoryWindow) -> str:
    line = table(window).line(view(window).row)
    return "" if line is None else line.will_do


def test_a_visit_is_told_in_its_columns(qtbot: QtBot) -> None:
    reader = Reader(history_examples.history_lines())
    window = opened(qtbot, reader)
    assert window.windowTitle() == "History — Sojourn"
    assert cells(window, 1) == [
        f"{QLocale().toString(QDate(2026, 11, 16), QLocale.FormatType.ShortFormat)} 02:05",
        "Photography forum",
        reader.visits[1].will_do,
        "9\u00a0min (2\u00a0min over)",
        "not said yet",
        "2 conversation(s), help given 1 time(s)",
    ]
    assert cells(window, 0)[4] == "still on"
    assert cells(window, 2)[4] == "Yes"
    assert "48 visit" in texts(window)
    window.close()


def test_pages_are_fetched_while_one_scrolls_and_none_twice(qtbot: QtBot) -> None:
    reader = Reader(lines(3 * PAGE + 7))
    window = opened(qtbot, reader)
    assert table(window).rowCount() == PAGE
    bar = view(window).verticalScrollBar()
    while table(window).rowCount() < len(reader.visits):
        before = table(window).rowCount()
        view(window).executeDelayedItemsLayout()
        bar.setValue(bar.maximum())
        assert table(window).rowCount() > before
    told = [table(window).line(row) for row in range(table(window).rowCount())]
    assert told == list(reader.visits)
    assert not table(window).canFetchMore()
    assert len({query.after for query in reader.asked}) == 4
    window.close()


def test_the_next_page_comes_before_the_end_is_reached(qtbot: QtBot) -> None:
    reader = Reader(lines(2 * PAGE))
    window = opened(qtbot, reader)
    bar = view(window).verticalScrollBar()
    bar.setValue(bar.maximum() - bar.pageStep() - 1)
    assert table(window).rowCount() == 2 * PAGE
    window.close()


def test_nothing_is_asked_twice_while_it_is_read(qtbot: QtBot) -> None:
    reader = Reader(lines(2 * PAGE))
    window = opened(qtbot, reader)
    reader.held, before = True, len(reader.asked)
    for _ in range(3):
        table(window).fetchMore()
    assert len(reader.asked) == before + 1
    reader.answer(reader.asked[-1])
    assert table(window).rowCount() == 2 * PAGE
    window.close()


def test_only_what_was_asked_for_last_is_shown(qtbot: QtBot) -> None:
    reader = Reader(lines(5))
    window = opened(qtbot, reader)
    reader.held = True
    for text in ("visit 3", "visit 4"):
        table(window).ask(HistoryFilter(text))
    reader.answer(reader.asked[-2])
    assert table(window).rowCount() == 5
    reader.answer(reader.asked[-1])
    assert [one[2] for one in (cells(window, row) for row in range(1))] == ["visit 4"]
    window.close()


def test_search_follows_the_typing_a_little_later(qtbot: QtBot) -> None:
    reader = Reader(lines(12))
    window = opened(qtbot, reader)
    assert search(window).hasFocus()
    before = len(reader.asked)
    QTest.keyClicks(search(window), "visit 11")
    assert len(reader.asked) == before, "not at each key"
    qtbot.waitUntil(lambda: table(window).rowCount() == 1)
    assert reader.asked[-1] == HistoryQuery(HistoryFilter("visit 11"))
    assert "1 visit" in texts(window)
    window.close()


def test_enter_leads_from_the_search_into_the_list(qtbot: QtBot) -> None:
    window = opened(qtbot, Reader(lines(12)))
    QTest.keyClicks(search(window), "visit 7")
    QTest.keyClick(search(window), Qt.Key.Key_Return)
    assert view(window).hasFocus()
    assert chosen(window) == "visit 7"
    QTest.keyClick(view(window), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert search(window).hasFocus()
    window.close()


def test_down_leads_into_the_list_and_home_and_end_to_its_ends(qtbot: QtBot) -> None:
    window = opened(qtbot, Reader(lines(12)))
    QTest.keyClick(search(window), Qt.Key.Key_Down)
    assert view(window).hasFocus()
    assert chosen(window) == "visit 0"
    for key, visit in ((Qt.Key.Key_End, "visit 11"), (Qt.Key.Key_Home, "visit 0")):
        QTest.keyClick(view(window), key)
        assert chosen(window) == visit
    window.close()


def test_many_visits_are_counted_as_the_language_writes_numbers() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    assert history_words.total(100_000) == "100,000 visit(s)"
    QLocale.setDefault(before)


def test_the_list_is_entered_only_when_it_shows_what_was_searched_for(qtbot: QtBot) -> None:
    reader = Reader(lines(12))
    window = opened(qtbot, reader)
    reader.held = True
    QTest.keyClicks(search(window), "visit 7")
    QTest.keyClick(search(window), Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(window.visit_deleted):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Delete)
    reader.answer(reader.asked[-1])
    assert view(window).hasFocus()
    assert chosen(window) == "visit 7"
    window.close()


def test_filters_say_what_is_wanted(qtbot: QtBot) -> None:
    reader = Reader(lines(3))
    window = opened(qtbot, reader)
    platform, purpose, verdict = window.findChildren(QComboBox)[:3]
    platform.setCurrentText("Mastodon")
    purpose.setCurrentText("Give help or feedback")
    verdict.setCurrentText("No answer")
    first, last = window.findChildren(QCheckBox)
    first.click()
    last.click()
    first_day, last_day = window.findChildren(QDateEdit)
    first_day.setDate(QDate(2026, 11, 2))
    last_day.setDate(QDate(2026, 11, 9))
    assert reader.asked[-1].wanted == HistoryFilter(
        "", "Mastodon", "help", UNANSWERED, date(2026, 11, 2), date(2026, 11, 9)
    )
    first.click()
    assert reader.asked[-1].wanted.first is None
    button(window, "Show all").click()
    assert reader.asked[-1].wanted == HistoryFilter()
    assert button(window, "Show all").isHidden()
    window.close()


@pytest.mark.parametrize(("text", "told"), [("", "No visit is kept yet"), ("no", "Show all")])
def test_an_empty_list_says_what_to_do(qtbot: QtBot, text: str, told: str) -> None:
    reader = Reader(lines(3) if text else ())
    window = opened(qtbot, reader)
    table(window).ask(HistoryFilter(text))
    assert told in texts(window)
    assert not view(window).isVisible()
    assert not button(window, "Edit…").isEnabled()
    window.close()


def test_enter_opens_and_delete_deletes_the_visit_chosen(qtbot: QtBot) -> None:
    window = opened(qtbot, Reader(lines(5)))
    view(window).setFocus()
    view(window).choose(0)
    QTest.keyClick(view(window), Qt.Key.Key_Down)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        with qtbot.waitSignal(window.visit_chosen) as signal:
            QTest.keyClick(view(window), key)
        assert signal.args == ["k000001"]
    with qtbot.waitSignal(window.visit_deleted) as signal:
        QTest.keyClick(view(window), Qt.Key.Key_Delete)
    assert signal.args == ["k000001"]
    window.close()


def test_a_visit_that_is_on_is_shown_and_left_alone(qtbot: QtBot) -> None:
    window = opened(qtbot, Reader(history_examples.history_lines()))
    view(window).setFocus()
    view(window).choose(0)
    assert not button(window, "Edit…").isEnabled()
    assert not button(window, "Delete").isEnabled()
    with qtbot.assertNotEmitted(window.visit_chosen), qtbot.assertNotEmitted(window.visit_deleted):
        QTest.keyClick(view(window), Qt.Key.Key_Return)
        QTest.keyClick(view(window), Qt.Key.Key_Delete)
    assert "still on" in texts(window)
    view(window).choose(1)
    assert button(window, "Edit…").isEnabled()
    window.close()


def test_the_next_visit_is_chosen_when_one_is_deleted(qtbot: QtBot) -> None:
    reader = Reader(lines(50))
    window = opened(qtbot, reader)
    view(window).choose(30)
    scrolled = view(window).verticalScrollBar().value()
    assert scrolled
    reader.visits = (*reader.visits[:30], *reader.visits[31:])
    window.ask()
    assert chosen(window) == "visit 31"
    assert view(window).verticalScrollBar().value() == scrolled
    window.close()


def test_the_visit_chosen_stays_so_when_others_come_and_go(qtbot: QtBot) -> None:
    reader = Reader(lines(2 * PAGE))
    window = opened(qtbot, reader)
    table(window).fetchMore()
    view(window).choose(PAGE + 50)
    fresh = replace(reader.visits[0], key="new", started_ms=reader.visits[0].started_ms + MINUTE)
    reader.visits = (fresh, *reader.visits)
    window.ask()
    assert reader.asked[-1].most == 2 * PAGE
    assert chosen(window) == f"visit {PAGE + 50}"
    window.close()


def test_coming_back_to_the_window_shows_what_has_changed(qtbot: QtBot) -> None:
    reader = Reader(lines(2))
    window = opened(qtbot, reader)
    other = QLineEdit()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    reader.visits = lines(3)
    with qtbot.waitActive(window):
        window.activateWindow()
    assert table(window).rowCount() == 3
    window.close()


def test_what_was_done_last_can_be_undone(qtbot: QtBot) -> None:
    reader = Reader(lines(5))
    window = opened(qtbot, reader)
    assert not button(window, "Undo").isEnabled()
    reader.former = history_examples.deletion()  # type: ignore[assignment]
    window.ask()
    assert "Undo brings back: answer Ana's question about lenses" in texts(window)
    view(window).setFocus()
    with qtbot.waitSignal(window.undo_requested):
        QTest.keyClick(view(window), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(window.undo_requested):
        button(window, "Undo").click()
    was = history_examples.deletion().was
    reader.former = replace(history_examples.deletion(), became=was)  # type: ignore[assignment]
    window.ask()
    told = [one.whole for one in window.findChildren(OneLine)]
    assert "Undo changes back: answer Ana's question about lenses" in told
    window.close()


def test_undo_by_its_keys_from_an_empty_search_chooses_what_came_back(qtbot: QtBot) -> None:
    all_lines = lines(2 * PAGE)
    reader = Reader(all_lines[:40] + all_lines[41:])
    window = opened(qtbot, reader)
    deletion = history_examples.deletion()
    gone = replace(deletion, was=replace(deletion.was, key=all_lines[40].key))
    reader.former = gone  # type: ignore[assignment]
    window.ask()

    def undo() -> None:
        reader.visits, reader.former = all_lines, None
        window.ask()

    window.undo_requested.connect(undo)
    search(window).setText("x")
    with qtbot.assertNotEmitted(window.undo_requested):
        QTest.keyClick(search(window), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    search(window).clear()
    qtbot.waitUntil(lambda: table(window).rowCount() > 40)
    QTest.keyClick(search(window), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert chosen(window) == "visit 40"
    there = view(window).visualRect(view(window).currentIndex())
    assert view(window).viewport().rect().contains(there.center())
    window.close()


def test_a_refusal_is_said_and_the_typing_goes_on(qtbot: QtBot) -> None:
    reader = Reader(lines(2 * PAGE))
    window = opened(qtbot, reader)
    reader.held = True
    table(window).fetchMore()
    window.refuse(Refused(Code.BUSY, "visit"))
    assert "busy just now" in texts(window)
    assert search(window).hasFocus()
    assert table(window).canFetchMore(), "it may be asked for again"
    window.ask()
    assert "busy just now" not in texts(window)
    window.close()


def test_typed_text_is_shown_as_it_was_typed(qtbot: QtBot) -> None:
    line = replace(lines(1)[0], will_do=TYPED_HTML, lesson="<b>a</b>")
    window = opened(qtbot, Reader((line,)))
    index = table(window).index(0, 2)
    assert index.data() == TYPED_HTML
    tip = str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert "<b>" not in tip
    assert "&lt;b&gt;a&lt;/b&gt;" in tip
    window.close()


def test_what_a_screen_reader_is_told(qtbot: QtBot) -> None:
    window = opened(qtbot, Reader(history_examples.history_lines()))
    index = table(window).index(1, 3)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Time: 9\u00a0min (2\u00a0min over)"
    more = table(window).index(1, 2).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "For Bao Nguyen" in more
    name = QAccessible.queryAccessibleInterface(view(window)).text(QAccessible.Text.Name)
    assert name == "Visits"
    window.close()


def test_every_control_has_a_name_and_its_own_letter(qtbot: QtBot) -> None:
    window = opened(qtbot, Reader(lines(3)))
    search(window).setText("visit")
    window.findChildren(QCheckBox)[0].click()
    assert nameless(window) == []
    assert doubled_mnemonics(window) == []
    assert view(window) in focusable(window)
    QTest.keyClick(view(window), Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_the_standing_of_each_visit_has_words(qtbot: QtBot) -> None:
    line = replace(lines(1)[0], verdict=None)
    told = [
        replace(line, key=str(number), standing=standing, energy=energy)
        for number, (standing, energy) in enumerate(
            [
                (Standing.ON, None),
                (Standing.WAITING, None),
                (Standing.LET_GO, None),
                (Standing.SAID, "better"),
            ]
        )
    ]
    window = opened(qtbot, Reader(tuple(told)))
    assert [cells(window, row)[4] for row in range(4)] == [
        "still on",
        "not said yet",
        "not said",
        "Better",
    ]
    window.close()
