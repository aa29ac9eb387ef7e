"""The week on one page: sentence, chart, totals, platforms; draws and asks, reads nothing."""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from sojourn.domain.week import WeekSummary
from sojourn.ui import theme
from sojourn.ui.announcing import announce
from sojourn.ui.chart.colours import platform_colours
from sojourn.ui.chart.week_chart import WeekChart
from sojourn.ui.plain_label import plain_label
from sojourn.ui.platform_table import PlatformTable
from sojourn.ui.scroll_page import ScrollPage
from sojourn.ui.week_words import week_words
from sojourn.ui.window_place import keep_place, restore_place

_NAME = "week"
_WIDTH = theme.space(200)
_HEIGHT = theme.space(188)
_NAME_MAX = theme.space(56)
_WEEK = timedelta(days=7)


class WeekWindow(QWidget):
    """Shows a week and asks for others.

    Signals:
        week_requested: the first day of the week wanted.
    """

    week_requested = Signal(object)

    def __init__(self, week: WeekSummary, parent: QWidget | None = None) -> None:
        """Show that week."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Week — Sojourn"))
        self._week = week
        self._build(week)
        self.show_week(week)
        room = self.screen().availableGeometry().height() - theme.space(12)
        self.resize(_WIDTH, min(_HEIGHT, room))
        restore_place(self, _NAME)
        self._chart.setFocus()

    def _build(self, week: WeekSummary) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollPage()
        whole.addWidget(scroll)
        column = scroll.column
        column.addLayout(self._head())
        self._sentence = plain_label()
        theme.title(self._sentence)
        column.addWidget(self._sentence)
        self._chart = WeekChart(week)
        column.addWidget(self._chart, 1)
        self._totals = plain_label()
        self._copy = QPushButton(self.tr("&Copy as text"))
        theme.link(self._copy)
        self._copy.clicked.connect(self._on_copy)
        row = QHBoxLayout()
        row.setSpacing(theme.space(4))
        row.addWidget(self._totals, 1)
        row.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        self._model = PlatformTable((), {}, self)
        self._table = self._platforms(self._model)
        column.addWidget(self._table)
        column.addStretch(0)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self, self._on_copy)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)

    def _head(self) -> QHBoxLayout:
        self._span = plain_label()
        theme.quiet(self._span)
        self._earlier = QPushButton(self.tr("&Earlier"))
        self._current = QPushButton(self.tr("&This week"))
        self._later = QPushButton(self.tr("&Later"))
        for button, name in (
            (self._earlier, self.tr("The week before")),
            (self._later, self.tr("The week after")),
        ):
            button.setAccessibleName(name)
        self._earlier.clicked.connect(lambda: self._ask(self._week.week_start - _WEEK))
        self._later.clicked.connect(lambda: self._ask(self._week.week_start + _WEEK))
        self._current.clicked.connect(lambda: self._ask(self._current_start()))
        head = QHBoxLayout()
        head.setSpacing(theme.space(2))
        head.addWidget(self._span, 1)
        for button in (self._earlier, self._current, self._later):
            head.addWidget(button)
        return head

    def _platforms(self, model: PlatformTable) -> QTableView:
        table = QTableView()
        table.setModel(model)
        table.setAccessibleName(self.tr("Platforms of the week"))
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustToContents)
        table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(model.columnCount() - 1, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.sectionResized.connect(table.resizeRowsToContents)
        return table

    def show_week(self, week: WeekSummary) -> None:
        """Show another week."""
        changed = week.week_start != self._week.week_start
        self._week = week
        self._span.setText(week_words.span(week))
        self._sentence.setText(week_words.sentence(week))
        self._totals.setText(" ".join(week_words.totals(week)))
        self._chart.show_week(week)
        self._show_platforms()
        for part in (self._chart, self._totals, self._copy):
            part.setVisible(not week.is_empty)
        self._table.setVisible(bool(week.platforms))
        current = self._current_start()
        self._current.setEnabled(current is not None and week.week_start != current)
        self._later.setEnabled(current is None or week.week_start < current)
        if changed:
            announce(self, f"{self._span.text()}. {self._sentence.text()}")

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_platforms()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place."""
        keep_place(self, _NAME)
        super().closeEvent(event)

    def _show_platforms(self) -> None:
        ground = theme.roles_of(self.palette()).colour("window")
        platforms = self._week.platforms
        self._model.show_platforms(platforms, platform_colours(platforms, ground))
        wanted = self._table.sizeHintForColumn(0)
        self._table.setColumnWidth(0, min(_NAME_MAX, wanted))
        self._table.resizeRowsToContents()
        self._table.updateGeometry()

    def _current_start(self) -> date | None:
        if self._week.today is None:
            return None
        weeks = (self._week.today - self._week.week_start) // _WEEK
        return self._week.week_start + weeks * _WEEK

    def _ask(self, start: date | None) -> None:
        if start is not None:
            self.week_requested.emit(start)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(week_words.whole(self._week))
        announce(self._copy, self.tr("Copied."))
