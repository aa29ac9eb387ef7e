"""What can happen to a session, and what is to be done about it; values only."""

from dataclasses import dataclass
from enum import StrEnum

from sojourn.domain.escalation import Reminder
from sojourn.domain.ladder import Loudness
from sojourn.domain.moment import Moment
from sojourn.domain.outcome import Pull, Reflection
from sojourn.domain.refusal import Code
from sojourn.domain.session import Session


@dataclass(frozen=True, slots=True)
class Tick:
    """The app woke up to look."""

    moment: Moment


@dataclass(frozen=True, slots=True)
class Recover:
    """The app found this session in the journal after a start."""

    moment: Moment


@dataclass(frozen=True, slots=True)
class Untouched:
    """The desktop told for how long nobody has touched keyboard or pointer, in milliseconds."""

    moment: Moment
    for_ms: int


@dataclass(frozen=True, slots=True)
class CountAbsence:
    """The person says that the open absence was all part of the session, and goes on."""

    moment: Moment


@dataclass(frozen=True, slots=True)
class Pause:
    """The person stops for a while."""

    moment: Moment


@dataclass(frozen=True, slots=True)
class Resume:
    """The person goes on after a pause."""

    moment: Moment


@dataclass(frozen=True, slots=True)
class Extend:
    """More minutes are wanted; `length_ms` in milliseconds, the reason may be empty."""

    moment: Moment
    length_ms: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Explain:
    """The reason for the last extension, given after it."""

    moment: Moment
    reason: str


@dataclass(frozen=True, slots=True)
class Hear:
    """The last reminder was closed by hand or clicked."""

    moment: Moment


@dataclass(frozen=True, slots=True)
class Count:
    """An outcome came of it (`by` 1), or was pressed by mistake (`by` -1)."""

    moment: Moment
    kind: str
    by: int = 1


@dataclass(frozen=True, slots=True)
class FeelPull:
    """Something tugs the person away."""

    moment: Moment
    pull: Pull


@dataclass(frozen=True, slots=True)
class NamePull:
    """The person says which pull the last one was, and what they did with it."""

    moment: Moment
    pull: Pull


@dataclass(frozen=True, slots=True)
class Switch:
    """The person goes on elsewhere, under the same intention and in the same box."""

    moment: Moment
    platform: str


@dataclass(frozen=True, slots=True)
class Finish:
    """The person wraps up; `at_ms` says that they had stopped before, UTC milliseconds."""

    moment: Moment
    at_ms: int | None = None


@dataclass(frozen=True, slots=True)
class GiveWay:
    """Another visit begins: this one ends now, or when it was paused, and its reflection waits."""

    moment: Moment


@dataclass(frozen=True, slots=True)
class GoOn:
    """It was not finished after all; the time since it was wrapped up counts as a pause."""

    moment: Moment


@dataclass(frozen=True, slots=True)
class Reflect:
    """The person says what came of it."""

    moment: Moment
    reflection: Reflection


@dataclass(frozen=True, slots=True)
class Skip:
    """The person lets the reflection go."""

    moment: Moment


Event = (
    Tick
    | Recover
    | Untouched
    | CountAbsence
    | Pause
    | Resume
    | Extend
    | Explain
    | Hear
    | Count
    | FeelPull
    | NamePull
    | Switch
    | Finish
    | GiveWay
    | GoOn
    | Reflect
    | Skip
)


class Wish(StrEnum):
    """Effects that need no more than their name."""

    SAVE = "save"
    SAVE_NOW = "save-now"
    WITHDRAW_REMINDER = "withdraw-reminder"
    ASK_REFLECTION = "ask-reflection"
    SAY_ENDED_BY_ITSELF = "say-ended-by-itself"
    ASK_ABOUT_PAUSE = "ask-about-pause"
    ASK_ABOUT_ABSENCE = "ask-about-absence"


@dataclass(frozen=True, slots=True)
class Remind:
    """Tell the person, in every way that works, at most so loud."""

    reminder: Reminder
    loudness: Loudness = Loudness.NOTICE


@dataclass(frozen=True, slots=True)
class SayGoesOn:
    """Tell the person that the session goes on, and that so many milliseconds do not count."""

    away_ms: int


@dataclass(frozen=True, slots=True)
class Declined:
    """What was asked cannot be done in this phase; nothing has changed."""

    code: Code


@dataclass(frozen=True, slots=True)
class TickOff:
    """The next step of the session with this key has been done."""

    session: str


Effect = Wish | Remind | SayGoesOn | Declined | TickOff

Stepped = tuple[Session, tuple[Effect, ...]]
"""A session after an event, and what is to be done about it."""
