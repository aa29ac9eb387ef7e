"""All parts of the controller, joined; whoever makes it brings the desk."""

from collections.abc import Callable

from sojourn.controller.afterwards import Afterwards
from sojourn.controller.backup_pages import BackupPages
from sojourn.controller.budgets import Budgets
from sojourn.controller.commands import Commands
from sojourn.controller.desk import Desk
from sojourn.controller.first_run import FirstRun
from sojourn.controller.front_door import FrontDoor
from sojourn.controller.history import History
from sojourn.controller.intentions import Intentions
from sojourn.controller.keeping import Keeping
from sojourn.controller.kind_pages import KindPages
from sojourn.controller.platform_pages import PlatformPages
from sojourn.controller.presence import Presence
from sojourn.controller.quiet import Quiet
from sojourn.controller.reasons import Reasons
from sojourn.controller.reflections import Reflections
from sojourn.controller.review_reminder import ReviewReminder
from sojourn.controller.settings_pages import SettingsPages
from sojourn.controller.visit import Visit
from sojourn.controller.weeks import WeekPages, Weeks
from sojourn.domain.first_run import IconPlace
from sojourn.domain.history import HistoryReader
from sojourn.domain.keeping import Keeper, Worker
from sojourn.domain.ports import Answer, Later
from sojourn.domain.session import Session


class Staff:
    """The parts by name; `begin()` begins the work.

    Args:
        desk: what they work with.
        keeper: looks after the journal's file, by the hands of the worker.
        reader: reads visits of the past, by the same hands.
        first_weekday: the day a week begins on, Monday being 0.
        leave: ends the app.
        doctor: answers `sojourn doctor`, and sends a trial notification if told to.
        icon_place: tells where the icon is on this desktop.
    """

    def __init__(  # noqa: PLR0913 - it joins the parts
        self,
        desk: Desk,
        *,
        keeper: Keeper,
        worker: Worker,
        reader: HistoryReader,
        first_weekday: int,
        leave: Callable[[], None],
        doctor: Callable[[bool], Answer | Later],
        icon_place: Callable[[], IconPlace],
    ) -> None:
        """Join the parts."""
        self.quiet = Quiet(desk.clock, desk.settings, desk.calm)
        self.visit = Visit(desk, self.quiet)
        self.presence = Presence(desk, self.visit, self.quiet)
        self.intentions = Intentions(desk, self.visit, self.quiet)
        self.reasons = Reasons(desk, self.quiet)
        self.reflections = Reflections(desk, self.visit, self.reasons)
        self.afterwards = Afterwards(
            desk, visit=self.visit, intentions=self.intentions, reader=reader, worker=worker
        )
        self.weeks = Weeks(
            today=desk.today,
            # Asked anew each time: the journal may turn to another database.
            facts=lambda start, today: desk.journal.week_facts(start, today),  # noqa: PLW0108
            settings=desk.settings.read,
            first_weekday=first_weekday,
        )
        self.budgets = Budgets(desk, self.visit, self.quiet, first_weekday)
        self.review_reminder = ReviewReminder(desk, self.quiet, first_weekday)
        self.week_pages = WeekPages(desk, self.weeks, self.budgets, self.review_reminder)
        self.platform_pages = PlatformPages(desk, self.visit, self.reflections)
        self.kind_pages = KindPages(desk, self.visit, self.reflections)
        self.first_run = FirstRun(desk, self.visit, self.quiet, icon_place)
        self.door = FrontDoor(
            desk,
            visit=self.visit,
            presence=self.presence,
            intentions=self.intentions,
            reflections=self.reflections,
            week_pages=self.week_pages,
            first_run=self.first_run,
            leave=leave,
        )
        self.history = History(
            desk,
            visit=self.visit,
            intentions=self.intentions,
            reflections=self.reflections,
            reader=reader,
            worker=worker,
        )
        self.keeping = Keeping(
            desk,
            visit=self.visit,
            reflections=self.reflections,
            week_pages=self.week_pages,
            keeper=keeper,
            worker=worker,
        )
        self.backup_pages = BackupPages(desk, keeping=self.keeping, keeper=keeper, worker=worker)
        self.settings_pages = SettingsPages(
            desk, visit=self.visit, quiet=self.quiet, budgets=self.budgets
        )
        self.commands = Commands(
            desk,
            visit=self.visit,
            intentions=self.intentions,
            reflections=self.reflections,
            afterwards=self.afterwards,
            weeks=self.weeks,
            keeping=self.keeping,
            door=self.door,
            quiet=self.quiet,
            doctor=doctor,
        )
        desk.writes.changed = self.visit.writes_changed
        self.quiet.changed = self.visit.wake
        self.visit.ended = self._visit_ended
        self.visit.returned = self.presence.ask
        self.visit.woke = self.presence.look
        self.reflections.done = self.door.reflection_done
        self.afterwards.changed = self.door.something_changed
        self.history.changed = self.door.something_changed
        self.platform_pages.changed = self.door.something_changed
        self.settings_pages.changed = self.door.something_changed
        desk.settings.changed = self.settings_pages.adopt
        self.keeping.backed_up = self.backup_pages.list_again
        self.kind_pages.changed = self.door.something_changed
        self.first_run.changed = self.door.something_changed
        self.first_run.began = self.door.enter

    def _visit_ended(self, session: Session, asked: bool) -> None:  # noqa: FBT001 - as in `Visit`
        self.door.visit_ended(session, asked)
        # An app may run for months.
        self.reflections.let_go()
        self.backup_pages.visit_ended()
        if not self.budgets.visit_ended(session):
            self.review_reminder.visit_ended(session)

    def begin(self) -> None:
        """Take up the session that was on, and let go the reflections that waited too long."""
        self.visit.take_up()
        self.reflections.let_go()
        self.review_reminder.look()
