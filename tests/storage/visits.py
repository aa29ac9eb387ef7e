"""Whole visits for tests, lived through the domain and kept as the controller keeps them."""

from dataclasses import dataclass, replace
from uuid import uuid4

from sojourn.domain.event import Count, Event, Finish, Reflect, Tick
from sojourn.domain.intention import Intention
from sojourn.domain.moment import Moment
from sojourn.domain.outcome import Reflection
from sojourn.domain.session import Session, started
from sojourn.domain.step import step
from sojourn.storage.database import Database
from sojourn.storage.journal import Journal
from tests.manual_clock import MINUTE, ManualClock, later, moment_at

INTENTION = Intention("Forum", "help", "answer Ana's question", 15 * MINUTE, "Ana")
YES = Reflection("met")


@dataclass(frozen=True)
class Visit:
    """A visit to live: when it begins (local time), how long it goes, and what comes of it."""

    at: str = "2026-11-16 09:05"
    platform: str = "Forum"
    purpose: str = "help"
    will_do: str = "answer Ana's question"
    minutes: int = 10
    outcomes: tuple[str, ...] = ()
    reflection: Reflection | None = YES

    def intention(self) -> Intention:
        return replace(
            INTENTION, platform=self.platform, purpose=self.purpose, will_do=self.will_do
        )


def lived(journal: Journal, visit: Visit) -> Session:
    """Live a visit to its end, saving as it goes."""
    moment = moment_at(visit.at)
    session = started(str(uuid4()), visit.intention(), moment)
    journal.save(session, moment, durable=True)
    for kind in visit.outcomes:
        session = happened(journal, session, Count(moment, kind))
    moment = later(moment, visit.minutes * MINUTE)
    session = happened(journal, session, Tick(moment))
    session = happened(journal, session, Finish(moment))
    if visit.reflection is not None:
        session = happened(journal, session, Reflect(moment, visit.reflection))
    return session


def running(journal: Journal, at: str = "2026-11-16 09:05") -> tuple[Session, Moment]:
    """Begin a visit that goes on."""
    moment = moment_at(at)
    session = started(str(uuid4()), INTENTION, moment)
    journal.save(session, moment, durable=True)
    return session, moment


def happened(journal: Journal, session: Session, event: Event) -> Session:
    """Carry an event out and save what became of the session."""
    session, _ = step(session, event)
    journal.save(session, event.moment, durable=True)
    return session


def live(database: Database, count: int) -> None:
    """Live so many visits, one an hour, and reflect on none."""
    for hour in range(count):
        lived(Journal(database, ManualClock()), Visit(f"2026-11-16 {hour:02}:05", reflection=None))
