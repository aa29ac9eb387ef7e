"""The week's platforms as a table model: what went in, what came out."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from sojourn.domain.catalogue import Verdict
from sojourn.domain.week import PlatformWeek
from sojourn.ui import time_words, words
from sojourn.ui.week_words import week_words

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NONE = "\N{EN DASH}"


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
        self._rows = [self._cells(one) for one in platforms]
        self._colours = colours

    def show_platforms(
        self, platforms: tuple[PlatformWeek, ...], colours: dict[str, QColor]
    ) -> None:
        """Hold other platforms."""
        self.beginResetModel()
        self._platforms = platforms
        self._rows = [self._cells(one) for one in platforms]
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
        text = self._rows[index.row()][index.column()]
        match role:
            case _Role.DisplayRole:
                return text
            case _Role.ToolTipRole | _Role.AccessibleTextRole:
                return words.named(self._names()[index.column()], text)
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
            self.tr("Results"),
            self.tr("Per hour", "results"),
            self.tr("Per conversation"),
            self.tr("Per lead"),
            self.tr("Gave : received"),
            self.tr("Intention met", "visits, of those with an answer"),
        )

    @staticmethod
    def _alignment(column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    @staticmethod
    def _cells(platform: PlatformWeek) -> tuple[str, ...]:
        verdicts = dict(platform.verdicts)
        return (
            platform.platform,
            time_words.duration(platform.length_ms) if platform.length_ms else _NONE,
            _number(platform.sessions),
            _number(platform.catalogue.sum_of(platform.outcomes)),
            week_words.rate(platform.per_hour),
            week_words.per(platform.conversation_ms),
            week_words.per(platform.lead_ms),
            _both(platform.gave, " : ", platform.received),
            _both(verdicts.get(Verdict.MET, 0), " / ", sum(verdicts.values())),
        )


def _number(value: int) -> str:
    return words.number(value) if value else _NONE


def _both(one: int, between: str, other: int) -> str:
    return f"{words.number(one)}{between}{words.number(other)}" if one or other else _NONE
