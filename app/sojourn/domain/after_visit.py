"""What each event does to a session that ends or has ended; `step.py` says when it makes sense."""

from dataclasses import replace

from sojourn.domain.absence import AbsenceAnswer
from sojourn.domain.catalogue import Verdict
from sojourn.domain.event import (
    Declined,
    Finish,
    GiveWay,
    GoOn,
    Reflect,
    Skip,
    Stepped,
    TickOff,
    Wish,
)
from sojourn.domain.outcome import Outcome, relocated, tallied
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.session import EndedBy, Ending, Rules, Session
from sojourn.domain.span import trimmed
from sojourn.domain.while_away import answered, going_on, spent_until


def finish(session: Session, event: Finish, rules: Rules) -> Stepped:
    """End the session now, or when the person says they stopped; else when an absence began."""
    moment, at_ms, absence = event.moment, event.at_ms, session.open_absence
    if absence is not None:
        until_ms = absence.start_ms if at_ms is None else min(at_ms, moment.utc_ms)
        session = spent_until(session, until_ms, moment, rules)
    if at_ms is not None:
        ended = stopped(_ended(session, moment.utc_ms), at_ms)
    else:
        ended = _ended(session, absence.start_ms if absence else moment.utc_ms)
    return ended, (Wish.SAVE_NOW, Wish.WITHDRAW_REMINDER, Wish.ASK_REFLECTION)


def give_way(session: Session, event: GiveWay, rules: Rules) -> Stepped:
    """End the session for another one; it ended when it was paused, if it was."""
    del rules
    ended = _ended(answered(session, AbsenceAnswer.ENDED), event.moment.utc_ms)
    if session.paused_ms is not None:
        ended = replace(ended, ending=Ending(session.paused_ms, EndedBy.PAUSE))
    return ended, (Wish.SAVE_NOW, Wish.WITHDRAW_REMINDER)


def go_on(session: Session, event: GoOn, rules: Rules) -> Stepped:
    """Take an ended session up again, unless it had to end by itself."""
    if session.ending is None or session.ending.by is EndedBy.LIMIT:
        return session, (Declined(Code.ENDED_BY_ITSELF),)
    again = going_on(replace(session, ending=None), session.platform, event.moment, rules)
    return again, (Wish.SAVE_NOW,)


def _ended(session: Session, at_ms: int) -> Session:
    ending = Ending(at_ms, EndedBy.PERSON)
    return replace(session, counted=None, paused_ms=None, ending=ending)


def stopped(session: Session, at_ms: int) -> Session:
    """Give an ended session that had stopped earlier, at that UTC time.

    Raises:
        Refused: TOO_EARLY before its start, IN_FUTURE after its end; `limit` is the nearest
            allowed time in whole seconds, UTC milliseconds.
    """
    if session.ending is None:
        raise Refused(Code.NO_SESSION, "at")
    if at_ms < session.started_ms:
        raise Refused(Code.TOO_EARLY, "at", at_ms, limit=-(-session.started_ms // 1000) * 1000)
    if at_ms > session.ending.at_ms:
        raise Refused(Code.IN_FUTURE, "at", at_ms, limit=session.ending.at_ms)
    return replace(
        session, spans=trimmed(session.spans, at_ms), ending=Ending(at_ms, session.ending.by)
    )


def reflect(session: Session, event: Reflect, rules: Rules) -> Stepped:
    """Keep what the person says, and let counts, places and the end follow it."""
    del rules
    reflection = event.reflection.checked()
    if reflection.stopped_ms is not None:
        session = stopped(session, reflection.stopped_ms)
    outcomes = session.outcomes
    for kind, count in reflection.outcomes:
        by = count - sum(one.count for one in outcomes if one.kind == kind)
        outcomes = tallied(outcomes, by, at_the_end(session, kind))
    extensions = tuple(
        replace(one, reason=one.reason or reflection.extension_reason) for one in session.extensions
    )
    reflected = replace(
        session,
        outcomes=relocated(outcomes, reflection.moved),
        extensions=extensions,
        pulls=reflection.pulls,
        reflection=reflection,
        reflected_ms=event.moment.utc_ms,
    )
    done = session.intention.takes_up
    if done and reflection.verdict == Verdict.MET:
        return reflected, (Wish.SAVE_NOW, TickOff(done))
    return reflected, (Wish.SAVE_NOW,)


def skip(session: Session, event: Skip, rules: Rules) -> Stepped:
    """Let the reflection go."""
    del rules
    return replace(session, skipped_ms=event.moment.utc_ms), (Wish.SAVE_NOW,)


def at_the_end(session: Session, kind: str) -> Outcome:
    """Give an outcome told afterwards; it came of the visit, so it carries the visit's last day."""
    last = session.spans[-1]
    return Outcome(kind, 0, session.platform, last.end_ms, last.day, last.offset_s)
