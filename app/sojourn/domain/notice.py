"""A desktop notification as a value: already worded, not yet sent."""

from dataclasses import dataclass
from enum import StrEnum


class Urgency(StrEnum):
    """As the freedesktop notification specification has it."""

    LOW = "low"
    NORMAL = "normal"
    CRITICAL = "critical"


class Press(StrEnum):
    """What a person can do with a notification; the keys of its buttons."""

    OPEN = "default"
    WRAP_UP = "wrap-up"
    MORE = "more"
    REFLECT = "reflect"
    LATER = "later"
    GO_ON = "go-on"
    NEW_BOX = "new-box"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class Notice:
    """Title and body are plain text, as typed: whoever sends them escapes them.

    Attributes:
        buttons: (key, label), in order; shown where the desktop has buttons.
        passing: of no use once it has left the screen, so that no list needs to keep it.
        sound: it may be heard too.
        of_visit: the window of the visit, or of its reflection, tells the same.
    """

    title: str
    body: str
    buttons: tuple[tuple[Press, str], ...] = ()
    urgency: Urgency = Urgency.NORMAL
    passing: bool = False
    sound: bool = False
    of_visit: bool = True
