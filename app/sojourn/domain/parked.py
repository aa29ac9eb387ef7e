"""Visits that wait for a reflection: when they are asked about, and when they let themselves go."""

from collections.abc import Iterable
from enum import StrEnum

from sojourn.domain.session import Session
from sojourn.domain.settings import ASKED, DAILY, SHORT_VISIT_MS
from sojourn.domain.span import total_ms

DAY_MS = 86_400_000


class Asking(StrEnum):
    """What opens when a visit has ended."""

    WINDOW = "window"
    LIST = "list"
    NOTHING = "nothing"


def asking(session: Session, waiting: Iterable[Session], way: str) -> Asking:
    """Tell what opens for a visit that was wrapped up just now; `waiting` are the others.

    With *once a day* a short visit waits too; the first of a day opens the list of what has
    waited since earlier days.
    """
    if way == ASKED:
        return Asking.NOTHING
    if way != DAILY or total_ms(session.spans) > SHORT_VISIT_MS:
        return Asking.WINDOW
    today = session.spans[-1].day
    days = {one.spans[-1].day for one in waiting}
    return Asking.LIST if days and max(days) < today else Asking.NOTHING


def overdue(waiting: Iterable[Session], now_ms: int, within_days: int) -> tuple[Session, ...]:
    """Give the visits that have waited so many days since they ended; they are let go."""
    return tuple(
        one
        for one in waiting
        if one.ending is not None and now_ms - one.ending.at_ms >= within_days * DAY_MS
    )
