"""Minutes as bars, with what came of them beneath; painted by us, and every bar said in words."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
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

from sojourn.domain.course import Chart, Grouping, Reach
from sojourn.domain.week import WeekSummary
from sojourn.ui import theme
from sojourn.ui.chart import legend, painting
from sojourn.ui.chart.bar_access import install
from sojourn.ui.chart.chart_words import chart_words
from sojourn.ui.chart.colours import part_colours, platform_colours
from sojourn.ui.chart.hatching import Share
from sojourn.ui.chart.plot import Plot, plotted

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
    """Bars side by side. Arrows walk them, and each is said; Enter and a double click ask on.

    Signals:
        day_requested: the day whose visits are wanted.
        week_requested: the first day of the week that a trend's bar stands for.
    """

    day_requested = Signal(object)
    week_requested = Signal(object)

    def __init__(self, week: WeekSummary, parent: QWidget | None = None) -> None:
        """Draw that week, by platform."""
        super().__init__(parent)
        install()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._reach, self._grouping = Reach.WEEK, Grouping.PLATFORM
        self._pointed: int | None = None
        self._walked = 0
        self._walks = False
        self._week = week
        self._draw()

    def show_week(self, week: WeekSummary) -> None:
        """Draw the chart about another week; in the same one the arrows stay where they are."""
        was, walked = self._week.week_start, self._walked
        self._week = week
        self._draw()
        if week.week_start == was:
            self._walked = walked

    def show_as(self, reach: Reach, grouping: Grouping) -> None:
        """Draw another chart about the same week."""
        self._reach, self._grouping = reach, grouping
        self._draw()

    @property
    def chart(self) -> Chart:
        """What is drawn."""
        return self._chart

    @property
    def plot(self) -> Plot:
        """Where each bar stands now."""
        return self._plot

    @property
    def walked(self) -> int:
        """The bar that the arrows have come to, from 0."""
        return self._walked

    def sizeHint(self) -> QSize:
        """Give a size at which a week reads easily."""
        return QSize(theme.space(180), round(self._beneath) + _PLOT_WISH)

    def minimumSizeHint(self) -> QSize:
        """Give the size that still holds the bars and the legend."""
        return QSize(theme.space(110), round(self._beneath) + _PLOT_MIN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chart."""
        painter = QPainter(self)
        walks = self._walks and self.hasFocus()
        self.paint_on(painter, marked=self._walked if walks else self._pointed, focused=walks)

    def paint_on(
        self, painter: QPainter, *, marked: int | None = None, focused: bool = False
    ) -> None:
        """Paint lines, bars, names, lanes and the legend at the size the chart has."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(self._small)
        ink = self._ink()
        if marked is not None:
            area = self._plot.columns[marked].area
            whole = area.adjusted(0, -theme.space(1), 0, self._under_bar)
            painting.paint_pointed(painter, whole, ink, focused=focused)
        painting.paint_lines(painter, self._plot, ink)
        painting.paint_bars(painter, self._plot, self._chart, ink)
        painting.paint_budget(painter, self._plot, self._chart, ink)
        painting.paint_names(painter, self._plot, self._chart, ink)
        painting.paint_lanes(painter, self._plot, self._chart, ink)
        mirrored = self._plot.mirrored
        self._legend(ink).paint(painter, self._legend_area, ink.roles, mirrored=mirrored)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the bars anew."""
        super().resizeEvent(event)
        self._lay()

    def changeEvent(self, event: QEvent) -> None:
        """Follow type and colours, and the side that the language begins at."""
        super().changeEvent(event)
        kinds = {QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange}
        if event.type() in kinds:
            self._lay()

    def event(self, event: QEvent) -> bool:
        """Say the bar under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._plot.column_at(event.pos().x())
            if number is None:
                QToolTip.hideText()
            else:
                area = self._plot.columns[number].area.toRect()
                QToolTip.showText(event.globalPos(), self.bar_in_words(number), self, area)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the bar under the pointer."""
        self._point_at(self._plot.column_at(event.position().x()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask on about the bar under the pointer."""
        number = self._plot.column_at(event.position().x())
        if number is not None:
            self._walked = number
            self._ask_on()

    def leaveEvent(self, event: QEvent) -> None:
        """Mark no bar."""
        super().leaveEvent(event)
        self._point_at(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which bar the arrows start from."""
        super().focusInEvent(event)
        # A window that opens with its focus here shall not look as if a bar was chosen: as
        # elsewhere on desktops, the first key shows where one is.
        self._walks = event.reason() in _BY_KEY
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the bars and say each, or ask on about one."""
        last = len(self._plot.columns) - 1
        key = Qt.Key(event.key())
        if key in _STEPS:
            back = self._plot.mirrored and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}
            wanted = self._walked + (-_STEPS[key] if back else _STEPS[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            wanted = 0 if key == Qt.Key.Key_Home else last
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._ask_on()
            return
        else:
            super().keyPressEvent(event)
            return
        self._walks = True
        self._walked = min(last, max(0, wanted))
        area = self._plot.columns[self._walked].area
        said = self.bar_in_words(self._walked)
        QToolTip.showText(self.mapToGlobal(area.center().toPoint()), said, self, area.toRect())
        focus = QAccessibleEvent(self, QAccessible.Event.Focus)
        focus.setChild(self._walked)
        QAccessible.updateAccessibility(focus)
        self.update()

    def bar_in_words(self, number: int) -> str:
        """Say one bar, 0 for the first."""
        return chart_words.bar(self._chart, self._chart.bars[number])

    def _ask_on(self) -> None:
        bar = self._chart.bars[self._walked]
        (self.day_requested if bar.days == 1 else self.week_requested).emit(bar.date)

    def _draw(self) -> None:
        self._chart = self._week.chart(self._reach, self._grouping)
        self._pointed = None
        self._walked = self._first()
        self.setAccessibleName(chart_words.title(self._chart))
        self._lay()

    def _lay(self) -> None:
        self._small = QFont(self.font())
        self._small.setPointSizeF(self.font().pointSizeF() * theme.SCALE["small"])
        metrics = QFontMetricsF(self._small)
        self._under_bar = painting.height_under(self._chart, metrics)
        legend_height = self._legend(painting.Ink(theme.LIGHT, {})).height
        self._beneath = self._under_bar + theme.space(4) + legend_height + theme.space(2)
        area = QRectF(0, theme.space(2), self.width(), self.height() - self._beneath)
        first = plotted(self._chart, area)
        beside = painting.width_beside(self._chart, first, metrics)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._plot = plotted(self._chart, area, beside, mirrored=mirrored)
        top = area.bottom() + self._under_bar + theme.space(4)
        self._legend_area = QRectF(self._plot.area.left(), top, self._plot.area.width(), 0)
        self.updateGeometry()
        self.update()

    def _ink(self) -> painting.Ink:
        roles = theme.roles_of(self.palette())
        ground = roles.colour("window")
        own = platform_colours(self._week.colours, ground)
        return painting.Ink(roles, part_colours(self._chart, own, ground, roles.colour("outline")))

    def _legend(self, ink: painting.Ink) -> legend.Legend:
        chart = self._chart
        entries = [legend.Entry(chart_words.part(chart, key), ink.part(key)) for key in chart.order]
        for name, share, wanted in (
            (self.tr("before the intention"), Share.BEFORE, bool(chart.before_ms)),
            (self.tr("after the end of the box"), Share.OVER, bool(chart.over_ms)),
            (self.tr("from an earlier visit"), Share.LATE, painting.has_late(chart)),
        ):
            if wanted:
                entries.append(legend.Entry(name, ink.hatching, share))
        return legend.laid(entries, self.width() - theme.space(16), QFontMetricsF(self._small))

    def _first(self) -> int:
        for number, bar in enumerate(self._chart.bars):
            if self._week.today and 0 <= (self._week.today - bar.date).days < bar.days:
                return number
        return 0

    def _point_at(self, number: int | None) -> None:
        if number != self._pointed:
            self._pointed = number
            self.update()
