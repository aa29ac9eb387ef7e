"""The platforms of a week in numbers, folded away; ratios stand here and nowhere else."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from sojourn.domain.week import WeekSummary
from sojourn.ui import theme
from sojourn.ui.at_the_start import at_the_start
from sojourn.ui.chart.colours import platform_colours
from sojourn.ui.fold import Fold
from sojourn.ui.plain_label import plain_label
from sojourn.ui.platform_table import PlatformTable

_NAME_MAX = theme.space(48)


class Numbers(QWidget):
    """A table, and what is to be known of its ratios."""

    def __init__(self) -> None:
        """Show no week yet."""
        super().__init__()
        self._week: WeekSummary | None = None
        self._model = PlatformTable((), {}, self)
        self._table = _table(self._model)
        self._table.setAccessibleName(self.tr("Platforms of the week"))
        folded = QWidget()
        inner = QVBoxLayout(folded)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._table)
        note = plain_label(
            self.tr(
                "Fewer minutes is not better: a long talk counts once. Minutes to unwind are in "
                "no ratio."
            )
        )
        theme.small(note)
        inner.addWidget(note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        fold = Fold(self.tr("&In numbers"), folded, is_open=False)
        fold.toggled.connect(self._fit)
        column.addLayout(at_the_start(fold))
        column.addWidget(folded)

    def show_week(self, week: WeekSummary) -> None:
        """Show another week's platforms; without any there is nothing."""
        self._week = week
        ground = theme.roles_of(self.palette()).colour("window")
        self._model.show_platforms(week.platforms, platform_colours(week.colours, ground))
        self.setVisible(bool(week.platforms))
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """Measure the table, which takes long, only while it is folded out."""
        if self._table.isVisibleTo(self):
            named = self._table.horizontalHeader().sectionSizeHint(0)
            wanted = min(_NAME_MAX, max(named, self._table.sizeHintForColumn(0)))
            self._table.setColumnWidth(0, wanted)
            self._table.resizeRowsToContents()
            self._table.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._week is not None:
            self.show_week(self._week)


def _table(model: PlatformTable) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setWordWrap(True)
    table.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustToContents)
    table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
    header.setSectionResizeMode(model.columnCount() - 1, QHeaderView.ResizeMode.Stretch)
    header.setHighlightSections(False)
    header.setSectionsClickable(False)
    return table
