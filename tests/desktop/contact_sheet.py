"""Puts pictures of windows together: all of one look on a sheet, and the few of the README."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter

GAP = 24
_COLUMNS, _WIDTH, _CAPTION = 6, 560, 20
_APART = ("week-whole", "week-very-full")
"""Higher than all others together, and looked at by themselves."""

_GROUNDS = {"light": ("#d9d4c7", "#2b2822"), "dark": ("#0f0e0c", "#ece7dd")}
_TOGETHER = ("intention", "session", "week", "reflection")


def draw_sheet(target: Path, appearance: str, code: str) -> None:
    """Draw `sheet-….png` of all pictures of that look and language at 100 %, side by side."""
    ending = f"-{appearance}-{code}-100.png"
    found = sorted(target.glob(f"*{ending}"))
    files = [file for file in found if file.name.removesuffix(ending) not in _APART]
    pictures = [_narrowed(QImage(str(file))) for file in files]
    heights = [0] * _COLUMNS
    places: list[QPoint] = []
    for picture in pictures:
        # Where there is most room: the sheet is as short as it can be.
        column = heights.index(min(heights))
        places.append(QPoint(GAP + column * (_WIDTH + GAP), heights[column] + GAP))
        heights[column] += picture.height() + _CAPTION + GAP
    ground, ink = _GROUNDS[appearance]
    sheet = _canvas(_COLUMNS * (_WIDTH + GAP) + GAP, max(heights) + GAP, ground)
    painter = QPainter(sheet)
    painter.setPen(QColor(ink))
    for file, picture, place in zip(files, pictures, places, strict=True):
        painter.drawImage(place, picture)
        below = place + QPoint(0, picture.height() + _CAPTION - 4)
        painter.drawText(below, file.name.removesuffix(ending))
    painter.end()
    sheet.save(str(target / f"sheet-{appearance}-{code}.png"))


def draw_together(target: Path) -> None:
    """Draw the README's picture: `sojourn.png`, to go to `resources/screenshots`."""
    pictures = [QImage(str(target / f"{name}-light-en-100.png")) for name in _TOGETHER]
    columns = (pictures[:2], pictures[2:])
    widths = [max(one.width() for one in column) for column in columns]
    heights = [sum(one.height() + GAP for one in column) for column in columns]
    canvas = _canvas(sum(widths) + 3 * GAP, max(heights) + GAP, _GROUNDS["light"][0])
    painter, x = QPainter(canvas), GAP
    for column, width in zip(columns, widths, strict=True):
        y = GAP
        for one in column:
            painter.drawImage(x, y, one)
            y += one.height() + GAP
        x += width + GAP
    painter.end()
    canvas.save(str(target / "sojourn.png"))


def _narrowed(picture: QImage) -> QImage:
    smooth = Qt.TransformationMode.SmoothTransformation
    return picture if picture.width() <= _WIDTH else picture.scaledToWidth(_WIDTH, smooth)


def _canvas(width: int, height: int, ground: str) -> QImage:
    canvas = QImage(width, height, QImage.Format.Format_RGB32)
    canvas.fill(QColor(ground))
    return canvas
