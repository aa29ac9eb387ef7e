"""The table of the history on the screen: rows of one height, fetched before they are reached."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from sojourn.ui import theme
from sojourn.ui.history_table import SENTENCE, TIME, HistoryTable
from sojourn.ui.history_words import history_words
from sojourn.ui.shortcuts import Does, on_keys

_LONG_MS = 59 * 60_000

_LETTERS = (16, 17, 24, 12, 16, 24)
"""How wide the columns are at first; the sentence takes what is left, and no less than that."""

_LEAST_HEIGHT = theme.space(45)


class HistoryView(QTableView):
    """One visit at a time is chosen.

    Signals:
        opened: the visit chosen is to be opened.
        deleted: the visit chosen is to be deleted.
        chosen: another visit is chosen, or none.
    """

    opened = Signal()
    deleted = Signal()
    chosen = Signal()

    def __init__(self, table: HistoryTable, parent: QWidget | None = None) -> None:
        """Show that model."""
        super().__init__(parent)
        self._table = table
        self.setModel(table)
        self.setAccessibleName(self.tr("Visits"))
        self.setAccessibleDescription(self.tr("Enter opens a visit, Delete deletes it."))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._size_rows_and_columns()
        for does, asked in (
            (Does.OPEN_VISIT, self.opened.emit),
            (Does.DELETE_VISIT, self.deleted.emit),
            # A table takes these for its columns.
            (Does.FIRST_VISIT, lambda: self.choose(0)),
            (Does.LAST_VISIT, lambda: self.choose(self._table.rowCount())),
        ):
            on_keys(self, does, asked, Qt.ShortcutContext.WidgetShortcut)
        self.doubleClicked.connect(self.opened)
        self.verticalScrollBar().valueChanged.connect(self._fetch_ahead)

    @property
    def row(self) -> int:
        """The row chosen, -1 without one."""
        return self.currentIndex().row()

    @property
    def place(self) -> tuple[int, str, int]:
        """How far it is scrolled, and the visit and the row at the top there."""
        row = self.rowAt(0)
        line = self._table.line(row)
        return self.verticalScrollBar().value(), "" if line is None else line.key, row

    def go_back_to(self, place: tuple[int, str, int]) -> None:
        """Scroll to where that visit stands now, and by as much; from the very top, stay there."""
        value, key, row = place
        now = self._table.row_of(key) if value else None
        moved = 0 if now is None else now - row
        # Only then does the bar know how far there is to scroll.
        self.executeDelayedItemsLayout()
        height = self.verticalHeader().defaultSectionSize()
        self.verticalScrollBar().setValue(value + moved * height)

    def choose(self, row: int) -> None:
        """Choose a row, or the last one where there are fewer."""
        last = self._table.rowCount() - 1
        if last >= 0:
            self.setCurrentIndex(self._table.index(max(0, min(row, last)), 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the sentence what the other columns leave."""
        super().resizeEvent(event)
        others = sum(self.columnWidth(at) for at in range(len(_LETTERS)) if at != SENTENCE)
        self.setColumnWidth(SENTENCE, max(self._width(SENTENCE), self.viewport().width() - others))

    def currentChanged(self, current: object, previous: object) -> None:
        """Say that another visit is chosen."""
        super().currentChanged(current, previous)  # type: ignore[arg-type]
        self.chosen.emit()

    def _size_rows_and_columns(self) -> None:
        # Rows of one height: no row needs to be looked at to know where another one lies.
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + theme.space(4))
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setTextElideMode(Qt.TextElideMode.ElideRight)
        columns.setSectionsClickable(False)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column in range(len(_LETTERS)):
            self.setColumnWidth(column, self._width(column))
        self.setMinimumHeight(_LEAST_HEIGHT)

    def _width(self, column: int) -> int:
        metrics = self.fontMetrics()
        # How wide a time can be is a matter of the language.
        longest = history_words.time(_LONG_MS, _LONG_MS) if column == TIME else ""
        width = max(
            _LETTERS[column] * metrics.averageCharWidth(),
            metrics.horizontalAdvance(longest),
            metrics.horizontalAdvance(history_words.columns()[column]),
        )
        return width + theme.space(6)

    @Slot()
    def _fetch_ahead(self) -> None:
        """Ask for more while there is still a page to scroll through."""
        bar = self.verticalScrollBar()
        if bar.maximum() - bar.value() < 2 * bar.pageStep() and self._table.canFetchMore():
            self._table.fetchMore()
