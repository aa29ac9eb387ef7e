"""Signs are Lucide's own drawings, in the ink of what they stand on, beside a name."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QImage, QImageReader, QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sojourn.resource import resource
from sojourn.ui import theme
from sojourn.ui.fold import Fold
from sojourn.ui.line_icon import Sign, line_icon, put_sign
from sojourn.ui.roles import DARK, LIGHT, Roles, palette_of
from sojourn.ui.svg_outline import read_outline

SIDE = 96
# Arcs are bent by other means, and another version of Qt may smooth in another way.
NEARLY, FEW = 40, 0.01


def cover(image: QImage) -> list[int]:
    """How much of each dot is covered, 0 to 255."""
    wide, high = image.width(), image.height()
    return [image.pixelColor(x, y).alpha() for y in range(high) for x in range(wide)]


def alike(one: QImage, other: QImage) -> bool:
    """Whether two drawings differ in no more than a few dots of their edges."""
    pairs = list(zip(cover(one), cover(other), strict=True))
    return sum(abs(a - b) > NEARLY for a, b in pairs) <= FEW * len(pairs)


@pytest.mark.parametrize("sign", Sign)
def test_a_sign_is_its_drawing(qtbot: QtBot, sign: Sign) -> None:
    ours = line_icon(sign).pixmap(QSize(SIDE, SIDE)).toImage()
    reader = QImageReader(str(resource("icons", "lucide", f"{sign}.svg")))
    reader.setScaledSize(QSize(SIDE, SIDE))
    assert max(cover(ours)) > 200
    assert alike(ours, reader.read())


def test_every_drawing_is_used_and_has_its_licence() -> None:
    folder = resource("icons", "lucide")
    assert {file.stem for file in folder.glob("*.svg")} == {sign.value for sign in Sign}
    assert "ISC License" in (folder / "LICENSE").read_text(encoding="utf-8")


def test_a_drawing_with_another_command_is_not_guessed_at(tmp_path: Path) -> None:
    drawing = tmp_path / "other.svg"
    drawing.write_text('<svg><path d="M1 1q2 2 4 4"/></svg>', encoding="utf-8")
    with pytest.raises(ValueError, match="q"):
        read_outline(drawing)


def ink(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> str:
    """The colour of the middle of a sign that has something there."""
    return icon.pixmap(QSize(24, 24), mode).toImage().pixelColor(12, 12).name()


@pytest.mark.parametrize("roles", [LIGHT, DARK], ids=["light", "dark"])
def test_a_sign_has_the_ink_of_its_button_and_follows_the_look(
    qapp: QApplication, qtbot: QtBot, roles: Roles
) -> None:
    plain, primary, link = QPushButton(), QPushButton(), QPushButton()
    theme.primary(primary)
    theme.link(link)
    for button in (plain, primary, link):
        qtbot.addWidget(button)
        put_sign(button, Sign.ADD)
    was = QPalette(qapp.palette())
    try:
        qapp.setPalette(palette_of(roles))
        assert ink(plain.icon()) == roles.text
        assert ink(primary.icon()) == roles.on_accent
        assert ink(link.icon()) == roles.accent
        assert ink(plain.icon(), QIcon.Mode.Disabled) == roles.disabled
    finally:
        qapp.setPalette(was)


def test_signs_that_point_turn_with_the_reading(qapp: QApplication, qtbot: QtBot) -> None:
    def picture(sign: Sign) -> QImage:
        return line_icon(sign).pixmap(QSize(SIDE, SIDE)).toImage()

    earlier, add = picture(Sign.EARLIER), picture(Sign.ADD)
    assert alike(picture(Sign.LATER), earlier.flipped(Qt.Orientation.Horizontal))
    assert not alike(picture(Sign.LATER), earlier)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert alike(picture(Sign.LATER), earlier)
        assert alike(picture(Sign.ADD), add)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_sign_behind_the_name_stands_behind_it(qapp: QApplication, qtbot: QtBot) -> None:
    before, behind = QPushButton("name"), QPushButton("name")
    for button in (before, behind):
        qtbot.addWidget(button)
        put_sign(button, Sign.UNFOLDS, behind=button is behind)
    assert before.layoutDirection() == qapp.layoutDirection() != behind.layoutDirection()


def test_a_fold_says_which_way_it_goes(qtbot: QtBot) -> None:
    part = QWidget()
    fold = Fold("More", part, is_open=False)
    for widget in (part, fold):
        qtbot.addWidget(widget)
    shut = fold.icon().pixmap(QSize(SIDE, SIDE)).toImage()
    fold.setChecked(True)
    opened = fold.icon().pixmap(QSize(SIDE, SIDE)).toImage()
    assert alike(opened, shut.flipped(Qt.Orientation.Vertical))
    assert not alike(opened, shut)
    assert fold.text() == "More"
