"""Answers the command line: each command becomes the same event as in a window. No rules.

A request is `{"command": NAME, "arguments": {…}}`, an answer `{"exit": 0|1|2|3, "data": …}` or,
with a reason, `{"exit": …, "error": {"code", "field", "value", "limit"}}`.
"""

from collections.abc import Callable
from typing import Any

from sojourn.controller.afterwards import Afterwards
from sojourn.controller.desk import Desk
from sojourn.controller.front_door import FrontDoor
from sojourn.controller.intentions import Intentions
from sojourn.controller.keeping import Keeping, failure
from sojourn.controller.quiet import Quiet, discreet_report
from sojourn.controller.reflections import Reflections
from sojourn.controller.request import (
    DONE,
    NO,
    Arguments,
    draft_of,
    late_outcome_of,
    past_visit_of,
    reflection_of,
    refusal,
)
from sojourn.controller.visit import Visit
from sojourn.controller.weeks import Weeks
from sojourn.domain.event import CountAbsence, Event, Extend, Finish, Pause, Resume, Switch
from sojourn.domain.intention import platform_named
from sojourn.domain.keeping import NotDone, NotDoneError
from sojourn.domain.ports import Answer, JournalBusyError, Later
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.report import outcome_report, status_report


class Commands:
    """Carries out what the command line asks of the running app."""

    def __init__(  # noqa: PLR0913 - it joins the parts
        self,
        desk: Desk,
        *,
        visit: Visit,
        intentions: Intentions,
        reflections: Reflections,
        afterwards: Afterwards,
        weeks: Weeks,
        keeping: Keeping,
        door: FrontDoor,
        quiet: Quiet,
        doctor: Callable[[bool], Answer | Later],
    ) -> None:
        self._desk = desk
        self._visit = visit
        self._intentions = intentions
        self._reflections = reflections
        self._afterwards = afterwards
        self._weeks = weeks
        self._door = door
        self._quiet = quiet
        self._carry_out: dict[str, Callable[[Arguments], Answer | Later]] = {
            "activate": self._activate,
            "start": self._start,
            "status": self._status,
            "pause": lambda _: self._happen(Pause(self._desk.clock.now())),
            "resume": self._resume,
            "switch": self._switch,
            "extend": self._extend,
            "finish": self._finish,
            "reflect": self._reflect,
            "outcome": self._outcome,
            "add": self._add,
            "week": self._week,
            "doctor": lambda arguments: doctor(arguments.switch("notify")),
            "discreet": self._discreet,
            "save": self._save,
            "backup": keeping.backup,
            "restore": keeping.restore,
            "import": keeping.take_in,
            "erase": keeping.erase,
            "quit": self._quit,
        }

    def respond(self, request: dict[str, Any]) -> Answer | Later:
        """Carry out a request and give its answer; a refused one has changed nothing."""
        try:
            return self._method(request.get("command"))(Arguments(request.get("arguments", {})))
        except Refused as refused:
            answer = refusal(refused, self._desk.clock.now())
            if refused.code is Code.SESSION_ON:
                answer["data"] = self._report()
            return answer
        except (NotDoneError, JournalBusyError) as error:
            return failure(error, self._desk.clock.now())

    def _method(self, command: object) -> Callable[[Arguments], Answer | Later]:
        method = self._carry_out.get(command) if isinstance(command, str) else None
        if method is None:
            raise Refused(Code.UNKNOWN, "command", command, limit=tuple(self._carry_out))
        return method

    def _activate(self, arguments: Arguments) -> Answer:
        del arguments
        self._door.enter()
        return {"exit": DONE, "data": self._report()}

    def _start(self, arguments: Arguments) -> Answer:
        draft = draft_of(arguments, self._desk.catalogue())
        self._intentions.start_asked(draft, instead=arguments.switch("instead"))
        return {"exit": DONE, "data": self._report()}

    def _status(self, arguments: Arguments) -> Answer:
        del arguments
        return {"exit": DONE if self._visit.session else NO, "data": self._report()}

    def _resume(self, arguments: Arguments) -> Answer:
        moment = self._desk.clock.now()
        if arguments.switch("count"):
            return self._happen(CountAbsence(moment))
        if not arguments.switch("again"):
            return self._happen(Resume(moment))
        self._reflections.go_on_asked()
        return {"exit": DONE, "data": self._report()}

    def _switch(self, arguments: Arguments) -> Answer:
        platform = platform_named(arguments.text("platform"), self._intentions.platforms())
        return self._happen(Switch(self._desk.clock.now(), platform.name))

    def _finish(self, arguments: Arguments) -> Answer:
        moment = self._desk.clock.now()
        return self._happen(Finish(moment, arguments.time_ms("at", moment)))

    def _extend(self, arguments: Arguments) -> Answer:
        length_ms = arguments.number("length_ms")
        if length_ms is None:
            raise Refused(Code.MISSING, "length")
        return self._happen(Extend(self._desk.clock.now(), length_ms, arguments.text("reason")))

    def _happen(self, event: Event) -> Answer:
        declined = self._visit.happen(event)
        if declined is not None:
            raise Refused(declined, "session")
        return {"exit": DONE, "data": self._report()}

    def _reflect(self, arguments: Arguments) -> Answer:
        reflection = reflection_of(arguments, self._desk.catalogue())
        session = self._reflections.save_asked(reflection, arguments.optional_text("session"))
        return {
            "exit": DONE,
            "data": {"session": session.key, "unreflected": self._visit.unreflected},
        }

    def _add(self, arguments: Arguments) -> Answer:
        catalogue, moment = self._desk.catalogue(), self._desk.clock.now()
        intention = self._intentions.completed(draft_of(arguments, catalogue))
        session = self._afterwards.add(past_visit_of(arguments, intention, moment, catalogue))
        return {
            "exit": DONE,
            "data": {"session": session.key, "unreflected": self._visit.unreflected},
        }

    def _outcome(self, arguments: Arguments) -> Answer:
        catalogue = self._desk.catalogue()
        late = late_outcome_of(arguments, self._desk.today(), catalogue)
        outcome = self._afterwards.keep_outcome(late)
        return {"exit": DONE, "data": outcome_report(outcome, catalogue)}

    def _week(self, arguments: Arguments) -> Answer:
        self._visit.save_now()
        return {"exit": DONE, "data": self._weeks.report(arguments.day("start"))}

    def _discreet(self, arguments: Arguments) -> Answer:
        self._quiet.switch_discreet(arguments.switch("on"), hour=arguments.switch("hour"))
        return {"exit": DONE, "data": discreet_report(self._quiet, self._desk.clock.now())}

    def _save(self, arguments: Arguments) -> Answer:
        del arguments
        self._visit.save_now()
        return {"exit": DONE, "data": {}}

    def _quit(self, arguments: Arguments) -> Answer:
        del arguments
        self._door.pause_and_quit()
        if self._desk.writes.waiting:
            raise NotDoneError(NotDone.BUSY, self._desk.writes.why)
        return {"exit": DONE, "data": self._report()}

    def _report(self) -> dict[str, Any]:
        return status_report(
            self._visit.session,
            self._desk.clock.now(),
            self._visit.unreflected,
            self._desk.writes.trouble,
        )
