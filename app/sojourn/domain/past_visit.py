"""Time said afterwards: whole visits, and minutes gone by before the intention; reads no clock."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sojourn.domain.intention import Intention
from sojourn.domain.moment import Moment
from sojourn.domain.outcome import Reflection
from sojourn.domain.refusal import Code, Refused, checked_length
from sojourn.domain.session import EndedBy, Ending, Rules, Session
from sojourn.domain.span import Ruler, begun, grown

_S = 1_000

Taken = tuple[int, int]
"""A stretch of time, start and end in UTC milliseconds, that a visit already fills."""


@dataclass(frozen=True, slots=True)
class PastVisit:
    """A visit that is over and was not said at the time.

    Attributes:
        intention: its length is the timebox.
        start_ms: UTC milliseconds.
        length_ms: the time spent.
        reflection: what came of it; None leaves it waiting.
    """

    intention: Intention
    start_ms: int
    length_ms: int
    on_phone: bool = False
    reflection: Reflection | None = None


def checked_stretch(start_ms: int, length_ms: int, now_ms: int, taken: Iterable[Taken]) -> None:
    """Make sure that nothing else fills this stretch of the past.

    What others fill is taken to the whole second, since that is how people say a time.

    Raises:
        Refused: IN_FUTURE or OVERLAPS; `limit` is the nearest allowed start, UTC milliseconds
            of a whole second.
    """
    filled = sorted((start // _S * _S, -(-end // _S) * _S) for start, end in taken)
    if start_ms + length_ms > now_ms:
        nearest = _nearest(start_ms, length_ms, now_ms, filled)
        raise Refused(Code.IN_FUTURE, "at", start_ms, limit=nearest)
    if not _free(start_ms, length_ms, filled):
        nearest = _nearest(start_ms, length_ms, now_ms, filled)
        raise Refused(Code.OVERLAPS, "at", start_ms, limit=nearest)


def checked_ago(ago_ms: int, now_ms: int, taken: Iterable[Taken]) -> int:
    """Give the minutes gone by back when no other visit fills them.

    Raises:
        Refused: OUT_OF_RANGE, or OVERLAPS with the longest allowed length as `limit`, which
            may be 0.
    """
    checked_length(ago_ms, "ago")
    last_end = max((end for start, end in taken if end > now_ms - ago_ms), default=None)
    if last_end is not None:
        raise Refused(Code.OVERLAPS, "ago", ago_ms, limit=max(0, now_ms - last_end))
    return ago_ms


def taken_by(session: Session) -> tuple[Taken, ...]:
    """Give the stretches that a session fills, pauses left out."""
    return tuple((span.start_ms, span.end_ms) for span in session.spans if span.length_ms)


def visited(key: str, past: PastVisit, moment: Moment, rules: Rules) -> Session:
    """Give a past visit as a session that has ended, its reflection still to come.

    Raises:
        Refused: as `Intention.checked`, or OUT_OF_RANGE for the length.
    """
    intention = past.intention.checked()
    length_ms = checked_length(past.length_ms)
    ruler = Ruler(intention.length_ms, moment.zone, rules.day_begins)
    spans = grown(begun((), intention.platform, past.start_ms, ruler), length_ms, ruler)
    ending = Ending(past.start_ms + length_ms, EndedBy.PERSON)
    return replace(Session(key, intention, spans, ending=ending), on_phone=past.on_phone)


def _free(start_ms: int, length_ms: int, taken: list[Taken]) -> bool:
    return all(end <= start_ms or start >= start_ms + length_ms for start, end in taken)


def _nearest(start_ms: int, length_ms: int, now_ms: int, taken: list[Taken]) -> int:
    """Give the start nearest to the one wanted at which the stretch is free and over by now."""
    candidates = [(now_ms - length_ms) // _S * _S, *(end for _, end in taken)]
    candidates += [(start - length_ms) // _S * _S for start, _ in taken]
    allowed = [
        one for one in candidates if one + length_ms <= now_ms and _free(one, length_ms, taken)
    ]
    # Before everything there is always room.
    first_ms = min((start for start, _ in taken), default=now_ms)
    allowed.append((first_ms - length_ms) // _S * _S)
    return min(allowed, key=lambda one: abs(one - start_ms))
