"""What we paint and lay out ourselves in a language that is written from the right."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sojourn.ui.chart.plot import plotted
from sojourn.ui.plain_label import plain_label
from sojourn.ui.week.sparkline import Sparkline
from tests.ui.drawn_chart import BY_PLATFORM, WEEK, drawn

FROM_RIGHT = Qt.LayoutDirection.RightToLeft


@pytest.fixture(autouse=True)
def from_right(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(FROM_RIGHT)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_first_bar_stands_at_the_right_and_names_beside_it() -> None:
    plot = plotted(BY_PLATFORM, QRectF(0, 0, 800, 300), 100, mirrored=True)
    assert plot.columns[0].area.right() == pytest.approx(700)
    assert plot.columns[-1].area.left() == pytest.approx(0)
    assert plot.column_at(690) == 0
    assert plot.column_at(710) is None
    assert plot.beside(0, 20, near=8, far=18) == QRectF(708, 0, 74, 20)
    usual = plotted(BY_PLATFORM, QRectF(0, 0, 800, 300), 100)
    assert usual.beside(0, 20, near=8, far=18) == QRectF(18, 0, 74, 20)


def test_arrows_go_where_they_point(qtbot: QtBot) -> None:
    chart = drawn(qtbot, WEEK)
    walked = chart.walked
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.walked == walked + 1
    before = chart.plot.columns[walked].area.left()
    assert chart.plot.columns[chart.walked].area.left() < before
    QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_Up)
    assert chart.walked == walked - 1


def test_the_latest_weeks_are_at_the_left_of_a_small_line(qtbot: QtBot) -> None:
    line = Sparkline()
    qtbot.addWidget(line)
    line.resize(line.sizeHint())
    line.show_values((0, 0, 0, 0, 60), QColor("#ff0000"), "")
    image = line.grab().toImage()
    reds = [
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) == QColor("#ff0000")
    ]
    assert min(reds) < image.width() * 0.1, "the dot of the latest"
    assert image.pixelColor(image.width() - 5, 3) != QColor("#ff0000")


@pytest.mark.parametrize("text", ["12", "LinkedIn"])
def test_a_number_or_a_foreign_name_begins_where_all_does(qtbot: QtBot, text: str) -> None:
    label = plain_label(text)
    qtbot.addWidget(label)
    label.resize(200, 20)
    image = label.grab().toImage()
    paper = image.pixelColor(0, 0)
    inked = [x for x in range(200) if any(image.pixelColor(x, y) != paper for y in range(20))]
    assert inked[0] > 100
