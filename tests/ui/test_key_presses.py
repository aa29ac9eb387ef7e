"""How many keys the start, the reflection and the week take without a mouse, besides typing.

Counted from the open window; for the week from the open menu of the tray, since how a menu is
opened by keys is the desktop's own.
"""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from sojourn.ui.outcome_number import OutcomeNumber
from sojourn.ui.tray_entries import Ask, Entry, TrayWords
from sojourn.ui.tray_menu import TrayMenu
from sojourn.ui.week_window import WeekWindow
from tests import demo_week
from tests.ui import intentions, reflections
from tests.ui.tray_examples import RUNNING

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
MINUTE = 60_000


class Keyboard:
    """Presses keys wherever the focus is, and counts them; typing text is not counted."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.presses = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.presses += 1
        QTest.keyClick(self._focus(), key, modifier)

    def letter(self, letter: str) -> None:
        # Without a real screen, a list of names that closes leaves no window active.
        self._focus().window().activateWindow()
        self._qtbot.waitUntil(self._focus().window().isActiveWindow)
        self.press(Qt.Key[f"Key_{letter.upper()}"], ALT)

    def type(self, text: str) -> None:
        QTest.keyClicks(self._focus(), text)

    def wait_until_at(self, is_there: Callable[[QWidget], bool]) -> None:
        self._qtbot.waitUntil(lambda: is_there(self._focus()))

    @staticmethod
    def _focus() -> QWidget:
        focus = QApplication.focusWidget() or QApplication.activeWindow()
        assert focus is not None
        return focus


@pytest.fixture
def keyboard(qtbot: QtBot) -> Keyboard:
    return Keyboard(qtbot)


def test_the_start_of_a_visit_that_is_other_in_all_its_fields(
    qtbot: QtBot, keyboard: Keyboard
) -> None:
    window = intentions.opened(qtbot, facts=intentions.FACTS)
    keyboard.letter("p")
    keyboard.type("Mastodon")
    keyboard.letter("u")
    keyboard.press(Qt.Key.Key_Down)
    keyboard.letter("f")
    keyboard.type("Bo")
    keyboard.letter("i")
    keyboard.type("ask how it went")
    keyboard.letter("l")
    keyboard.press(Qt.Key.Key_Right)
    keyboard.letter("r")
    # Qt presses a button a tenth of a second after its letter.
    keyboard.wait_until_at(lambda focus: "ago" in str(focus.property("text")))
    keyboard.press(Qt.Key.Key_Space)
    with qtbot.waitSignal(window.start_requested) as started:
        keyboard.press(Qt.Key.Key_Return)
    assert started.args is not None
    intention, _, ago_ms, _ = started.args
    assert (intention.platform, intention.for_whom) == ("Mastodon", "Bo")
    assert (intention.will_do, intention.length_ms) == ("ask how it went", 25 * MINUTE)
    assert intention.purpose != intentions.DRAFT.purpose
    assert ago_ms == 5 * MINUTE
    assert keyboard.presses <= 15
    window.dismiss()


def test_a_reflection_with_all_that_is_asked_first(qtbot: QtBot, keyboard: Keyboard) -> None:
    window = reflections.opened(qtbot)
    keyboard.press(Qt.Key.Key_P)
    keyboard.press(Qt.Key.Key_Tab)
    keyboard.wait_until_at(lambda focus: isinstance(focus, OutcomeNumber))
    keyboard.press(Qt.Key.Key_Plus)
    keyboard.press(Qt.Key.Key_Right)
    keyboard.press(Qt.Key.Key_2)
    keyboard.press(Qt.Key.Key_Down)
    keyboard.press(Qt.Key.Key_Plus)
    keyboard.letter("c")
    keyboard.type("write to Bo")
    keyboard.letter("x")
    keyboard.wait_until_at(lambda focus: isinstance(focus, QCheckBox) and focus.isChecked())
    with qtbot.waitSignal(window.saved) as saved:
        keyboard.press(Qt.Key.Key_Return)
    assert saved.args is not None
    said = saved.args[1]
    assert (said.verdict, said.next_step) == ("partly", "write to Bo")
    assert len(said.outcomes) == 3
    assert keyboard.presses <= 15
    window.dismiss()


def test_the_week_from_the_menu_to_the_visits_of_a_day(qtbot: QtBot, keyboard: Keyboard) -> None:
    menu = TrayMenu()
    qtbot.addWidget(menu)
    menu.show_entries(TrayWords().entries(RUNNING))
    menu.popup(QPoint())
    with qtbot.waitSignal(menu.chosen) as chosen:
        keyboard.presses += 1
        QTest.keyClick(menu, Qt.Key.Key_T)
    assert chosen.args is not None
    entry = chosen.args[0]
    assert isinstance(entry, Entry)
    assert entry.ask is Ask.WEEK
    week = demo_week.full_week()
    window = WeekWindow(week)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    with qtbot.waitSignal(window.day_requested) as asked:
        keyboard.press(Qt.Key.Key_Home)
        keyboard.press(Qt.Key.Key_Return)
    assert asked.args == [week.week_start]
    with qtbot.waitSignal(window.week_requested) as turned:
        keyboard.press(Qt.Key.Key_Left, ALT)
    assert turned.args == [week.week_start - timedelta(days=7)]
    keyboard.press(Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert keyboard.presses <= 5
