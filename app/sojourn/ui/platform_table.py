"""The week's platforms as a table model: what went in, what came out."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from sojourn.domain.week import PlatformWeek
from sojourn.ui import time_words, words
from sojourn.ui.week_words import week_words

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class PlatformTable(QAbstractTableModel):
    """One line for each platform, most time first; read only."""

    def __init__(
        self,
        platforms: tuple[PlatformWeek, ...],
        colours: dict[str, QColor],
        parent: QObject | None = None,
    ) -> None:
        """Hold these platforms, each with the colour the chart gives it."""
        super().__init__(parent)
        self._platforms = platforms
        self._colours = colours

    def show_platforms(
        self, platforms: tuple[PlatformWeek, ...], colours: dict[str, QColor]
    ) -> None:
        """Hold other platforms."""
        self.beginResetModel()
        self._platforms = platforms
        self._colours = colours
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """Give the number of platforms."""
        return 0 if parent is not None and parent.isValid() else len(self._platforms)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Give the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(self._names())

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        """Give a cell's text, colour mark, alignment or words."""
        if not index.isValid():
            return None
        platform = self._platforms[index.row()]
        text = self._cells(platform)[index.column()]
        match role:
            case _Role.DisplayRole:
                return text
            case _Role.ToolTipRole | _Role.AccessibleTextRole:
                return f"{self._names()[index.column()]}: {text}"
            case _Role.DecorationRole if index.column() == 0:
                return self._colours.get(platform.platform)
            case _Role.TextAlignmentRole:
                return self._alignment(index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        """Give a column's name."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self._names()):
            return None
        if role == _Role.DisplayRole:
            return self._names()[section]
        if role == _Role.TextAlignmentRole:
            return self._alignment(section)
        return None

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Platform"),
            self.tr("Time"),
            self.tr("Visits"),
            self.tr("Per conversation"),
            self.tr("What came of it"),
        )

    @staticmethod
    def _alignment(column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column in {1, 2, 3} else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    @staticmethod
    def _cells(platform: PlatformWeek) -> tuple[str, ...]:
        return (
            platform.platform,
            time_words.duration(platform.length_ms),
            words.number(platform.sessions),
            week_words.conversation(platform),
            week_words.outcomes(platform),
        )
