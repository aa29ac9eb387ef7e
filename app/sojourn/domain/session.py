"""One visit as facts, and what can be computed from them; it changes in `domain/step.py` only."""

from dataclasses import dataclass, field
from enum import StrEnum

from sojourn.domain.absence import AWAY_MS, Absence
from sojourn.domain.duration import MINUTE_MS
from sojourn.domain.escalation import LIMIT_MS, Course, Reminder, Telling, next_due_ms
from sojourn.domain.intention import Intention
from sojourn.domain.ladder import NORMAL, Ladder
from sojourn.domain.moment import DAY_BEGINS, Moment, day_end_ms
from sojourn.domain.outcome import Outcome, Pull, Reflection
from sojourn.domain.span import Ruler, Span, before_intention, begun, boxed_ms

EXTENSION_LIMIT = 2

PAUSE_QUESTION_MS = 30 * MINUTE_MS

MORE_MS = 5 * MINUTE_MS
"""What *5 more minutes* gives."""


class Phase(StrEnum):
    """Where a session stands at a moment; always computed, never stored."""

    RUNNING = "running"
    PAUSED = "paused"
    OVERRUN = "overrun"
    ENDED = "ended"
    REFLECTED = "reflected"


class EndedBy(StrEnum):
    """Who ended a session."""

    PERSON = "person"
    LIMIT = "limit"
    PAUSE = "pause"


@dataclass(frozen=True, slots=True)
class Rules:
    """What the settings say about sessions.

    Attributes:
        pause_question_ms: after so long a pause the person is asked once whether it goes on.
        away_ms: after so long without any input the person is not there any more.
    """

    day_begins: int = DAY_BEGINS
    extension_limit: int = EXTENSION_LIMIT
    ladder: Ladder = NORMAL
    pause_question_ms: int = PAUSE_QUESTION_MS
    away_ms: int = AWAY_MS


@dataclass(frozen=True, slots=True)
class Extension:
    """Minutes added to the box.

    Attributes:
        at_ms: when, UTC milliseconds; `spent_ms` the time spent by then.
        reason: a key of `EXTENSION_REASONS`, the person's own words, or empty.
    """

    at_ms: int
    spent_ms: int
    length_ms: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Ending:
    """When a session ended (UTC milliseconds) and by whom."""

    at_ms: int
    by: EndedBy


@dataclass(frozen=True, slots=True)
class Session:
    """The facts of one visit.

    Attributes:
        key: a UUID.
        spans: time really spent; the last one is still growing while `counted` is set.
        counted: the moment up to which `spans` are counted; None while paused, when ended, and
            in a session fresh from the journal, which `Recover` takes up.
        paused_ms: since when it is paused, UTC milliseconds.
        pause_asked: the person was asked about this pause.
        on_phone: it took place on the phone.
        skipped_ms: when its reflection was let go, UTC milliseconds.
        absences: when nobody may have been there; with the last one open, it is paused.
    """

    key: str
    intention: Intention
    spans: tuple[Span, ...]
    counted: Moment | None = field(default=None, compare=False)
    paused_ms: int | None = None
    extensions: tuple[Extension, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    pulls: tuple[Pull, ...] = ()
    ending: Ending | None = None
    reflection: Reflection | None = None
    reflected_ms: int | None = None
    skipped_ms: int | None = None
    pause_asked: bool = False
    on_phone: bool = False
    absences: tuple[Absence, ...] = ()

    @property
    def open_absence(self) -> Absence | None:
        """The absence the person is still to say something about, while the session is on."""
        if self.ending is not None or not self.absences or not self.absences[-1].asks:
            return None
        return self.absences[-1]

    @property
    def is_away(self) -> bool:
        """Whether the person has walked away and is not back yet, as far as is known."""
        return self.open_absence is not None and not self.open_absence.over

    @property
    def platform(self) -> str:
        """Where the visit is now, or was last; it began on `intention.platform`."""
        return self.spans[-1].platform

    @property
    def platforms(self) -> tuple[str, ...]:
        """Every platform of the visit, in the order in which it came to them."""
        return tuple(dict.fromkeys(span.platform for span in self.spans))

    @property
    def started_ms(self) -> int:
        """When it began, UTC milliseconds."""
        return self.spans[0].start_ms

    @property
    def timebox_ms(self) -> int:
        """The planned length, extensions included."""
        return self.intention.length_ms + sum(one.length_ms for one in self.extensions)

    def spent_ms(self, moment: Moment) -> int:
        """Give the time spent until that moment: the sum of spans, the growing one included.

        What lay before the intention is not in it: the box is counted from the start.
        """
        growing = 0 if self.counted is None else moment.awake_ms - self.counted.awake_ms
        return boxed_ms(self.spans) + max(0, growing)

    def remaining_ms(self, moment: Moment) -> int:
        """Give what is left of the box; 0 in overrun."""
        return max(0, self.timebox_ms - self.spent_ms(moment))

    def overrun_ms(self, moment: Moment) -> int:
        """Give the time spent past the box."""
        return max(0, self.spent_ms(moment) - self.timebox_ms)

    def phase(self, moment: Moment) -> Phase:
        """Give the phase at that moment."""
        if self.reflection is not None or self.skipped_ms is not None:
            return Phase.REFLECTED
        if self.ending is not None:
            return Phase.ENDED
        if self.paused_ms is not None:
            return Phase.PAUSED
        return Phase.OVERRUN if self.spent_ms(moment) >= self.timebox_ms else Phase.RUNNING

    def tally(self, kind: str) -> int:
        """Give how many outcomes of a kind have been noted."""
        return sum(one.count for one in self.outcomes if one.kind == kind)

    def ruler(self, moment: Moment, rules: Rules) -> Ruler:
        """Give what this session's spans are cut by."""
        return Ruler(self.timebox_ms, moment.zone, rules.day_begins)

    @property
    def is_unheard(self) -> bool:
        """Whether the last reminder past the box in force waits to be heard."""
        over = [one for one in self.reminders if one.telling is not Telling.HEADS_UP]
        last = over[-1] if over else None
        return last is not None and last.box_ms == self.timebox_ms and last.heard_ms is None

    def course(self, rules: Rules) -> Course:
        """Give what decides its next reminder."""
        quiet = max((one.spent_ms + one.length_ms for one in self.extensions), default=0)
        return Course(self.timebox_ms, self.reminders, rules.ladder, quiet)


def started(
    key: str, intention: Intention, moment: Moment, rules: Rules | None = None, ago_ms: int = 0
) -> Session:
    """Begin a session now; `ago_ms` of it have gone by before the intention was said.

    Raises:
        Refused: as `Intention.checked`.
    """
    rules = rules or Rules()
    intention = intention.checked()
    ruler = Ruler(intention.length_ms, moment.zone, rules.day_begins)
    before: tuple[Span, ...] = ()
    if ago_ms:
        before = before_intention(intention.platform, moment.utc_ms, ago_ms, ruler)
    return Session(key, intention, begun(before, intention.platform, moment.utc_ms, ruler), moment)


def wake_in_ms(session: Session, moment: Moment, rules: Rules) -> int | None:
    """Give in how many milliseconds the session next needs to act; None when only a person acts."""
    if session.open_absence is not None:
        return None
    if session.paused_ms is not None and session.ending is None:
        asks_ms = session.paused_ms + rules.pause_question_ms
        ends_ms = day_end_ms(session.paused_ms, moment.zone, rules.day_begins)
        wakes_ms = ends_ms if session.pause_asked else min(asks_ms, ends_ms)
        return max(0, wakes_ms - moment.utc_ms)
    if session.phase(moment) not in {Phase.RUNNING, Phase.OVERRUN}:
        return None
    spent = session.spent_ms(moment)
    at_ms = min(next_due_ms(session.course(rules), spent), session.timebox_ms + LIMIT_MS)
    if spent < session.timebox_ms:
        at_ms = min(at_ms, session.timebox_ms)
    return max(0, at_ms - spent)
