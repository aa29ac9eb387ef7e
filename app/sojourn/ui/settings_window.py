"""The window of the settings: what is chosen counts at once; keeps nothing itself."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sojourn.domain.refusal import Refused
from sojourn.domain.settings_ports import SettingsPage
from sojourn.ui import theme
from sojourn.ui.one_window import pass_on
from sojourn.ui.scroll_page import room_of
from sojourn.ui.settings_view import SettingsView
from sojourn.ui.shortcuts import Does, on_keys
from sojourn.ui.window_place import keep_place, restore_place

_NAME = "settings"
_WIDTH = theme.space(216)
_HEIGHT = theme.space(164)


class SettingsWindow(QDialog):
    """Every setting a person may change, without a button to save.

    Signals:
        setting_changed: the key of a setting and the value a person gave it.
        setting_reset: the key of one that shall have its default again.
        platforms_requested, kinds_requested, backups_requested, first_run_requested,
            shortcuts_requested: that window is wanted.
    """

    setting_changed = Signal(str, object)
    setting_reset = Signal(str)
    platforms_requested = Signal()
    kinds_requested = Signal()
    backups_requested = Signal()
    first_run_requested = Signal()
    shortcuts_requested = Signal()

    def __init__(self, page: SettingsPage, parent: QWidget | None = None) -> None:
        """Draw that page."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._page = page
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._view = self._made_view()
        on_keys(self, Does.FIND, self._on_find)
        self.resize(QSize(_WIDTH, _HEIGHT).boundedTo(room_of(self)))
        restore_place(self, _NAME)
        self._view.put_cursor()

    def _made_view(self) -> SettingsView:
        self.setWindowTitle(self.tr("Settings — Sojourn"))
        view = SettingsView(self._page)
        view.close_requested.connect(self.close)
        pass_on(
            view,
            self,
            "setting_changed",
            "setting_reset",
            "platforms_requested",
            "kinds_requested",
            "backups_requested",
            "first_run_requested",
            "shortcuts_requested",
        )
        self._whole.addWidget(view)
        return view

    def show_page(self, page: SettingsPage) -> None:
        """Show the values as they are now."""
        self._page = page
        self._view.show_page(page)

    def refuse(self, key: str, refused: Refused) -> None:
        """Say beside a setting why it was not changed."""
        self._view.refuse(key, refused)

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language at once, where one was."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            before = self._view
            chosen, focused = before.chosen, before.focused
            self._whole.removeWidget(before)
            before.hide()
            before.deleteLater()
            self._view = self._made_view()
            self._view.choose(chosen)
            if focused:
                self._view.lead_to(focused)
            else:
                self._view.put_cursor()

    def reject(self) -> None:
        """End the search on Esc, or else close as by the window's frame."""
        if self._view.find_line.text():
            self._view.choose(self._view.chosen)
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give what was typed last, and remember the place; what cannot be taken stays on."""
        if not self._view.settle():
            event.ignore()
            return
        keep_place(self, _NAME)
        event.accept()

    def _on_find(self) -> None:
        self._view.find_line.setFocus()
        self._view.find_line.selectAll()
