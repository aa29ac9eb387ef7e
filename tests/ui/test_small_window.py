"""The window that stands in for the tray: the entries as buttons, in order and in place."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from sojourn.domain.intention import Intention
from sojourn.domain.page import TrayPage
from sojourn.domain.session import Phase
from sojourn.ui.ring import Face
from sojourn.ui.scroll_page import ScrollPage
from sojourn.ui.small_window import SmallWindow
from sojourn.ui.tray_entries import Ask, TrayWords
from tests.ui.controls import doubled_mnemonics, nameless

ANA = Intention("LinkedIn", "conversation", "answer Ana's question", 900_000, "Ana")
HTML = Intention("R&D", "feeds", "<b>read</b> & reply", 300_000)
IDLE = TrayPage(recent=(ANA, HTML), unreflected=3)
RUNNING = TrayPage(Phase.RUNNING, ANA, 0.6, 9 * 60_000, 0, extensions_left=2)
FULL = replace(RUNNING, elsewhere=("Mastodon", "R&D"), due=("Ana & Bo", "Cy"), next_steps=3)


@pytest.fixture
def small(qtbot: QtBot) -> SmallWindow:
    window = SmallWindow()
    qtbot.addWidget(window)
    window.show_page("Sojourn", Face(), TrayWords().entries(IDLE))
    window.show()
    return window


def test_every_button_of_the_small_window_has_a_name_and_a_letter_of_its_own(
    small: SmallWindow,
) -> None:
    assert nameless(small) == []
    assert doubled_mnemonics(small) == []


def test_the_small_window_keeps_its_buttons_while_only_texts_change(small: SmallWindow) -> None:
    before = small.findChildren(QPushButton)
    small.show_page("Sojourn", Face(), TrayWords().entries(replace(IDLE, unreflected=9)))
    assert small.findChildren(QPushButton) == before
    assert any("9" in button.text() for button in before)


def test_a_button_of_the_small_window_opens_the_entries_within(
    qtbot: QtBot, small: SmallWindow
) -> None:
    words = TrayWords()
    small.show_page("Sojourn", Face(), words.entries(FULL))
    small.show_page("Sojourn", Face(), words.entries(replace(FULL, elsewhere=("RSS", "R&D"))))
    menus = [one.menu() for one in small.findChildren(QPushButton) if isinstance(one.menu(), QMenu)]
    with qtbot.waitSignal(small.chosen) as chosen:
        menus[0].actions()[0].trigger()
    assert chosen.args is not None
    assert (chosen.args[0].ask, chosen.args[0].name) == (Ask.SWITCH, "RSS")
    assert nameless(small) == []


def test_it_has_room_for_all_that_comes_and_never_outgrows_the_screen(
    qtbot: QtBot, small: SmallWindow
) -> None:
    page = small.findChild(ScrollPage)
    assert page is not None
    before = small.height()
    small.show_page("Sojourn", Face(), TrayWords().entries(replace(IDLE, next_steps=2)))
    qtbot.waitUntil(lambda: small.height() > before)
    assert page.height() >= page.height_at(page.width())
    crowd = tuple(f"Person {number}" for number in range(40))
    small.show_page("Sojourn", Face(), TrayWords().entries(replace(IDLE, due=crowd)))
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    assert small.height() <= small.screen().availableGeometry().height()


def test_the_frame_only_minimises_the_small_window_and_quitting_closes_it(
    small: SmallWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QCloseEvent, "spontaneous", lambda _: True)
    assert not small.close()
    assert small.isMinimized()
    monkeypatch.undo()
    assert small.close()


def test_the_tabs_go_down_the_small_window(qtbot: QtBot, small: SmallWindow) -> None:
    small.activateWindow()
    buttons = [one for one in small.findChildren(QAbstractButton) if one.isVisible()]
    buttons[0].setFocus()
    visited = []
    for _ in buttons:
        visited.append(QApplication.focusWidget())
        QTest.keyClick(small, Qt.Key.Key_Tab)
    assert visited == buttons
