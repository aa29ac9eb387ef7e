"""Answers the command line: each command becomes the same event as in a window. No rules.

A request is `{"command": NAME, "arguments": {…}}`, an answer `{"exit": 0|1|2|3, "data": …}` or,
with a reason, `{"exit": …, "error": {"code", "field", "value", "limit"}}`.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from sojourn.controller.front_door import FrontDoor
from sojourn.controller.intentions import Intentions
from sojourn.controller.reflections import Reflections
from sojourn.controller.visit import Visit
from sojourn.controller.weeks import Weeks
from sojourn.domain.catalogue import Answer as PullAnswer
from sojourn.domain.event import Event, Extend, Finish, Pause, Resume
from sojourn.domain.outcome import Pull, Reflection
from sojourn.domain.ports import Answer, Clock
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.report import status_report

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
    }
)


def refusal(refused: Refused) -> Answer:
    """Give the answer that tells why something was not taken."""
    return {
        "exit": NO if refused.code in _NO_CODES else BAD,
        "error": {
            "code": refused.code.value,
            "field": refused.field,
            "value": _short(refused.value),
            "limit": refused.limit,
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
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            raise Refused(Code.NOT_A_DATE, name, text) from None

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


def reflection_of(arguments: Arguments) -> Reflection:
    """Read a reflection from a request.

    Raises:
        Refused: for values of the wrong type; what they say is checked later.
    """
    outcomes = arguments.pairs("outcomes")
    for kind, count in outcomes:
        if type(kind) is not str or type(count) is not int:
            raise Refused(Code.NOT_A_COUNT, "outcome", [kind, count])
    pulls = arguments.pairs("pulls")
    for pair in pulls:
        if not all(part is None or type(part) is str for part in pair):
            raise Refused(Code.WRONG_TYPE, "pull", list(pair), limit="str")
    return Reflection(
        verdict=arguments.optional_text("verdict"),
        outcomes=outcomes,
        lesson=arguments.text("lesson"),
        next_step=arguments.text("next_step"),
        pulls=tuple(Pull(kind or "", answer or PullAnswer.ACCEPTED) for kind, answer in pulls),
        energy=arguments.optional_text("energy"),
    )


class Commands:
    """Carries out what the command line asks of the running app."""

    def __init__(  # noqa: PLR0913 - it joins the parts
        self,
        *,
        clock: Clock,
        visit: Visit,
        intentions: Intentions,
        reflections: Reflections,
        weeks: Weeks,
        door: FrontDoor,
        doctor: Callable[[], dict[str, Any]],
    ) -> None:
        self._clock = clock
        self._visit = visit
        self._intentions = intentions
        self._reflections = reflections
        self._weeks = weeks
        self._door = door
        self._doctor = doctor
        self._carry_out: dict[str, Callable[[Arguments], Answer]] = {
            "activate": self._activate,
            "start": self._start,
            "status": self._status,
            "pause": lambda _: self._happen(Pause(self._clock.now())),
            "resume": lambda _: self._happen(Resume(self._clock.now())),
            "extend": self._extend,
            "finish": lambda _: self._happen(Finish(self._clock.now())),
            "reflect": self._reflect,
            "week": self._week,
            "doctor": lambda _: {"exit": DONE, "data": self._doctor()},
            "save": self._save,
            "quit": self._quit,
        }

    def respond(self, request: dict[str, Any]) -> Answer:
        """Carry out a request and give its answer; a refused one has changed nothing."""
        try:
            return self._method(request.get("command"))(Arguments(request.get("arguments", {})))
        except Refused as refused:
            answer = refusal(refused)
            if refused.code is Code.SESSION_ON:
                answer["data"] = self._report()
            return answer

    def _method(self, command: object) -> Callable[[Arguments], Answer]:
        method = self._carry_out.get(command) if isinstance(command, str) else None
        if method is None:
            raise Refused(Code.UNKNOWN, "command", command, limit=tuple(self._carry_out))
        return method

    def _activate(self, arguments: Arguments) -> Answer:
        del arguments
        self._door.enter()
        return {"exit": DONE, "data": self._report()}

    def _start(self, arguments: Arguments) -> Answer:
        self._intentions.start_asked(
            arguments.text("will_do"),
            arguments.optional_text("platform"),
            arguments.optional_text("purpose"),
            arguments.text("for_whom"),
            arguments.number("length_ms"),
        )
        return {"exit": DONE, "data": self._report()}

    def _status(self, arguments: Arguments) -> Answer:
        del arguments
        return {"exit": DONE if self._visit.session else NO, "data": self._report()}

    def _extend(self, arguments: Arguments) -> Answer:
        length_ms = arguments.number("length_ms")
        if length_ms is None:
            raise Refused(Code.MISSING, "length")
        return self._happen(Extend(self._clock.now(), length_ms, arguments.text("reason")))

    def _happen(self, event: Event) -> Answer:
        declined = self._visit.happen(event)
        if declined is not None:
            raise Refused(declined, "session")
        return {"exit": DONE, "data": self._report()}

    def _reflect(self, arguments: Arguments) -> Answer:
        reflection = reflection_of(arguments)
        session = self._reflections.save_asked(reflection, arguments.optional_text("session"))
        return {
            "exit": DONE,
            "data": {"session": session.key, "unreflected": self._visit.unreflected},
        }

    def _week(self, arguments: Arguments) -> Answer:
        self._visit.save_now()
        return {"exit": DONE, "data": self._weeks.report(arguments.day("start"))}

    def _save(self, arguments: Arguments) -> Answer:
        del arguments
        self._visit.save_now()
        return {"exit": DONE, "data": {}}

    def _quit(self, arguments: Arguments) -> Answer:
        del arguments
        self._door.pause_and_quit()
        return {"exit": DONE, "data": self._report()}

    def _report(self) -> dict[str, Any]:
        return status_report(self._visit.session, self._clock.now(), self._visit.unreflected)


def _short(value: object) -> object:
    """Give a refused value back short enough for a sentence."""
    if isinstance(value, str) and len(value) > 80:
        return f"{value[:80]}…"
    return value if isinstance(value, str | int | float | None) else str(value)[:80]
