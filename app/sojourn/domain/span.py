"""Stretches of time really spent, cut where the person's day and where the timebox end."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, tzinfo

from sojourn.domain.moment import DAY_BEGINS, day_end_ms, day_of, offset_s_at


@dataclass(frozen=True, slots=True)
class Span:
    """An uninterrupted stretch on one platform.

    Attributes:
        start_ms: wall time of its start, UTC milliseconds.
        length_ms: from the monotonic count; the end is computed.
        day: the person's day of its start, frozen then.
        offset_s: offset from UTC of its start, frozen then.
        over: it lies past the timebox.
        before_intention: booked for the time before the intention was said.
        clock_set: it begins here because the wall clock was set.
    """

    platform: str
    start_ms: int
    length_ms: int
    day: date
    offset_s: int
    over: bool = False
    before_intention: bool = False
    clock_set: bool = False

    @property
    def end_ms(self) -> int:
        """Wall time of its end, UTC milliseconds."""
        return self.start_ms + self.length_ms


@dataclass(frozen=True, slots=True)
class Ruler:
    """What spans are cut by: the timebox, the zone and the hour at which a day begins."""

    timebox_ms: int
    zone: tzinfo
    day_begins: int = DAY_BEGINS


def total_ms(spans: Iterable[Span]) -> int:
    """Give the time spent: always the sum of lengths, in milliseconds."""
    return sum(span.length_ms for span in spans)


def boxed_ms(spans: Iterable[Span]) -> int:
    """Give the time spent that the timebox counts: what lay before the intention does not."""
    return sum(span.length_ms for span in spans if not span.before_intention)


def begun(
    spans: tuple[Span, ...], platform: str, utc_ms: int, ruler: Ruler, *, clock_set: bool = False
) -> tuple[Span, ...]:
    """Add an empty span that begins at that UTC time; an empty one before it is dropped."""
    span = Span(
        platform,
        utc_ms,
        0,
        day_of(utc_ms, ruler.zone, ruler.day_begins),
        offset_s_at(utc_ms, ruler.zone),
        over=boxed_ms(spans) >= ruler.timebox_ms,
        clock_set=clock_set,
    )
    if spans and not spans[-1].length_ms:
        spans = spans[:-1]
    return (*spans, span)


def grown(spans: tuple[Span, ...], by_ms: int, ruler: Ruler) -> tuple[Span, ...]:
    """Lengthen the last span, going on in a new one past the day's end and the timebox's."""
    spent = boxed_ms(spans)
    while True:
        last = spans[-1]
        room = day_end_ms(last.start_ms, ruler.zone, ruler.day_begins) - last.end_ms
        if not last.over:
            room = min(room, ruler.timebox_ms - spent)
        step = max(0, min(by_ms, room))
        last = replace(last, length_ms=last.length_ms + step)
        spans = (*spans[:-1], last)
        spent += step
        by_ms -= step
        if not by_ms:
            return spans
        spans = begun(spans, last.platform, last.end_ms, ruler)


def recut(spans: tuple[Span, ...], timebox_ms: int) -> tuple[Span, ...]:
    """Mark anew what lies in the box and what over, after the timebox has changed."""
    pieces: list[Span] = []
    spent = 0
    for span in _joined(spans):
        if span.before_intention:
            pieces.append(span)
            continue
        inside = max(0, min(span.length_ms, timebox_ms - spent))
        beyond = span.length_ms - inside
        spent += span.length_ms
        if inside or not beyond:
            pieces.append(replace(span, length_ms=inside, over=not inside and spent >= timebox_ms))
        if beyond:
            pieces.append(
                replace(
                    span,
                    start_ms=span.start_ms + inside,
                    length_ms=beyond,
                    over=True,
                    clock_set=span.clock_set and not inside,
                )
            )
    return tuple(pieces)


def _joined(spans: tuple[Span, ...]) -> list[Span]:
    """Join what only the end of the box had cut."""
    joined: list[Span] = []
    for span in spans:
        if joined and _continues(joined[-1], span):
            joined[-1] = replace(joined[-1], length_ms=joined[-1].length_ms + span.length_ms)
        else:
            joined.append(span)
    return joined


def _continues(first: Span, second: Span) -> bool:
    return (
        first.end_ms == second.start_ms
        and (first.platform, first.day, first.offset_s, first.before_intention)
        == (second.platform, second.day, second.offset_s, second.before_intention)
        and not second.clock_set
    )


def before_intention(
    platform: str, until_ms: int, length_ms: int, ruler: Ruler
) -> tuple[Span, ...]:
    """Give the time already spent there when the intention was said, which no box counts."""
    outside = replace(ruler, timebox_ms=length_ms + 1)
    spans = grown(begun((), platform, until_ms - length_ms, outside), length_ms, outside)
    return tuple(replace(span, before_intention=True) for span in spans)


def trimmed(spans: tuple[Span, ...], at_ms: int) -> tuple[Span, ...]:
    """Take away what lies after a UTC time; the first span stays, if with no length."""
    kept: list[Span] = []
    for span in spans:
        if span.end_ms > at_ms:
            if span.start_ms < at_ms or not kept:
                kept.append(replace(span, length_ms=max(0, at_ms - span.start_ms)))
            break
        kept.append(span)
    return tuple(kept)


def shortened(spans: tuple[Span, ...], by_ms: int) -> tuple[Span, ...]:
    """Take so much away from the end; the first span stays, if with no length."""
    while by_ms:
        *earlier, last = spans
        taken = min(by_ms, last.length_ms)
        by_ms -= taken
        if taken < last.length_ms or not earlier:
            return (*earlier, replace(last, length_ms=last.length_ms - taken))
        spans = tuple(earlier)
    return spans
