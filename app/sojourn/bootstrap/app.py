"""Becomes the app: one instance, the tray icon first, then journal, controller and socket.

What stands before the icon is kept light: no domain, no settings, no log.
"""

import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QApplication

from sojourn.desktop.instance import InstanceLock
from sojourn.paths import Paths
from sojourn.storage.private_file import make_folder
from sojourn.ui.one_window import OneWindow
from sojourn.ui.screens import Screens
from sojourn.ui.theme import Theme

if TYPE_CHECKING:
    from sojourn.desktop.command_server import CommandServer
    from sojourn.storage.database import Database
    from sojourn.storage.repair import Recovery
    from sojourn.ui.recovered_window import RecoveredWindow
    from sojourn.ui.trouble import Trouble

DONE, FAILED, LEFT_TO_ANOTHER = 0, 3, -1

EARLY = (
    "activated",
    "late_outcome_requested",
    "past_visit_requested",
    "week_requested",
    "history_requested",
    "backups_requested",
    "settings_requested",
    "undisturbed_switched",
    "discreet_switched",
    "quit_requested",
)
"""What the tray can be asked for before the journal is open: all that its first page offers."""


def run(paths: Paths, *, by_hand: bool = False, stays: bool = True) -> int:
    """Be the app until the person quits; give the exit code.

    Another app of the same profile keeps its place: this one ends at once, LEFT_TO_ANOTHER.
    `by_hand` and `stays` as in `bootstrap.run`.

    Raises:
        OSError: our folders cannot be made or written.
    """
    make_folder(paths.lock_file.parent)
    lock = InstanceLock(paths.lock_file)
    if not lock.take():
        return LEFT_TO_ANOTHER
    try:
        return _App(paths, by_hand=by_hand, stays=stays).run()
    finally:
        lock.release()


class _Qt(QApplication):
    """Says when the desktop's language or its way to write dates and numbers has changed."""

    locale_changed = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LocaleChange:
            self.locale_changed.emit()
        return super().event(event)


class _App:
    """The Qt application; the tray icon stands before anything else is opened."""

    def __init__(self, paths: Paths, *, by_hand: bool = False, stays: bool = True) -> None:
        self._paths = paths
        self._by_hand, self._stays = by_hand, stays
        # The name that Qt makes WM_CLASS of; our own arguments are not Qt's.
        self._qt = _Qt(["sojourn"])
        self._qt.setApplicationName("sojourn")
        self._qt.setApplicationDisplayName("Sojourn")
        self._qt.setDesktopFileName("sojourn")
        self._theme = Theme(self._qt)
        self._screens = Screens(self._theme)
        self._recovered: OneWindow[RecoveredWindow] = OneWindow()
        self._server: CommandServer | None = None
        self._close: list[Callable[[], None]] = []
        self._early: dict[str, Callable[[], None]] = {}
        self._asked_early: dict[str, tuple[object, ...]] = {}

    def run(self) -> int:
        QTimer.singleShot(0, lambda: self._or_end(self._open))
        code = self._qt.exec()
        for close in reversed(self._close):
            close()
        return code

    def _or_end(self, begin: Callable[[], None]) -> None:
        """Begin, or end with the reason: half an app would only keep the next one out."""
        try:
            begin()
        except Exception as error:
            import logging  # noqa: PLC0415 - never on a good day
            import traceback  # noqa: PLC0415

            traceback.print_exc()
            logging.getLogger(__name__).critical("Sojourn cannot start", exc_info=error)
            if isinstance(error, OSError):
                print(f"Sojourn cannot start: {error}", file=sys.stderr)  # noqa: T201 - for who waits
                self._qt.exit(FAILED)
                return
            from sojourn.ui.trouble import Kind, Trouble  # noqa: PLC0415

            self._say_why(Trouble(Kind.UNFORESEEN, str(self._paths.log_file)))

    def _open(self) -> None:
        """Open the journal; the icon is in the tray by now."""
        from sojourn.bootstrap.lean_hashlib import load_lean_hashlib  # noqa: PLC0415

        load_lean_hashlib()
        from sojourn.bootstrap.opening import Opening  # noqa: PLC0415 - after the icon
        from sojourn.bootstrap.premises import Premises  # noqa: PLC0415
        from sojourn.desktop.clock import SystemClock  # noqa: PLC0415
        from sojourn.desktop.command_server import CommandServer  # noqa: PLC0415
        from sojourn.desktop.worker import QtWorker  # noqa: PLC0415

        self._premises = Premises(self._paths, self._qt, self._theme)
        self._close.append(self._premises.close)
        self._qt.locale_changed.connect(self._premises.language.follow_system)
        self._premises.language.changed.connect(self._screens.speak_anew)
        self._clock, self._worker = SystemClock(), QtWorker()
        self._close.append(self._worker.close)
        self._take_early()
        server = self._server = CommandServer()
        server.listen(self._paths.socket_name)
        self._close.append(server.close)
        self._opening = Opening(
            self._paths,
            self._clock,
            self._worker,
            opened=lambda *what: self._or_end(lambda: self._furnish(server, *what)),
            failed=self._say_why,
        )
        self._opening.begin()

    def _furnish(
        self, server: "CommandServer", database: "Database", recovery: "Recovery | None"
    ) -> None:
        """Begin with the open journal, and tell what had to be recovered."""
        from sojourn.bootstrap.furnishing import Furnished  # noqa: PLC0415 - after the icon

        furnished = Furnished(
            self._paths,
            self._premises,
            self._screens,
            database,
            server,
            clock=self._clock,
            worker=self._worker,
            leave=self._qt.quit,
            stays=self._stays,
        )
        self._close.append(furnished.close)
        # Before what it is logged by, after what the worker does still.
        self._close.insert(1, furnished.close_journal)
        self._answer_early()
        if self._by_hand:
            furnished.greet()
        if recovery is not None:
            from sojourn.bootstrap.recovery import recovery_window  # noqa: PLC0415 - hardly ever

            now = self._clock.now()
            self._theme.dress()
            self._recovered.open(lambda: recovery_window(recovery, now))

    def _take_early(self) -> None:
        """Show what can be asked for before the journal is open, and remember it."""
        from sojourn.domain.page import TrayPage  # noqa: PLC0415 - after the icon
        from sojourn.domain.settings import DO_NOT_DISTURB, HIDE_WORDS  # noqa: PLC0415

        for name in EARLY:
            self._early[name] = partial(self._remember, name)
            getattr(self._screens, name).connect(self._early[name])
        chosen = self._premises.chosen
        undisturbed, hides = chosen.switch(DO_NOT_DISTURB), chosen.switch(HIDE_WORDS)
        self._screens.show_tray(TrayPage(undisturbed=undisturbed, hides_words=hides))

    def _remember(self, name: str, *told: object) -> None:
        # What is asked for twice opens once; a switch stands as it was set last.
        self._asked_early.pop(name, None)
        self._asked_early[name] = told

    def _answer_early(self) -> None:
        for name, remember in self._early.items():
            getattr(self._screens, name).disconnect(remember)
        for name, told in self._asked_early.items():
            getattr(self._screens, name).emit(*told)

    def _say_why(self, trouble: "Trouble") -> None:
        from sojourn.bootstrap.turning_away import turned_away  # noqa: PLC0415 - hardly ever

        if self._server is not None:
            self._server.answer_by(turned_away(trouble))
        trouble.finished.connect(lambda _: self._qt.exit(FAILED))
        self._screens.quit_requested.connect(lambda: self._qt.exit(FAILED))
        self._trouble = trouble
        self._theme.dress()
        trouble.open()
