"""All parts of the controller, joined; whoever makes it brings the ports."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sojourn.controller.afterwards import Afterwards
from sojourn.controller.commands import Commands
from sojourn.controller.front_door import FrontDoor
from sojourn.controller.intentions import Intentions
from sojourn.controller.patient_journal import PatientWrites
from sojourn.controller.reflections import Reflections
from sojourn.controller.visit import Visit
from sojourn.controller.weeks import WeekPages, Weeks
from sojourn.domain.ports import (
    Alarm,
    Clock,
    Journal,
    Notifier,
    Screens,
    SettingsFile,
    Wording,
)


@dataclass(frozen=True, slots=True)
class Outside:
    """What the controller needs of the outside, and how it ends the app.

    Attributes:
        first_weekday: the day a week begins on, Monday being 0.
        leave: ends the app.
        doctor: gives what `sojourn doctor` tells.
    """

    clock: Clock
    alarm: Alarm
    journal: Journal
    settings: SettingsFile
    notifier: Notifier
    wording: Wording
    screens: Screens
    first_weekday: int
    leave: Callable[[], None]
    doctor: Callable[[], dict[str, Any]]


class Staff:
    """The parts by name; `begin()` begins the work."""

    def __init__(self, outside: Outside) -> None:
        """Join the parts."""
        rules = outside.settings.read().rules()
        writes = PatientWrites()
        clock, journal, screens = outside.clock, outside.journal, outside.screens
        self.visit = Visit(
            clock=clock,
            alarm=outside.alarm,
            journal=journal,
            writes=writes,
            notifier=outside.notifier,
            wording=outside.wording,
            screens=screens,
            rules=rules,
        )
        self.intentions = Intentions(
            clock=clock,
            journal=journal,
            writes=writes,
            screens=screens,
            rules=rules,
            visit=self.visit,
        )
        self.reflections = Reflections(
            clock=clock,
            journal=journal,
            writes=writes,
            settings=outside.settings,
            notifier=outside.notifier,
            wording=outside.wording,
            screens=screens,
            rules=rules,
            visit=self.visit,
        )
        self.afterwards = Afterwards(
            clock=clock,
            journal=journal,
            writes=writes,
            screens=screens,
            rules=rules,
            visit=self.visit,
            intentions=self.intentions,
        )
        self.weeks = Weeks(
            clock=clock,
            sums=journal.week_sums,
            rules=rules,
            first_weekday=outside.first_weekday,
        )
        self.week_pages = WeekPages(weeks=self.weeks, screens=screens)
        self.door = FrontDoor(
            clock=clock,
            visit=self.visit,
            intentions=self.intentions,
            reflections=self.reflections,
            week_pages=self.week_pages,
            notifier=outside.notifier,
            screens=screens,
            leave=outside.leave,
        )
        self.commands = Commands(
            clock=clock,
            visit=self.visit,
            intentions=self.intentions,
            reflections=self.reflections,
            afterwards=self.afterwards,
            weeks=self.weeks,
            door=self.door,
            doctor=outside.doctor,
        )
        self.visit.ended = self.door.visit_ended
        self.reflections.done = self.door.reflection_done
        self.afterwards.changed = self.door.something_changed

    def begin(self) -> None:
        """Take up the session that was on, and let go the reflections that waited too long."""
        self.visit.take_up()
        self.reflections.let_go()
