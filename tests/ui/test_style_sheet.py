"""The marks of the style sheet: pictures for every screen, each made from its drawing."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QImageReader
from pytestqt.qtbot import QtBot

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
