"""All parts of the controller, joined; whoever makes it brings the desk."""

from collections.abc import Callable
from typing import Any

from sojourn.controller.afterwards import Afterwards
from sojourn.controller.commands import Commands
from sojourn.controller.desk import Desk
from sojourn.controller.front_door import FrontDoor
from sojourn.controller.intentions import Intentions
from sojourn.controller.reflections import Reflections
from sojourn.controller.visit import Visit
from sojourn.controller.weeks import WeekPages, Weeks


class Staff:
    """The parts by name; `begin()` begins the work.

    Args:
        desk: what they work with.
        first_weekday: the day a week begins on, Monday being 0.
        leave: ends the app.
        doctor: gives what `sojourn doctor` tells.
    """

    def __init__(
        self,
        desk: Desk,
        *,
        first_weekday: int,
        leave: Callable[[], None],
        doctor: Callable[[], dict[str, Any]],
    ) -> None:
        """Join the parts."""
        self.visit = Visit(desk)
        self.intentions = Intentions(desk, self.visit)
        self.reflections = Reflections(desk, self.visit)
        self.afterwards = Afterwards(desk, self.visit, self.intentions)
        self.weeks = Weeks(
            clock=desk.clock,
            sums=desk.journal.week_sums,
            rules=desk.rules,
            first_weekday=first_weekday,
        )
        self.week_pages = WeekPages(desk.screens, self.weeks)
        self.door = FrontDoor(
            desk,
            visit=self.visit,
            intentions=self.intentions,
            reflections=self.reflections,
            week_pages=self.week_pages,
            leave=leave,
        )
        self.commands = Commands(
            desk,
            visit=self.visit,
            intentions=self.intentions,
            reflections=self.reflections,
            afterwards=self.afterwards,
            weeks=self.weeks,
            door=self.door,
            doctor=doctor,
        )
        self.visit.ended = self.door.visit_ended
        self.reflections.done = self.door.reflection_done
        self.afterwards.changed = self.door.something_changed

    def begin(self) -> None:
        """Take up the session that was on, and let go the reflections that waited too long."""
        self.visit.take_up()
        self.reflections.let_go()
