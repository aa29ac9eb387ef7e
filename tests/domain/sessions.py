"""Sessions and events for tests, made through the domain itself."""

from collections.abc import Callable

from sojourn.domain import event as happens
from sojourn.domain.event import Event
from sojourn.domain.intention import Intention
from sojourn.domain.moment import Moment
from sojourn.domain.outcome import Pull, Reflection
from sojourn.domain.session import Phase, Session, started
from sojourn.domain.step import step
from tests.manual_clock import MINUTE, later, moment_at

BEGIN = moment_at("2026-11-16 09:05")
INTENTION = Intention("Forum", "help", "answer Ana's question", 15 * MINUTE, "Ana")
REFLECTION = Reflection("met", (("conversation", 2),), lesson="Ask first")


def session_in(phase: Phase) -> tuple[Session, Moment]:
    """Give a session in that phase, and a moment at which it is in it."""
    session = started("5f0c", INTENTION, BEGIN)
    if phase is Phase.OVERRUN:
        moment = later(BEGIN, 16 * MINUTE)
        return step(session, happens.Tick(moment))[0], moment
    moment = later(BEGIN, 5 * MINUTE)
    if phase is Phase.PAUSED:
        return step(session, happens.Pause(moment))[0], moment
    if phase is Phase.RUNNING:
        return step(session, happens.Tick(moment))[0], moment
    if phase in {Phase.ENDED, Phase.REFLECTED}:
        session = step(session, happens.Finish(moment))[0]
    if phase is Phase.REFLECTED:
        session = step(session, happens.Reflect(moment, REFLECTION))[0]
    return session, moment


EVENTS: dict[type[Event], Callable[[Moment], Event]] = {
    happens.Tick: happens.Tick,
    happens.Recover: happens.Recover,
    happens.Untouched: lambda moment: happens.Untouched(moment, 20 * MINUTE),
    happens.CountAbsence: happens.CountAbsence,
    happens.Pause: happens.Pause,
    happens.Resume: happens.Resume,
    happens.Extend: lambda moment: happens.Extend(moment, 5 * MINUTE),
    happens.Explain: lambda moment: happens.Explain(moment, "still-talking"),
    happens.Hear: happens.Hear,
    happens.Count: lambda moment: happens.Count(moment, "learned"),
    happens.FeelPull: lambda moment: happens.FeelPull(moment, Pull("", "accepted")),
    happens.NamePull: lambda moment: happens.NamePull(moment, Pull("feed", "declined")),
    happens.Switch: lambda moment: happens.Switch(moment, "Choir"),
    happens.Finish: happens.Finish,
    happens.GiveWay: happens.GiveWay,
    happens.GoOn: happens.GoOn,
    happens.Reflect: lambda moment: happens.Reflect(moment, REFLECTION),
    happens.Skip: happens.Skip,
}
