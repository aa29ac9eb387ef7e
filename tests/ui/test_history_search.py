"""What the history window asks for: page after page, what is searched for, and the filters."""

import sys
from datetime import date

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit
from pytestqt.qtbot import QtBot

from sojourn.domain.history import PAGE, UNANSWERED, HistoryFilter, HistoryQuery
from sojourn.ui.history_words import history_words
from tests.ui.history import (
    Reader,
    button,
    cells,
    chosen,
    lines,
    opened,
    search,
    table,
    texts,
    view,
)


@pytest.mark.skipif(sys.platform == "darwin", reason="Alt is there to type with")
def test_the_letter_of_a_disabled_button_is_not_typed(qtbot: QtBot) -> None:
    window = opened(qtbot, Reader(lines(3)))
    search(window).setFocus()
    assert not button(window, "Delete").isEnabled()
    QTest.keyClicks(search(window), "deo", Qt.KeyboardModifier.AltModifier)
    assert not search(window).text()
    QTest.keyClicks(search(window), "deo")
    assert search(window).text() == "deo"
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
