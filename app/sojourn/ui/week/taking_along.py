"""Takes the chart and the week along: as text, as a table, as a picture, on paper."""

from pathlib import Path

from PySide6.QtCore import QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QImage,
    QImageWriter,
    QPagedPaintDevice,
    QPainter,
)
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from sojourn.domain.week import WeekSummary
from sojourn.ui import theme
from sojourn.ui.announcing import announce
from sojourn.ui.chart.week_chart import WeekChart
from sojourn.ui.line_icon import Sign, line_icon, show_unfolding
from sojourn.ui.shortcuts import Does, keys_of
from sojourn.ui.week.on_paper import print_week
from sojourn.ui.week.week_table import table_text
from sojourn.ui.week_words import week_words

_DELETE = Qt.WidgetAttribute.WA_DeleteOnClose
_SHARP = 2
"""Pixels of a picture for each one on the screen."""


class TakeAlong(QPushButton):
    """A link that opens a menu.

    Signals:
        failed: the file that a picture could not be written to.
    """

    failed = Signal(str)

    def __init__(self, chart: WeekChart) -> None:
        """Offer what can be done with this chart and its week."""
        super().__init__()
        self._chart = chart
        self._week: WeekSummary | None = None
        name = self.tr("Ta&ke along")
        self.setText(name)
        self.setAccessibleName(name.replace("&", ""))
        theme.link(self)
        show_unfolding(self)
        menu = QMenu(self)
        for sign, text, asked, does in (
            (Sign.COPY, self.tr("&Copy as text"), self._copy_text, Does.COPY),
            (Sign.TABLE, self.tr("Copy as &table"), self._copy_table, None),
            (Sign.PICTURE, self.tr("Save as &picture…"), self._save, Does.SAVE_PICTURE),
            (Sign.PRINT, self.tr("P&rint…"), self._print, Does.PRINT),
        ):
            action = QAction(line_icon(sign), text, self)
            if does is not None:
                action.setShortcuts(keys_of(does))
            action.triggered.connect(asked)
            menu.addAction(action)
            self.window().addAction(action)
        self.setMenu(menu)

    def show_week(self, week: WeekSummary) -> None:
        """Take another week along."""
        self._week = week

    def save_to(self, file: str) -> None:
        """Write the chart to a file: SVG by its name, else PNG."""
        whole = self._chart.size()
        if Path(file).suffix.lower() == ".svg":
            from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415 - hardly ever

            drawing = QSvgGenerator()
            drawing.setFileName(file)
            drawing.setResolution(self._chart.logicalDpiX())
            drawing.setSize(whole)
            drawing.setViewBox(QRect(QRect().topLeft(), whole))
            drawing.setTitle(self._chart.accessibleName())
            painter = QPainter()
            written = painter.begin(drawing)
            if written:
                self._paint(painter)
                painter.end()
        else:
            picture = QImage(whole * _SHARP, QImage.Format.Format_RGB32)
            picture.setDevicePixelRatio(_SHARP)
            painter = QPainter(picture)
            self._paint(painter)
            painter.end()
            written = QImageWriter(file, b"png").write(picture)
        if not written:
            self.failed.emit(file)

    def _paint(self, painter: QPainter) -> None:
        ground = theme.roles_of(self._chart.palette()).colour("window")
        painter.fillRect(QRectF(QRect(QRect().topLeft(), self._chart.size())), ground)
        self._chart.paint_on(painter)

    @Slot()
    def _copy_text(self) -> None:
        if self._week is not None:
            self._copied(week_words.whole(self._week))

    @Slot()
    def _copy_table(self) -> None:
        self._copied(table_text(self._chart.chart))

    def _copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        announce(self, self.tr("Copied."))

    @Slot()
    def _save(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Save as picture"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Pictures (*.png)"), self.tr("Drawings (*.svg)")])
        dialog.setDefaultSuffix("png")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix("svg" if "*.svg" in chosen else "png")
        )
        dialog.selectFile("sojourn.png")
        dialog.setAttribute(_DELETE)
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    @Slot()
    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - hardly ever

        # Kept beside the dialog, which only borrows it.
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(self._printer, self.window())
        dialog.setAttribute(_DELETE)
        dialog.accepted.connect(lambda: self.print_on(self._printer))
        dialog.setModal(True)
        dialog.show()

    def print_on(self, device: QPagedPaintDevice) -> None:
        """Print the week with its chart as it is drawn now."""
        if self._week is not None:
            chart = self._chart.chart
            print_week(self._week, chart.reach, chart.grouping, device)
