"""The tray icon with its tool tip and menu; draws pages and says what was asked for.

Where the desktop has no tray, the small window stands in, until a tray comes. Nothing asks again
and again for one: the icon hears of an X11 tray by itself, and of the other kind we are told.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from sojourn.ui.ring import Face, face_of, tray_icon
from sojourn.ui.tray_menu import TrayMenu
from sojourn.ui.tray_seat import SEAT, seat_of_icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QWindow

    from sojourn.domain.page import TrayPage
    from sojourn.ui.small_window import SmallWindow
    from sojourn.ui.tray_entries import Entry, TrayWords

GRACE_MS = 2_000
"""At log-in the tray may come a little after us; nobody should see a window for that."""

SETTLING_MS = 200
"""What shows icons over D-Bus needs a moment before it takes one."""


class Tray(QObject):
    """What stands for Sojourn on the desktop.

    Signals:
        extension_requested: how much more, in milliseconds.
        switch_requested: the platform to go on at.
        recent_chosen: the `Intention` to start again.
        person_chosen, person_touched: the name of who is to be got back to, or was.
        undisturbed_switched, discreet_switched: a switch was set on or off.
        menu_opened: the menu is about to be seen.
        small_window_needed: the small window is about to be shown, the tray being absent.
        small_window_seen: it is on the screen, or is not any more.
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
    settings_requested = Signal()
    quit_requested = Signal()
    undisturbed_switched = Signal(bool)
    discreet_switched = Signal(bool)
    menu_opened = Signal()
    small_window_needed = Signal()
    small_window_seen = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        has_tray: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        """Put the icon in the tray, now or as soon as one comes.

        The menu has its entries from the first page on.
        """
        super().__init__(parent)
        self._has_tray = has_tray
        self._face = Face()
        self._page: TrayPage | None = None
        self._words: TrayWords | None = None
        self._menu = TrayMenu()
        self._menu.chosen.connect(self._on_chosen)
        self._menu.aboutToShow.connect(self.menu_opened)
        self._icon: QSystemTrayIcon | None = None
        self._seat: QWindow | None = None
        self._waits_for_seat = False
        self._made_in_vain = False
        self._small: SmallWindow | None = None
        self._keeps_small = False
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLING_MS)
        self._settled.timeout.connect(self._make_icon)
        self._look_again = QTimer(self)
        self._look_again.setSingleShot(True)
        self._look_again.setInterval(GRACE_MS)
        self._look_again.timeout.connect(self._look)
        QApplication.setQuitOnLastWindowClosed(False)
        self._make_icon()

    @property
    def icon(self) -> QSystemTrayIcon | None:
        """The icon itself, for its messages; None without a tray."""
        return self._icon if self._has_tray() else None

    @property
    def small_window_is_seen(self) -> bool:
        """Whether the small window is on the screen."""
        return self._small is not None and self._small.is_seen

    def keep_small_window(self, *, wanted: bool) -> None:
        """Have the small window beside the icon too, or only where there is no tray."""
        if wanted != self._keeps_small:
            self._keeps_small = wanted
            self._look()

    @Slot()
    def look_for_tray(self) -> None:
        """Take it that what shows icons over D-Bus has come or gone.

        Whether an icon speaks D-Bus or X11 is settled when it is made, so it is made anew.
        """
        self._settled.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that an X11 tray has come: Qt makes a window for it and says so to nobody."""
        from PySide6.QtCore import QEvent  # noqa: PLC0415 - see `ring`; most desktops have a tray

        if event.type() == QEvent.Type.Show and watched.objectName() == SEAT:
            self._look()
        return super().eventFilter(watched, event)

    def show_page(self, page: TrayPage) -> None:
        """Draw a page; what looks the same is left alone."""
        self._page = page
        was, self._face = self._face, face_of(page)
        if self._icon is not None and self._face != was:
            self._icon.setIcon(tray_icon(self._face))
        self._tell()

    @Slot()
    def _make_icon(self) -> None:
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None
        there = self._has_tray()
        self._made_in_vain = not there
        if not there:
            self._look_again.start()
            if QGuiApplication.platformName() != "xcb":
                # Only an icon on X11 waits for a tray.
                return
        self._icon = icon = QSystemTrayIcon(tray_icon(self._face), self)
        icon.setContextMenu(self._menu)
        icon.activated.connect(self._on_activated)
        self._tell()
        icon.show()
        if there and (self._small is not None or self._keeps_small):
            self._look()
        else:
            self._watch_seat()

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
            self._small.show_time(self._page)

    def speak_anew(self) -> None:
        """Say all of it in the language spoken now."""
        self._tell()
        if self._small is not None:
            self._small.explain(by_choice=self._has_tray())

    @Slot()
    def _look(self) -> None:
        there = self._has_tray()
        if there and self._made_in_vain and seat_of_icon() is None:
            # What shows icons over D-Bus has come before anybody listened for it.
            self._make_icon()
            return
        wanted = self._keeps_small or not there
        if wanted and self._small is None:
            self._make_small_window()
        elif not wanted and self._small is not None:
            self._small.dismiss()
            self._small = None
            self.small_window_seen.emit()
        if self._small is not None:
            self._small.explain(by_choice=there)
        self._watch_seat()

    def _watch_seat(self) -> None:
        """Be told when the X11 tray that has the icon goes, or, where there is none, comes."""
        seat = seat_of_icon()
        waits = seat is None and not self._has_tray()
        if waits != self._waits_for_seat:
            self._waits_for_seat = waits
            app = QApplication.instance()
            if app is not None:
                # Only while there is no tray: each event of the whole app comes by here.
                (app.installEventFilter if waits else app.removeEventFilter)(self)
        if seat is not None and seat is not self._seat:
            self._seat = seat
            seat.destroyed.connect(self._miss_seat)

    @Slot()
    def _miss_seat(self) -> None:
        self._seat = None
        self._look_again.start()

    def _make_small_window(self) -> None:
        from sojourn.ui.small_window import SmallWindow  # noqa: PLC0415 - most desktops have a tray

        self.small_window_needed.emit()
        self._small = SmallWindow()
        self._small.chosen.connect(self._on_chosen)
        self._small.seen_changed.connect(self.small_window_seen)
        self._tell()
        self._small.show()

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # On macOS a click opens the menu, whose first entry does the same.
        if reason is QSystemTrayIcon.ActivationReason.Trigger and sys.platform != "darwin":
            self.activated.emit()
        elif reason is QSystemTrayIcon.ActivationReason.MiddleClick:
            self._pause_or_go_on()

    def _pause_or_go_on(self) -> None:
        phase = None if self._page is None else self._page.phase
        if phase is not None:
            # A page has come, and with it the domain; before, nothing of it is loaded.
            from sojourn.domain.session import Phase  # noqa: PLC0415

            asked = self.go_on_requested if phase is Phase.PAUSED else self.pause_requested
            asked.emit()

    @Slot(object)
    def _on_chosen(self, entry: Entry) -> None:
        from sojourn.domain.session import MORE_MS  # noqa: PLC0415 - see `ring`
        from sojourn.ui.tray_entries import Ask  # noqa: PLC0415

        match entry.ask:
            case Ask.MORE:
                self.extension_requested.emit(MORE_MS)
            case Ask.UNDISTURBED:
                self.undisturbed_switched.emit(not entry.ticked)
            case Ask.HIDE_WORDS:
                self.discreet_switched.emit(not entry.ticked)
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
                    Ask.SETTINGS: self.settings_requested,
                    Ask.QUIT: self.quit_requested,
                }[entry.ask].emit()
