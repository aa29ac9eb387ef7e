"""Says something to a screen reader at the moment it happens; shows nothing."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(teller: QObject, sentence: str, *, at_once: bool = False) -> None:
    """Have a screen reader say the sentence; `at_once` cuts in on what it is saying.

    `teller` is the widget that it is about, or the application where there is none.
    """
    event = QAccessibleAnnouncementEvent(teller, sentence)
    if at_once:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
