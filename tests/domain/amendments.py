"""Finished visits to put right, and how a test puts them right and reads their times."""

from dataclasses import replace

from sojourn.domain.amendment import Amendment, amended
from sojourn.domain.event import Count, FeelPull, Finish, Reflect, Untouched
from sojourn.domain.outcome import Met, Pull, Reflection
from sojourn.domain.session import Rules, Session, started
from sojourn.domain.span import Span
from sojourn.domain.step import step
from tests.domain.sessions import BEGIN, INTENTION
from tests.manual_clock import MINUTE, later, moment_at

NOW = moment_at("2026-11-20 12:00")
RULES = Rules()


def visit(*, reflected: bool = True) -> Session:
    """A visit of 20 minutes, 5 of them over; two outcomes, a pull, stillness, somebody met."""
    session = started("5f0c", INTENTION, BEGIN)
    moment = later(BEGIN, 4 * MINUTE)
    session = step(session, Count(moment, "learned"))[0]
    session = step(session, FeelPull(moment, Pull("feed", "declined")))[0]
    session = step(session, Untouched(later(BEGIN, 12 * MINUTE), 5 * MINUTE))[0]
    moment = later(BEGIN, 20 * MINUTE)
    session = step(session, Finish(moment))[0]
    if reflected:
        said = Reflection(
            "met", (("learned", 2),), "Ask first", people=(Met("Bao"),), pulls=session.pulls
        )
        session = step(session, Reflect(moment, said))[0]
    return session


def as_it_is(session: Session) -> Amendment:
    intention, said = session.intention, session.reflection or Reflection()
    return Amendment(
        intention.platform,
        intention.purpose,
        intention.will_do,
        intention.for_whom,
        lesson=said.lesson,
        next_step=said.next_step,
    )


def put_right(session: Session, **changes: object) -> Session:
    return amended(session, replace(as_it_is(session), **changes), NOW, RULES)  # type: ignore[arg-type]


def times(spans: tuple[Span, ...]) -> list[tuple[int, int, bool]]:
    """Start after BEGIN and length in minutes, and whether it lies over the box."""
    return [
        ((one.start_ms - BEGIN.utc_ms) // MINUTE, one.length_ms // MINUTE, one.over)
        for one in spans
    ]


def stretch(after: int, minutes: int) -> tuple[int, int]:
    """A stretch that another visit fills: minutes after BEGIN, and how many."""
    begin = BEGIN.utc_ms + after * MINUTE
    return begin, begin + minutes * MINUTE
