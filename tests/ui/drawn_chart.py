"""A chart drawn for tests, and what can be seen in its picture."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from sojourn.domain.course import Chart, Grouping, Reach
from sojourn.domain.week import WeekSummary
from sojourn.ui.chart.week_chart import WeekChart
from tests.ui.visits import MINUTE, came_of, time_on, week_of

HOUR = 60 * MINUTE


def by_platform(week: WeekSummary) -> Chart:
    return week.chart(Reach.WEEK, Grouping.PLATFORM)


COLOURS = {"forum": "#1f8a8a", "LinkedIn": "#2a6db5"}


WEEK = week_of(
    (
        time_on(0, "forum", 45),
        time_on(0, "LinkedIn", 20),
        time_on(0, "LinkedIn", 25, over=True),
        time_on(3, "forum", 10),
    ),
    (came_of(0, "forum", "conversation", 2),),
    colours=COLOURS,
)


BY_PLATFORM = by_platform(WEEK)


def drawn(qtbot: QtBot, week: WeekSummary, width: int = 720, height: int = 420) -> WeekChart:
    chart = WeekChart(week)
    qtbot.addWidget(chart)
    chart.resize(width, height)
    chart.show()
    return chart


def painted(chart: WeekChart) -> QImage:
    return chart.grab().toImage()


def colour_at(image: QImage, spot: QPointF) -> QColor:
    ratio = image.devicePixelRatio()
    return image.pixelColor(round(spot.x() * ratio), round(spot.y() * ratio))


def close(one: QColor, other: QColor) -> bool:
    parts = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return all(abs(a - b) <= 4 for a, b in parts)
