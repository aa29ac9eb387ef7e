"""Joins the controller to journal, tray, windows, clock, notifications and socket."""

from collections.abc import Callable

from sojourn.bootstrap.daily_care import DailyCare
from sojourn.bootstrap.examination import examined
from sojourn.bootstrap.joints import join
from sojourn.bootstrap.keeping import JournalKeeper, OpenJournal
from sojourn.bootstrap.locale import first_weekday
from sojourn.bootstrap.premises import Premises
from sojourn.controller.desk import Desk
from sojourn.controller.staff import Staff
from sojourn.desktop.alarm import QtAlarm
from sojourn.desktop.command_server import CommandServer
from sojourn.desktop.notifications.of_this_desktop import Notifications
from sojourn.domain.keeping import Worker
from sojourn.domain.ports import Clock
from sojourn.paths import Paths
from sojourn.resource import resource
from sojourn.storage.database import Database
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
        *,
        clock: Clock,
        worker: Worker,
        leave: Callable[[], None],
    ) -> None:
        """Join everything and take up the session that was on; the database is closed with it.

        Raises:
            OSError: the socket cannot be made.
        """
        weekday = first_weekday()
        self._open = OpenJournal(database, clock, weekday)
        self._alarm = QtAlarm()
        self._notifications = Notifications(
            str(resource("icons", "sojourn.svg")), screens.notification_ways()
        )
        desk = Desk(
            clock=clock,
            alarm=self._alarm,
            journal=self._open.journal,
            settings=premises.settings,
            notifier=self._notifications,
            wording=NotificationWords(),
            screens=screens,
            rules=premises.chosen.rules(),
        )
        self._staff = Staff(
            desk,
            keeper=JournalKeeper(paths, self._open.exchange),
            worker=worker,
            first_weekday=weekday,
            leave=leave,
            doctor=lambda: examined(
                paths,
                self._open.database,
                ways=self._notifications.report(),
                tray=screens.has_tray(),
            ),
        )
        self._alarm.rang.connect(self._staff.visit.wake)
        self._alarm.rang.connect(self._staff.budgets.look)
        self._notifications.pressed.connect(self._staff.door.press)
        self._notifications.dismissed.connect(self._staff.visit.hear)
        join(screens, self._staff, clock)
        self._server = CommandServer()
        self._server.listen(paths.socket_name, self._staff.commands.respond)
        self._staff.begin()
        self._notifications.look()
        self._care = DailyCare(paths, clock, worker)
        self._care.begin()

    def close(self) -> None:
        """Write down the time up to now and close everything."""
        self._care.close()
        self._server.close()
        self._staff.visit.save_now()
        self._notifications.withdraw()
        self._notifications.close()
        self._open.database.close()
