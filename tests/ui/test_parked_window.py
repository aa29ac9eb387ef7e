"""The list of visits that wait: one press reflects, lines stay put while the list changes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from sojourn.domain.catalogue import UNWIND
from sojourn.domain.outcome import Reflection
from sojourn.domain.page import ParkedVisit
from sojourn.ui.parked_line import ParkedLine
from sojourn.ui.parked_window import ParkedWindow
from tests.ui.controls import doubled_mnemonics, focusable, nameless, tab_order
from tests.ui.visits import LONG, MINUTE, TYPED_HTML, VISIT

BEGAN = datetime(2026, 11, 16, 9, 5, tzinfo=UTC)
COUNTS = (("conversation", 2), ("help-given", 0), ("help-received", 0), ("learned", 0))
ALT = Qt.KeyboardModifier.AltModifier


def parked(key: str, purpose: str = "conversation", will_do: str = VISIT.will_do) -> ParkedVisit:
    intention = replace(VISIT, purpose=purpose, will_do=will_do)
    return ParkedVisit(key, intention, BEGAN, 18 * MINUTE, COUNTS)


ONE, TWO, THREE = parked("one"), parked("two", UNWIND), parked("three")
ALL = (ONE, TWO, THREE)


def opened(qtbot: QtBot, visits: tuple[ParkedVisit, ...] = ALL) -> ParkedWindow:
    window = ParkedWindow(visits)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def lines(window: ParkedWindow) -> dict[str, ParkedLine]:
    found = window.findChildren(ParkedLine)
    return {line.key: line for line in found if line.isVisibleTo(window)}


def focused_line(window: ParkedWindow) -> str:
    return next(key for key, line in lines(window).items() if line.hasFocus())


def press(window: ParkedWindow, keys: str) -> None:
    for key in keys:
        QTest.keyClicks(window.focusWidget(), key)


def walk(window: ParkedWindow, key: Qt.Key) -> None:
    QTest.keyClick(window.focusWidget(), key)


def button(within: QWidget, name: str) -> QPushButton:
    found = within.findChildren(QPushButton)
    return next(one for one in found if one.text().replace("&", "").endswith(name))


def named(within: QWidget, name: str) -> QToolButton:
    found = within.findChildren(QToolButton)
    return next(one for one in found if one.accessibleName() == name)


def texts(window: QWidget) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_a_line_tells_day_time_place_and_sentence(qtbot: QtBot) -> None:
    window = opened(qtbot, (replace(TWO, began=BEGAN - timedelta(days=2)), ONE))
    assert window.windowTitle() == "Reflections — Sojourn"
    assert "Sat 14, 09:05 · " in texts(window)
    assert "Mon 16, 09:05 · LinkedIn · 18\u00a0min · 2 conversation" in texts(window)
    assert VISIT.will_do in texts(window)
    assert VISIT.will_do in lines(window)["one"].accessibleName()
    window.close()


@pytest.mark.parametrize(
    ("key", "verdict"), [("y", "met"), ("P", "partly"), ("n", "missed"), ("s", "changed")]
)
def test_a_letter_on_the_focused_line_is_a_whole_reflection(
    qtbot: QtBot, key: str, verdict: str
) -> None:
    window = opened(qtbot)
    with qtbot.waitSignal(window.reflected) as told:
        press(window, key)
    assert told.args == ["one", Reflection(verdict)]
    window.close()


def test_a_press_of_the_pointer_reflects_the_line_it_is_on(qtbot: QtBot) -> None:
    window = opened(qtbot)
    with qtbot.waitSignal(window.reflected) as told:
        button(lines(window)["three"], "Partly").click()
    assert told.args == ["three", Reflection("partly")]
    assert not button(lines(window)["three"], "Partly").isChecked(), "it can be pressed again"
    window.close()


def test_unwinding_is_asked_how_it_left_the_person(qtbot: QtBot) -> None:
    window = opened(qtbot)
    walk(window, Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(window.reflected, wait=0):
        press(window, "y+")
    with qtbot.waitSignal(window.reflected) as told:
        press(window, "b")
    assert told.args == ["two", Reflection(energy="better")]
    window.close()


def test_arrows_go_from_line_to_line_and_stop_at_the_ends(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert focused_line(window) == "one"
    walk(window, Qt.Key.Key_Up)
    assert focused_line(window) == "one"
    walk(window, Qt.Key.Key_Down)
    walk(window, Qt.Key.Key_Down)
    walk(window, Qt.Key.Key_Down)
    assert focused_line(window) == "three"
    walk(window, Qt.Key.Key_Home)
    assert focused_line(window) == "one"
    button(lines(window)["one"], "Partly").setFocus()
    walk(window, Qt.Key.Key_Down)
    assert focused_line(window) == "two", "from within a line too"
    window.close()


def test_tab_goes_through_one_line_and_out(qtbot: QtBot) -> None:
    window = opened(qtbot, tuple(parked(str(number)) for number in range(50)))
    order = tab_order(window)
    assert len(order) == len(set(order)) < 12
    assert {"Yes", "Skip", "What came of it", "Skip the rest", "Close"} <= set(order)
    window.close()


def test_plus_counts_what_came_and_the_counts_go_with_the_answer(qtbot: QtBot) -> None:
    window = opened(qtbot)
    press(window, "+")
    counter = window.focusWidget()
    assert counter.accessibleName() == "Real conversation"
    press(window, "+")
    named(lines(window)["one"], "Thing learned: one more").click()
    assert "3 conversation" in texts(window)
    with qtbot.waitSignal(window.reflected) as told:
        press(window, "y")
    assert told.args == ["one", Reflection("met", (("conversation", 3), ("learned", 1)))]
    window.close()


def test_arrows_walk_the_kinds_and_at_their_edge_the_lines(qtbot: QtBot) -> None:
    window = opened(qtbot)
    press(window, "+")
    walk(window, Qt.Key.Key_Right)
    assert window.focusWidget().accessibleName() == "Help given"
    walk(window, Qt.Key.Key_Down)
    assert window.focusWidget().accessibleName() == "Thing learned"
    stops = tab_order(window)
    assert "Thing learned" in stops
    walk(window, Qt.Key.Key_Down)
    assert focused_line(window) == "two"
    assert "Thing learned" not in tab_order(window)
    window.close()


def test_a_list_that_changes_keeps_focus_and_counts(qtbot: QtBot) -> None:
    window = opened(qtbot)
    walk(window, Qt.Key.Key_End)
    press(window, "++")
    counter = window.focusWidget()
    more = replace(THREE, outcomes=(("conversation", 2), *COUNTS[1:]))
    window.show_visits((parked("new"), TWO, more))
    assert "one" not in lines(window)
    assert window.focusWidget() is counter
    with qtbot.waitSignal(window.reflected) as told:
        press(window, "y")
    assert told.args == ["three", Reflection("met", (("conversation", 3),))]
    qtbot.waitUntil(lambda: set(lines(window)) == {"new", "two", "three"})
    new, two = lines(window)["new"], lines(window)["two"]
    qtbot.waitUntil(lambda: new.y() < two.y())
    window.close()


def test_the_next_line_has_the_focus_when_one_is_done(qtbot: QtBot) -> None:
    window = opened(qtbot)
    window.reflected.connect(lambda: window.show_visits((TWO, THREE)))
    press(window, "y")
    assert focused_line(window) == "two"
    walk(window, Qt.Key.Key_End)
    window.show_visits((TWO,))
    assert focused_line(window) == "two", "the one before, when it was the last"
    window.close()


def test_the_focus_stays_outside_the_list_when_it_is_there(qtbot: QtBot) -> None:
    window = opened(qtbot)
    close = button(window, "Close")
    close.setFocus()
    window.show_visits((TWO, THREE))
    assert window.focusWidget() is close
    window.close()


def test_a_second_click_of_a_double_click_answers_no_other_line(qtbot: QtBot) -> None:
    window = opened(qtbot)
    yes = button(lines(window)["three"], "Yes")
    spot, left = QPointF(5, 5), Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    with qtbot.assertNotEmitted(window.reflected, wait=0):
        for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
            event = QMouseEvent(kind, spot, yes.mapToGlobal(spot), left, left, none)
            QApplication.sendEvent(yes, event)
    with qtbot.waitSignal(window.reflected):
        QTest.mouseClick(yes, left)
    window.close()


def test_skip_and_skip_the_rest(qtbot: QtBot) -> None:
    window = opened(qtbot)
    walk(window, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.skipped) as told:
        press(window, "k")
    assert told.args == ["two"]
    with qtbot.waitSignal(window.rest_skipped):
        QTest.keyClick(window, Qt.Key.Key_T, ALT)
    window.close()


def test_it_closes_with_the_last_line_and_is_freed(qtbot: QtBot) -> None:
    window = opened(qtbot)
    freed: list[bool] = []
    window.destroyed.connect(lambda: freed.append(True))
    window.show_visits(())
    assert not window.isVisible()
    qtbot.waitUntil(lambda: freed == [True])


def test_escape_closes_and_answers_nothing(qtbot: QtBot) -> None:
    window = opened(qtbot)
    with (
        qtbot.assertNotEmitted(window.reflected, wait=0),
        qtbot.assertNotEmitted(window.skipped, wait=0),
    ):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_long_list_scrolls_to_the_line_one_walks_to(qtbot: QtBot) -> None:
    window = opened(qtbot, tuple(parked(str(number)) for number in range(50)))
    walk(window, Qt.Key.Key_End)
    last = lines(window)["49"]

    def is_seen() -> bool:
        return window.rect().contains(last.mapTo(window, last.rect().center()))

    qtbot.waitUntil(is_seen)
    assert window.height() <= window.screen().availableGeometry().height()
    window.close()


def test_counters_are_made_only_when_they_are_wanted(qtbot: QtBot) -> None:
    window = opened(qtbot, tuple(parked(str(number)) for number in range(50)))
    assert window.findChildren(QToolButton) == []
    press(window, "+")
    assert len(window.findChildren(QToolButton)) == 2 * len(COUNTS)
    window.close()


def test_what_was_typed_stays_plain_and_a_long_text_is_cut_kindly(qtbot: QtBot) -> None:
    window = opened(qtbot, (parked("one", will_do=TYPED_HTML), parked("two", will_do=LONG)))
    assert TYPED_HTML in texts(window)
    cut = next(one for one in window.findChildren(QLabel) if one.text().endswith("…"))
    assert len(cut.text()) < 220
    assert LONG.strip() in cut.toolTip().replace("&#x27;", "'")
    assert cut.accessibleName() == LONG.strip()
    window.close()


@pytest.mark.parametrize("visits", [ALL, (TWO,), (ONE,)])
def test_every_control_has_a_name_and_a_letter_of_its_own(
    qtbot: QtBot, visits: tuple[ParkedVisit, ...]
) -> None:
    window = opened(qtbot, visits)
    press(window, "+")
    for key in (None, Qt.Key.Key_Down, Qt.Key.Key_Down):
        if key is not None:
            walk(window, key)
        assert nameless(window) == []
        assert doubled_mnemonics(window) == []
    assert focusable(window)
    window.close()
