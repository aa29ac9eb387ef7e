"""What becomes of a session at which nobody may have been; `step.py` says when that makes sense.

Nothing is booked for such a time until the person says that it belonged to the session.
"""

from dataclasses import replace

from sojourn.domain.absence import (
    STOP_ASKED_FROM_MS,
    Absence,
    AbsenceAnswer,
    AbsenceKind,
)
from sojourn.domain.escalation import LIMIT_MS
from sojourn.domain.event import (
    CountAbsence,
    Declined,
    Recover,
    SayGoesOn,
    Stepped,
    Untouched,
    Wish,
)
from sojourn.domain.moment import Moment
from sojourn.domain.refusal import Code
from sojourn.domain.session import EndedBy, Ending, Rules, Session
from sojourn.domain.span import Span, begun, boxed_ms, grown, shortened

ASKED = (Wish.SAVE_NOW, Wish.WITHDRAW_REMINDER, Wish.ASK_ABOUT_ABSENCE)
"""What is done when an absence is over and the person is to say what it was."""


def left(session: Session, absence: Absence) -> Session:
    """Give the session as nobody is there any more: paused since then."""
    absences = (*session.absences, absence)
    return replace(
        session, counted=None, paused_ms=absence.start_ms, pause_asked=False, absences=absences
    )


def answered(session: Session, answer: AbsenceAnswer) -> Session:
    """Give the session with its open absence answered, if it has one."""
    absence = session.open_absence
    return session if absence is None else _changed(session, replace(absence, answer=answer))


def going_on(session: Session, platform: str, moment: Moment, rules: Rules) -> Session:
    """Give the session with a new span that grows from now on; no absence is open then."""
    session = answered(session, AbsenceAnswer.WENT_ON)
    spans = begun(session.spans, platform, moment.utc_ms, session.ruler(moment, rules))
    return replace(session, spans=spans, counted=moment, paused_ms=None)


def recover(session: Session, event: Recover, rules: Rules) -> Stepped:
    """Take up a session that came from the journal, or ask about the time Sojourn was stopped."""
    moment, absence = event.moment, session.open_absence
    if absence is not None:
        return _changed(session, _over_at(absence, moment.utc_ms)), ASKED
    if session.paused_ms is not None or session.counted is not None:
        return session, ()
    end_ms = session.spans[-1].end_ms
    gone_ms = max(0, moment.utc_ms - end_ms)
    if gone_ms >= STOP_ASKED_FROM_MS:
        return left(session, Absence(AbsenceKind.STOPPED, end_ms, gone_ms)), ASKED
    again = going_on(session, session.platform, moment, rules)
    return again, (Wish.SAVE_NOW, SayGoesOn(gone_ms))


def untouched(session: Session, event: Untouched, rules: Rules) -> Stepped:
    """Note that nobody is there, past the box as an absence, or that somebody is there again."""
    if session.paused_ms is not None:
        return _back(session, event, rules)
    if event.for_ms < rules.away_ms:
        return session, ()
    past_box = session.spans[-1].over
    gone_ms = min(event.for_ms, _in_a_row_ms(session, over=past_box))
    if gone_ms < rules.away_ms:
        return session, ()
    if not past_box:
        return _noted_still(session, event.moment.utc_ms, gone_ms), (Wish.SAVE,)
    spans = shortened(session.spans, gone_ms)
    absence = Absence(AbsenceKind.AWAY, spans[-1].end_ms, gone_ms, over=False)
    return left(replace(session, spans=spans), absence), (Wish.SAVE_NOW,)


def count_absence(session: Session, event: CountAbsence, rules: Rules) -> Stepped:
    """Book the open absence as time spent, to the limit at the most, and go on."""
    absence, moment = session.open_absence, event.moment
    if absence is None:
        return session, (Declined(Code.NOTHING_ASKED),)
    absence = _over_at(absence, moment.utc_ms)
    spans = _filled(session, absence.start_ms, absence.length_ms, moment, rules)
    counted = replace(absence, answer=AbsenceAnswer.COUNTED)
    session = replace(_changed(session, counted), spans=spans)
    if boxed_ms(spans) < session.timebox_ms + LIMIT_MS:
        return going_on(session, session.platform, moment, rules), (
            Wish.SAVE_NOW,
            Wish.WITHDRAW_REMINDER,
        )
    ending = Ending(spans[-1].end_ms, EndedBy.LIMIT)
    ended = replace(session, paused_ms=None, ending=ending)
    return ended, (Wish.SAVE_NOW, Wish.WITHDRAW_REMINDER, Wish.SAY_ENDED_BY_ITSELF)


def room_ms(session: Session) -> int:
    """Give how much may still be counted before the session ends by itself."""
    return max(0, session.timebox_ms + LIMIT_MS - boxed_ms(session.spans))


def spent_until(session: Session, at_ms: int, moment: Moment, rules: Rules) -> Session:
    """Book the open absence up to that UTC time, as one in which the session ended."""
    absence = session.open_absence
    if absence is None:
        return session
    spans = session.spans
    if at_ms > absence.start_ms:
        spans = _filled(session, absence.start_ms, at_ms - absence.start_ms, moment, rules)
    return replace(answered(session, AbsenceAnswer.ENDED), spans=spans)


def _back(session: Session, event: Untouched, rules: Rules) -> Stepped:
    absence = session.open_absence
    if absence is None or absence.over or event.for_ms >= rules.away_ms:
        return session, ()
    return _changed(session, _over_at(absence, event.moment.utc_ms - event.for_ms)), ASKED


def _noted_still(session: Session, now_ms: int, still_ms: int) -> Session:
    """Note a stretch in the box; one that goes on is lengthened, not noted twice."""
    last = session.absences[-1] if session.absences else None
    if last and last.kind == AbsenceKind.STILL and last.end_ms >= now_ms - still_ms:
        return _changed(session, replace(last, length_ms=now_ms - last.start_ms))
    noted = Absence(AbsenceKind.STILL, now_ms - still_ms, still_ms)
    return replace(session, absences=(*session.absences, noted))


def _filled(
    session: Session, start_ms: int, length_ms: int, moment: Moment, rules: Rules
) -> tuple[Span, ...]:
    ruler = session.ruler(moment, rules)
    spans = begun(session.spans, session.platform, start_ms, ruler)
    return grown(spans, min(length_ms, room_ms(session)), ruler)


def _over_at(absence: Absence, utc_ms: int) -> Absence:
    """Give the absence as over by then; a clock that was set back makes none shorter."""
    length_ms = max(absence.length_ms, utc_ms - absence.start_ms)
    return replace(absence, length_ms=length_ms, over=True)


def _changed(session: Session, last: Absence) -> Session:
    return replace(session, absences=(*session.absences[:-1], last))


def _in_a_row_ms(session: Session, *, over: bool) -> int:
    """Give the length of what was spent last without a break, past the box or within.

    It begins at the end of an answered absence at the earliest: what was said of that one stands.
    """
    row = _last_row(session.spans)
    # One from before the clock was set back may lie in the row by its times alone.
    since_ms = row[0].start_ms
    answered_ms = [
        one.end_ms for one in session.absences if one.answer and one.start_ms >= since_ms
    ]
    length_ms = 0
    for span in reversed(row):
        if span.over != over:
            break
        within = [one for one in answered_ms if span.start_ms <= one <= span.end_ms]
        if within:
            return length_ms + span.end_ms - max(within)
        length_ms += span.length_ms
    return length_ms


def _last_row(spans: tuple[Span, ...]) -> list[Span]:
    """Give the last spans that follow each other, from where the clock was set at the earliest."""
    row = [spans[-1]]
    for span in reversed(spans[:-1]):
        if row[0].clock_set or span.end_ms != row[0].start_ms:
            break
        row.insert(0, span)
    return row
