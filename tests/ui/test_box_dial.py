"""The dial shows the box on the face of a clock."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from sojourn.domain.duration import MINUTE_MS
from sojourn.ui.box_dial import BoxDial
from sojourn.ui.roles import LIGHT, palette_of

BEGINS = datetime.fromisoformat("2026-11-16T09:00:00+00:00")
# Where the quarters of an hour lie on the face, as shares of its side.
QUARTERS = ((0.78, 0.22), (0.78, 0.78), (0.22, 0.78), (0.22, 0.22))


def filled(dial: BoxDial) -> list[bool]:
    """Whether the middle of each quarter of the ring is filled."""
    picture: QImage = dial.grab().toImage()
    colours = [
        QColor(picture.pixel(int(x * picture.width()), int(y * picture.height())))
        for x, y in QUARTERS
    ]
    assert all(one.name() != LIGHT.window for one in colours)
    return [one.green() - one.red() > 40 for one in colours]


@pytest.mark.parametrize(
    ("minute", "minutes", "quarters"),
    [
        (0, 15, [True, False, False, False]),
        (15, 30, [False, True, True, False]),
        (50, 20, [True, False, False, True]),
        (45, 90, [True, True, True, True]),
        (5, None, [False, False, False, False]),
    ],
)
def test_the_ring_is_filled_from_the_minute_of_the_beginning(
    qtbot: QtBot, minute: int, minutes: int | None, quarters: list[bool]
) -> None:
    dial = BoxDial()
    qtbot.addWidget(dial)
    dial.setPalette(palette_of(LIGHT))
    dial.resize(dial.sizeHint())
    length = None if minutes is None else minutes * MINUTE_MS
    dial.show_box(BEGINS + timedelta(minutes=minute), length)
    assert filled(dial) == quarters
