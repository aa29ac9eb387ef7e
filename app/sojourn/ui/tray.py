"""The tray icon with its tool tip and menu; draws pages and says what was asked for.

Where the desktop has no tray, the small window stands in, until a tray comes.
"""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from sojourn.domain.page import TrayPage
from sojourn.domain.session import MORE_MS
from sojourn.ui.ring import face_of, tray_icon
from sojourn.ui.tray_entries import Ask, Entry, TrayWords, tool_tip_text
from sojourn.ui.tray_menu import TrayMenu

if TYPE_CHECKING:
    from sojourn.ui.small_window import SmallWindow

GRACE_MS = 2_000
"""At log-in the tray may come a little after us; nobody should see a window for that."""

LOOK_AGAIN_MS = 10_000


class Tray(QObject):
    """What stands for Sojourn on the desktop.

    Signals:
        extension_requested: how much more, in milliseconds.
        recent_chosen: the `Intention` to start again.
        small_window_needed: the small window is about to be shown, the tray being absent.
    """

    activated = Signal()
    wrap_up_requested = Signal()
    extension_requested = Signal(object)
    pause_requested = Signal()
    go_on_requested = Signal()
    recent_chosen = Signal(object)
    reflection_requested = Signal()
    week_requested = Signal()
    quit_requested = Signal()
    small_window_needed = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        has_tray: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        """Put the icon in the tray at once, or wait a moment for a tray to come."""
        super().__init__(parent)
        self._has_tray = has_tray
        self._page = TrayPage()
        self._words = TrayWords(self)
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
        was, self._page = self._page, page
        if self._icon is not None:
            if face_of(page) != face_of(was):
                self._icon.setIcon(tray_icon(face_of(page)))
            self._tell(self._icon)
        self._show_entries()

    def _make_icon(self) -> None:
        icon = QSystemTrayIcon(tray_icon(face_of(self._page)), self)
        icon.setContextMenu(self._menu)
        icon.activated.connect(self._on_activated)
        self._icon = icon
        self._tell(icon)
        self._show_entries()
        icon.show()

    def _tell(self, icon: QSystemTrayIcon) -> None:
        sentence = tool_tip_text(self._words.tool_tip(self._page))
        if sentence != icon.toolTip():
            icon.setToolTip(sentence)

    def _show_entries(self) -> None:
        entries = self._words.entries(self._page)
        self._menu.show_entries(entries)
        if self._small is not None:
            self._small.show_page(self._words.tool_tip(self._page), face_of(self._page), entries)

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
        self._show_entries()
        self._small.show()

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # On macOS a click opens the menu, whose first entry does the same.
        if reason is QSystemTrayIcon.ActivationReason.Trigger and sys.platform != "darwin":
            self.activated.emit()

    @Slot(object)
    def _on_chosen(self, entry: Entry) -> None:
        match entry.ask:
            case Ask.ENTER:
                self.activated.emit()
            case Ask.WRAP_UP:
                self.wrap_up_requested.emit()
            case Ask.MORE:
                self.extension_requested.emit(MORE_MS)
            case Ask.PAUSE:
                self.pause_requested.emit()
            case Ask.GO_ON:
                self.go_on_requested.emit()
            case Ask.RECENT:
                self.recent_chosen.emit(entry.intention)
            case Ask.REFLECT:
                self.reflection_requested.emit()
            case Ask.WEEK:
                self.week_requested.emit()
            case Ask.QUIT:
                self.quit_requested.emit()
