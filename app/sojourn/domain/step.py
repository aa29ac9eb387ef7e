"""How a session changes: `step(session, event)` is pure, and one table says what makes sense when.

Nothing is read, saved or told here; what is to be done comes out as effects.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sojourn.domain.escalation import LIMIT_MS, due
from sojourn.domain.event import (
    Count,
    Declined,
    Effect,
    Event,
    Explain,
    Extend,
    FeelPull,
    Finish,
    Hear,
    NamePull,
    Pause,
    Recover,
    Reflect,
    Remind,
    Resume,
    Skip,
    Tick,
    Wish,
)
from sojourn.domain.moment import Moment, day_of, offset_s_at
from sojourn.domain.outcome import Outcome, checked_outcome, checked_pull, tallied
from sojourn.domain.refusal import Code, checked_length, checked_text
from sojourn.domain.session import EndedBy, Ending, Extension, Phase, Rules, Session
from sojourn.domain.span import begun, grown, recut, total_ms

JUMP_MS = 1_000
"""Clocks that disagree by more than this between two looks were set, or the computer slept."""

_ON = frozenset({Phase.RUNNING, Phase.PAUSED, Phase.OVERRUN})
_GOING = frozenset({Phase.RUNNING, Phase.OVERRUN})
_TOLD = _ON | {Phase.ENDED}

MAKES_SENSE: dict[type[Event], frozenset[Phase]] = {
    Tick: _GOING,
    Recover: _ON,
    Pause: _GOING,
    Resume: frozenset({Phase.PAUSED}),
    Extend: _ON,
    Explain: _TOLD,
    Hear: _GOING,
    Count: _ON,
    FeelPull: _ON,
    NamePull: _ON,
    Finish: _ON,
    Reflect: frozenset({Phase.ENDED}),
    Skip: frozenset({Phase.ENDED}),
}
"""The phases in which an event changes anything; in all others it changes nothing."""

_WHY_NOT: dict[type[Event], Code] = {
    Pause: Code.NOT_RUNNING,
    Resume: Code.NOT_PAUSED,
    Reflect: Code.NOTHING_TO_REFLECT,
    Skip: Code.NOTHING_TO_REFLECT,
}

Stepped = tuple[Session, tuple[Effect, ...]]


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
        effects = [Wish.SAVE_NOW, Wish.WITHDRAW_REMINDER, Wish.SAY_ENDED_BY_ITSELF]
    phase = counted.phase(event.moment)
    if phase not in MAKES_SENSE[type(event)]:
        if not isinstance(event, Tick | Hear | Recover):
            code = _WHY_NOT.get(type(event), Code.NO_SESSION)
            if phase is Phase.REFLECTED and isinstance(event, Reflect | Skip):
                code = Code.ALREADY_REFLECTED
            effects.append(Declined(code))
        return counted, tuple(effects)
    after, more = _HANDLERS[type(event)](counted, event, rules)
    return after, (*effects, *more)


def _counted(session: Session, moment: Moment, rules: Rules) -> Session:
    """Count the time up to the moment into the spans; end the session at its limit."""
    before = session.counted
    if before is None or session.ending is not None:
        return session
    awake_ms = max(0, moment.awake_ms - before.awake_ms)
    slept_ms = moment.elapsed_ms - before.elapsed_ms - awake_ms
    set_by_ms = moment.utc_ms - before.utc_ms - (moment.elapsed_ms - before.elapsed_ms)
    room_ms = session.timebox_ms + LIMIT_MS - total_ms(session.spans)
    ruler = session.ruler(moment, rules)
    spans = grown(session.spans, min(awake_ms, max(0, room_ms)), ruler)
    if awake_ms >= room_ms:
        ending = Ending(spans[-1].end_ms, EndedBy.LIMIT)
        return replace(session, spans=spans, counted=None, ending=ending)
    if slept_ms > JUMP_MS or abs(set_by_ms) > JUMP_MS:
        was_set = abs(set_by_ms) > JUMP_MS
        platform = spans[-1].platform
        spans = begun(spans, platform, moment.utc_ms, ruler, clock_set=was_set)
    return replace(session, spans=spans, counted=moment)


def _tick(session: Session, event: Tick, rules: Rules) -> Stepped:
    moment = event.moment
    reminder = due(session.course(rules), session.spent_ms(moment))
    if reminder is None:
        return session, ()
    return replace(session, reminders=(*session.reminders, reminder)), (
        Wish.SAVE,
        Remind(reminder),
    )


def _recover(session: Session, event: Recover, rules: Rules) -> Stepped:
    if session.paused_ms is not None or session.counted is not None:
        return session, ()
    return _going_on(session, event.moment, rules), (Wish.SAVE_NOW,)


def _pause(session: Session, event: Pause, rules: Rules) -> Stepped:
    del rules
    paused = replace(session, counted=None, paused_ms=event.moment.utc_ms)
    return paused, (Wish.SAVE_NOW, Wish.WITHDRAW_REMINDER)


def _resume(session: Session, event: Resume, rules: Rules) -> Stepped:
    return _going_on(session, event.moment, rules), (Wish.SAVE_NOW,)


def _going_on(session: Session, moment: Moment, rules: Rules) -> Session:
    platform = session.spans[-1].platform
    spans = begun(session.spans, platform, moment.utc_ms, session.ruler(moment, rules))
    return replace(session, spans=spans, counted=moment, paused_ms=None)


def _extend(session: Session, event: Extend, rules: Rules) -> Stepped:
    length_ms = checked_length(event.length_ms)
    reason = checked_text(event.reason, "reason")
    if len(session.extensions) >= rules.extension_limit:
        return session, (Declined(Code.EXTENSIONS_USED),)
    extension = Extension(event.moment.utc_ms, session.spent_ms(event.moment), length_ms, reason)
    longer = replace(session, extensions=(*session.extensions, extension))
    longer = replace(longer, spans=recut(longer.spans, longer.timebox_ms))
    return longer, (Wish.SAVE_NOW, Wish.WITHDRAW_REMINDER)


def _explain(session: Session, event: Explain, rules: Rules) -> Stepped:
    del rules
    if not session.extensions:
        return session, ()
    *earlier, last = session.extensions
    told = replace(last, reason=checked_text(event.reason, "reason"))
    return replace(session, extensions=(*earlier, told)), (Wish.SAVE_NOW,)


def _hear(session: Session, event: Hear, rules: Rules) -> Stepped:
    del rules
    if not session.reminders or session.reminders[-1].heard_ms is not None:
        return session, ()
    *earlier, last = session.reminders
    heard = replace(last, heard_ms=session.spent_ms(event.moment))
    return replace(session, reminders=(*earlier, heard)), (Wish.SAVE,)


def _count(session: Session, event: Count, rules: Rules) -> Stepped:
    wanted = session.tally(event.kind) + event.by
    if wanted < 0:
        return session, ()
    kind, _ = checked_outcome(event.kind, wanted)
    outcomes = tallied(session.outcomes, event.by, _now(session, kind, event.moment, rules))
    return replace(session, outcomes=outcomes), (Wish.SAVE_NOW,)


def _feel_pull(session: Session, event: FeelPull, rules: Rules) -> Stepped:
    del rules
    pull = replace(checked_pull(event.pull), at_ms=event.moment.utc_ms)
    return replace(session, pulls=(*session.pulls, pull)), (Wish.SAVE_NOW,)


def _name_pull(session: Session, event: NamePull, rules: Rules) -> Stepped:
    del rules
    if not session.pulls:
        return session, ()
    *earlier, last = session.pulls
    named = replace(checked_pull(event.pull), at_ms=last.at_ms)
    return replace(session, pulls=(*earlier, named)), (Wish.SAVE_NOW,)


def _finish(session: Session, event: Finish, rules: Rules) -> Stepped:
    del rules
    ending = Ending(event.moment.utc_ms, EndedBy.PERSON)
    ended = replace(session, counted=None, paused_ms=None, ending=ending)
    return ended, (Wish.SAVE_NOW, Wish.WITHDRAW_REMINDER, Wish.ASK_REFLECTION)


def _reflect(session: Session, event: Reflect, rules: Rules) -> Stepped:
    reflection = event.reflection.checked()
    outcomes = session.outcomes
    for kind, count in reflection.outcomes:
        by = count - sum(one.count for one in outcomes if one.kind == kind)
        outcomes = tallied(outcomes, by, _at_the_end(session, kind, event.moment, rules))
    extensions = tuple(
        replace(one, reason=one.reason or reflection.extension_reason) for one in session.extensions
    )
    reflected = replace(
        session,
        outcomes=outcomes,
        extensions=extensions,
        pulls=reflection.pulls,
        reflection=reflection,
        reflected_ms=event.moment.utc_ms,
    )
    return reflected, (Wish.SAVE_NOW,)


def _skip(session: Session, event: Skip, rules: Rules) -> Stepped:
    del rules
    return replace(session, skipped_ms=event.moment.utc_ms), (Wish.SAVE_NOW,)


def _now(session: Session, kind: str, moment: Moment, rules: Rules) -> Outcome:
    return Outcome(
        kind,
        0,
        session.spans[-1].platform,
        moment.utc_ms,
        day_of(moment.utc_ms, moment.zone, rules.day_begins),
        offset_s_at(moment.utc_ms, moment.zone),
    )


def _at_the_end(session: Session, kind: str, moment: Moment, rules: Rules) -> Outcome:
    """What a reflection adds came of the visit, so it carries the visit's last day."""
    last = session.spans[-1]
    return replace(
        _now(session, kind, moment, rules),
        at_ms=last.end_ms,
        day=last.day,
        offset_s=last.offset_s,
    )


_HANDLERS: dict[type[Event], Callable[[Session, Any, Rules], Stepped]] = {
    Tick: _tick,
    Recover: _recover,
    Pause: _pause,
    Resume: _resume,
    Extend: _extend,
    Explain: _explain,
    Hear: _hear,
    Count: _count,
    FeelPull: _feel_pull,
    NamePull: _name_pull,
    Finish: _finish,
    Reflect: _reflect,
    Skip: _skip,
}
