"""All visits as a table model that fetches them page by page; it asks, and is given."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from sojourn.domain.history import PAGE, HistoryFilter, HistoryLine, HistoryPage, HistoryQuery
from sojourn.domain.kinds import BUILT_IN
from sojourn.domain.markup import escaped
from sojourn.ui.history_words import history_words
from sojourn.ui.words import named

SENTENCE = 2
TIME = 3
"""Columns that a view treats in their own way."""

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_TOP = QModelIndex()


class HistoryTable(QAbstractTableModel):
    """Holds the visits fetched so far, the latest first; read only.

    Signals:
        wanted: a `HistoryQuery` that `show_page` is to answer.
    """

    wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty, and ask nothing yet."""
        super().__init__(parent)
        self._lines: list[HistoryLine] = []
        self._catalogue = BUILT_IN
        self._filter = HistoryFilter()
        self._asked: HistoryQuery | None = None
        self._is_whole = True

    @property
    def is_waiting(self) -> bool:
        """Whether something was asked for that has not come yet."""
        return self._asked is not None

    def ask(self, wanted: HistoryFilter) -> None:
        """Ask for the visits of a filter, from the top; what is shown stays until they come.

        With the filter as it was, as many are asked for as there are: they may have changed.
        """
        most = max(PAGE, len(self._lines)) if wanted == self._filter else PAGE
        self._filter = wanted
        self._ask(HistoryQuery(wanted, most=most))

    def show_page(self, page: HistoryPage) -> bool:
        """Take what was asked for last, and nothing else; tell whether that was it."""
        if page.query != self._asked:
            return False
        self._asked = None
        self._is_whole = page.is_last
        self._catalogue = page.catalogue
        if page.query.after is None:
            self.beginResetModel()
            self._lines = list(page.lines)
            self.endResetModel()
        elif page.lines:
            first = len(self._lines)
            self.beginInsertRows(_TOP, first, first + len(page.lines) - 1)
            self._lines += page.lines
            self.endInsertRows()
        return True

    def give_up(self) -> None:
        """Wait no more for what was asked: it could not be read. It may be asked again."""
        self._asked = None

    def line(self, row: int) -> HistoryLine | None:
        """Give the visit of a row, or None where there is none."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, key: str) -> int | None:
        """Give the row of a visit, or None while it is not fetched."""
        return next((row for row, one in enumerate(self._lines) if one.key == key), None)

    def canFetchMore(self, parent: _Index = _TOP) -> bool:
        """Tell whether visits follow that nobody has asked for yet."""
        return not parent.isValid() and not self._is_whole and self._asked is None

    def fetchMore(self, parent: _Index = _TOP) -> None:
        """Ask for the next page."""
        if self.canFetchMore(parent):
            self._ask(HistoryQuery(self._filter, self._lines[-1].place))

    def rowCount(self, parent: _Index = _TOP) -> int:
        """Give the number of visits fetched so far."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _TOP) -> int:
        """Give the number of columns."""
        return 0 if parent.isValid() else len(history_words.columns())

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        """Give a cell's text, alignment or words."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        column = index.column()
        match role:
            case _Role.DisplayRole:
                return history_words.cell(line, column, self._catalogue)
            case _Role.AccessibleTextRole:
                said = history_words.cell(line, column, self._catalogue)
                return named(history_words.columns()[column], said)
            case _Role.AccessibleDescriptionRole | _Role.ToolTipRole:
                return self._more(line, column, role)
            case _Role.TextAlignmentRole:
                return _alignment(column)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        """Give a column's name."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section < self.columnCount():
            return None
        if role == _Role.DisplayRole:
            return history_words.columns()[section]
        return _alignment(section) if role == _Role.TextAlignmentRole else None

    def _ask(self, query: HistoryQuery) -> None:
        self._asked = query
        self.wanted.emit(query)

    def _more(self, line: HistoryLine, column: int, role: int) -> str:
        if column == SENTENCE:
            text = history_words.more(line, self._catalogue)
        else:
            text = history_words.cell(line, column, self._catalogue)
        if role == _Role.AccessibleDescriptionRole:
            return text if column == SENTENCE else ""
        # A tool tip wraps only what it takes for HTML.
        return f"<p>{escaped(text).replace(chr(10), '<br>')}</p>"


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == TIME else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
