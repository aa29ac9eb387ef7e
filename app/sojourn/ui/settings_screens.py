"""The settings window, and what settings change on the screen at once; loaded when opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sojourn.ui.one_window import OneWindow, bring, pass_on
from sojourn.ui.week_screens import WeekScreens

if TYPE_CHECKING:
    from sojourn.domain.refusal import Refused
    from sojourn.domain.settings import Settings
    from sojourn.domain.settings_ports import SettingsPage
    from sojourn.ui.settings_window import SettingsWindow
    from sojourn.ui.theme import Theme


class SettingsScreens(WeekScreens):
    """Opens the window, and passes on what people change in it.

    Signals, as the window has them; besides:
        settings_requested: the tray asks for the window.
        language_chosen: the value of the setting, for whoever keeps the words.
    """

    settings_requested = Signal()
    setting_changed = Signal(str, object)
    setting_reset = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Open nothing."""
        super().__init__(theme, parent)
        self._settings: OneWindow[SettingsWindow] = OneWindow()

    def open_settings(self, page: SettingsPage) -> None:
        """Open or raise the settings."""
        from sojourn.ui.settings_window import SettingsWindow  # noqa: PLC0415

        if self._settings.window is not None:
            self._settings.window.show_page(page)
            bring(self._settings.window)
            return
        self._theme.dress()
        window = SettingsWindow(page)
        pass_on(window, self, "setting_changed", "setting_reset")
        pass_on(window, self, "kinds_requested", "backups_requested", "first_run_requested")
        window.shortcuts_requested.connect(self.open_keys)
        window.platforms_requested.connect(lambda: self.platforms_requested.emit(""))
        self._settings.show(window)

    def open_keys(self) -> None:
        """Open or raise the list of keys, as F1 does in each window."""
        from sojourn.ui.keys_window import show_keys  # noqa: PLC0415

        self._theme.dress()
        show_keys()

    def show_settings(self, page: SettingsPage) -> None:
        """Give the open window the values as they are now; nothing when it is closed."""
        if self._settings.window is not None:
            self._settings.window.show_page(page)

    def refuse_setting(self, key: str, refused: Refused) -> None:
        """Say in the open window, beside that setting, why it was not changed."""
        if self._settings.window is not None:
            self._settings.window.refuse(key, refused)

    def adopt_settings(self, settings: Settings) -> None:
        """Have windows look and speak as the settings say."""
        from sojourn.domain.settings import (  # noqa: PLC0415 - after the icon
            APPEARANCE,
            LANGUAGE,
            REVIEW_DAY,
        )

        self.language_chosen.emit(settings.text(LANGUAGE))
        self._theme.set_appearance(settings.text(APPEARANCE))
        if self._week.window is not None:
            self._week.window.show_review_day(settings.text(REVIEW_DAY))
