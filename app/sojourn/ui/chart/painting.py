"""Puts a laid-out chart on paper: lines of time, bars, their names and what came of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from sojourn.domain.course import Chart, Reach
from sojourn.domain.family import Family, by_family
from sojourn.ui import theme, time_words, words
from sojourn.ui.chart.chart_words import chart_words
from sojourn.ui.chart.hatching import Share, fill
from sojourn.ui.chart.marks import SIZE, fits, paint_mark, paint_marks, paint_number
from sojourn.ui.chart.plot import Plot
from sojourn.ui.contrast import contrast

_PAD = theme.space(1)
"""A name shortened to less than this says nothing."""


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours to paint with."""

    roles: theme.Roles
    parts: Mapping[str, QColor]

    @property
    def hatching(self) -> QColor:
        """The colour in which the legend shows hatching, that of no part."""
        return self.roles.colour("quiet")

    def part(self, key: str) -> QColor:
        """Give the colour of a part."""
        return self.parts.get(key, self.hatching)

    def on(self, ground: QColor) -> QColor:
        """Give the ink for words on a colour: the paper's white or the text's black."""
        inks = (QColor(theme.LIGHT.surface), QColor(theme.DARK.window))
        return max(inks, key=lambda ink: contrast(ink, ground))


def lanes_of(chart: Chart) -> tuple[Family, ...]:
    """Give the families of which the chart has anything, in their order."""
    found: set[Family] = set()
    for bar in chart.bars:
        found |= by_family(bar.outcomes, chart.catalogue).keys()
    return tuple(family for family in Family if family in found)


def height_under(chart: Chart, metrics: QFontMetricsF) -> float:
    """Give the height that names, times and marks need under the bars."""
    lines = 1 if chart.reach is Reach.MONTH else 2
    lanes = len(lanes_of(chart))
    return metrics.height() * lines + 3 * _PAD + lanes * _lane(metrics) + (2 * _PAD if lanes else 0)


def width_beside(chart: Chart, plot: Plot, metrics: QFontMetricsF) -> float:
    """Give the width that times and the names of lanes need beside the bars."""
    times = [_tick(tick) for tick in plot.scale.ticks_ms]
    lanes = [chart_words.family(family) for family in lanes_of(chart)]
    wide = max(map(metrics.horizontalAdvance, times))
    marked = max(map(metrics.horizontalAdvance, lanes), default=0.0) + SIZE + 2 * _PAD
    return max(wide, marked if lanes else 0.0) + 2 * _PAD


def paint_pointed(painter: QPainter, area: QRectF, ink: Ink, *, focused: bool) -> None:
    """Mark the bar pointed at or walked to."""
    painter.setPen(QPen(ink.roles.colour("accent"), 2) if focused else Qt.PenStyle.NoPen)
    painter.setBrush(ink.roles.colour("accent_soft"))
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def paint_lines(painter: QPainter, plot: Plot, ink: Ink) -> None:
    """Paint the lines of time and what they stand for."""
    metrics = QFontMetricsF(painter.font())
    for tick in plot.scale.ticks_ms:
        y = round(plot.y_of(tick)) + 0.5
        painter.setPen(QPen(ink.roles.colour("line" if tick else "outline"), 1))
        painter.drawLine(QLineF(plot.area.left(), y, plot.area.right(), y))
        painter.setPen(ink.roles.colour("quiet"))
        room = plot.beside(y - metrics.height() / 2, metrics.height(), 2 * _PAD)
        painter.drawText(room, _RIGHT, _tick(tick))


def paint_bars(painter: QPainter, plot: Plot, chart: Chart, ink: Ink) -> None:
    """Paint each part of each bar; time out of the box has a pattern."""
    painter.save()
    metrics = QFontMetricsF(painter.font())
    for column in plot.columns:
        for segment in column.segments:
            # A thread of paper parts two pieces, so that like colours stay two.
            thread = 1.0 if segment.area.height() > 3 else 0.0
            area = segment.area.adjusted(0, thread, 0, 0)
            colour = ink.part(segment.key)
            fill(painter, area, colour, segment.share)
            name = chart_words.part(chart, segment.key)
            # What does not fit is in the legend.
            wide = metrics.horizontalAdvance(name) + 2 * _PAD <= area.width()
            fits = wide and area.height() >= metrics.height()
            if segment.share is Share.IN_BOX and fits:
                painter.setPen(ink.on(colour))
                painter.drawText(area, _CENTRE, name)
    painter.restore()


def paint_budget(painter: QPainter, plot: Plot, chart: Chart, ink: Ink) -> None:
    """Paint what a bar may hold as a broken line with its name, where it lies in the chart."""
    if chart.budget_ms is None or chart.budget_ms > plot.scale.top_ms:
        return
    metrics = QFontMetricsF(painter.font())
    y = round(plot.y_of(chart.budget_ms)) + 0.5
    colour = ink.roles.colour("text")
    painter.setPen(QPen(colour, 1.4, Qt.PenStyle.DashLine))
    painter.drawLine(QLineF(plot.area.left(), y, plot.area.right(), y))
    name = chart_words.budget(chart)
    wide = metrics.horizontalAdvance(name)
    room = QRectF(
        plot.area.right() - wide - 2 * _PAD,
        y - metrics.height() - 1,
        wide + 2 * _PAD,
        metrics.height(),
    )
    painter.fillRect(room, ink.roles.colour("window"))
    painter.setPen(colour)
    painter.drawText(room, _CENTRE, name)


def paint_names(painter: QPainter, plot: Plot, chart: Chart, ink: Ink) -> None:
    """Paint the name of each bar and, where there is room, its time."""
    font = painter.font()
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetricsF(font)
    for column in plot.columns:
        bar, area = column.bar, column.area
        is_today = chart.today is not None and 0 <= (chart.today - bar.date).days < bar.days
        line = QRectF(area.left(), area.bottom() + _PAD, area.width(), metrics.height())
        painter.setFont(bold)
        painter.setPen(ink.roles.colour("accent" if is_today else "text"))
        name = _today() if is_today and chart.reach is Reach.WEEK else chart_words.short(chart, bar)
        painter.drawText(line, _CENTRE, name)
        if is_today:
            wide = QFontMetricsF(bold).horizontalAdvance(name)
            middle, y = area.center().x(), line.bottom() + 1
            painter.setPen(QPen(ink.roles.colour("accent"), 2))
            painter.drawLine(QLineF(middle - wide / 2, y, middle + wide / 2, y))
        painter.setFont(font)
        if chart.reach is not Reach.MONTH and bar.length_ms:
            line.translate(0, metrics.height() + _PAD)
            painter.setPen(ink.roles.colour("quiet"))
            painter.drawText(line, _CENTRE, time_words.duration(bar.length_ms))


def paint_lanes(painter: QPainter, plot: Plot, chart: Chart, ink: Ink) -> None:
    """Paint a lane for each family of outcomes under the bars, its name beside it."""
    lanes = lanes_of(chart)
    metrics = QFontMetricsF(painter.font())
    height = _lane(metrics)
    under = height_under(chart, metrics) - len(lanes) * height - _PAD
    text, quiet = ink.roles.colour("text"), ink.roles.colour("quiet")
    bars, catalogue = [column.bar for column in plot.columns], chart.catalogue
    counted = [(by_family(b.outcomes, catalogue), by_family(b.late, catalogue)) for b in bars]
    for number, family in enumerate(lanes):
        top = plot.area.bottom() + under + number * height
        painter.setPen(QPen(ink.roles.colour("line"), 1))
        y = round(top) + 0.5
        painter.drawLine(QLineF(plot.whole.left(), y, plot.whole.right(), y))
        x = plot.whole.right() - SIZE if plot.mirrored else plot.whole.left() + SIZE
        paint_mark(painter, QPointF(x, top + height / 2), family, quiet, hollow=False)
        painter.setPen(quiet)
        room = plot.beside(top, height, 0, 2 * SIZE)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, chart_words.family(family))
        most = max(came.get(family, 0) for came, _ in counted)
        # One lane speaks one language: marks throughout, or numbers throughout.
        paint = paint_marks if fits(most, plot.columns[0].area.width() - 4) else paint_number
        for column, (came, late) in zip(plot.columns, counted, strict=True):
            if family in came:
                area = QRectF(column.area.left() + 2, top, column.area.width() - 4, height)
                paint(painter, area, family, text, (came[family], late.get(family, 0)))


def has_late(chart: Chart) -> bool:
    """Tell whether anything in the lanes came of an earlier visit."""
    return any(by_family(bar.late, chart.catalogue) for bar in chart.bars)


def _lane(metrics: QFontMetricsF) -> float:
    return max(metrics.height(), SIZE) + 2 * _PAD


def _tick(time_ms: int) -> str:
    return time_words.duration(time_ms) if time_ms else words.number(0)


def _today() -> str:
    return QCoreApplication.translate("WeekChart", "Today")


_CENTRE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ELIDE = Qt.TextElideMode.ElideRight
