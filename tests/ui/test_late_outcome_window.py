"""What came of it days later: its values, and the visit found as one types."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sojourn.domain.catalogue import OUTCOME_KINDS
from sojourn.domain.page import LateOutcome, LateOutcomePage, VisitFound, VisitsFound
from sojourn.ui.late_outcome_window import LateOutcomeWindow
from sojourn.ui.platform_choice import PlatformChoice
from sojourn.ui.visit_search import VisitSearch
from tests.ui.controls import doubled_mnemonics, nameless
from tests.ui.visits import LONG, TYPED_HTML

TODAY = date(2026, 11, 18)
BEGAN = datetime(2026, 11, 14, 9, 5, tzinfo=UTC)
ONE = VisitFound("one", "LinkedIn", "Answer Ana's question", BEGAN)
TWO = VisitFound("two", "forum", TYPED_HTML, BEGAN - timedelta(days=1))
PAGE = LateOutcomePage(TODAY, ("LinkedIn", "forum"), ("Ana",), (ONE, TWO))
ALT = Qt.KeyboardModifier.AltModifier


def opened(qtbot: QtBot, page: LateOutcomePage = PAGE) -> LateOutcomeWindow:
    window = LateOutcomeWindow(page)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def labelled(window: QWidget, name: str) -> QWidget:
    labels = window.findChildren(QLabel)
    return next(one for one in labels if one.text().replace("&", "") == name).buddy()


def line(window: QWidget, name: str) -> QLineEdit:
    found = labelled(window, name)
    assert isinstance(found, QLineEdit)
    return found


def kind(window: QWidget) -> QComboBox:
    found = labelled(window, "What came of it")
    assert isinstance(found, QComboBox)
    return found


def platform(window: QWidget) -> PlatformChoice:
    found = window.findChild(PlatformChoice)
    assert found is not None
    return found


def found_list(window: QWidget) -> QListWidget:
    found = window.findChild(QListWidget)
    assert found is not None
    return found


def button(window: QWidget, name: str) -> QPushButton:
    found = window.findChildren(QPushButton)
    return next(one for one in found if one.text().replace("&", "").endswith(name))


def texts(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def told(qtbot: QtBot, window: LateOutcomeWindow) -> LateOutcome:
    with qtbot.waitSignal(window.outcome_told) as signal:
        QTest.keyClick(window, Qt.Key.Key_V, ALT)
    late = signal.args[0]
    assert isinstance(late, LateOutcome)
    return late


def searching(qtbot: QtBot) -> LateOutcomeWindow:
    window = opened(qtbot)
    kind(window).setCurrentText("Lead")
    QTest.keyClick(window, Qt.Key.Key_I, ALT)
    qtbot.waitUntil(lambda: window.focusWidget() is line(window, "Find it"))
    return window


def test_kind_and_place_are_enough(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert window.windowTitle() == "Something came of it — Sojourn"
    assert window.focusWidget() is kind(window)
    kind(window).setCurrentText("Lead")
    platform(window).setEditText("forum")
    assert told(qtbot, window) == LateOutcome("lead", 1, "forum", TODAY)
    assert window.isVisible(), "who keeps it closes it"
    window.close()


def test_every_kind_is_offered_and_none_is_chosen(qtbot: QtBot) -> None:
    window = opened(qtbot)
    choice = kind(window)
    assert [choice.itemData(at) for at in range(choice.count())] == [
        one.key for one in OUTCOME_KINDS
    ]
    assert choice.currentIndex() == -1
    with qtbot.assertNotEmitted(window.outcome_told, wait=0):
        button(window, "Save").click()
    assert "Choose an outcome from the list." in texts(window)
    assert window.focusWidget() is choice
    choice.setCurrentIndex(0)
    assert "Choose an outcome from the list." not in texts(window)
    window.close()


def test_everything_said_comes_out(qtbot: QtBot) -> None:
    window = opened(qtbot)
    kind(window).setCurrentText("New follower")
    more = next(
        one for one in window.findChildren(QToolButton) if one.accessibleName() == "One more"
    )
    more.click()
    more.click()
    platform(window).setEditText(" LinkedIn ")
    line(window, "With whom").setText("Ana")
    line(window, "Note").setText(" after the talk ")
    day = window.findChild(QDateEdit)
    assert day is not None
    day.setDate(QDate(2026, 11, 16))
    late = LateOutcome("follower", 3, "LinkedIn", date(2026, 11, 16), "Ana", "after the talk")
    assert told(qtbot, window) == late
    window.close()


def test_a_count_can_be_typed_and_stays_from_1_to_999(qtbot: QtBot) -> None:
    window = opened(qtbot)
    count = window.findChild(QSpinBox)
    assert count is not None
    QTest.keyClick(window, Qt.Key.Key_M, ALT)
    assert window.focusWidget() is count
    count.selectAll()
    QTest.keyClicks(count, "12")
    assert count.value() == 12
    assert (count.minimum(), count.maximum()) == (1, 999)
    window.close()


def test_no_day_to_come_can_be_said(qtbot: QtBot) -> None:
    window = opened(qtbot)
    day = window.findChild(QDateEdit)
    assert day is not None
    day.setDate(QDate(2026, 11, 20))
    assert day.date() == QDate(2026, 11, 18)
    window.close()


def test_a_search_waits_for_a_rest_in_typing_of_at_most_200_ms(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = searching(qtbot)
    search = window.findChild(VisitSearch)
    assert search is not None
    timer = search._timer
    assert timer.interval() <= 200
    begun: list[bool] = []
    with monkeypatch.context() as patched, qtbot.assertNotEmitted(window.visits_wanted, wait=0):
        patched.setattr(timer, "start", lambda: begun.append(True))
        QTest.keyClicks(line(window, "Find it"), "ana")
    assert begun == [True] * 3, "each key puts it off"
    with qtbot.waitSignal(window.visits_wanted) as wanted:
        timer.timeout.emit()
    assert wanted.args == ["ana"]
    window.close()


def test_down_goes_into_the_list_and_chooses(qtbot: QtBot) -> None:
    window = searching(qtbot)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    assert window.focusWidget() is found_list(window)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    assert platform(window).name == "forum"
    late = told(qtbot, window)
    assert (late.session, late.platform) == ("two", "forum")
    window.close()


def test_enter_in_the_search_chooses_the_first_and_saves_nothing(qtbot: QtBot) -> None:
    window = searching(qtbot)
    with qtbot.assertNotEmitted(window.outcome_told, wait=0):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert any("14" in text and "LinkedIn" in text for text in texts(window))
    assert told(qtbot, window).session == "one"
    window.close()


def test_the_place_follows_the_visit_unless_it_was_typed(qtbot: QtBot) -> None:
    window = searching(qtbot)
    found_list(window).setCurrentRow(0)
    found_list(window).setCurrentRow(1)
    assert platform(window).name == "forum"
    platform(window).setEditText("blog")
    found_list(window).setCurrentRow(0)
    assert platform(window).name == "blog"
    window.close()


def test_a_chosen_visit_stays_while_one_searches_on(qtbot: QtBot) -> None:
    window = searching(qtbot)
    found_list(window).setCurrentRow(0)
    window.show_visits(VisitsFound("", (TWO,)))
    assert found_list(window).currentRow() == -1
    assert told(qtbot, window).session == "one"
    window.show_visits(VisitsFound("", (TWO, ONE)))
    assert found_list(window).currentRow() == 1
    button(window, "It grew from a visit").click()
    assert told(qtbot, window).session == "one", "folded away it is still given"
    window.close()


def test_a_visit_can_be_taken_back(qtbot: QtBot) -> None:
    window = searching(qtbot)
    found_list(window).setCurrentRow(0)
    QTest.keyClick(window, Qt.Key.Key_T, ALT)
    qtbot.waitUntil(lambda: platform(window).name == "")
    assert not button(window, "Not from a visit").isVisible()
    platform(window).setEditText("forum")
    assert told(qtbot, window).session == ""
    window.close()


def test_nothing_found_says_so(qtbot: QtBot) -> None:
    window = searching(qtbot)
    window.show_visits(VisitsFound(""))
    assert "No visit has that text." in texts(window)
    assert not found_list(window).isVisible()
    window.show_visits(VisitsFound("", (ONE,)))
    assert "No visit has that text." not in texts(window)
    assert found_list(window).isVisible()
    window.close()


def test_visits_are_told_on_one_plain_line_each(qtbot: QtBot) -> None:
    page = replace(PAGE, visits=(ONE, TWO, replace(ONE, session="x", will_do=f"{LONG}\n{LONG}")))
    window = opened(qtbot, page)
    rows = [found_list(window).item(at).text() for at in range(3)]
    assert rows[0].endswith("09:05 · LinkedIn · Answer Ana's question")
    assert TYPED_HTML in rows[1]
    assert "\n" not in rows[2]
    window.close()


@pytest.mark.parametrize(("name", "typed"), [("With whom", "x" * 81), ("Note", "x" * 2_001)])
def test_what_cannot_be_taken_is_said_beside_it_and_kept(
    qtbot: QtBot, name: str, typed: str
) -> None:
    window = opened(qtbot)
    kind(window).setCurrentText("Lead")
    platform(window).setEditText("forum")
    line(window, name).setText(typed)
    with qtbot.assertNotEmitted(window.outcome_told, wait=0):
        button(window, "Save").click()
    assert window.focusWidget() is line(window, name)
    assert line(window, name).text() == typed
    window.close()


def test_without_a_place_it_is_asked_for(qtbot: QtBot) -> None:
    window = opened(qtbot)
    kind(window).setCurrentText("Lead")
    with qtbot.assertNotEmitted(window.outcome_told, wait=0):
        button(window, "Save").click()
    assert any("LinkedIn or a forum" in text for text in texts(window))
    window.close()


def test_escape_closes_and_frees(qtbot: QtBot) -> None:
    window = opened(qtbot)
    freed: list[bool] = []
    window.destroyed.connect(lambda: freed.append(True))
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: freed == [True])


def test_every_control_has_a_name_and_a_letter_of_its_own(qtbot: QtBot) -> None:
    window = searching(qtbot)
    found_list(window).setCurrentRow(0)
    assert nameless(window) == []
    assert doubled_mnemonics(window) == []
    window.close()
