"""The window of purposes and outcome kinds; loaded when it is first opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sojourn.ui.later_screens import LaterScreens
from sojourn.ui.one_window import OneWindow, bring, pass_on

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sojourn.domain.kinds import Catalogue
    from sojourn.domain.refusal import Refused
    from sojourn.ui.kinds_window import KindsWindow
    from sojourn.ui.theme import Theme


class KindScreens(LaterScreens):
    """Opens that window, and passes on what is changed in it.

    Signals, as the window has them, and:
        kinds_requested: the window is wanted, wherever that was asked.
    """

    kinds_requested = Signal()
    kind_changed = Signal(object)
    kinds_merged = Signal(object, str)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Open nothing."""
        super().__init__(theme, parent)
        self._kinds: OneWindow[KindsWindow] = OneWindow()

    def open_kinds(self, catalogue: Catalogue) -> None:
        """Open or raise the window of purposes and outcome kinds."""
        from sojourn.ui.kinds_window import KindsWindow  # noqa: PLC0415

        if self._kinds.window is not None:
            bring(self._kinds.window)
            return
        self._theme.dress()

        def make() -> KindsWindow:
            window = KindsWindow(catalogue)
            pass_on(window, self, "kind_changed", "kinds_merged")
            return window

        self._kinds.open(make)

    def show_catalogue(
        self, catalogue: Catalogue, chosen: str = "", went: Mapping[str, str] = {}
    ) -> None:
        """Give the open windows the kinds there are now, one of them chosen."""
        super().show_catalogue(catalogue, chosen, went)
        self._kinds.tell("kinds", lambda window: window.show_catalogue(catalogue, chosen))

    def refuse_kind(self, refused: Refused) -> None:
        """Say in the open window why a kind was not kept."""
        if self._kinds.window is not None:
            self._kinds.window.refuse(refused)
