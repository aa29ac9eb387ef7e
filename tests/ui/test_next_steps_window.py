"""Open next steps: begun with in one press, or let go."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sojourn.domain.next_step import NextStep
from sojourn.ui.next_steps_window import NextStepLine, NextStepsWindow
from tests.ui.controls import doubled_mnemonics, nameless
from tests.ui.visits import LONG, TYPED_HTML

ONE = NextStep("one", "LinkedIn", "share", "Ana", "send Ana the article", date(2026, 11, 12))
TWO = replace(ONE, session="two", platform="forum", for_whom="", text=TYPED_HTML)
THREE = replace(ONE, session="three", text=f"{LONG}\n{LONG}")
ALL = (ONE, TWO, THREE)


def opened(qtbot: QtBot, steps: tuple[NextStep, ...] = ALL) -> NextStepsWindow:
    window = NextStepsWindow(steps)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def line(window: QWidget, key: str) -> NextStepLine:
    return next(one for one in window.findChildren(NextStepLine) if one.key == key)


def button(within: QWidget, name: str) -> QPushButton:
    found = within.findChildren(QPushButton)
    return next(one for one in found if one.text().replace("&", "") == name)


def texts(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def test_a_line_tells_sentence_place_person_and_day(qtbot: QtBot) -> None:
    window = opened(qtbot)
    assert window.windowTitle() == "Next steps — Sojourn"
    assert "send Ana the article" in texts(window)
    assert "LinkedIn · for Ana · Thursday 12 November" in texts(window)
    assert "forum · Thursday 12 November" in texts(window)
    assert TYPED_HTML in texts(window), "plain, whatever was typed"
    window.close()


def test_start_gives_the_step_and_closes_the_list(qtbot: QtBot) -> None:
    window = opened(qtbot)
    with qtbot.waitSignal(window.next_step_chosen) as chosen:
        button(line(window, "two"), "Start").click()
    assert chosen.args == [TWO]
    assert not window.isVisible()


def test_the_keyboard_walks_starts_and_lets_go(qtbot: QtBot) -> None:
    window = opened(qtbot)
    window.next_step_let_go.connect(
        lambda key: window.show_steps(tuple(one for one in ALL if one.session != key))
    )
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    with qtbot.waitSignal(window.next_step_let_go) as let_go:
        QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    assert let_go.args == ["two"]
    assert line(window, "three").hasFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Up)
    with qtbot.waitSignal(window.next_step_chosen) as chosen:
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert chosen.args == [ONE]


def test_a_second_click_of_a_double_click_lets_no_other_go(qtbot: QtBot) -> None:
    window = opened(qtbot)
    told: list[str] = []
    window.next_step_let_go.connect(told.append)
    let_go = button(line(window, "one"), "Let go")
    QTest.mouseClick(let_go, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(let_go, Qt.MouseButton.LeftButton)
    assert told == ["one"]
    window.close()


def test_an_empty_list_says_one_calm_sentence(qtbot: QtBot) -> None:
    window = opened(qtbot, (ONE,))
    calm = "Nothing is open. A next step you write down after a visit will stand here."
    assert calm not in texts(window)
    window.show_steps(())
    assert calm in texts(window)
    assert window.isVisible()
    assert window.focusWidget() is button(window, "Close")
    window.show_steps((TWO,))
    assert calm not in texts(window)
    window.close()


def test_a_step_that_changed_is_told_anew(qtbot: QtBot) -> None:
    window = opened(qtbot)
    window.show_steps((replace(ONE, text="send it today"), TWO))
    assert "send it today" in texts(window)
    assert "send Ana the article" not in texts(window)
    window.close()


def test_escape_closes_and_frees(qtbot: QtBot) -> None:
    window = opened(qtbot)
    freed: list[bool] = []
    window.destroyed.connect(lambda: freed.append(True))
    with (
        qtbot.assertNotEmitted(window.next_step_chosen, wait=0),
        qtbot.assertNotEmitted(window.next_step_let_go, wait=0),
    ):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: freed == [True])


def test_every_control_has_a_name_and_a_letter_of_its_own(qtbot: QtBot) -> None:
    window = opened(qtbot)
    for _ in ALL:
        assert nameless(window) == []
        assert doubled_mnemonics(window) == []
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    window.close()
