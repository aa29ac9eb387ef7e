"""What is said to a screen reader and shown to nobody: at a moment, or with a control."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QComboBox


def announce(teller: QObject, sentence: str, *, at_once: bool = False) -> None:
    """Have a screen reader say the sentence; `at_once` cuts in on what it is saying.

    `teller` is the widget that it is about, or the application where there is none.
    """
    event = QAccessibleAnnouncementEvent(teller, sentence)
    if at_once:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def name_choice(choice: QComboBox, name: str) -> None:
    """Name a choice that has no label beside it: on Linux, Qt says what is chosen for its name."""
    choice.setAccessibleName(name)
    choice.setAccessibleDescription(name)
