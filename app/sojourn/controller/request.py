"""Reads a request of the command line and words why one was refused; carries nothing out."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any, TypeVar

from sojourn.domain.catalogue import Answer as PullAnswer
from sojourn.domain.draft import IntentionDraft
from sojourn.domain.intention import Intention
from sojourn.domain.kinds import Catalogue
from sojourn.domain.moment import Moment, local_time, utc_ms_of
from sojourn.domain.outcome import Pull, Reflection
from sojourn.domain.page import LateOutcome
from sojourn.domain.past_visit import PastVisit
from sojourn.domain.ports import Answer
from sojourn.domain.refusal import Code, Refused

DONE, NO, BAD = 0, 1, 2

T = TypeVar("T")

_NO_CODES = frozenset(
    {
        Code.SESSION_ON,
        Code.NO_SESSION,
        Code.NOT_RUNNING,
        Code.NOT_PAUSED,
        Code.EXTENSIONS_USED,
        Code.NOTHING_TO_REFLECT,
        Code.ALREADY_REFLECTED,
        Code.HERE_ALREADY,
        Code.ENDED_BY_ITSELF,
        Code.NOTHING_ASKED,
    }
)


_TIME_LIMITS = frozenset({Code.IN_FUTURE, Code.TOO_EARLY, Code.OVERLAPS})


def refusal(refused: Refused, moment: Moment) -> Answer:
    """Give the answer that tells why something was not taken; a time limit is a local ISO time."""
    limit = refused.limit
    if refused.code in _TIME_LIMITS and refused.field == "at" and isinstance(limit, int):
        limit = local_time(limit, moment.zone).isoformat(timespec="seconds")
    return {
        "exit": NO if refused.code in _NO_CODES else BAD,
        "error": {
            "code": refused.code.value,
            "field": refused.field,
            "value": _short(refused.value),
            "limit": limit,
        },
    }


class Arguments:
    """The arguments of a request, with their types checked."""

    def __init__(self, raw: object) -> None:
        if not isinstance(raw, Mapping):
            raise Refused(Code.WRONG_TYPE, "arguments", raw, limit="object")
        self._raw = raw

    def text(self, name: str) -> str:
        """Give a text; empty when it is missing.

        Raises:
            Refused: WRONG_TYPE.
        """
        return self.optional_text(name) or ""

    def optional_text(self, name: str) -> str | None:
        """Give a text or None.

        Raises:
            Refused: WRONG_TYPE.
        """
        return self._typed(name, str)

    def number(self, name: str) -> int | None:
        """Give a whole number or None.

        Raises:
            Refused: WRONG_TYPE.
        """
        return self._typed(name, int)

    def day(self, name: str) -> date | None:
        """Give an ISO date or None.

        Raises:
            Refused: NOT_A_DATE.
        """
        text = self._typed(name, str)
        if not text:
            return None
        try:
            when = datetime.fromisoformat(text)
            _check_year(when)
            return when.date()
        except ValueError:
            raise Refused(Code.NOT_A_DATE, name, text) from None

    def switch(self, name: str) -> bool:
        """Tell whether something is wanted; a missing one is not.

        Raises:
            Refused: WRONG_TYPE.
        """
        value = self._raw.get(name, False)
        if not isinstance(value, bool):
            raise Refused(Code.WRONG_TYPE, name, value, limit="bool")
        return value

    def time_ms(self, name: str, moment: Moment) -> int | None:
        """Give a time as UTC milliseconds, or None: ISO 8601, local without an offset.

        An hour alone, such as `09:00`, is one of today.

        Raises:
            Refused: NOT_A_TIME.
        """
        text = self._typed(name, str)
        if not text:
            return None
        try:
            if len(text) <= len("09:00:00"):
                when = datetime.combine(moment.local.date(), time.fromisoformat(text))
            else:
                when = datetime.fromisoformat(text)
            _check_year(when)
            return utc_ms_of(when if when.tzinfo else when.replace(tzinfo=moment.zone))
        except ValueError:
            raise Refused(Code.NOT_A_TIME, name, text) from None

    def pairs(self, name: str) -> tuple[tuple[Any, Any], ...]:
        """Give a list of pairs; empty when it is missing.

        Raises:
            Refused: WRONG_TYPE.
        """
        raw = self._typed(name, list) or []
        if not all(isinstance(pair, list) and len(pair) == 2 for pair in raw):
            raise Refused(Code.WRONG_TYPE, name, raw, limit="list of pairs")
        return tuple((pair[0], pair[1]) for pair in raw)

    def _typed(self, name: str, kind: type[T]) -> T | None:
        value = self._raw.get(name)
        if value is None or (isinstance(value, kind) and not isinstance(value, bool)):
            return value
        raise Refused(Code.WRONG_TYPE, name, value, limit=kind.__name__)


def _check_year(when: datetime) -> None:
    """Keep away from the ends of the calendar, where zones and days can no longer be added."""
    if not 1970 < when.year < 9000:
        raise ValueError(when.year)


def draft_of(arguments: Arguments, catalogue: Catalogue) -> IntentionDraft:
    """Read what was said of an intention; what is missing is empty.

    Raises:
        Refused: for values of the wrong type, or a purpose that is not in the catalogue.
    """
    purpose = arguments.text("purpose")
    return IntentionDraft(
        platform=arguments.text("platform"),
        purpose=catalogue.purpose_said(purpose) if purpose else "",
        for_whom=arguments.text("for_whom"),
        will_do=arguments.text("will_do"),
        length_ms=arguments.number("length_ms"),
        ago_ms=arguments.number("ago_ms"),
    )


def past_visit_of(
    arguments: Arguments, intention: Intention, moment: Moment, catalogue: Catalogue
) -> PastVisit:
    """Read a past visit with that intention; its timebox is its length unless it is said.

    Raises:
        Refused: MISSING without time or length, or for values that cannot be read.
    """
    start_ms, length_ms = arguments.time_ms("at", moment), arguments.number("length_ms")
    if start_ms is None:
        raise Refused(Code.MISSING, "at")
    if length_ms is None:
        raise Refused(Code.MISSING, "length")
    timebox_ms = arguments.number("timebox_ms")
    reflection = reflection_of(arguments, catalogue)
    return PastVisit(
        replace(intention, length_ms=length_ms if timebox_ms is None else timebox_ms),
        start_ms,
        length_ms,
        on_phone=arguments.switch("phone"),
        reflection=None if reflection == Reflection() else reflection,
    )


def late_outcome_of(arguments: Arguments, today: date, catalogue: Catalogue) -> LateOutcome:
    """Read a late outcome; without a day it came today.

    Raises:
        Refused: for values of the wrong type, a kind that is not in the catalogue, or NOT_A_DATE.
    """
    count = arguments.number("count")
    return LateOutcome(
        kind=catalogue.outcome_said(arguments.text("kind")),
        count=1 if count is None else count,
        platform=arguments.text("platform"),
        day=arguments.day("at") or today,
        note=arguments.text("note"),
        session=arguments.text("session"),
    )


def reflection_of(arguments: Arguments, catalogue: Catalogue) -> Reflection:
    """Read a reflection from a request.

    Raises:
        Refused: for values of the wrong type, or an outcome that is not in the catalogue; what
            else they say is checked later.
    """
    outcomes: Counter[str] = Counter()
    for said, count in arguments.pairs("outcomes"):
        if type(said) is not str or type(count) is not int:
            raise Refused(Code.NOT_A_COUNT, "outcome", [said, count])
        # The same kind may be said by its key and by its name.
        outcomes[catalogue.outcome_said(said)] += count
    pulls = arguments.pairs("pulls")
    for pair in pulls:
        if not all(part is None or type(part) is str for part in pair):
            raise Refused(Code.WRONG_TYPE, "pull", list(pair), limit="str")
    return Reflection(
        verdict=arguments.optional_text("verdict"),
        outcomes=tuple(outcomes.items()),
        lesson=arguments.text("lesson"),
        next_step=arguments.text("next_step"),
        pulls=tuple(Pull(kind or "", answer or PullAnswer.ACCEPTED) for kind, answer in pulls),
        energy=arguments.optional_text("energy"),
    )


def _short(value: object) -> object:
    """Give a refused value back short enough for a sentence."""
    if isinstance(value, str) and len(value) > 80:
        return f"{value[:80]}…"
    return value if isinstance(value, str | int | None) else str(value)[:80]
