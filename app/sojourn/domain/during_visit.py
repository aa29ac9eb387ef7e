"""What each event does to a session that is on; `step.py` says when an event makes sense."""

from dataclasses import replace

from sojourn.domain.escalation import Telling, due
from sojourn.domain.event import (
    Count,
    Declined,
    Explain,
    Extend,
    FeelPull,
    Hear,
    NamePull,
    Pause,
    Remind,
    Resume,
    Stepped,
    Switch,
    Tick,
    Wish,
)
from sojourn.domain.ladder import Loudness
from sojourn.domain.moment import Moment, day_of, offset_s_at
from sojourn.domain.outcome import Outcome, checked_outcome, checked_pull, tallied
from sojourn.domain.refusal import Code, checked_length, checked_name, checked_text
from sojourn.domain.session import Extension, Rules, Session
from sojourn.domain.span import recut
from sojourn.domain.while_away import going_on


def tick(session: Session, event: Tick, rules: Rules) -> Stepped:
    """Remind of what is due, or ask once about a long pause."""
    moment = event.moment
    if session.open_absence is not None:
        return session, ()
    if session.paused_ms is not None:
        if session.pause_asked or moment.utc_ms < session.paused_ms + rules.pause_question_ms:
            return session, ()
        return replace(session, pause_asked=True), (Wish.SAVE, Wish.ASK_ABOUT_PAUSE)
    reminder = due(session.course(rules), session.spent_ms(moment))
    if reminder is None:
        return session, ()
    ahead = reminder.telling is Telling.HEADS_UP
    loudness = Loudness.NOTICE if ahead else rules.ladder.loudness(reminder.level)
    return replace(session, reminders=(*session.reminders, reminder)), (
        Wish.SAVE,
        Remind(reminder, loudness),
    )


def pause(session: Session, event: Pause, rules: Rules) -> Stepped:
    """End the span."""
    del rules
    paused = replace(session, counted=None, paused_ms=event.moment.utc_ms, pause_asked=False)
    return paused, (Wish.SAVE_NOW, Wish.WITHDRAW_REMINDER)


def resume(session: Session, event: Resume, rules: Rules) -> Stepped:
    """Begin a new span where the last one was."""
    resumed = going_on(session, session.platform, event.moment, rules)
    return resumed, (Wish.SAVE_NOW, Wish.WITHDRAW_REMINDER)


def switch(session: Session, event: Switch, rules: Rules) -> Stepped:
    """Begin a new span on another platform."""
    platform = checked_name(event.platform, "platform")
    if platform == session.platform:
        return session, (Declined(Code.HERE_ALREADY),)
    return going_on(session, platform, event.moment, rules), (Wish.SAVE_NOW,)


def extend(session: Session, event: Extend, rules: Rules) -> Stepped:
    """Add minutes to the box, if any more may be added."""
    length_ms = checked_length(event.length_ms)
    reason = checked_text(event.reason, "reason")
    if len(session.extensions) >= rules.extension_limit:
        return session, (Declined(Code.EXTENSIONS_USED),)
    extension = Extension(event.moment.utc_ms, session.spent_ms(event.moment), length_ms, reason)
    longer = replace(session, extensions=(*session.extensions, extension))
    longer = replace(longer, spans=recut(longer.spans, longer.timebox_ms))
    return longer, (Wish.SAVE_NOW, Wish.WITHDRAW_REMINDER)


def explain(session: Session, event: Explain, rules: Rules) -> Stepped:
    """Give the last extension its reason."""
    del rules
    if not session.extensions:
        return session, ()
    *earlier, last = session.extensions
    told = replace(last, reason=checked_text(event.reason, "reason"))
    return replace(session, extensions=(*earlier, told)), (Wish.SAVE_NOW,)


def hear(session: Session, event: Hear, rules: Rules) -> Stepped:
    """Note that the last reminder was heard."""
    del rules
    if not session.reminders or session.reminders[-1].heard_ms is not None:
        return session, ()
    *earlier, last = session.reminders
    heard = replace(last, heard_ms=session.spent_ms(event.moment))
    return replace(session, reminders=(*earlier, heard)), (Wish.SAVE,)


def count(session: Session, event: Count, rules: Rules) -> Stepped:
    """Count an outcome where the person is now, or take one back."""
    wanted = session.tally(event.kind) + event.by
    if wanted < 0:
        return session, ()
    kind, _ = checked_outcome(event.kind, wanted)
    outcomes = tallied(session.outcomes, event.by, now(session, kind, event.moment, rules))
    return replace(session, outcomes=outcomes), (Wish.SAVE_NOW,)


def feel_pull(session: Session, event: FeelPull, rules: Rules) -> Stepped:
    """Note a pull; which one it was may be said later."""
    del rules
    pull = replace(checked_pull(event.pull), at_ms=event.moment.utc_ms)
    return replace(session, pulls=(*session.pulls, pull)), (Wish.SAVE_NOW,)


def name_pull(session: Session, event: NamePull, rules: Rules) -> Stepped:
    """Say which pull the last one was."""
    del rules
    if not session.pulls:
        return session, ()
    *earlier, last = session.pulls
    named = replace(checked_pull(event.pull), at_ms=last.at_ms)
    return replace(session, pulls=(*earlier, named)), (Wish.SAVE_NOW,)


def now(session: Session, kind: str, moment: Moment, rules: Rules) -> Outcome:
    """Give an outcome of that kind that comes now, where the person is; not counted yet."""
    return Outcome(
        kind,
        0,
        session.platform,
        moment.utc_ms,
        day_of(moment.utc_ms, moment.zone, rules.day_begins),
        offset_s_at(moment.utc_ms, moment.zone),
    )
