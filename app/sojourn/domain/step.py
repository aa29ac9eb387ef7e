"""How a session changes: `step(session, event)` is pure, and one table says what makes sense when.

Nothing is read, saved or told here; what is to be done comes out as effects.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sojourn.domain import after_visit, during_visit, while_away
from sojourn.domain.absence import SLEEP_ASKED_FROM_MS, Absence, AbsenceKind
from sojourn.domain.escalation import LIMIT_MS
from sojourn.domain.event import (
    Count,
    CountAbsence,
    Declined,
    Effect,
    Event,
    Explain,
    Extend,
    FeelPull,
    Finish,
    GiveWay,
    GoOn,
    Hear,
    NamePull,
    Pause,
    Recover,
    Reflect,
    Resume,
    Skip,
    Stepped,
    Switch,
    Tick,
    Untouched,
    Wish,
)
from sojourn.domain.moment import Moment, day_end_ms
from sojourn.domain.refusal import Code
from sojourn.domain.session import EndedBy, Ending, Phase, Rules, Session
from sojourn.domain.span import begun, boxed_ms, grown

JUMP_MS = 1_000
"""Clocks that disagree by more than this between two looks were set, or the computer slept."""

_ON = frozenset({Phase.RUNNING, Phase.PAUSED, Phase.OVERRUN})
_GOING = frozenset({Phase.RUNNING, Phase.OVERRUN})
_TOLD = _ON | {Phase.ENDED}

MAKES_SENSE: dict[type[Event], frozenset[Phase]] = {
    Tick: _ON,
    Recover: _ON,
    Untouched: _ON,
    CountAbsence: frozenset({Phase.PAUSED}),
    Pause: _GOING,
    Resume: frozenset({Phase.PAUSED}),
    Extend: _ON,
    Explain: _TOLD,
    Hear: _GOING,
    Count: _ON,
    FeelPull: _ON,
    NamePull: _ON,
    Switch: _ON,
    Finish: _ON,
    GiveWay: _ON,
    GoOn: frozenset({Phase.ENDED}),
    Reflect: frozenset({Phase.ENDED}),
    Skip: frozenset({Phase.ENDED}),
}
"""The phases in which an event changes anything; in all others it changes nothing."""

_WHY_NOT: dict[type[Event], Code] = {
    Pause: Code.NOT_RUNNING,
    Resume: Code.NOT_PAUSED,
    CountAbsence: Code.NOTHING_ASKED,
    Reflect: Code.NOTHING_TO_REFLECT,
    Skip: Code.NOTHING_TO_REFLECT,
    GoOn: Code.NOTHING_TO_REFLECT,
}


def step(session: Session, event: Event, rules: Rules | None = None) -> Stepped:
    """Give the session after an event, and what is to be done about it.

    An event that makes no sense in the phase gives the session as it was counted so far and
    says why in a `Declined`.

    Raises:
        Refused: for bad values in an event; nothing has changed then.
    """
    rules = rules or Rules()
    counted = _counted(session, event.moment, rules)
    effects: list[Effect] = []
    if counted.ending is not None and session.ending is None:
        effects = [Wish.SAVE_NOW, Wish.WITHDRAW_REMINDER]
        if counted.ending.by is EndedBy.LIMIT:
            effects.append(Wish.SAY_ENDED_BY_ITSELF)
    if counted.open_absence is not None and session.open_absence is None:
        effects = list(while_away.ASKED)
    phase = counted.phase(event.moment)
    if phase not in MAKES_SENSE[type(event)]:
        if not isinstance(event, Tick | Hear | Recover | Untouched):
            code = _WHY_NOT.get(type(event), Code.NO_SESSION)
            if phase is Phase.REFLECTED and isinstance(event, Reflect | Skip | GoOn):
                code = Code.ALREADY_REFLECTED
            effects.append(Declined(code))
        return counted, tuple(effects)
    after, more = _HANDLERS[type(event)](counted, event, rules)
    return after, (*effects, *more)


def _counted(session: Session, moment: Moment, rules: Rules) -> Session:
    """Count the time up to the moment into the spans; end the session at its limit."""
    before = session.counted
    if session.ending is not None:
        return session
    if session.paused_ms is not None:
        return _pause_counted(session, session.paused_ms, moment, rules)
    if before is None:
        return session
    awake_ms = max(0, moment.awake_ms - before.awake_ms)
    slept_ms = moment.elapsed_ms - before.elapsed_ms - awake_ms
    set_by_ms = moment.utc_ms - before.utc_ms - (moment.elapsed_ms - before.elapsed_ms)
    room_ms = session.timebox_ms + LIMIT_MS - boxed_ms(session.spans)
    ruler = session.ruler(moment, rules)
    spans = grown(session.spans, min(awake_ms, max(0, room_ms)), ruler)
    if awake_ms >= room_ms:
        ending = Ending(spans[-1].end_ms, EndedBy.LIMIT)
        return replace(session, spans=spans, counted=None, ending=ending)
    was_set = abs(set_by_ms) > JUMP_MS
    if slept_ms >= SLEEP_ASKED_FROM_MS:
        start_ms = moment.utc_ms - slept_ms if was_set else spans[-1].end_ms
        absence = Absence(AbsenceKind.ASLEEP, start_ms, slept_ms)
        return while_away.left(replace(session, spans=spans), absence)
    if slept_ms > JUMP_MS or was_set:
        spans = begun(spans, session.platform, moment.utc_ms, ruler, clock_set=was_set)
    return replace(session, spans=spans, counted=moment)


def _pause_counted(session: Session, paused_ms: int, moment: Moment, rules: Rules) -> Session:
    """End a session that is still paused when the person's day ends, at its pause.

    Not while an absence is open: who comes back in the morning is asked about the evening.
    """
    if session.open_absence is not None or moment.utc_ms < day_end_ms(
        paused_ms, moment.zone, rules.day_begins
    ):
        return session
    return replace(session, paused_ms=None, ending=Ending(paused_ms, EndedBy.PAUSE))


_HANDLERS: dict[type[Event], Callable[[Session, Any, Rules], Stepped]] = {
    Tick: during_visit.tick,
    Recover: while_away.recover,
    Untouched: while_away.untouched,
    CountAbsence: while_away.count_absence,
    Pause: during_visit.pause,
    Resume: during_visit.resume,
    Extend: during_visit.extend,
    Explain: during_visit.explain,
    Hear: during_visit.hear,
    Count: during_visit.count,
    FeelPull: during_visit.feel_pull,
    NamePull: during_visit.name_pull,
    Switch: during_visit.switch,
    Finish: after_visit.finish,
    GiveWay: after_visit.give_way,
    GoOn: after_visit.go_on,
    Reflect: after_visit.reflect,
    Skip: after_visit.skip,
}
