"""A finished visit at another time, or longer or shorter; what is free then is not asked here."""

from dataclasses import replace
from datetime import timedelta, timezone, tzinfo

from sojourn.domain.moment import Moment, day_of, offset_s_at
from sojourn.domain.outcome import Outcome
from sojourn.domain.session import Ending, Rules, Session
from sojourn.domain.span import Ruler, Span, begun, grown, recut, total_ms


def zone_of(session: Session, here: tzinfo) -> tzinfo:
    """Give the zone a visit is told in: the one in force, or its own where that was another."""
    first = session.spans[0]
    if offset_s_at(first.start_ms, here) == first.offset_s:
        return here
    return timezone(timedelta(seconds=first.offset_s))


def retimed(
    session: Session, start_ms: int | None, length_ms: int, moment: Moment, rules: Rules
) -> Session:
    """Give an ended session that began then and took so long; pauses stay as long as they were.

    `start_ms` is UTC, None as it was. Days and offsets are frozen anew where something moves, in
    the zone of that moment, or in the visit's own; else they stay.
    """
    if session.ending is None:
        return session
    by_ms = 0 if start_ms is None else start_ms - session.started_ms
    if not by_ms and length_ms == total_ms(session.spans):
        return session
    ruler = Ruler(session.timebox_ms, zone_of(session, moment.zone), rules.day_begins)
    spans = _of_length(_moved(session.spans, by_ms, ruler), length_ms, ruler)
    pulls = tuple(
        one if one.at_ms is None else replace(one, at_ms=one.at_ms + by_ms) for one in session.pulls
    )
    said = session.reflection
    return replace(
        session,
        spans=recut(spans, session.timebox_ms),
        outcomes=tuple(_dated(one, by_ms, spans, ruler) for one in session.outcomes),
        extensions=tuple(replace(one, at_ms=one.at_ms + by_ms) for one in session.extensions),
        pulls=pulls,
        absences=tuple(replace(one, start_ms=one.start_ms + by_ms) for one in session.absences),
        ending=Ending(spans[-1].end_ms, session.ending.by),
        reflection=said and replace(said, pulls=pulls, stopped_ms=None),
    )


def _moved(spans: tuple[Span, ...], by_ms: int, ruler: Ruler) -> tuple[Span, ...]:
    """Give spans that began so much later, cut where the days end there."""
    if not by_ms:
        return spans
    moved: list[Span] = []
    for one in spans:
        begin = begun((), one.platform, one.start_ms + by_ms, ruler)
        for number, piece in enumerate(grown(begin, one.length_ms, _boundless(ruler))):
            moved.append(
                replace(
                    one,
                    start_ms=piece.start_ms,
                    length_ms=piece.length_ms,
                    day=piece.day,
                    offset_s=piece.offset_s,
                    clock_set=one.clock_set and not number,
                )
            )
    return tuple(moved)


def _of_length(spans: tuple[Span, ...], length_ms: int, ruler: Ruler) -> tuple[Span, ...]:
    """Give spans that last so long altogether: the end comes earlier or later."""
    more_ms = length_ms - total_ms(spans)
    if more_ms > 0:
        return grown(spans, more_ms, _boundless(ruler))
    kept: list[Span] = []
    for one in spans:
        left_ms = min(one.length_ms, length_ms - total_ms(kept))
        if left_ms or not kept:
            kept.append(replace(one, length_ms=left_ms))
    return tuple(kept)


def _boundless(ruler: Ruler) -> Ruler:
    """Cut by days alone; what lies over the box is marked when all is in place."""
    return replace(ruler, timebox_ms=_BEYOND_MS)


_BEYOND_MS = 1 << 62


def _dated(outcome: Outcome, by_ms: int, spans: tuple[Span, ...], ruler: Ruler) -> Outcome:
    """Give an outcome that came with the visit, within its new time."""
    at_ms = max(spans[0].start_ms, min(spans[-1].end_ms, outcome.at_ms + by_ms))
    if at_ms == outcome.at_ms:
        return outcome
    return replace(
        outcome,
        at_ms=at_ms,
        day=day_of(at_ms, ruler.zone, ruler.day_begins),
        offset_s=offset_s_at(at_ms, ruler.zone),
    )
