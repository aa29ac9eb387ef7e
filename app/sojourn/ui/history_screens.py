"""The windows of the history, the third part of the port `Screens`; each imported when opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sojourn.ui.journal_screens import JournalScreens
from sojourn.ui.one_window import OneWindow, bring, pass_on, told_kinds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sojourn.domain.history import AmendmentPage, HistoryFrame, HistoryPage
    from sojourn.domain.kinds import Catalogue
    from sojourn.domain.refusal import Refused
    from sojourn.ui.amendment_window import AmendmentWindow
    from sojourn.ui.history_window import HistoryWindow
    from sojourn.ui.theme import Theme


class HistoryScreens(JournalScreens):
    """Opens these windows, and passes on under the same names what people ask in them."""

    history_requested = Signal()
    history_wanted = Signal(object)
    visit_chosen = Signal(str)
    visit_deleted = Signal(str)
    undo_requested = Signal()

    visit_amended = Signal(str, object)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Open nothing."""
        super().__init__(theme, parent)
        self._history: OneWindow[HistoryWindow] = OneWindow()
        self._amendment: OneWindow[AmendmentWindow] = OneWindow()

    def open_history(self, frame: HistoryFrame) -> None:
        """Open or raise the history window; it asks for visits itself."""
        from sojourn.ui.history_window import HistoryWindow  # noqa: PLC0415

        if self._history.window is not None:
            self._history.tell("frame", lambda window: window.show_frame(frame))
            bring(self._history.window)
            return
        self._theme.dress()

        def make() -> HistoryWindow:
            window = HistoryWindow(frame)
            pass_on(
                window, self, "history_wanted", "visit_chosen", "visit_deleted", "undo_requested"
            )
            return window

        self._history.open(make)

    def show_history(self, page: HistoryPage) -> None:
        """Give the open history window what it asked for."""
        if self._history.window is not None:
            self._history.window.show_page(page)

    def history_changed(self, frame: HistoryFrame) -> None:
        """Give the open history window its frame, and have it ask for its visits again."""
        if self._history.window is not None:
            self._history.tell("frame", lambda window: window.show_frame(frame))
            self._history.window.ask()

    def show_catalogue(
        self, catalogue: Catalogue, _chosen: str = "", went: Mapping[str, str] = {}
    ) -> None:
        """Give the open windows the kinds there are now."""
        told = told_kinds(went)
        self._history.tell(told, lambda window: window.show_catalogue(catalogue, went))
        self._amendment.tell(told, lambda window: window.show_catalogue(catalogue, went))

    def refuse_history(self, refused: Refused) -> None:
        """Say in the open history window why something was not done."""
        if self._history.window is not None:
            self._history.window.refuse(refused)

    def open_amendment(self, page: AmendmentPage) -> None:
        """Open the window that puts a visit right, over the history window."""
        from sojourn.ui.amendment_window import AmendmentWindow  # noqa: PLC0415

        if self._amendment.window is not None:
            bring(self._amendment.window)
            return
        self._theme.dress()

        def make() -> AmendmentWindow:
            window = AmendmentWindow(page, self._history.window)
            pass_on(window, self, "visit_amended")
            return window

        self._amendment.open(make)

    def refuse_amendment(self, refused: Refused) -> None:
        """Say in that window why the visit was not changed."""
        if self._amendment.window is not None:
            self._amendment.window.refuse(refused)

    def close_amendment(self) -> None:
        """Close that window; what it held is kept in the journal."""
        if self._amendment.window is not None:
            self._amendment.window.close()
