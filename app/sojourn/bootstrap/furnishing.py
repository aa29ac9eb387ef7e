"""Joins the controller to journal, tray, windows, clock, notifications and socket."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer

from sojourn.bootstrap.autostarting import autostart_of
from sojourn.bootstrap.daily_care import DailyCare
from sojourn.bootstrap.examination import TRIAL_MS, Seen, examined
from sojourn.bootstrap.joints import join
from sojourn.bootstrap.keeping import JournalKeeper, OpenJournal
from sojourn.bootstrap.locale import first_weekday
from sojourn.bootstrap.premises import Premises
from sojourn.controller.desk import Desk
from sojourn.controller.staff import Staff
from sojourn.desktop.alarm import QtAlarm
from sojourn.desktop.calm import DesktopCalm
from sojourn.desktop.command_server import CommandServer
from sojourn.desktop.icon_place import icon_place
from sojourn.desktop.idle.of_this_desktop import DesktopIdle
from sojourn.desktop.notifications.of_this_desktop import Notifications
from sojourn.desktop.panel import Panel
from sojourn.desktop.sleep import Sleep
from sojourn.desktop.worker import QtWorker
from sojourn.domain.ports import Answer, Clock, Later
from sojourn.domain.settings import NOTIFY_WAY
from sojourn.paths import Paths
from sojourn.resource import resource
from sojourn.storage.database import Database
from sojourn.storage.history import HistoryReader
from sojourn.ui.notification_words import NotificationWords
from sojourn.ui.one_window import take_activation_token
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
        stays: bool,
    ) -> None:
        """Join everything and take up the session that was on.

        The database is closed by `close_journal`. `stays` as in `bootstrap.run`.
        """
        weekday = first_weekday()
        self._paths, self._screens, self._worker = paths, screens, worker
        self._open = OpenJournal(database, clock, weekday)
        self._alarm = QtAlarm()
        self._words = NotificationWords()
        self._notifications = Notifications(
            str(resource("icons", "sojourn.svg")),
            screens.notification_ways(),
            windows_icon=str(resource("icons", "sojourn.ico")),
        )
        self._notifications.prefer(premises.chosen.text(NOTIFY_WAY))
        self._idle, self._sleep = DesktopIdle(), Sleep()
        self._panel = Panel(self._notifications.bus)
        self._panel.tray_changed.connect(screens.look_for_tray)
        desk = Desk(
            clock=clock,
            alarm=self._alarm,
            journal=self._open.journal,
            settings=premises.settings,
            notifier=self._notifications,
            wording=self._words,
            screens=screens,
            rules=premises.chosen.rules(),
            idle=self._idle,
            sleep=self._sleep,
            calm=DesktopCalm(self._notifications.is_inhibited),
            task_bar=self._panel,
            autostart=autostart_of(paths, stays=stays),
        )
        self._writes = desk.writes
        screens.language_chosen.connect(premises.speak)
        screens.adopt_settings(premises.chosen)
        self._staff = Staff(
            desk,
            keeper=JournalKeeper(paths, self._exchange),
            worker=worker,
            reader=HistoryReader(paths.journal_file),
            first_weekday=weekday,
            leave=leave,
            doctor=self._examine,
            icon_place=lambda: icon_place(has_tray=screens.has_tray()),
        )
        self._alarm.rang.connect(self._staff.visit.wake)
        self._alarm.rang.connect(self._staff.budgets.look)
        self._sleep.about_to_sleep.connect(self._staff.visit.save_now)
        self._sleep.woke.connect(self._staff.visit.wake)
        self._notifications.token_given.connect(take_activation_token)
        self._notifications.pressed.connect(self._staff.door.press)
        self._notifications.dismissed.connect(self._staff.visit.hear)
        self._notifications.inhibition_changed.connect(self._staff.visit.wake)
        join(screens, self._staff, clock)
        self._staff.begin()
        server.answer_by(self._respond)
        self._notifications.look()
        self._care = DailyCare(paths, clock, worker)
        self._care.backed_up = self._staff.backup_pages.list_again
        self._care.begin()

    def greet(self) -> None:
        """Welcome who is new here."""
        self._staff.first_run.greet()

    def _exchange(self, ready: Callable[[], None], exchanged: Callable[[], object]) -> None:
        self._worker.on_window_thread(lambda: self._open.exchange(ready, exchanged))

    def _respond(self, request: dict[str, Any]) -> Answer | Later:
        """Answer a command; the window it may open is raised in the name of who typed it."""
        token = request.get("activation_token")
        if isinstance(token, str) and token:
            take_activation_token(token)
        return self._staff.commands.respond(request)

    def close(self) -> None:
        """Write down the time up to now and close everything but the journal."""
        self._sleep.close()
        self._idle.close()
        self._staff.visit.save_now()
        self._care.close()
        self._notifications.withdraw()
        self._notifications.close()

    def close_journal(self) -> None:
        """Close it, when the worker reads it no more: then all of it is in its own file."""
        self._open.database.close()

    def _examine(self, notify: bool) -> Later:  # noqa: FBT001 - of the command
        if notify:
            self._notifications.show(self._words.trial())

        def tell(take: Callable[[Answer], None]) -> None:
            take({"exit": 0, "data": self._findings(notify=notify)})

        def wait(take: Callable[[Answer], None]) -> None:
            QTimer.singleShot(TRIAL_MS if notify else 0, lambda: tell(take))

        # Nobody may have asked them yet.
        return lambda take: self._sleep.look(lambda: self._idle.ask(lambda _: wait(take)))

    def _findings(self, *, notify: bool) -> dict[str, Any]:
        seen = Seen(
            self._notifications.report(),
            self._screens.has_tray(),
            self._idle.report(),
            self._sleep.report(),
            self._notifications.shown_by if notify else None,
        )
        not_written = self._writes.trouble
        return examined(self._paths, self._open.database, seen, not_written=not_written)
