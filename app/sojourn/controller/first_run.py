"""The page of the first start: when it comes by itself, and what becomes of what is said there."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from sojourn.controller.desk import keep
from sojourn.domain.ports import JournalBusyError
from sojourn.domain.settings import AUTOMATIC, BY_WINDOW, NOTIFY_WAY, SHOWN_FIRST, WELCOMED

if TYPE_CHECKING:
    from collections.abc import Callable

    from sojourn.controller.desk import Desk
    from sojourn.controller.quiet import Quiet
    from sojourn.controller.visit import Visit
    from sojourn.domain.first_run import FirstRunChoices, IconPlace
    from sojourn.domain.intention import Platform
    from sojourn.domain.settings import Setting

log = logging.getLogger(__name__)


class FirstRun:
    """Everything about that page; `changed` is called when platforms came, `began` to begin.

    Args:
        desk: what it works with.
        visit: the visit that may be on.
        quiet: tells whether words are to be hidden.
        icon_place: tells where the icon is on this desktop.
    """

    def __init__(
        self, desk: Desk, visit: Visit, quiet: Quiet, icon_place: Callable[[], IconPlace]
    ) -> None:
        self._desk = desk
        self._visit = visit
        self._quiet = quiet
        self._icon_place = icon_place
        self._is_over = False
        self._tried: set[str] | None = None
        self.changed: Callable[[], None] = lambda: None
        self.began: Callable[[], None] = lambda: None

    def is_due(self) -> bool:
        """Tell whether the page comes before anything else: nothing was ever said or skipped."""
        if self._is_over or self._visit.session is not None:
            return False
        self._is_over = self._desk.settings.read().switch(WELCOMED) or self._has_visits()
        return not self._is_over

    def greet(self) -> None:
        """Open the page if it is due."""
        if self.is_due():
            self.open()

    def open(self) -> None:
        """Open the page, or raise it."""
        from sojourn.domain.catalogue import SUGGESTIONS  # noqa: PLC0415 - once in a life
        from sojourn.domain.first_run import FirstRunPage  # noqa: PLC0415
        from sojourn.domain.refusal import folded  # noqa: PLC0415

        desk, chosen = self._desk, self._desk.settings.read()
        names = tuple(one.name for one in desk.journal.platforms())
        known = {folded(name) for name in names}
        autostart = None
        if desk.autostart.is_possible:
            autostart = desk.autostart.is_on() or not chosen.switch(WELCOMED)
        page = FirstRunPage(
            offered=tuple(one.name for one in SUGGESTIONS if folded(one.name) not in known),
            known=names,
            shown_first=chosen.text(SHOWN_FIRST),
            autostart=autostart,
            icon=self._icon_place(),
            again=self._has_visits(),
            discreet=self._quiet.discreet,
        )
        desk.screens.open_first_run(page)

    def keep(self, choices: FirstRunChoices, begins: bool) -> None:  # noqa: FBT001 - a signal's
        """Keep what was said, close the page, and lead to a visit if that is wanted.

        Nothing is kept when a name cannot be taken or the system refuses; the page says so.
        """
        from sojourn.domain.refusal import Refused  # noqa: PLC0415 - as above

        try:
            choices = choices.checked()
        except Refused as refused:
            self._desk.screens.refuse_first_run(refused)
            return
        if not self._switched(choices.autostart):
            return
        self._keep_platforms(choices.platforms)
        # Before the visit: its purposes stand in that order.
        self._write(SHOWN_FIRST, choices.shown_first)
        self.leave()
        self._desk.screens.close_first_run()
        self.changed()
        if begins:
            self.began()

    def leave(self) -> None:
        """Take it that the page was there, whatever was said: it does not come again by itself."""
        if self._tried is not None:
            # Nobody said which way came.
            self._prefer(self._desk.settings.read().text(NOTIFY_WAY))
        self._is_over = True
        self._write(WELCOMED, True)

    def try_notification(self) -> None:
        """Send a notification on trial, by the first way that can."""
        from sojourn.domain.first_run import Trial  # noqa: PLC0415 - as above

        self._tried = set()
        self._desk.notifier.prefer(AUTOMATIC)
        self._desk.notifier.show(self._desk.wording.trial())
        self._desk.screens.show_trial(Trial.SENT)

    def saw(self) -> None:
        """Keep to the way that the trial came by."""
        from sojourn.domain.first_run import Trial  # noqa: PLC0415 - as above

        if self._tried is None:
            return
        way = (self._tried and self._desk.notifier.shown_by) or AUTOMATIC
        self._prefer(way)
        self._desk.screens.show_trial(Trial.SEEN)
        self._write(NOTIFY_WAY, way)

    def missed(self) -> None:
        """Try the next way; when none is left, have the visit's own window tell from now on."""
        from sojourn.domain.first_run import Trial  # noqa: PLC0415 - as above

        if self._tried is None:
            return
        notifier = self._desk.notifier
        self._tried.add(notifier.shown_by)
        # The window has nothing to show while no visit is on.
        left = (name for name, usable, _ in notifier.report() if usable and name != BY_WINDOW)
        way = next((name for name in left if name not in self._tried), None)
        if way is not None:
            self._tried.add(way)
            notifier.prefer(way)
            notifier.show(self._desk.wording.trial())
            self._desk.screens.show_trial(Trial.SENT_OTHERWISE)
            return
        self._prefer(BY_WINDOW)
        self._desk.screens.show_trial(Trial.NONE_LEFT)
        self._write(NOTIFY_WAY, BY_WINDOW)

    def _prefer(self, way: str) -> None:
        self._tried = None
        self._desk.notifier.withdraw()
        self._desk.notifier.prefer(way)

    def _has_visits(self) -> bool:
        try:
            return bool(self._desk.journal.recent_intentions(1))
        except JournalBusyError:  # rather not at all than over the head of somebody who knows it
            return True

    def _switched(self, wanted: bool | None) -> bool:  # noqa: FBT001 - a switch, or none
        """Have the system start Sojourn or not; tell whether it took that."""
        autostart = self._desk.autostart
        if wanted is None or wanted == autostart.is_on():
            return True
        try:
            autostart.switch(wanted)
        except OSError as error:
            log.warning("Starting at log-in could not be switched: %s", error)
            self._desk.screens.refuse_autostart(error.strerror or str(error))
            return False
        return True

    def _keep_platforms(self, names: tuple[str, ...]) -> None:
        from sojourn.domain.intention import platform_named  # noqa: PLC0415 - as above

        known = self._desk.journal.platforms()
        for name in names:
            platform = platform_named(name, known)
            if platform not in known:
                known = (*known, platform)
                self._write_platform(platform)

    def _write_platform(self, platform: Platform) -> None:
        self._desk.writes.write(
            f"platform {platform.name}", lambda: self._desk.journal.keep_platform(platform)
        )

    def _write(self, setting: Setting, value: bool | str) -> None:  # noqa: FBT001 - a value
        if self._desk.settings.read().value(setting) != value:
            keep(self._desk.settings, setting, value)
