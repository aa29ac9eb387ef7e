"""Tray and windows behind one port: makes each when it is asked for, passes on what people ask.

A window's module is imported when it is first opened, so that the icon stands early.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from sojourn.ui.one_window import OneWindow, bring, can_come_forward, pass_on, say_all_again
from sojourn.ui.ring import app_icon
from sojourn.ui.settings_screens import SettingsScreens
from sojourn.ui.tray import Tray
from sojourn.ui.tray_messages import TrayMessages
from sojourn.ui.window_way import WindowWay

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from sojourn.domain.kinds import Catalogue
    from sojourn.domain.page import (
        IntentionPage,
        PlatformFacts,
        SessionPage,
        TrayPage,
    )
    from sojourn.domain.refusal import Refused
    from sojourn.domain.settings import Settings
    from sojourn.ui.intention_window import IntentionWindow
    from sojourn.ui.quit_question import QuitQuestion
    from sojourn.ui.session_window import SessionWindow
    from sojourn.ui.theme import Theme


_FROM_TRAY = (
    "activated",
    "wrap_up_requested",
    "extension_requested",
    "pause_requested",
    "go_on_requested",
    "switch_requested",
    "new_box_requested",
    "recent_chosen",
    "parked_requested",
    "past_visit_requested",
    "late_outcome_requested",
    "next_steps_requested",
    "person_chosen",
    "person_touched",
    "week_requested",
    "history_requested",
    "backups_requested",
    "settings_requested",
    "quit_requested",
    "undisturbed_switched",
    "discreet_switched",
)

_FROM_SESSION = (
    "wrap_up_requested",
    "pause_requested",
    "go_on_requested",
    "extension_requested",
    "extension_explained",
    "switch_requested",
    "new_box_requested",
    "reminder_heard",
    "outcome_counted",
    "pull_felt",
    "pull_named",
    "seen_changed",
)


class Screens(SettingsScreens):
    """Implements the port `Screens`.

    Signals, as the tray and the windows have them; where two share a name:
        week_requested: the tray asks for the week.
        intention_draft_changed: what stands in the form.
        message_clicked: a balloon of the tray was clicked.
        window_wanted: the visit's window is to be shown quietly, in place of a notification.
    """

    activated = Signal()
    recent_chosen = Signal(object)
    past_visit_requested = Signal()
    late_outcome_requested = Signal()
    person_chosen = Signal(str)
    person_touched = Signal(str)
    week_requested = Signal()
    quit_requested = Signal()
    undisturbed_switched = Signal(bool)
    discreet_switched = Signal(bool)
    message_clicked = Signal()
    window_wanted = Signal()

    start_requested = Signal(object, object, object, bool)
    not_now_chosen = Signal(object)
    platform_chosen = Signal(str)
    intention_draft_changed = Signal(object)
    intention_closed = Signal()

    wrap_up_requested = Signal()
    pause_requested = Signal()
    go_on_requested = Signal()
    extension_requested = Signal(object)
    extension_explained = Signal(str)
    switch_requested = Signal(str)
    new_box_requested = Signal()
    reminder_heard = Signal()
    outcome_counted = Signal(str, int)
    pull_felt = Signal()
    pull_named = Signal(object)
    seen_changed = Signal(bool)

    wrap_up_chosen = Signal()
    keep_paused_chosen = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Put the icon in the tray; open nothing."""
        super().__init__(theme, parent)
        QApplication.setWindowIcon(app_icon())
        self._tray = Tray(self)
        self._messages = TrayMessages(lambda: self._tray.icon, self)
        self._messages.clicked.connect(self.message_clicked)
        self._window_way = WindowWay(self._tells_of_visit, self)
        self._window_way.wanted.connect(self.window_wanted)
        self._intention: OneWindow[IntentionWindow] = OneWindow()
        self._session: OneWindow[SessionWindow] = OneWindow()
        self._quit: OneWindow[QuitQuestion] = OneWindow()
        for needed in (self._tray.menu_opened, self._tray.small_window_needed):
            needed.connect(self._theme.dress)
        self._tray.small_window_seen.connect(lambda: self.seen_changed.emit(True))
        pass_on(self._tray, self, *_FROM_TRAY)

    def speak_anew(self) -> None:
        """Have tray and open windows in the language spoken now; nothing typed is lost."""
        self._tray.speak_anew()
        say_all_again()

    def has_tray(self) -> bool:
        """Tell whether the icon stands in a tray."""
        return self._tray.icon is not None

    def look_for_tray(self) -> None:
        """Take it that what shows tray icons over D-Bus has come or gone."""
        self._tray.look_for_tray()

    def adopt_settings(self, settings: Settings) -> None:
        """Have tray and windows look and speak as the settings say."""
        from sojourn.domain.settings import ALWAYS, SMALL_WINDOW  # noqa: PLC0415 - after the icon

        super().adopt_settings(settings)
        self._tray.keep_small_window(wanted=settings.text(SMALL_WINDOW) == ALWAYS)

    def notification_ways(self) -> tuple[TrayMessages, WindowWay]:
        """Give the ways to notify that need QtWidgets, for the end of the chain."""
        return self._messages, self._window_way

    def show_tray(self, page: TrayPage) -> None:
        """Draw the tray icon, its tool tip and menu."""
        self._tray.show_page(page)

    def open_intention(self, page: IntentionPage) -> None:
        """Open the intention window, or raise the open one as it stands.

        An open one that cannot say what the page is for closes, and its draft is kept.
        """
        from sojourn.ui.intention_window import IntentionWindow  # noqa: PLC0415

        shown = self._intention.window
        if shown is not None and shown.serves(page):
            bring(shown)
            return
        if shown is not None:
            shown.close()
        self._theme.dress()

        def make() -> IntentionWindow:
            shown = self._intention.window
            window = IntentionWindow(shown.handed_over() if shown else page)
            pass_on(window, self, "start_requested", "not_now_chosen", "platform_chosen")
            window.kinds_requested.connect(self.kinds_requested)
            window.draft_changed.connect(self.intention_draft_changed)
            window.closed.connect(self.intention_closed)
            return window

        self._intention.open(make)

    def show_platform_facts(self, facts: PlatformFacts | None) -> None:
        """Give the open intention window the facts of the platform chosen in it."""
        if self._intention.window is not None:
            self._intention.window.show_platform_facts(facts)

    def show_catalogue(
        self, catalogue: Catalogue, chosen: str = "", went: Mapping[str, str] = {}
    ) -> None:
        """Give the open windows that offer kinds those there are now."""
        super().show_catalogue(catalogue, chosen, went)
        self._intention.tell("kinds", lambda window: window.show_catalogue(catalogue, went))

    def hide_words(self, hidden: bool) -> None:  # noqa: FBT001 - a fact
        """Hide in the open windows what was typed, or show it again."""
        super().hide_words(hidden)
        self._intention.tell("hide", lambda window: window.hide_words(hidden))

    def show_now(self, now: datetime) -> None:
        """Give the open intention window the time."""
        self._intention.tell("now", lambda window: window.show_now(now))

    def refuse_intention(self, refused: Refused) -> None:
        """Say in the open intention window why the visit did not begin."""
        if self._intention.window is not None:
            self._intention.window.refuse(refused)

    def close_intention(self) -> None:
        """Close the intention window; what it held is said or dropped."""
        if self._intention.window is not None:
            self._intention.window.dismiss()

    def intention_is_open(self) -> bool:
        """Tell whether the intention window is open."""
        return self._intention.window is not None

    def open_session(
        self, page: SessionPage, *, wrap_up: bool = False, quietly: bool = False
    ) -> None:
        """Open or raise the session window; `wrap_up` puts the focus on Wrap up.

        `quietly` leaves the focus with whatever other window has it.
        """
        from sojourn.ui.wishes import Wishes  # noqa: PLC0415

        window = self._session.window
        if window is None:
            self._theme.dress()
            window = self._session.open(lambda: self._session_window(page), quietly=quietly)
        else:
            self.show_session(page)
            bring(window, quietly=quietly)
        if wrap_up:
            window.focus_wrap_up()
        if wrap_up or quietly:
            self.announce(Wishes().session(page), at_once=False)

    def _session_window(self, page: SessionPage) -> SessionWindow:
        from sojourn.ui.session_window import SessionWindow  # noqa: PLC0415

        window = SessionWindow(page)
        pass_on(window, self, *_FROM_SESSION)
        return window

    def _tells_of_visit(self) -> bool:
        return self._session.window is not None or self.reflection_is_open()

    def show_session(self, page: SessionPage) -> None:
        """Give the open session window what to draw; nothing when it is closed."""
        self._session.tell("page", lambda window: window.show_page(page))

    def close_session(self) -> None:
        """Close the session window."""
        if self._session.window is not None:
            self._session.window.close()

    def can_come_forward(self) -> bool:
        """Tell whether a window comes to the front here when it wants to."""
        return can_come_forward()

    def countdown_is_seen(self) -> bool:
        """Tell whether a countdown is on the screen."""
        window = self._session.window
        return (window is not None and window.is_seen) or self._tray.small_window_is_seen

    def ask_quit(self) -> None:
        """Ask whether to wrap up first, keep the session paused, or stay."""
        from sojourn.ui.quit_question import QuitQuestion  # noqa: PLC0415

        if self._quit.window is not None:
            bring(self._quit.window)
            return
        self._theme.dress()

        def make() -> QuitQuestion:
            question = QuitQuestion()
            pass_on(question, self, "wrap_up_chosen", "keep_paused_chosen")
            return question

        self._quit.open(make)

    def open_address(self, url: str) -> None:
        """Open an http(s) address in the person's browser."""
        address = QUrl(url)
        if address.scheme() in {"http", "https"}:
            QDesktopServices.openUrl(address)
