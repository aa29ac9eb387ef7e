"""The visits that wait for a reflection, in one list; gives reflections, keeps nothing."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.page import ParkedVisit
from sojourn.ui import theme
from sojourn.ui.line_list import LineList
from sojourn.ui.parked_line import ParkedLine
from sojourn.ui.plain_label import plain_label
from sojourn.ui.scroll_page import ScrollPage, fit_height
from sojourn.ui.window_place import keep_place, restore_place

_NAME = "parked"
_WIDTH = theme.space(176)


class ParkedWindow(QDialog):
    """A line for each visit, answered in one press; it closes with the last one.

    Signals:
        reflected: the session's key and the `Reflection`.
        skipped: the session's key.
        rest_skipped: no reflection on any visit of the list.
    """

    reflected = Signal(str, object)
    skipped = Signal(str)
    rest_skipped = Signal()

    def __init__(self, visits: tuple[ParkedVisit, ...], parent: QWidget | None = None) -> None:
        """List those visits."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Reflections — Sojourn"))
        self._title = plain_label()
        theme.title(self._title)
        hint = plain_label(
            self.tr("One answer is enough. They can wait here, and let themselves go in time.")
        )
        theme.quiet(hint)
        self._list: LineList[ParkedLine] = LineList(self.tr("Visits to reflect on"))
        self._page = ScrollPage()
        self._list.hang_in(self._page.column, self._title, hint)
        self._page.column.addStretch(1)
        self._list.walked.connect(self._on_walked)
        self._foot = self._buttons()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._page, 1)
        whole.addLayout(self._foot)
        self.show_visits(visits)
        self._placed = restore_place(self, _NAME)

    def show_visits(self, visits: tuple[ParkedVisit, ...]) -> None:
        """List what waits now: focus and counts touched stay; with nothing left it closes."""
        if not visits:
            self.close()
            return
        self._title.setText(self.tr("%n visit(s) to reflect on", "", len(visits)))
        by_key = {visit.session: visit for visit in visits}
        lines = self._list.show_lines(tuple(by_key), lambda key: self._line(by_key[key]))
        for line in lines:
            line.show_visit(by_key[line.key])

    def _line(self, visit: ParkedVisit) -> ParkedLine:
        line = ParkedLine(visit)
        line.reflected.connect(self.reflected)
        line.skipped.connect(self.skipped)
        return line

    def _buttons(self) -> QHBoxLayout:
        skip = QPushButton(self.tr("Skip the res&t"))
        skip.setAccessibleDescription(self.tr("No reflection on any of these visits."))
        skip.clicked.connect(self.rest_skipped)
        close = QPushButton(self.tr("&Close"))
        close.setAccessibleDescription(self.tr("They wait in the menu; nothing is lost."))
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        side = theme.PAGE
        foot.setContentsMargins(side, theme.space(2), side, side)
        foot.setSpacing(theme.space(2))
        foot.addWidget(skip)
        foot.addStretch(1)
        foot.addWidget(close)
        for button in (skip, close):
            # Enter on a line shall not be taken for one of these.
            button.setAutoDefault(False)
        return foot

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first line."""
        super().showEvent(event)
        if not self._placed:
            # Only now do the labels know their type.
            self._placed = True
            fit_height(self, self._page, self._foot, _WIDTH)
        if not event.spontaneous():
            self._list.put_cursor()

    def reject(self) -> None:
        """Close on Esc as by the window's frame."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place."""
        keep_place(self, _NAME)
        event.accept()

    def _on_walked(self, line: QWidget) -> None:
        # A line that is new has its place only after this.
        QTimer.singleShot(0, line, lambda: self._page.ensureWidgetVisible(line, 0, theme.space(2)))
