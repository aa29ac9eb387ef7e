"""The colours of platforms as they are seen on this paper; their own shade, never another hue."""

from collections.abc import Sequence

from PySide6.QtGui import QColor

from sojourn.domain.catalogue import SPARE_COLOURS
from sojourn.domain.week import PlatformWeek

MARK_CONTRAST = 3.0
"""WCAG 2.2, 1.4.11."""

_STEP = 0.02


def platform_colours(platforms: Sequence[PlatformWeek], ground: QColor) -> dict[str, QColor]:
    """Give each platform its colour, lightened or darkened until it stands out from the ground."""
    return {
        one.platform: seen_on(QColor(one.colour or SPARE_COLOURS[at % len(SPARE_COLOURS)]), ground)
        for at, one in enumerate(platforms)
    }


def seen_on(colour: QColor, ground: QColor) -> QColor:
    """Give the nearest shade with a contrast of at least 3 : 1 to the ground."""
    hue, saturation = max(0.0, colour.hslHueF()), colour.hslSaturationF()
    lightness = colour.lightnessF()
    end = 0.0 if luminance(ground) > 0.5 else 1.0
    while contrast(colour, ground) < MARK_CONTRAST and lightness != end:
        lightness += max(-_STEP, min(_STEP, end - lightness))
        colour = QColor.fromHslF(hue, saturation, lightness)
    return colour


def contrast(one: QColor, other: QColor) -> float:
    """Give the contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    """Give the relative luminance, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
