"""The week on paper: the chart, and the week in words under it, on as many pages as it takes."""

from PySide6.QtCore import QMarginsF, QPoint
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QRegion,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from sojourn.domain.course import Grouping, Reach
from sojourn.domain.week import WeekSummary
from sojourn.ui import theme
from sojourn.ui.chart.week_chart import WeekChart
from sojourn.ui.roles import palette_of
from sojourn.ui.week_words import week_words

_WIDTH = theme.space(160)
_SHARP = 4
"""Dots of the picture for each one on the screen: about 380 to the inch."""

_POINTS = 10
_MARGIN_MM = 15


def print_week(
    week: WeekSummary, reach: Reach, grouping: Grouping, device: QPagedPaintDevice
) -> None:
    """Print a week with its chart drawn that way; paper is light, whatever the screen is."""
    margin = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    device.setPageMargins(margin, QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    document.setDefaultFont(QFont(QFont().family(), _POINTS))
    document.setDocumentMargin(0)
    # Without a size of its own, printing would add margins to those of the paper.
    dots = round(QGuiApplication.primaryScreen().logicalDotsPerInch())
    document.setPageSize(device.pageLayout().paintRectPixels(dots).size().toSizeF())
    cursor = QTextCursor(document)
    cursor.insertImage(_picture(week, reach, grouping))
    _write(cursor, week_words.whole(week))
    document.print_(device)


def _picture(week: WeekSummary, reach: Reach, grouping: Grouping) -> QImage:
    chart = WeekChart(week)
    chart.setPalette(palette_of(theme.LIGHT))
    chart.show_as(reach, grouping)
    chart.resize(_WIDTH, chart.sizeHint().height())
    picture = QImage(chart.size() * _SHARP, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(_SHARP)
    picture.fill("white")
    chart.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    chart.deleteLater()
    return picture


def _write(cursor: QTextCursor, text: str) -> None:
    """Write the paragraphs under the chart, the first line of each in bold."""
    spaced, bold = QTextBlockFormat(), QTextCharFormat()
    bold.setFontWeight(QFont.Weight.DemiBold)
    spaced.setTopMargin(theme.space(3))
    for paragraph in text.split("\n\n"):
        for at, line in enumerate(paragraph.split("\n")):
            cursor.insertBlock(QTextBlockFormat() if at else spaced)
            cursor.insertText(line, QTextCharFormat() if at else bold)
