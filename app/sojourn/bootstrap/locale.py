"""What the locale decides outside the windows."""

from PySide6.QtCore import QLocale


def first_weekday() -> int:
    """Give the day a week begins on where the person lives, Monday being 0."""
    return QLocale().firstDayOfWeek().value - 1
