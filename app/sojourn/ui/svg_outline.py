"""Reads the lines of a small SVG drawing into a path; for Lucide's drawings, and no others.

QtSvg reads any drawing, but takes 1 MB of memory to do so; Qt's own reader of XML half of that.
"""

import math
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

_ELEMENT = re.compile(r"<(path|circle|rect)\s([^>]*)>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
_TAKES = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "a": 7, "z": 0}
_LINES = {"m": "l", "M": "L"}


def read_outline(file: Path) -> QPainterPath:
    """Give the lines of a drawing, to be stroked, in its own measure.

    Raises:
        ValueError: for a command of a path that Lucide does not use.
    """
    outline = QPainterPath()
    for shape, attributes in _ELEMENT.findall(file.read_text(encoding="utf-8")):
        _add(outline, shape, dict(_ATTRIBUTE.findall(attributes)))
    return outline


def _add(outline: QPainterPath, shape: str, attributes: Mapping[str, str]) -> None:
    def number(name: str) -> float:
        return float(attributes.get(name, 0))

    if shape == "circle":
        outline.addEllipse(QPointF(number("cx"), number("cy")), number("r"), number("r"))
    elif shape == "rect":
        area = QRectF(number("x"), number("y"), number("width"), number("height"))
        outline.addRoundedRect(area, number("rx"), number("rx"))
    else:
        outline.addPath(_traced(attributes["d"]))


def _traced(steps: str) -> QPainterPath:
    outline = QPainterPath()
    for letter, numbers in _commands(steps):
        here = outline.currentPosition()
        start = here if letter.islower() else QPointF()
        points = [start + QPointF(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=False)]
        match letter.lower():
            case "m":
                outline.moveTo(points[0])
            case "l":
                outline.lineTo(points[0])
            case "h":
                outline.lineTo(start.x() + numbers[0], here.y())
            case "v":
                outline.lineTo(here.x(), start.y() + numbers[0])
            case "c":
                outline.cubicTo(*points)
            case "a":
                end = start + QPointF(numbers[5], numbers[6])
                _bend(outline, numbers[0], end, is_large=bool(numbers[3]), sweeps=bool(numbers[4]))
            case "z":
                outline.closeSubpath()
    return outline


def _commands(steps: str) -> Iterator[tuple[str, list[float]]]:
    for letter, rest in _COMMAND.findall(steps):
        if letter.lower() not in _TAKES:
            raise ValueError(letter)
        numbers = [float(one) for one in _NUMBER.findall(rest)]
        takes = _TAKES[letter.lower()]
        for at in range(0, max(1, len(numbers)), takes or 1):
            # What follows the first point of a move are lines.
            again = _LINES.get(letter, letter) if at else letter
            yield again, numbers[at : at + takes]


def _bend(
    outline: QPainterPath, radius: float, end: QPointF, *, is_large: bool, sweeps: bool
) -> None:
    """Add a part of a circle, as SVG 2 works it out (appendix B.2.4)."""
    start = outline.currentPosition()
    across = end - start
    half = math.hypot(across.x(), across.y()) / 2
    radius = max(radius, half)
    away = math.sqrt(max(0.0, radius**2 - half**2)) / (2 * half)
    if is_large != sweeps:
        away = -away
    middle = (start + end) / 2
    centre = QPointF(middle.x() + away * across.y(), middle.y() - away * across.x())
    first, last = (
        math.degrees(math.atan2(centre.y() - point.y(), point.x() - centre.x()))
        for point in (start, end)
    )
    turn = (last - first) % 360
    area = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    outline.arcTo(area, first, turn - 360 if sweeps else turn)
