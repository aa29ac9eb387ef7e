"""Putting a finished visit right, and taking that back; pure, and nothing is kept here."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from sojourn.domain.after_visit import at_the_end
from sojourn.domain.catalogue import Energy, Verdict, is_purpose
from sojourn.domain.intention import Intention
from sojourn.domain.moment import Moment
from sojourn.domain.outcome import Outcome, Reflection, checked_outcome, tallied
from sojourn.domain.past_visit import Taken, checked_stretch, taken_by
from sojourn.domain.refusal import (
    Code,
    Refused,
    checked_count,
    checked_length,
    checked_line,
    checked_name,
    checked_text,
)
from sojourn.domain.retiming import retimed
from sojourn.domain.session import Rules, Session
from sojourn.domain.span import total_ms


@dataclass(frozen=True, slots=True)
class Amendment:
    """How a finished visit is told from now on.

    Attributes:
        platform: where it began; what was spent and came there moves along.
        start_ms: when it began, UTC milliseconds; None as it was.
        length_ms: the time spent; None as it was. What is added or taken away, is at its end.
        verdict, energy: None as it was.
        outcomes: (kind, count) for each kind counted anew; 0 takes one back.
    """

    platform: str
    purpose: str
    will_do: str
    for_whom: str = ""
    start_ms: int | None = None
    length_ms: int | None = None
    verdict: str | None = None
    energy: str | None = None
    outcomes: tuple[tuple[str, int], ...] = ()
    lesson: str = ""
    next_step: str = ""


@dataclass(frozen=True, slots=True)
class Former:
    """What an edit or a deletion changed.

    Attributes:
        key: a UUID.
        became: the session as it was put right; None when it was deleted.
    """

    key: str
    was: Session
    became: Session | None


def amended(session: Session, change: Amendment, moment: Moment, rules: Rules) -> Session:
    """Give a finished session put right; days are frozen anew only where its time changes.

    Whether that time is free is another question: `checked_room`.

    Raises:
        Refused: SESSION_ON while it goes on, or for the first bad field. What is left as it was
            is not checked again.
    """
    if session.ending is None:
        raise Refused(Code.SESSION_ON, "visit", session.key)
    length_ms = _length_ms(session, change)
    told = _replaced(session, _intention(session.intention, change))
    if not session.extensions and session.timebox_ms == total_ms(session.spans):
        # Nobody planned another length, as with most visits added later: none was overrun.
        told = replace(told, intention=replace(told.intention, length_ms=length_ms))
    told = retimed(told, change.start_ms, length_ms, moment, rules)
    outcomes = told.outcomes
    for kind, count in change.outcomes:
        was = told.tally(kind)
        if not was:
            checked_outcome(kind, count)
        by = checked_count(count, "outcome") - was
        outcomes = tallied(outcomes, by, at_the_end(told, kind)) if by else outcomes
    return _reflected(replace(told, outcomes=outcomes), change, moment)


def ticked_off(before: Session, after: Session) -> tuple[str, ...]:
    """Give the sessions whose next steps are done now that the intention is said to be met."""
    is_met = [
        one.reflection is not None and one.reflection.verdict == Verdict.MET
        for one in (before, after)
    ]
    taken_up = after.intention.takes_up
    return (taken_up,) if taken_up and is_met == [False, True] else ()


def checked_room(before: Session, after: Session, now_ms: int, taken: Iterable[Taken]) -> None:
    """Make sure that a session which was given another time fits there.

    Args:
        before: the session as it was.
        after: the session as it is to be.
        now_ms: UTC milliseconds.
        taken: what other visits fill.

    Raises:
        Refused: IN_FUTURE or OVERLAPS, for the field `at` or `length`. The limit is the nearest
            start or the most that is free, where there is one.
    """
    if taken_by(after) == taken_by(before):
        return
    if after.started_ms == before.started_ms:
        _check_end(before, after, now_ms, taken)
        return
    filled, stretches = tuple(taken), _stretches(after)
    try:
        for start_ms, end_ms in stretches:
            checked_stretch(start_ms, end_ms - start_ms, now_ms, filled)
    except Refused as refused:
        if len(stretches) == 1:
            raise
        # What would be free for one stretch need not be for the others.
        raise Refused(refused.code, "at", after.started_ms) from None


def taken_back(former: Former, now: Session | None) -> Session | None:
    """Give a session without an edit or deletion; None where nothing of it is left to undo.

    What has changed since stays as it is: a reflection said after an edit is not lost by it.
    """
    if former.became is None:
        return former.was if now is None else None
    if now is None:
        return None
    back = {
        one.name: getattr(former.was, one.name)
        for one in fields(Session)
        if one.compare and _is_as_left(one.name, former.was, former.became, now)
    }
    return replace(now, **back) if back else None


def checked_return(now: Session | None, restored: Session, taken: Iterable[Taken]) -> None:
    """Make sure that nothing else fills the time a session has again.

    Raises:
        Refused: SESSION_ON while the session goes on, or OVERLAPS.
    """
    if now is not None and now.ending is None:
        raise Refused(Code.SESSION_ON, "visit", now.key)
    if now is not None and taken_by(now) == taken_by(restored):
        return
    filled = tuple(taken)
    for start_ms, end_ms in taken_by(restored):
        if any(start < end_ms and end > start_ms for start, end in filled):
            raise Refused(Code.OVERLAPS, "visit", restored.key)


def _is_as_left(name: str, was: Session, became: Session, now: Session) -> bool:
    left = getattr(became, name)
    return bool(getattr(was, name) != left == getattr(now, name))


def _intention(before: Intention, change: Amendment) -> Intention:
    if change.purpose != before.purpose and not is_purpose(change.purpose):
        raise Refused(Code.UNKNOWN, "purpose", change.purpose)
    return replace(
        before,
        platform=checked_name(change.platform, "platform"),
        purpose=change.purpose,
        for_whom=checked_name(change.for_whom, "for_whom", empty=True),
        will_do=checked_line(change.will_do, "will_do"),
    )


def _length_ms(session: Session, change: Amendment) -> int:
    spent_ms = total_ms(session.spans)
    if change.length_ms is None or change.length_ms == spent_ms:
        return spent_ms
    return checked_length(change.length_ms)


def _replaced(session: Session, intention: Intention) -> Session:
    """Give the session with another intention, and what happened on its platform on the new one."""
    wrong, right = session.intention.platform, intention.platform
    session = replace(session, intention=intention)
    if wrong == right:
        return session
    places = {wrong: right}
    outcomes: tuple[Outcome, ...] = ()
    for one in session.outcomes:
        there = replace(one, platform=places.get(one.platform, one.platform))
        outcomes = tallied(outcomes, one.count, there)
    said = session.reflection
    if said is not None:
        moved = tuple((kind, places.get(name, name)) for kind, name in said.moved)
        said = replace(said, moved=moved)
    spans = tuple(
        replace(one, platform=places.get(one.platform, one.platform)) for one in session.spans
    )
    return replace(session, spans=spans, outcomes=outcomes, reflection=said)


def _stretches(session: Session) -> list[Taken]:
    """Give what a session fills, cut at its pauses alone."""
    stretches: list[Taken] = []
    for start_ms, end_ms in taken_by(session):
        if stretches and stretches[-1][1] == start_ms:
            start_ms, _ = stretches.pop()  # noqa: PLW2901 - it goes on from there
        stretches.append((start_ms, end_ms))
    return stretches


def _check_end(before: Session, after: Session, now_ms: int, taken: Iterable[Taken]) -> None:
    was_ms, ends_ms = before.spans[-1].end_ms, after.spans[-1].end_ms
    length_ms = total_ms(after.spans)
    if ends_ms <= was_ms:
        return
    if ends_ms > now_ms:
        raise Refused(Code.IN_FUTURE, "length", length_ms)
    # Only what is added is asked for: visits may follow each other without a gap.
    next_ms = min((start for start, end in taken if end > was_ms and start < ends_ms), default=None)
    if next_ms is not None:
        free_ms = total_ms(before.spans) + max(0, next_ms - was_ms)
        raise Refused(Code.OVERLAPS, "length", length_ms, limit=free_ms)


def _reflected(session: Session, change: Amendment, moment: Moment) -> Session:
    before = session.reflection or Reflection()
    said = replace(
        before,
        verdict=change.verdict or before.verdict,
        energy=change.energy or before.energy,
        lesson=checked_text(change.lesson, "lesson"),
        next_step=checked_text(change.next_step, "next_step"),
    )
    if said == before:
        return session
    if said.verdict != before.verdict and said.verdict not in set(Verdict):
        raise Refused(Code.UNKNOWN, "verdict", said.verdict, limit=tuple(Verdict))
    if said.energy != before.energy and said.energy not in set(Energy):
        raise Refused(Code.UNKNOWN, "energy", said.energy, limit=tuple(Energy))
    if said.verdict is None and said.energy is None:
        raise Refused(Code.MISSING, "verdict", limit=tuple(Verdict))
    if session.reflection is None:
        said = replace(said, pulls=session.pulls)
    reflected_ms = moment.utc_ms if session.reflected_ms is None else session.reflected_ms
    return replace(session, reflection=said, reflected_ms=reflected_ms, skipped_ms=None)
