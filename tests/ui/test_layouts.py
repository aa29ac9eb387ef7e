"""Parts go under one another where a window is narrow, and page and foot end at one edge."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sojourn.ui.at_the_start import at_the_start
from sojourn.ui.beside import BesideLayout
from sojourn.ui.line_icon import Sign, put_sign
from sojourn.ui.plain_label import plain_label
from sojourn.ui.scroll_page import ScrollPage

GAP = 10


def part(wide: int, high: int) -> QWidget:
    widget = QLabel("part")
    widget.setMinimumSize(wide, high)
    return widget


def beside(qtbot: QtBot, *parts: QWidget, grows: int = 0) -> tuple[QWidget, BesideLayout]:
    window = QWidget()
    qtbot.addWidget(window)
    layout = BesideLayout(GAP, grows=grows)
    window.setLayout(layout)
    for one in parts:
        layout.addWidget(one)
    window.show()
    return window, layout


@pytest.mark.parametrize("grows", [0, 1])
def test_there_is_a_row_while_there_is_room(qtbot: QtBot, grows: int) -> None:
    first, second = part(200, 40), part(100, 60)
    window, _layout = beside(qtbot, first, second, grows=grows)
    window.resize(500, 100)
    assert first.y() == second.y()
    assert second.x() == first.width() + GAP
    assert first.width() + GAP + second.width() == 500
    assert (first, second)[1 - grows].width() < 250


def test_there_is_a_column_where_a_row_has_no_room(qtbot: QtBot) -> None:
    first, second = part(200, 40), part(100, 60)
    window, _layout = beside(qtbot, first, second)
    assert window.minimumSizeHint().width() == 200
    window.resize(300, 200)
    assert (first.x(), second.x()) == (0, 0)
    assert first.width() == second.width() == 300
    assert second.y() == first.height() + GAP
    window.resize(310, 200)
    assert first.y() == second.y()


def test_the_height_follows_where_the_parts_stand(qtbot: QtBot) -> None:
    _window, layout = beside(qtbot, part(200, 40), part(100, 60))
    assert layout.heightForWidth(310) == 60
    assert layout.heightForWidth(309) == 40 + GAP + 60


def test_a_hidden_part_leaves_its_room_to_the_other(qtbot: QtBot) -> None:
    first, second = part(200, 40), part(100, 60)
    window, layout = beside(qtbot, first, second)
    second.hide()
    window.resize(320, 100)
    layout.activate()
    assert first.geometry() == QRect(0, 0, 320, 100)


def test_from_right_to_left_the_first_part_stands_right(qtbot: QtBot) -> None:
    first, second = part(200, 40), part(100, 60)
    window, layout = beside(qtbot, first, second)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.resize(500, 100)
    layout.activate()
    assert first.geometry().right() == 499
    assert second.x() == 0


def test_what_stands_at_the_start_does_so_though_its_sign_is_behind(qtbot: QtBot) -> None:
    window, button = QWidget(), QPushButton("more")
    qtbot.addWidget(window)
    put_sign(button, Sign.UNFOLDS, behind=True)
    column = QVBoxLayout(window)
    column.addLayout(at_the_start(button))
    window.resize(600, 100)
    window.show()
    assert button.x() == column.contentsMargins().left()
    assert button.width() < 300


def test_page_and_foot_end_at_one_edge_with_a_bar_or_without(
    qapp: QApplication, qtbot: QtBot
) -> None:
    page = ScrollPage()
    qtbot.addWidget(page)
    lines = [plain_label(f"line {number}") for number in range(40)]
    for line in lines:
        page.column.addWidget(line)
    page.resize(400, 2_000)
    page.show()
    qapp.processEvents()
    wide = lines[0].width()
    assert not page.verticalScrollBar().isVisible()
    page.resize(400, 200)
    qapp.processEvents()
    assert page.verticalScrollBar().isVisible()
    assert lines[0].width() == wide
    page.resize(400, 2_000)
    qapp.processEvents()
    assert lines[0].width() == wide
    assert all(one.y() < following.y() for one, following in pairwise(lines))


def test_a_page_wider_than_the_screen_scrolls(qapp: QApplication, qtbot: QtBot) -> None:
    page = ScrollPage()
    qtbot.addWidget(page)
    page.column.addWidget(part(5_000, 20))
    room: QSize = page.screen().availableSize()
    assert page.minimumSizeHint().width() < room.width()
    page.resize(page.minimumSizeHint())
    page.show()
    qapp.processEvents()
    assert page.horizontalScrollBar().isVisible()
