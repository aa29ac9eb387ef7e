"""Minutes per day, stacked by platform, with what came of each day beneath; painted by us."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from sojourn.domain.week import WeekSummary
from sojourn.ui import theme, time_words
from sojourn.ui.announcing import announce
from sojourn.ui.chart import legend, painting
from sojourn.ui.chart.colours import platform_colours
from sojourn.ui.chart.hatching import Share
from sojourn.ui.chart.plot import Plot, plotted
from sojourn.ui.week_words import week_words

_PLOT_MIN = theme.space(36)
_PLOT_WISH = theme.space(56)
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
}

_BY_KEY = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class WeekChart(QWidget):
    """Seven bars. Arrows walk the days; each is said in words."""

    def __init__(self, week: WeekSummary, parent: QWidget | None = None) -> None:
        """Draw that week."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Time per day"))
        self._pointed: int | None = None
        self._walked = 0
        self._walks = False
        self.show_week(week)

    def show_week(self, week: WeekSummary) -> None:
        """Draw another week."""
        self._week = week
        self._pointed = None
        self._walked = self._first_day()
        self.setAccessibleDescription(week_words.whole(week))
        self._lay()

    @property
    def plot(self) -> Plot:
        """Where each bar stands now."""
        return self._plot

    @property
    def walked_day(self) -> int:
        """The day the arrows have come to, from 0."""
        return self._walked

    def sizeHint(self) -> QSize:
        """Give a size at which a week reads easily."""
        return QSize(theme.space(180), round(self._beneath) + _PLOT_WISH)

    def minimumSizeHint(self) -> QSize:
        """Give the size that still holds seven days and the legend."""
        return QSize(theme.space(110), round(self._beneath) + _PLOT_MIN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint lines, bars, days, outcomes and the legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small)
        roles = theme.roles_of(self.palette())
        ink = painting.Ink(roles, platform_colours(self._week.platforms, roles.colour("window")))
        walks = self._walks and self.hasFocus()
        marked = self._walked if walks else self._pointed
        if marked is not None:
            area = self._plot.columns[marked].area.adjusted(0, -theme.space(1), 0, self._under_bar)
            painting.paint_mark(painter, area, ink, focused=walks)
        painting.paint_lines(painter, self._plot, ink)
        painting.paint_bars(painter, self._plot, ink)
        painting.paint_days(painter, self._plot, ink, self._week.today)
        self._legend(ink).paint(painter, self._legend_at, roles)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the bars anew."""
        super().resizeEvent(event)
        self._lay()

    def changeEvent(self, event: QEvent) -> None:
        """Follow type and colours."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._lay()

    def event(self, event: QEvent) -> bool:
        """Say the day under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._plot.column_at(event.pos().x())
            if number is None:
                QToolTip.hideText()
            else:
                area = self._plot.columns[number].area.toRect()
                QToolTip.showText(event.globalPos(), self.day_in_words(number), self, area)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the day under the pointer."""
        self._point_at(self._plot.column_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        """Mark no day."""
        super().leaveEvent(event)
        self._point_at(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which day the arrows start from."""
        super().focusInEvent(event)
        # A window that opens with its focus here shall not look as if a day was chosen.
        self._walks = event.reason() in _BY_KEY
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the days, and say each."""
        last = len(self._plot.columns) - 1
        key = Qt.Key(event.key())
        if key in _STEPS:
            wanted = self._walked + _STEPS[key]
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            wanted = 0 if key == Qt.Key.Key_Home else last
        else:
            super().keyPressEvent(event)
            return
        self._walks = True
        self._walked = min(last, max(0, wanted))
        area = self._plot.columns[self._walked].area
        said = self.day_in_words(self._walked)
        QToolTip.showText(self.mapToGlobal(area.center().toPoint()), said, self, area.toRect())
        announce(self, said, at_once=True)
        self.update()

    def day_in_words(self, number: int) -> str:
        """Say one day, 0 for the first."""
        return week_words.day(self._week.days[number])

    @Slot()
    def _lay(self) -> None:
        self._small = QFont(self.font())
        self._small.setPointSizeF(self.font().pointSizeF() * theme.SCALE["small"])
        metrics = QFontMetricsF(self._small)
        ink = painting.Ink(theme.LIGHT, {})
        self._under_bar = painting.height_under(self._week, metrics)
        legend_height = self._legend(ink).height
        self._beneath = self._under_bar + theme.space(4) + legend_height + theme.space(2)
        area = QRectF(0, theme.space(2), self.width(), self.height() - self._beneath)
        first = plotted(self._week, area)
        names = (time_words.duration(tick) if tick else "0" for tick in first.scale.ticks_ms)
        left = max(metrics.horizontalAdvance(name) for name in names) + theme.space(2)
        self._plot = plotted(self._week, area.adjusted(left, 0, 0, 0))
        self._legend_at = QPointF(left, area.bottom() + self._under_bar + theme.space(4))
        self.updateGeometry()
        self.update()

    def _legend(self, ink: painting.Ink) -> legend.Legend:
        entries = [
            legend.Entry(one.platform, ink.platform(one.platform))
            for one in self._week.platforms
            if one.length_ms
        ]
        for name, share, length_ms in (
            (self.tr("before the intention"), Share.BEFORE, self._week.before_ms),
            (self.tr("after the end of the box"), Share.OVER, self._week.over_ms),
        ):
            if length_ms:
                entries.append(legend.Entry(name, ink.hatching, share))
        return legend.laid(entries, self.width() - theme.space(16), QFontMetricsF(self._small))

    def _first_day(self) -> int:
        for number, day in enumerate(self._week.days):
            if day.date == self._week.today:
                return number
        return 0

    def _point_at(self, number: int | None) -> None:
        if number != self._pointed:
            self._pointed = number
            self.update()
