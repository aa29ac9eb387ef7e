"""The tray icon with its tool tip and menu; draws pages and says what was asked for.

Where the desktop has no tray, the small window stands in, until a tray comes.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from sojourn.ui.ring import Face, face_of, tray_icon
from sojourn.ui.tray_menu import TrayMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from sojourn.domain.page import TrayPage
    from sojourn.ui.small_window import SmallWindow
    from sojourn.ui.tray_entries import Entry, TrayWords

GRACE_MS = 2_000
"""At log-in the tray may come a little after us; nobody should see a window for that."""

LOOK_AGAIN_MS = 10_000


class Tray(QObject):
    """What stands for Sojourn on the desktop.

    Signals:
        extension_requested: how much more, in milliseconds.
        switch_requested: the platform to go on at.
        recent_chosen: the `Intention` to start again.
        person_chosen, person_touched: the name of who is to be got back to, or was.
        small_window_needed: the small window is about to be shown, the tray being absent.
    """

    activated = Signal()
    wrap_up_requested = Signal()
    extension_requested = Signal(object)
    pause_requested = Signal()
    go_on_requested = Signal()
    switch_requested = Signal(str)
    new_box_requested = Signal()
    recent_chosen = Signal(object)
    parked_requested = Signal()
    past_visit_requested = Signal()
    late_outcome_requested = Signal()
    next_steps_requested = Signal()
    person_chosen = Signal(str)
    person_touched = Signal(str)
    week_requested = Signal()
    history_requested = Signal()
    backups_requested = Signal()
    quit_requested = Signal()
    small_window_needed = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        has_tray: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        """Put the icon in the tray at once, or wait a moment for a tray to come.

        The menu has its entries from the first page on.
        """
        super().__init__(parent)
        self._has_tray = has_tray
        self._face = Face()
        self._page: TrayPage | None = None
        self._words: TrayWords | None = None
        self._menu = TrayMenu()
        self._menu.chosen.connect(self._on_chosen)
        self._icon: QSystemTrayIcon | None = None
        self._small: SmallWindow | None = None
        self._look_again = QTimer(self)
        self._look_again.setSingleShot(True)
        self._look_again.timeout.connect(self._look)
        QApplication.setQuitOnLastWindowClosed(False)
        if has_tray():
            self._make_icon()
        else:
            self._look_again.start(GRACE_MS)

    @property
    def icon(self) -> QSystemTrayIcon | None:
        """The icon itself, for its messages; None without a tray."""
        return self._icon

    def show_page(self, page: TrayPage) -> None:
        """Draw a page; what looks the same is left alone."""
        self._page = page
        was, self._face = self._face, face_of(page)
        if self._icon is not None and self._face != was:
            self._icon.setIcon(tray_icon(self._face))
        self._tell()

    def _make_icon(self) -> None:
        self._icon = icon = QSystemTrayIcon(tray_icon(self._face), self)
        icon.setContextMenu(self._menu)
        icon.activated.connect(self._on_activated)
        self._tell()
        icon.show()

    def _tell(self) -> None:
        """Say how things stand and what can be done, in the tray or in its stead."""
        if self._page is None:
            return
        from sojourn.ui.tray_entries import TrayWords, tool_tip_text  # noqa: PLC0415

        self._words = self._words or TrayWords(self)
        sentence = self._words.tool_tip(self._page)
        entries = self._words.entries(self._page)
        self._menu.show_entries(entries)
        if self._icon is not None and self._icon.toolTip() != tool_tip_text(sentence):
            self._icon.setToolTip(tool_tip_text(sentence))
        if self._small is not None:
            self._small.show_page(sentence, self._face, entries)

    @Slot()
    def _look(self) -> None:
        if self._has_tray():
            self._look_again.stop()
            self._make_icon()
            if self._small is not None:
                self._small.dismiss()
                self._small = None
            return
        if self._small is None:
            self._make_small_window()
        self._look_again.start(LOOK_AGAIN_MS)

    def _make_small_window(self) -> None:
        from sojourn.ui.small_window import SmallWindow  # noqa: PLC0415 - most desktops have a tray

        self.small_window_needed.emit()
        self._small = SmallWindow()
        self._small.chosen.connect(self._on_chosen)
        self._tell()
        self._small.show()

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # On macOS a click opens the menu, whose first entry does the same.
        if reason is QSystemTrayIcon.ActivationReason.Trigger and sys.platform != "darwin":
            self.activated.emit()

    @Slot(object)
    def _on_chosen(self, entry: Entry) -> None:
        from sojourn.domain.session import MORE_MS  # noqa: PLC0415 - see `ring`
        from sojourn.ui.tray_entries import Ask  # noqa: PLC0415

        match entry.ask:
            case Ask.MORE:
                self.extension_requested.emit(MORE_MS)
            case Ask.RECENT:
                self.recent_chosen.emit(entry.intention)
            case Ask.SWITCH:
                self.switch_requested.emit(entry.name)
            case Ask.START_FOR:
                self.person_chosen.emit(entry.name)
            case Ask.TOUCHED:
                self.person_touched.emit(entry.name)
            case _:
                {
                    Ask.ENTER: self.activated,
                    Ask.WRAP_UP: self.wrap_up_requested,
                    Ask.PAUSE: self.pause_requested,
                    Ask.GO_ON: self.go_on_requested,
                    Ask.NEW_BOX: self.new_box_requested,
                    Ask.REFLECT: self.parked_requested,
                    Ask.LATE_OUTCOME: self.late_outcome_requested,
                    Ask.PAST_VISIT: self.past_visit_requested,
                    Ask.NEXT_STEPS: self.next_steps_requested,
                    Ask.WEEK: self.week_requested,
                    Ask.HISTORY: self.history_requested,
                    Ask.BACKUPS: self.backups_requested,
                    Ask.QUIT: self.quit_requested,
                }[entry.ask].emit()
