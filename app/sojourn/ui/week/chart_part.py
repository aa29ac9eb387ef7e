"""The chart with what switches it, what takes it along, and the visits of the day asked for."""

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sojourn.domain.course import Grouping, Reach
from sojourn.domain.day_visit import DayVisit
from sojourn.domain.week import WeekSummary
from sojourn.ui import theme, words
from sojourn.ui.chart.chart_words import chart_words
from sojourn.ui.chart.week_chart import WeekChart
from sojourn.ui.choice import Choice
from sojourn.ui.plain_label import plain_label
from sojourn.ui.week.day_list import DayList
from sojourn.ui.week.taking_along import TakeAlong


class ChartPart(QWidget):
    """The week's picture.

    Signals:
        day_requested: the day whose visits are wanted.
        week_requested: the first day of the week that is wanted.
    """

    day_requested = Signal(object)
    week_requested = Signal(object)

    def __init__(self, week: WeekSummary) -> None:
        """Draw that week."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(3))
        self._chart = WeekChart(week)
        self._chart.day_requested.connect(self.day_requested)
        self._chart.week_requested.connect(self._on_week)
        self._reach = Choice(
            self.tr("How far the chart reaches"),
            (
                (Reach.WEEK.value, self.tr("&Week")),
                (Reach.MONTH.value, self.tr("&Month")),
                (Reach.TWELVE_WEEKS.value, self.tr("Twel&ve weeks")),
            ),
        )
        self._reach.choose(Reach.WEEK.value)
        self._reach.chosen.connect(self._draw)
        self._grouping = QComboBox()
        for grouping in Grouping:
            self._grouping.addItem(chart_words.grouping(grouping), grouping.value)
        self._grouping.setAccessibleName(self.tr("Stacked by"))
        self._grouping.currentIndexChanged.connect(self._draw)
        label = QLabel(self.tr("&Stacked by"))
        label.setBuddy(self._grouping)
        self._along = TakeAlong(self._chart)
        self._along.failed.connect(self._on_failed)
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addWidget(self._reach, 1)
        row.addWidget(label)
        row.addWidget(self._grouping)
        row.addSpacing(theme.space(2))
        row.addWidget(self._along)
        column.addLayout(row)
        self._trouble = plain_label()
        theme.trouble(self._trouble)
        self._trouble.hide()
        column.addWidget(self._trouble)
        column.addWidget(self._chart)
        self._day = DayList()
        column.addWidget(self._day)
        self._shown: date | None = None
        self.show_week(week)

    def show_week(self, week: WeekSummary) -> None:
        """Draw another week; the day's visits stay while the day is in it."""
        self._week = week
        self._chart.show_week(week)
        self._along.show_week(week)
        if self._shown is not None and not 0 <= (self._shown - week.week_start).days < 7:
            self._shown = None
            self._day.hide()

    def show_day(self, day: date, visits: tuple[DayVisit, ...]) -> None:
        """Show the visits of a day under the chart."""
        self._shown = day
        self._day.show_day(day, visits, self._week.catalogue)

    def show_as(self, reach: Reach, grouping: Grouping) -> None:
        """Switch to another chart about the same week."""
        self._reach.choose(reach.value)
        self._grouping.setCurrentIndex(self._grouping.findData(grouping.value))
        self._draw()

    def focus_chart(self) -> None:
        """Let the arrows walk the chart."""
        self._chart.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _draw(self) -> None:
        reach = Reach(self._reach.answer or Reach.WEEK)
        self._chart.show_as(reach, Grouping(self._grouping.currentData()))

    @Slot(object)
    def _on_week(self, start: date) -> None:
        """Turn to the week of a trend's bar, and show its days."""
        self.show_as(Reach.WEEK, Grouping(self._grouping.currentData()))
        self.week_requested.emit(start)

    @Slot(str)
    def _on_failed(self, file: str) -> None:
        said = self.tr("The picture could not be written to %1; choose another place.")
        self._trouble.setText(words.filled(said, file))
        self._trouble.show()
