"""What happens to a visit that is reflected on, wherever that is said; opens no window."""

from dataclasses import replace

from sojourn.domain.draft import ReflectionDraft
from sojourn.domain.event import Declined, Event, TickOff
from sojourn.domain.outcome import Reflection
from sojourn.domain.ports import Journal
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.session import Rules, Session
from sojourn.domain.step import step


def after(session: Session, event: Event, rules: Rules) -> tuple[Session, tuple[str, ...]]:
    """Give an ended session after an event, and the sessions whose next steps are done by it.

    Raises:
        Refused: for a bad value, or when the event cannot happen to it.
    """
    changed, effects = step(session, event, rules)
    for effect in effects:
        if isinstance(effect, Declined):
            raise Refused(effect.code, "session", session.key)
    return changed, tuple(one.session for one in effects if isinstance(one, TickOff))


def oldest_waiting(journal: Journal) -> Session:
    """Give the session that has waited longest for a reflection.

    Raises:
        Refused: NOTHING_TO_REFLECT.
    """
    for session in journal.unreflected()[:1]:
        return session
    raise Refused(Code.NOTHING_TO_REFLECT, "session")


def filled_up(
    reflection: Reflection, session: Session, draft: ReflectionDraft | None
) -> Reflection:
    """Give a short reflection with what its window already has, and what the visit noted."""
    begun = Reflection() if draft is None else draft.reflection
    return replace(
        reflection,
        outcomes=tuple((dict(begun.outcomes) | dict(reflection.outcomes)).items()),
        lesson=reflection.lesson or begun.lesson,
        next_step=reflection.next_step or begun.next_step,
        people=reflection.people or begun.people,
        pulls=(*(begun.pulls or session.pulls), *reflection.pulls),
        energy=reflection.energy or begun.energy,
        extension_reason=reflection.extension_reason or begun.extension_reason,
        moved=reflection.moved or begun.moved,
        stopped_ms=begun.stopped_ms if reflection.stopped_ms is None else reflection.stopped_ms,
    )
