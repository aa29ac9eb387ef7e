"""Puts a laid-out week on paper: lines of time, bars, days and what came of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from sojourn.domain.course import Bar
from sojourn.domain.week import WeekSummary
from sojourn.ui import theme, time_words, words
from sojourn.ui.chart.colours import contrast
from sojourn.ui.chart.hatching import Share, fill
from sojourn.ui.chart.plot import Plot
from sojourn.ui.week_words import told_outcomes

_OUTCOME_LINES = 3
_PAD = theme.space(1)


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours to paint with."""

    roles: theme.Roles
    platforms: Mapping[str, QColor]

    @property
    def hatching(self) -> QColor:
        """The colour in which the legend shows hatching, that of no platform."""
        return self.roles.colour("quiet")

    def platform(self, name: str) -> QColor:
        """Give a platform's colour."""
        return self.platforms.get(name, self.hatching)

    def on(self, ground: QColor) -> QColor:
        """Give the ink for words on a colour: the paper's white or the text's black."""
        inks = (QColor(theme.LIGHT.surface), QColor(theme.DARK.window))
        return max(inks, key=lambda ink: contrast(ink, ground))


def height_under(week: WeekSummary, metrics: QFontMetricsF) -> float:
    """Give the height that days and outcomes need under the bars."""
    lines = max((len(_told(day)) for day in week.days), default=0)
    return metrics.height() * (2 + lines) + 3 * _PAD


def paint_mark(painter: QPainter, area: QRectF, ink: Ink, *, focused: bool) -> None:
    """Mark the day pointed at or walked to."""
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
        name = time_words.duration(tick) if tick else words.number(0)
        room = QRectF(0, y - metrics.height() / 2, plot.area.left() - 2 * _PAD, metrics.height())
        painter.drawText(room, _RIGHT, name)


def paint_bars(painter: QPainter, plot: Plot, ink: Ink) -> None:
    """Paint each platform's part of each day; time out of the box has a pattern."""
    painter.save()
    metrics = QFontMetricsF(painter.font())
    for column in plot.columns:
        for segment in column.segments:
            # A thread of paper parts two pieces, so that like colours stay two.
            thread = 1.0 if segment.area.height() > 3 else 0.0
            area = segment.area.adjusted(0, thread, 0, 0)
            colour = ink.platform(segment.platform)
            fill(painter, area, colour, segment.share)
            room = area.width() - 2 * _PAD
            if segment.share is Share.IN_BOX and area.height() >= metrics.height():
                painter.setPen(ink.on(colour))
                name = metrics.elidedText(segment.platform, _ELIDE, room)
                painter.drawText(area, _CENTRE, name)
    painter.restore()


def paint_days(painter: QPainter, plot: Plot, ink: Ink, today: date | None) -> None:
    """Paint the names of the days, the time of each, and what came of it."""
    font = painter.font()
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetricsF(font)
    for column in plot.columns:
        day, area = column.day, column.area
        is_today = day.date == today
        line = QRectF(area.left(), area.bottom() + _PAD, area.width(), metrics.height())
        painter.setFont(bold)
        painter.setPen(ink.roles.colour("accent" if is_today else "text"))
        name = _today() if is_today else time_words.short_day(day.date)
        painter.drawText(line, _CENTRE, name)
        if is_today:
            wide = QFontMetricsF(bold).horizontalAdvance(name)
            under = QPointF(area.center().x(), line.bottom() + 1)
            painter.setPen(QPen(ink.roles.colour("accent"), 2))
            painter.drawLine(
                QLineF(under.x() - wide / 2, under.y(), under.x() + wide / 2, under.y())
            )
        painter.setFont(font)
        line.translate(0, metrics.height() + _PAD)
        painter.setPen(ink.roles.colour("quiet"))
        if day.length_ms:
            painter.drawText(line, _CENTRE, time_words.duration(day.length_ms))
        painter.setPen(ink.roles.colour("text"))
        for told in _told(day):
            line.translate(0, metrics.height())
            room = line.width() - 2 * _PAD
            painter.drawText(line, _CENTRE, metrics.elidedText(told, _ELIDE, room))


def _told(day: Bar) -> list[str]:
    said = told_outcomes(day.outcomes)
    if len(said) <= _OUTCOME_LINES:
        return said
    shown = said[: _OUTCOME_LINES - 1]
    more = QCoreApplication.translate("WeekChart", "and %1 more kinds")
    return [*shown, more.replace("%1", words.number(len(said) - len(shown)))]


def _today() -> str:
    return QCoreApplication.translate("WeekChart", "Today")


_CENTRE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ELIDE = Qt.TextElideMode.ElideRight
