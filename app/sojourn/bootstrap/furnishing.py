"""Joins the controller to journal, tray, windows, clock, notifications and socket."""

from collections.abc import Callable

from sojourn.bootstrap.daily_care import DailyCare
from sojourn.bootstrap.examination import Seen, examined, told
from sojourn.bootstrap.joints import join
from sojourn.bootstrap.keeping import JournalKeeper, OpenJournal
from sojourn.bootstrap.locale import first_weekday
from sojourn.bootstrap.premises import Premises
from sojourn.controller.desk import Desk
from sojourn.controller.staff import Staff
from sojourn.desktop.alarm import QtAlarm
from sojourn.desktop.command_server import CommandServer
from sojourn.desktop.idle.of_this_desktop import DesktopIdle
from sojourn.desktop.notifications.of_this_desktop import Notifications
from sojourn.desktop.sleep import Sleep
from sojourn.desktop.worker import QtWorker
from sojourn.domain.ports import Answer, Clock, Later
from sojourn.paths import Paths
from sojourn.resource import resource
from sojourn.storage.database import Database
from sojourn.storage.history import HistoryReader
from sojourn.ui.notification_words import NotificationWords
from sojourn.ui.screens import Screens


class Furnished:
    """The app at work, from its making to `close()`."""

    def __init__(  # noqa: PLR0913 - it joins the rooms
        self,
        paths: Paths,
        premises: Premises,
        screens: Screens,
        database: Database,
        server: CommandServer,
        *,
        clock: Clock,
        worker: QtWorker,
        leave: Callable[[], None],
    ) -> None:
        """Join everything and take up the session that was on; the database is closed with it."""
        weekday = first_weekday()
        self._paths, self._screens, self._worker = paths, screens, worker
        self._open = OpenJournal(database, clock, weekday)
        self._alarm = QtAlarm()
        self._notifications = Notifications(
            str(resource("icons", "sojourn.svg")), screens.notification_ways()
        )
        self._idle, self._sleep = DesktopIdle(), Sleep()
        desk = Desk(
            clock=clock,
            alarm=self._alarm,
            journal=self._open.journal,
            settings=premises.settings,
            notifier=self._notifications,
            idle=self._idle,
            sleep=self._sleep,
            wording=NotificationWords(),
            screens=screens,
            rules=premises.chosen.rules(),
        )
        self._writes = desk.writes
        self._staff = Staff(
            desk,
            keeper=JournalKeeper(paths, self._exchange),
            worker=worker,
            reader=HistoryReader(paths.journal_file),
            first_weekday=weekday,
            leave=leave,
            doctor=self._examine,
        )
        self._alarm.rang.connect(self._staff.visit.wake)
        self._alarm.rang.connect(self._staff.budgets.look)
        self._sleep.about_to_sleep.connect(self._staff.visit.save_now)
        self._sleep.woke.connect(self._staff.visit.wake)
        self._notifications.pressed.connect(self._staff.door.press)
        self._notifications.dismissed.connect(self._staff.visit.hear)
        join(screens, self._staff, clock)
        self._staff.begin()
        server.answer_by(self._staff.commands.respond)
        self._notifications.look()
        self._care = DailyCare(paths, clock, worker)
        self._care.begin()

    def _exchange(self, ready: Callable[[], None], exchanged: Callable[[], object]) -> None:
        self._worker.on_window_thread(lambda: self._open.exchange(ready, exchanged))

    def close(self) -> None:
        """Write down the time up to now and close everything."""
        self._care.close()
        self._sleep.close()
        self._idle.close()
        self._staff.visit.save_now()
        self._notifications.withdraw()
        self._notifications.close()
        self._open.database.close()

    def _examine(self) -> Answer | Later:
        seen = Seen(self._notifications.report(), self._screens.has_tray())
        not_written = self._writes.trouble
        found = examined(self._paths, self._open.database, seen, not_written=not_written)

        def tell(take: Callable[[Answer], None]) -> None:
            found["idle"], found["sleep"] = told(self._idle.report()), told(self._sleep.report())
            take({"exit": 0, "data": found})

        # Nobody may have asked them yet.
        return lambda take: self._sleep.look(lambda: self._idle.ask(lambda _: tell(take)))
