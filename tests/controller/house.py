"""The whole controller over a real journal in a folder, and everything a test wants to see."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from sojourn.bootstrap.keeping import JournalKeeper, OpenJournal
from sojourn.controller.desk import Desk
from sojourn.controller.staff import Staff
from sojourn.domain.first_run import IconPlace
from sojourn.domain.intention import Address, Intention
from sojourn.domain.ports import Answer
from sojourn.domain.presence import IdleTime
from sojourn.domain.session import Phase, Session
from sojourn.paths import paths_of
from sojourn.storage.database import open_for_writing
from sojourn.storage.history import HistoryReader
from tests.controller.recorded_desktop import (
    CountedHolds,
    KeyWording,
    RecordedNotifier,
    RecordedTaskBar,
    RememberedAutostart,
    RememberedSettings,
    SwitchedCalm,
    ToldIdleTime,
)
from tests.controller.recording import RecordedScreens
from tests.immediate_worker import ImmediateWorker
from tests.manual_clock import MINUTE, ManualAlarm, ManualClock

INTENTION = Intention("Forum", "help", "answer Ana's question", 15 * MINUTE, "Ana")


class House(Staff):
    """The staff at work; `left` counts how often the app was told to end."""

    def __init__(
        self,
        folder: Path,
        clock: ManualClock | None = None,
        idle: IdleTime | None = None,
        **settings: bool | int | str,
    ) -> None:
        """Open the journal in `folder` and take up what was on."""
        self.clock = clock or ManualClock()
        self.alarm = ManualAlarm()
        self.screens = RecordedScreens()
        self.notifier = RecordedNotifier()
        self.calm = SwitchedCalm()
        self.task_bar = RecordedTaskBar()
        self.open = OpenJournal(open_for_writing(folder / "journal.sqlite3"), self.clock)
        self.journal = self.open.journal
        self.idle = ToldIdleTime()
        self.sleep = CountedHolds()
        self.worker = ImmediateWorker()
        self.left = 0
        self.autostart = RememberedAutostart()
        self.settings = RememberedSettings(**{"welcomed": True, **settings})
        self.desk = Desk(
            clock=self.clock,
            alarm=self.alarm,
            journal=self.journal,
            settings=self.settings,
            notifier=self.notifier,
            wording=KeyWording(),
            screens=self.screens,
            rules=self.settings.read().rules(),
            idle=idle or self.idle,
            sleep=self.sleep,
            calm=self.calm,
            task_bar=self.task_bar,
            autostart=self.autostart,
        )
        super().__init__(
            self.desk,
            keeper=JournalKeeper(paths_of(str(folder)), self.open.exchange),
            worker=self.worker,
            reader=HistoryReader(folder / "journal.sqlite3"),
            first_weekday=0,
            leave=self._leave,
            doctor=lambda notify: {"exit": 0, "data": {"notified_by": "a fake"} if notify else {}},
            icon_place=lambda: IconPlace.TOP_BAR,
        )
        self.begin()

    def tray_phase(self) -> Phase | None:
        """Give the phase the tray shows now."""
        return self.screens.tray.phase

    def close(self) -> None:
        """Close the journal, as a kill would: nothing else is done."""
        self.journal.close()

    def pass_time(self, ms: int) -> None:
        """Let time go by, waking up whenever the alarm rings."""
        while self.alarm.after_ms is not None and self.alarm.after_ms <= ms:
            self.clock.advance(self.alarm.after_ms)
            ms -= self.alarm.after_ms
            self.visit.wake()
        self.clock.advance(ms)
        self.alarm.go_by(ms)

    def start(self, intention: Intention = INTENTION, address: Address | None = None) -> Session:
        """Begin a visit as the intention window does."""
        self.intentions.start_said(intention, address or Address(), ago_ms=None, instead=False)
        assert self.visit.session is not None
        return self.visit.session

    def ask(self, command: str, **arguments: Any) -> Any:  # noqa: ANN401 - JSON
        """Send a command as the command line does."""
        answer = self.commands.respond({"command": command, "arguments": arguments})
        if not callable(answer):
            return answer
        answers: list[Answer] = []
        answer(answers.append)
        return answers[0] if answers else None

    def _leave(self) -> None:
        self.left += 1


def wrapped_up(
    house: House, minutes: int = 10, will_do: str = INTENTION.will_do, takes_up: str = ""
) -> Session:
    """Give a visit that has ended and waits for its reflection."""
    session = house.start(replace(INTENTION, will_do=will_do, takes_up=takes_up))
    house.pass_time(minutes * MINUTE)
    house.door.wrap_up()
    kept = house.journal.session(session.key)
    assert kept is not None
    return kept
