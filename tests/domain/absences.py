"""Sessions from which somebody walked away, for tests."""

from sojourn.domain.absence import Absence
from sojourn.domain.event import Effect, Event, Untouched
from sojourn.domain.moment import Moment
from sojourn.domain.session import Session, started
from sojourn.domain.step import step
from tests.domain.sessions import BEGIN, INTENTION
from tests.manual_clock import MINUTE, later

NEW = started("k", INTENTION, BEGIN)


def happen(session: Session, *events: Event) -> tuple[Session, list[Effect]]:
    effects: list[Effect] = []
    for event in events:
        session, more = step(session, event)
        effects += more
    return session, effects


def walked_away(still_ms: int = 3 * MINUTE) -> tuple[Session, Moment]:
    """Give a session five minutes over its box that nobody has touched for so long."""
    moment = later(BEGIN, 20 * MINUTE)
    return step(NEW, Untouched(moment, still_ms))[0], moment


def only(session: Session) -> Absence:
    (absence,) = session.absences
    return absence
