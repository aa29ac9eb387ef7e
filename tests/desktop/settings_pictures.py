"""The settings window in its states, for its pictures."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget

from sojourn.ui.settings_window import SettingsWindow
from tests import settings_examples


def settings_windows() -> dict[str, Callable[[], QWidget]]:
    """Give what makes each of them, by name."""
    return {
        "settings": lambda: at_section(0),
        "settings-reflection": lambda: at_section(1),
        "settings-privacy": lambda: at_section(2),
        "settings-week": lambda: at_section(3),
        "settings-looks": lambda: at_section(4),
        "settings-start": lambda: at_section(5),
        "settings-file": lambda: at_section(6),
        "settings-found": found,
        "settings-refused": refused,
    }


def at_section(at: int) -> SettingsWindow:
    """Give the window at a section, with some settings that are not as they were at first."""
    window = SettingsWindow(settings_examples.settings_page())
    window.findChildren(QListWidget)[0].setCurrentRow(at)
    return window


def found() -> SettingsWindow:
    """Give the window while somebody searches."""
    window = at_section(0)
    lines = window.findChildren(QLineEdit)
    next(line for line in lines if line.placeholderText()).setText("window")
    return window


def refused() -> SettingsWindow:
    """Give the window after own reminders were typed that cannot be read."""
    window = at_section(0)
    window.refuse("own_reminders", settings_examples.refused_reminders())
    return window
