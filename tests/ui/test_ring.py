"""The ring tells each state apart by shape, at every size, on every panel."""

import gc

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from pytestqt.qtbot import QtBot

from sojourn.domain.page import TrayPage
from sojourn.domain.session import Phase
from sojourn.ui.ring import PARTS, Face, Shape, app_icon, face_of, tray_icon

SIZES = (16, 18, 22, 24, 32, 44, 48)
STATES = tuple(Shape)


def drawn(face: Face, size: int, scale: float = 1.0) -> QImage:
    return tray_icon(face).pixmap(QSize(size, size), scale).toImage()


def inked(image: QImage) -> frozenset[tuple[int, int]]:
    """Where there is more ink than paper, whatever its colour."""
    return frozenset(
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 128 and image.pixelColor(x, y).lightness() < 140
    )


@pytest.mark.parametrize("size", SIZES)
def test_states_differ_in_shape_at_every_size(qtbot: QtBot, size: int) -> None:
    shapes = [inked(drawn(Face(shape), size)) for shape in STATES]
    for at, one in enumerate(shapes):
        for other in shapes[at + 1 :]:
            # Of the icon's whole ground: far more than the edge of a line.
            assert len(one ^ other) > 0.08 * size * size


@pytest.mark.parametrize("size", SIZES)
def test_it_is_drawn_in_the_size_asked_for(qtbot: QtBot, size: int) -> None:
    assert drawn(Face(), size).size() == QSize(size, size)
    twice = tray_icon(Face()).pixmap(QSize(size, size), 2.0)
    assert twice.size() == QSize(2 * size, 2 * size)
    assert twice.devicePixelRatio() == 2


def test_the_ring_empties(qtbot: QtBot) -> None:
    amounts = [len(inked(drawn(Face(Shape.RUNNING, parts), 48))) for parts in range(1, PARTS + 1)]
    assert amounts == sorted(amounts)
    assert amounts[-1] > 3 * amounts[0]


@pytest.mark.parametrize("shape", STATES)
def test_it_lies_on_paper_of_its_own_on_every_panel(qtbot: QtBot, shape: Shape) -> None:
    image = drawn(Face(shape, 30), 24)
    edge = image.pixelColor(12, 0)
    assert edge.alpha() > 200
    assert edge.lightness() > 200
    assert image.pixelColor(0, 0).alpha() == 0


def test_nothing_left_and_everything_left_are_bounds() -> None:
    assert face_of(TrayPage(Phase.RUNNING, part_left=0.0001)).parts == 1
    assert face_of(TrayPage(Phase.RUNNING, part_left=7.0)).parts == PARTS
    assert face_of(TrayPage(Phase.RUNNING, part_left=-1.0)).parts == 1


def test_a_face_changes_only_when_that_can_be_seen() -> None:
    face = face_of(TrayPage(Phase.RUNNING, part_left=0.5, remaining_ms=100))
    assert face == face_of(TrayPage(Phase.RUNNING, part_left=0.503, remaining_ms=90))
    assert face != face_of(TrayPage(Phase.RUNNING, part_left=0.45))
    assert face_of(TrayPage(Phase.OVERRUN, overrun_ms=1)) == face_of(
        TrayPage(Phase.OVERRUN, overrun_ms=99_000)
    )
    assert face_of(TrayPage()) == Face()


def test_icons_survive_copying_changing_and_collecting(qtbot: QtBot) -> None:
    for parts in range(1, PARTS, 8):
        icon = tray_icon(Face(Shape.RUNNING, parts))
        copy = QIcon(icon)
        copy.addPixmap(QPixmap(4, 4))
        del icon
        gc.collect()
        assert copy.pixmap(22, 22).width() == 22


def test_the_app_icon_is_the_ring(qtbot: QtBot) -> None:
    image = app_icon().pixmap(QSize(64, 64), 1.0).toImage()
    assert image.pixelColor(32, 32) == QColor("#12837d")


@pytest.mark.parametrize("size", SIZES)
def test_straight_edges_lie_on_whole_pixels(qtbot: QtBot, size: int) -> None:
    image = drawn(Face(Shape.PAUSED, PARTS), size)
    row = [image.pixelColor(x, size // 2).alpha() for x in range(size // 4, size - size // 4)]
    inks = {image.pixelColor(x, size // 2).name() for x in range(size // 4, size - size // 4)}
    assert set(row) == {255}
    assert inks <= {"#12837d", "#fffefb"}, "ink or paper, and nothing between"


@pytest.mark.parametrize("shape", STATES)
def test_on_macos_it_is_a_template_and_only_its_shape_counts(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, shape: Shape
) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    icon = tray_icon(Face(shape, 40))
    assert icon.isMask()
    image = icon.pixmap(QSize(44, 44), 1.0).toImage()
    alphas = [image.pixelColor(x, y).alpha() for x in range(44) for y in range(44)]
    assert 0.1 < sum(alpha > 200 for alpha in alphas) / len(alphas) < 0.75
    assert not app_icon().isMask()
