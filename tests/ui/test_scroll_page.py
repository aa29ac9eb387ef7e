"""The part of a window that scrolls: reached by the Tab key where nothing in it leads further."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sojourn.ui.plain_label import plain_label
from sojourn.ui.scroll_page import ScrollPage, fit_height


@pytest.fixture
def page(qtbot: QtBot) -> ScrollPage:
    made = ScrollPage()
    qtbot.addWidget(made)
    made.column.addWidget(plain_label("ask " * 400))
    made.resize(300, made.height_at(300))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_text_that_does_not_fit_is_reached_and_scrolled_by_keys(
    qtbot: QtBot, page: ScrollPage
) -> None:
    assert page.focusPolicy() == Qt.FocusPolicy.NoFocus
    page.resize(300, 200)
    qtbot.waitUntil(lambda: page.focusPolicy() == Qt.FocusPolicy.TabFocus)
    assert page.accessibleName()
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert page.verticalScrollBar().value() > 0


def test_a_page_with_something_to_press_is_no_stop_itself(qtbot: QtBot, page: ScrollPage) -> None:
    page.column.addWidget(QPushButton("Go on"))
    page.resize(300, 200)
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    assert page.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_window_that_grows_past_the_end_of_the_screen_moves_up(qtbot: QtBot) -> None:
    window, page = QWidget(), ScrollPage()
    qtbot.addWidget(window)
    page.column.addWidget(plain_label("ask " * 800))
    whole = QVBoxLayout(window)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(page)
    window.resize(300, 200)
    room = window.screen().availableGeometry()
    window.move(0, room.bottom() - 220)
    with qtbot.waitExposed(window):
        window.show()
    fit_height(window, page, None, 300)
    assert window.height() > 220
    assert window.geometry().bottom() <= room.bottom()
    assert window.y() > room.top()
