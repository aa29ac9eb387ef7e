"""Draws the tray icon in every state and size, magnified, on the panels it may stand in."""

from itertools import product
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

from sojourn.ui.ring import Face, Shape, tray_icon

GAP = 24
ICON_SIZES = (16, 18, 22, 24, 32, 44, 48)
MAGNIFIED = 4


def draw_icons(target: Path, scale: float) -> None:
    """Draw the tray icon in every state and size on a light, a dark and a grey panel, magnified."""
    faces = [*(Face(shape, 40) for shape in Shape), Face(Shape.RUNNING, 60), Face(Shape.RUNNING, 6)]
    cell = round(max(ICON_SIZES) * scale * MAGNIFIED) + GAP
    width, height = cell * len(ICON_SIZES), cell * len(faces)
    for ground, name in (("#f4f4f4", "light"), ("#202020", "dark"), ("#808080", "grey")):
        canvas = QImage(width, height, QImage.Format.Format_RGB32)
        canvas.fill(QColor(ground))
        painter = QPainter(canvas)
        for (column, size), (row, face) in product(enumerate(ICON_SIZES), enumerate(faces)):
            drawn = tray_icon(face).pixmap(QSize(size, size), scale).toImage()
            drawn.setDevicePixelRatio(1)
            # Over the ground first: what is magnified is what a panel would show.
            shown = QImage(drawn.size(), QImage.Format.Format_RGB32)
            shown.fill(QColor(ground))
            over = QPainter(shown)
            over.drawImage(0, 0, drawn)
            over.end()
            large = shown.scaled(shown.size() * MAGNIFIED)
            painter.drawImage(column * cell + GAP // 2, row * cell + GAP // 2, large)
        painter.end()
        canvas.save(str(target / f"icon-{name}-{scale:.0f}00.png"))
