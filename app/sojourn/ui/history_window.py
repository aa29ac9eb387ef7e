"""All visits in one window: search, filter, open, delete, undo; asks for all, changes nothing."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from sojourn.domain.amendment import Former
from sojourn.domain.history import (
    HistoryFilter,
    HistoryFrame,
    HistoryLine,
    HistoryPage,
    Standing,
)
from sojourn.domain.kinds import Catalogue
from sojourn.domain.refusal import Code, Refused
from sojourn.ui import theme
from sojourn.ui.announcing import announce
from sojourn.ui.history_filters import HistoryFilters
from sojourn.ui.history_table import HistoryTable
from sojourn.ui.history_view import HistoryView
from sojourn.ui.history_words import history_words
from sojourn.ui.line_icon import Sign, put_sign
from sojourn.ui.nothing_yet import NothingYet
from sojourn.ui.one_line import OneLine
from sojourn.ui.refusal_words import refusal
from sojourn.ui.scroll_page import ScrollPage, room_of
from sojourn.ui.shortcuts import Does, on_keys
from sojourn.ui.trouble_line import TroubleLine
from sojourn.ui.window_place import keep_place, restore_place

_NAME = "history"
_WIDTH = theme.space(264)
_HEIGHT = theme.space(160)


class HistoryWindow(QWidget):
    """The visits of a filter, the latest first; the one chosen stays chosen while they change.

    Signals:
        history_wanted: a `HistoryQuery` that `show_page` is to answer.
        visit_chosen: the key of a visit that is to be put right.
        visit_deleted: the key of a visit.
        undo_requested: the last edit or deletion shall be undone.
    """

    history_wanted = Signal(object)
    visit_chosen = Signal(str)
    visit_deleted = Signal(str)
    undo_requested = Signal()

    def __init__(self, frame: HistoryFrame, parent: QWidget | None = None) -> None:
        """Build it; visits are asked for when it is shown."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("History — Sojourn"))
        self._key = ""
        self._undoes = ""
        self._shown: HistoryFilter | None = None
        self._is_entering = False
        self._filters = HistoryFilters(frame)
        self._table = HistoryTable(self)
        self._view = HistoryView(self._table)
        self._nothing = NothingYet()
        self._middle = QStackedWidget()
        self._middle.addWidget(self._view)
        self._middle.addWidget(self._nothing)
        self._total = OneLine()
        theme.quiet(self._total)
        self._trouble = TroubleLine(self._view)
        page = ScrollPage()
        page.column.setSpacing(theme.space(3))
        page.column.addWidget(self._filters)
        page.column.addWidget(self._middle, 1)
        page.column.addWidget(self._trouble)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(page, 1)
        whole.addLayout(self._foot())
        self._join()
        self._show_chosen()
        self.resize(QSize(_WIDTH, _HEIGHT).boundedTo(room_of(self)))
        restore_place(self, _NAME)

    def show_frame(self, frame: HistoryFrame) -> None:
        """Offer what there is to choose from now."""
        self._filters.offer(frame.platforms)

    def show_catalogue(self, catalogue: Catalogue, went: Mapping[str, str]) -> None:
        """Offer the purposes there are now; `went` leads from those that are gone."""
        self._filters.show_catalogue(catalogue, went)

    def show_page(self, page: HistoryPage) -> None:
        """Show visits that were asked for; others come too late."""
        row, place = self._view.row, self._view.place
        before = self._chosen()
        if not self._table.show_page(page):
            return
        self._show_former(page.former)
        if page.query.after is not None:
            return
        self._total.show_text(history_words.total(page.total))
        self._show_nothing(page)
        if page.query.wanted == self._shown:
            self._choose_again(row)
            self._view.go_back_to(place)
            if before is None or before.key != self._key:
                self._view.scrollTo(self._view.currentIndex())
        else:
            self._shown = page.query.wanted
            self._choose_again(0 if self._view.hasFocus() else -1)
            announce(self, self._total.whole)
        self._show_chosen()
        if self._is_entering:
            self._enter_list()

    @Slot()
    def ask(self) -> None:
        """Ask for the visits again: something may have changed."""
        self._trouble.hide()
        self._table.ask(self._filters.filter)

    def refuse(self, refused: Refused) -> None:
        """Say why something was not done; what was typed in the filters goes on standing there."""
        focus = self.focusWidget()
        self._table.give_up()
        self._is_entering = False
        self._show_chosen()
        if refused.code is Code.UNKNOWN:
            self.ask()
        self._trouble.say(refusal(refused))
        if focus is not None:
            focus.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the visits; the cursor stands where one types."""
        super().showEvent(event)
        if not event.spontaneous():
            self._filters.put_cursor()
            self.ask()

    def changeEvent(self, event: QEvent) -> None:
        """See what has changed meanwhile, whenever the person comes back to the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.ask()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place."""
        keep_place(self, _NAME)
        super().closeEvent(event)

    def _foot(self) -> QHBoxLayout:
        self._former = OneLine()
        self._former.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._undo = QPushButton(self.tr("Und&o"))
        self._undo.setAccessibleDescription(self.tr("Takes the last change of the history back."))
        self._delete = QPushButton(self.tr("&Delete"))
        self._delete.setAccessibleDescription(self.tr("Deletes the visit chosen; can be undone."))
        self._open = QPushButton(self.tr("&Edit…"))
        self._open.setAccessibleDescription(self.tr("Opens the visit chosen."))
        for button, sign in (
            (self._undo, Sign.UNDO),
            (self._delete, Sign.DELETE),
            (self._open, Sign.EDIT),
        ):
            put_sign(button, sign)
        foot = QHBoxLayout()
        side = theme.PAGE
        foot.setContentsMargins(side, 0, side, side)
        foot.setSpacing(theme.space(3))
        foot.addWidget(self._total, 2)
        foot.addWidget(self._former, 5)
        for button in (self._undo, self._delete, self._open):
            foot.addWidget(button)
        return foot

    def _join(self) -> None:
        self._filters.changed.connect(self._on_filter)
        self._filters.left.connect(self._enter_list)
        self._table.wanted.connect(self.history_wanted)
        self._view.opened.connect(self._on_open)
        self._view.deleted.connect(self._on_delete)
        self._view.chosen.connect(self._show_chosen)
        self._open.clicked.connect(self._on_open)
        self._delete.clicked.connect(self._on_delete)
        self._undo.clicked.connect(self._on_undo)
        on_keys(self, Does.FIND, self._filters.put_cursor)
        on_keys(self, Does.UNDO, self._undo.click)
        on_keys(self, Does.LEAVE, self.close)

    def _show_former(self, former: Former | None) -> None:
        told = "" if former is None else history_words.former(former)
        self._undoes = "" if former is None else former.was.key
        self._undo.setEnabled(former is not None)
        self._former.setVisible(bool(told))
        if told == self._former.whole:
            return
        self._former.show_text(told)
        # What stood there from the start is no news.
        if told and self._shown is not None:
            announce(self, f"{told}. {history_words.how_to_undo()}")

    def _show_nothing(self, page: HistoryPage) -> None:
        if page.query.wanted == HistoryFilter():
            self._nothing.say(
                self.tr(
                    "No visit is kept yet. Start one from the tray, or add a past visit there; "
                    "it will be listed here."
                )
            )
        else:
            self._nothing.say(
                self.tr("No visit fits. Search for less, or choose Show all to see every visit.")
            )
        if not page.lines and self._view.hasFocus():
            self._filters.put_cursor()
        self._middle.setCurrentWidget(self._view if page.lines else self._nothing)

    def _choose_again(self, row: int) -> None:
        """Choose the visit that was chosen, or what has come into its place."""
        again = self._table.row_of(self._key) if self._key else None
        if again is not None:
            self._view.choose(again)
        elif row >= 0:
            self._view.choose(row)
        else:
            self._key = ""

    @Slot(object)
    def _on_filter(self, wanted: HistoryFilter) -> None:
        self._is_entering = False
        self._trouble.hide()
        self._table.ask(wanted)

    def _chosen(self) -> HistoryLine | None:
        return self._table.line(self._view.row)

    @Slot()
    def _show_chosen(self) -> None:
        line = self._chosen()
        self._key = self._key if line is None else line.key
        can_change = line is not None and line.standing is not Standing.ON
        self._open.setEnabled(can_change)
        self._delete.setEnabled(can_change)

    @Slot()
    def _enter_list(self) -> None:
        # The next key shall not meet a visit that is only still there.
        self._is_entering = self._table.is_waiting
        if not self._is_entering and self._table.rowCount():
            self._view.setFocus()
            self._view.choose(max(0, self._view.row))

    @Slot()
    def _on_open(self) -> None:
        line = self._chosen()
        if line is not None and not self._is_on(line):
            self.visit_chosen.emit(line.key)

    @Slot()
    def _on_delete(self) -> None:
        line = self._chosen()
        if line is not None and not self._is_on(line):
            self.visit_deleted.emit(line.key)

    @Slot()
    def _on_undo(self) -> None:
        # What comes back is what the person wants to see.
        self._key = self._undoes or self._key
        self.undo_requested.emit()

    def _is_on(self, line: HistoryLine) -> bool:
        if line.standing is Standing.ON:
            self._trouble.say(refusal(Refused(Code.SESSION_ON, "visit", line.key)))
        return line.standing is Standing.ON
