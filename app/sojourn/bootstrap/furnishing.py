"""Opens the journal and joins the controller to tray, windows, clock, notifications and socket."""

import logging
from collections.abc import Callable

from sojourn.bootstrap.examination import examined
from sojourn.controller.staff import Outside, Staff
from sojourn.desktop.alarm import QtAlarm
from sojourn.desktop.clock import SystemClock
from sojourn.desktop.command_server import CommandServer
from sojourn.desktop.notifications.of_this_desktop import Notifications
from sojourn.domain.catalogue import Answer as PullAnswer
from sojourn.domain.event import Count, Explain, Extend, FeelPull, NamePull, Pause, Resume
from sojourn.domain.notice import Press
from sojourn.domain.outcome import Pull
from sojourn.paths import Paths
from sojourn.resource import resource
from sojourn.storage.database import open_for_writing
from sojourn.storage.journal import Journal
from sojourn.storage.settings_file import SettingsFile
from sojourn.ui.notification_words import NotificationWords
from sojourn.ui.screens import Screens

log = logging.getLogger(__name__)


class Furnished:
    """The app at work, from its making to `close()`."""

    def __init__(
        self,
        paths: Paths,
        screens: Screens,
        settings: SettingsFile,
        *,
        first_weekday: int,
        leave: Callable[[], None],
    ) -> None:
        """Open everything and take up the session that was on.

        Raises:
            JournalError: the journal cannot be used.
            OSError: the socket cannot be made.
        """
        clock = SystemClock()
        self._database = open_for_writing(paths.journal_file)
        self._alarm = QtAlarm()
        self._notifications = Notifications(
            str(resource("icons", "sojourn.svg")), screens.notification_ways()
        )
        self._staff = Staff(
            Outside(
                clock=clock,
                alarm=self._alarm,
                journal=Journal(self._database, clock, first_weekday),
                settings=settings,
                notifier=self._notifications,
                wording=NotificationWords(),
                screens=screens,
                first_weekday=first_weekday,
                leave=leave,
                doctor=lambda: examined(
                    paths,
                    self._database,
                    ways=self._notifications.report(),
                    tray=screens.has_tray(),
                ),
            )
        )
        self._join(screens, clock)
        self._server = CommandServer()
        self._server.listen(paths.socket_name, self._staff.commands.respond)
        self._staff.visit.take_up()

    def close(self) -> None:
        """Write down the time up to now and close everything."""
        self._server.close()
        self._staff.visit.save_now()
        self._notifications.withdraw()
        self._database.close()

    def _join(self, screens: Screens, clock: SystemClock) -> None:
        """Lead each thing asked for on the screen to who carries it out."""
        staff = self._staff
        visit, door, reflections = staff.visit, staff.door, staff.reflections

        self._alarm.rang.connect(visit.wake)
        self._notifications.pressed.connect(door.press)
        self._notifications.dismissed.connect(visit.hear)

        screens.message_clicked.connect(lambda: door.press(Press.OPEN))

        screens.activated.connect(door.enter)
        screens.quit_requested.connect(door.quit)
        screens.wrap_up_chosen.connect(door.wrap_up_and_quit)
        screens.keep_paused_chosen.connect(door.pause_and_quit)

        screens.start_requested.connect(door.start)
        screens.recent_chosen.connect(door.start_again)
        screens.not_now_chosen.connect(door.turn_down)
        screens.platform_chosen.connect(staff.intentions.choose_platform)
        screens.intention_draft_changed.connect(staff.intentions.keep_draft)
        screens.intention_closed.connect(visit.set_alarm)

        screens.wrap_up_requested.connect(door.wrap_up)
        screens.pause_requested.connect(lambda: visit.happen(Pause(clock.now())))
        screens.go_on_requested.connect(lambda: visit.happen(Resume(clock.now())))
        screens.extension_requested.connect(
            lambda length_ms: visit.happen(Extend(clock.now(), length_ms))
        )
        screens.extension_explained.connect(
            lambda reason: visit.happen(Explain(clock.now(), reason))
        )
        screens.outcome_counted.connect(lambda kind, by: visit.happen(Count(clock.now(), kind, by)))
        screens.pull_felt.connect(
            lambda: visit.happen(FeelPull(clock.now(), Pull("", PullAnswer.ACCEPTED)))
        )
        screens.pull_named.connect(lambda pull: visit.happen(NamePull(clock.now(), pull)))
        screens.seen_changed.connect(lambda _seen: visit.show())

        screens.reflection_requested.connect(reflections.open_oldest)
        screens.saved.connect(reflections.save)
        screens.later_chosen.connect(reflections.put_off)
        screens.skipped.connect(reflections.skip)
        screens.reflection_draft_changed.connect(reflections.keep_draft)
        screens.unfolded.connect(reflections.remember_unfolded)

        screens.week_requested.connect(staff.week_pages.open)
        screens.week_turned.connect(staff.week_pages.turn_to)
