"""The marks of the style sheet: pictures for every screen, each made from its drawing."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTableView,
    QTimeEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sojourn.ui import theme
from sojourn.ui.platform_choice import PlatformChoice
from sojourn.ui.style_sheet import style_sheet
from sojourn.ui.theme import DARK, LIGHT, Roles

FORMAT = QImage.Format.Format_ARGB32
# What another version of Qt may smooth in another way.
NEARLY = 24


def marks(roles: Roles) -> list[Path]:
    return [
        Path(file) for file in sorted(set(re.findall(r'url\("(.*?)"\)', style_sheet(roles, 10.0))))
    ]


@pytest.mark.parametrize("roles", [LIGHT, DARK])
def test_each_mark_is_its_drawing_at_every_density(qtbot: QtBot, roles: Roles) -> None:
    files = marks(roles)
    assert len(files) == 2
    for file in files:
        once = QImage(str(file)).size()
        for times, suffix in ((1, ""), (2, "@2x"), (3, "@3x")):
            picture = QImage(str(file.with_stem(file.stem + suffix))).convertToFormat(FORMAT)
            drawing = drawn(file.with_suffix(".svg"), once * times)
            assert picture.size() == drawing.size()
            apart = zip(picture.constBits(), drawing.constBits(), strict=True)
            assert max(abs(one - other) for one, other in apart) <= NEARLY


def drawn(file: Path, size: QSize) -> QImage:
    reader = QImageReader(str(file))
    reader.setScaledSize(size)
    return reader.read().convertToFormat(FORMAT)


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[None]:
    """Windows made meanwhile wear the light sheet."""
    was = qapp.styleSheet()
    qapp.setStyleSheet(style_sheet(LIGHT, 10.0))
    yield
    qapp.setStyleSheet(was)


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize("side", [Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight])
def test_a_column_s_name_stands_where_its_cells_stand(qtbot: QtBot, side: Qt.AlignmentFlag) -> None:
    model = QStandardItemModel(1, 1)
    cell, head = QStandardItem("MMM"), QStandardItem("MMM")
    for item in (cell, head):
        item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    model.setItem(0, 0, cell)
    model.setHorizontalHeaderItem(0, head)
    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(model)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    table.setColumnWidth(0, 200)
    table.show()
    header = table.horizontalHeader()
    drawn_head = header.viewport().grab().toImage()
    drawn_cell = table.viewport().grab(table.visualRect(model.index(0, 0))).toImage()
    assert ink(drawn_head, header.height() - 4) == ink(drawn_cell, drawn_cell.height() - 4)


@pytest.mark.usefixtures("dressed")
def test_fields_and_buttons_in_a_row_are_of_one_height(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    in_a_row: list[QWidget] = [
        *(QPushButton("M"), QLineEdit("M"), QComboBox()),
        *(QSpinBox(), QDateEdit(), QTimeEdit()),
    ]
    sign, count = QToolButton(), QSpinBox()
    theme.sign(sign)
    theme.count(count)
    in_a_row += [sign, count]
    for widget in in_a_row:
        widget.setParent(window)
    window.show()
    assert len({widget.sizeHint().height() for widget in in_a_row}) == 1


@pytest.mark.usefixtures("dressed")
def test_what_stands_in_a_choice_stays_where_it_is_when_the_focus_comes(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, choice = QLineEdit(), PlatformChoice((), ())
    choice.setEditText("MMM")
    line = choice.line
    for widget in (first, choice):
        column.addWidget(widget)
    with qtbot.waitActive(window):
        window.show()
    first.setFocus()
    before = line.mapTo(window, line.rect().topLeft()).x() + ink(line.grab().toImage(), 20)[0]
    choice.setFocus()
    qtbot.waitUntil(line.hasFocus)
    now = line.mapTo(window, line.rect().topLeft()).x() + ink(line.grab().toImage(), 20)[0]
    assert now == before


def ink(picture: QImage, height: int) -> tuple[int, int]:
    """Give the first and last column of the upper pixels in which something is written."""
    ground = picture.pixel(0, 0)
    columns = [
        x
        for x in range(min(200, picture.width()))
        if any(picture.pixel(x, y) != ground for y in range(height))
    ]
    return columns[0], columns[-1]
