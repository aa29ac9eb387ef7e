"""The settings window: keeps what is changed there, and has every part go by it. No rules."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from sojourn.domain.refusal import Code, Refused
from sojourn.domain.settings import (
    AT_LOG_IN,
    DAY_BEGINS_SETTING,
    DECLARED,
    DO_NOT_DISTURB,
    HIDE_WORDS,
    NOTIFY_WAY,
    OFFER_BUDGET,
    SHOWN_FIRST,
    WEEKLY_BUDGET,
    Setting,
    Settings,
)
from sojourn.domain.settings_ports import SettingsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from sojourn.controller.budgets import Budgets
    from sojourn.controller.desk import Desk
    from sojourn.controller.quiet import Quiet
    from sojourn.controller.visit import Visit

log = logging.getLogger(__name__)

_SEEN_IN_LISTS = (DAY_BEGINS_SETTING, WEEKLY_BUDGET, OFFER_BUDGET, SHOWN_FIRST)


class SettingsPages:
    """Everything about settings as such; `changed` is called when what is listed looks otherwise.

    Whoever writes a setting, this window, a switch of the tray or another window: `adopt` follows.
    """

    def __init__(self, desk: Desk, *, visit: Visit, quiet: Quiet, budgets: Budgets) -> None:
        self._desk = desk
        self._visit = visit
        self._quiet = quiet
        self._budgets = budgets
        self._adopted: Settings | None = None
        self.changed: Callable[[], None] = lambda: None

    def open(self) -> None:
        """Open the window with what the file says now."""
        self._desk.screens.open_settings(self._page())

    def change(self, key: str, value: bool | int | str) -> None:  # noqa: FBT001 - a value
        """Keep a setting, or say beside it why not."""
        if key == AT_LOG_IN.key:
            self._switch_autostart(bool(value))
            return
        setting = DECLARED[key]
        try:
            self._desk.settings.write(setting, value)
        except Refused as refused:
            self._desk.screens.refuse_setting(key, refused)
            return
        # The two switches that the tray has too.
        if setting is DO_NOT_DISTURB:
            self._quiet.switch_undisturbed(bool(value))
        elif setting is HIDE_WORDS:
            self._quiet.switch_discreet(bool(value))

    def reset(self, key: str) -> None:
        """Give a setting its default again."""
        self.change(key, AT_LOG_IN.default if key == AT_LOG_IN.key else DECLARED[key].default)

    def adopt(self) -> None:
        """Have everything go by the settings as they are now."""
        page = self._page()
        before, self._adopted = self._adopted, page.settings
        self._desk.rules = page.settings.rules()
        self._quiet.adopt(page.settings)
        self._budgets.adopt(page.settings)
        self._desk.screens.adopt_settings(page.settings)
        if before is None or _differ(before, page.settings, *_SEEN_IN_LISTS):
            self.changed()
        if before is None or _differ(before, page.settings, NOTIFY_WAY):
            self._desk.notifier.prefer(page.settings.text(NOTIFY_WAY))
        self._visit.wake()
        self._desk.screens.show_settings(page)

    def _switch_autostart(self, on: bool) -> None:  # noqa: FBT001 - a switch
        try:
            self._desk.autostart.switch(on)
        except OSError as error:
            log.warning("Starting at log-in could not be switched: %s", error)
            why = error.strerror or str(error)
            refused = Refused(Code.NOT_WRITTEN, AT_LOG_IN.key, why)
            self._desk.screens.refuse_setting(AT_LOG_IN.key, refused)
            return
        self._desk.screens.show_settings(self._page())

    def _page(self) -> SettingsPage:
        settings, faults = self._desk.settings.checked()
        # An hour of hiding ends by itself, and a file may be read-only.
        switches = {
            DO_NOT_DISTURB.key: self._quiet.is_switched_on,
            HIDE_WORDS.key: self._quiet.hides_words,
        }
        if self._desk.autostart.is_possible:
            switches[AT_LOG_IN.key] = self._desk.autostart.is_on()
        return SettingsPage(
            Settings({**settings.values, **switches}), self._desk.settings.place, faults
        )


def _differ(some: Settings, others: Settings, *settings: Setting) -> bool:
    return any(some.value(one) != others.value(one) for one in settings)
