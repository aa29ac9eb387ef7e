"""The window of the first start, a part of the port `Screens`; imported when opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sojourn.ui.one_window import OneWindow, bring, pass_on

if TYPE_CHECKING:
    from sojourn.domain.first_run import FirstRunPage, Trial
    from sojourn.domain.refusal import Refused
    from sojourn.ui.theme import Theme
    from sojourn.ui.welcome_window import WelcomeWindow


class FirstRunScreens(QObject):
    """Opens it, and passes on what people say in it.

    Signals:
        first_run_requested: the page is wanted again.
        first_run_said: the `FirstRunChoices`, and whether a visit is to begin.
        first_run_left: the page was closed, whatever was said.
    """

    first_run_requested = Signal()
    first_run_said = Signal(object, bool)
    first_run_left = Signal()
    trial_requested = Signal()
    trial_seen = Signal()
    trial_missed = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Open nothing."""
        super().__init__(parent)
        self._theme = theme
        self._welcome: OneWindow[WelcomeWindow] = OneWindow()

    def open_first_run(self, page: FirstRunPage) -> None:
        """Open the page, or raise the open one as it stands."""
        from sojourn.ui.welcome_window import WelcomeWindow  # noqa: PLC0415

        if self._welcome.window is not None:
            bring(self._welcome.window)
            return
        self._theme.dress()

        def make() -> WelcomeWindow:
            window = WelcomeWindow(page)
            pass_on(window, self, "trial_requested", "trial_seen", "trial_missed")
            window.said.connect(self.first_run_said)
            window.left.connect(self.first_run_left)
            return window

        self._welcome.open(make)

    def hide_words(self, hidden: bool) -> None:  # noqa: FBT001 - a fact
        """Hide on the open page the names that the person has, or show them again."""
        self._welcome.tell("hide", lambda window: window.hide_words(hidden))

    def show_trial(self, trial: Trial) -> None:
        """Say on the open page how the trial of a notification stands."""
        self._welcome.tell("trial", lambda window: window.show_trial(trial))

    def refuse_first_run(self, refused: Refused) -> None:
        """Say on the open page why its choices were not taken."""
        if self._welcome.window is not None:
            self._welcome.window.refuse(refused)

    def refuse_autostart(self, why: str) -> None:
        """Say on the open page that the system did not take it."""
        if self._welcome.window is not None:
            self._welcome.window.refuse_autostart(why)

    def close_first_run(self) -> None:
        """Close the page; what was said there is kept."""
        if self._welcome.window is not None:
            self._welcome.window.close()
