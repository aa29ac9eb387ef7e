"""What stands in an open form and is not said yet; kept so that nothing typed is lost."""

from dataclasses import dataclass, field
from datetime import date

from sojourn.domain.duration import MINUTE_MS
from sojourn.domain.intention import Address
from sojourn.domain.outcome import Reflection


@dataclass(frozen=True, slots=True)
class IntentionDraft:
    """The intention window's fields as they stand; any may be empty.

    Attributes:
        length_ms: None while the length typed cannot be read.
        takes_up: the session whose next step was taken up, or empty.
        ago_ms: how long the person is already there.
    """

    platform: str = ""
    purpose: str = ""
    for_whom: str = ""
    will_do: str = ""
    length_ms: int | None = None
    address: Address = field(default_factory=Address)
    takes_up: str = ""
    ago_ms: int | None = None


@dataclass(frozen=True, slots=True)
class ReflectionDraft:
    """The reflection window's fields as they stand, for one session.

    Attributes:
        why: the reason for its platform, where that was asked for.
    """

    session: str
    reflection: Reflection
    why: str = ""


Draft = IntentionDraft | ReflectionDraft


@dataclass(frozen=True, slots=True)
class NotNow:
    """A visit turned down at the intention window.

    Attributes:
        at_ms: UTC milliseconds.
        day: the person's day then; None stands for the day by the usual hour.
    """

    at_ms: int
    draft: IntentionDraft
    day: date | None = None


NOT_NOW_PAUSE_MS = 5 * MINUTE_MS
"""At most one visit turned down is counted in this time."""


def not_now_counts(last_ms: int | None, now_ms: int) -> bool:
    """Tell whether a visit turned down now is one more, given when the last one was."""
    return last_ms is None or not 0 <= now_ms - last_ms < NOT_NOW_PAUSE_MS
