"""How well one colour is told from another, and shades of one hue; the measures of WCAG 2.2."""

from PySide6.QtGui import QColor


def contrast(one: QColor, other: QColor) -> float:
    """Give the contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    """Give the relative luminance, 0 to 1 (WCAG 2.2)."""
    red, green, blue = light_of(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def light_of(colour: QColor) -> tuple[float, float, float]:
    """Give how much red, green and blue light there is in a colour, each 0 to 1."""
    return _linear(colour.redF()), _linear(colour.greenF()), _linear(colour.blueF())


def shade(colour: QColor, lightness: float) -> QColor:
    """Give the colour of the same hue with this lightness (HSL), held between 0 and 1."""
    hue, saturation = max(0.0, colour.hslHueF()), colour.hslSaturationF()
    return QColor.fromHslF(hue, saturation, min(1.0, max(0.0, lightness)))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
