"""Finds a visit by its text, in a list below the line one types in; asks for visits, reads none."""

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sojourn.domain.page import VisitFound, VisitsFound
from sojourn.domain.refusal import Refused
from sojourn.ui import theme, time_words
from sojourn.ui.announcing import announce
from sojourn.ui.field import Field
from sojourn.ui.line_icon import show_search
from sojourn.ui.one_line import OneLine
from sojourn.ui.plain_label import plain_label
from sojourn.ui.refusal_words import refusal
from sojourn.ui.trouble_line import TroubleLine

SEARCH_MS = 150
"""So long after the last key the visits are asked for; 200 ms are allowed."""

_HEIGHT = theme.space(38)
_INTO_LIST = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class VisitSearch(QWidget):
    """At most one visit is chosen; it stays so while one searches on.

    Signals:
        wanted: the text whose visits are wanted (`show_visits`).
        chosen: the `VisitFound`, or None when it was taken back.
    """

    wanted = Signal(str)
    chosen = Signal(object)

    def __init__(self, visits: tuple[VisitFound, ...], parent: QWidget | None = None) -> None:
        """Offer these at first; none is chosen."""
        super().__init__(parent)
        self.visit: VisitFound | None = None
        self._answered = ""
        self._key: int | None = None
        self._text = QLineEdit()
        self._text.setPlaceholderText(self.tr("A word of it, the place or a name"))
        self._text.setClearButtonEnabled(True)
        show_search(self._text)
        self._text.installEventFilter(self)
        self._found = QListWidget()
        self._found.setAccessibleName(self.tr("Visits found"))
        self._found.setFixedHeight(_HEIGHT)
        self._found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._found.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._found.setUniformItemSizes(True)
        self._none = plain_label(self.tr("No visit has that text."))
        theme.quiet(self._none)
        self._trouble = TroubleLine(self._text)
        self._told = OneLine()
        self._take_back = QPushButton(self.tr("Not from a visi&t"))
        self._take_back.setAutoDefault(False)
        theme.link(self._take_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addWidget(Field(self.tr("&Find it"), self._text))
        for widget in (self._found, self._none, self._trouble, self._told):
            column.addWidget(widget)
        column.addWidget(self._take_back, 0, Qt.AlignmentFlag.AlignLeft)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_MS)
        self._timer.timeout.connect(self._on_rest)
        self._text.textChanged.connect(self._on_text)
        self._found.currentItemChanged.connect(self._on_current)
        self._found.itemClicked.connect(self._on_current)
        self._take_back.clicked.connect(self._on_taken_back)
        self._offer(visits)
        self._show_chosen()

    @property
    def sought(self) -> str:
        """The text whose visits are wanted now."""
        return self._text.text().strip()

    def show_visits(self, found: VisitsFound) -> None:
        """Offer other visits; the one chosen stays chosen though it may not be among them."""
        self._answered = found.text
        self._trouble.hide()
        self._offer(found.visits)
        key, self._key = self._key, None
        if key is not None and found.visits and self._text.hasFocus():
            self._enter(key)

    def refuse(self, refused: Refused) -> None:
        """Say why the visits could not be read; what is offered and typed stays."""
        focus = self.window().focusWidget()
        self._key = None
        self._trouble.say(refusal(refused))
        if focus is not None:
            focus.setFocus()

    def put_cursor(self) -> None:
        """Go to where one types."""
        self._text.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead from the line into the list with Down, and choose the first by Enter.

        What was typed last may have to be found before.
        """
        is_press = event.type() == QEvent.Type.KeyPress and watched is self._text
        if is_press and isinstance(event, QKeyEvent) and event.key() in _INTO_LIST:
            if self._answered != self.sought:
                self._key = event.key()
                self._on_rest()
                return True
            if self._found.count():
                self._enter(event.key())
                return True
        return super().eventFilter(watched, event)

    def _offer(self, visits: tuple[VisitFound, ...]) -> None:
        self._found.blockSignals(True)
        self._found.clear()
        for visit in visits:
            item = QListWidgetItem(in_words(visit))
            item.setData(Qt.ItemDataRole.UserRole, visit)
            item.setToolTip(item.text())
            self._found.addItem(item)
            if self.visit is not None and visit.session == self.visit.session:
                self._found.setCurrentItem(item)
        self._found.blockSignals(False)
        self._found.setVisible(bool(visits))
        self._none.setVisible(not visits)
        if not visits and self._text.hasFocus():
            announce(self._text, self._none.text())

    def _enter(self, key: int) -> None:
        if key == Qt.Key.Key_Down:
            self._found.setFocus()
        self._found.setCurrentRow(max(0, self._found.currentRow()))

    def _show_chosen(self) -> None:
        self._told.setVisible(self.visit is not None)
        self._take_back.setVisible(self.visit is not None)
        if self.visit is not None:
            told = self.tr("It grew from: %1").replace("%1", in_words(self.visit), 1)
            self._told.show_text(told)

    @Slot()
    def _on_text(self) -> None:
        self._key = None
        self._timer.start()

    @Slot()
    def _on_rest(self) -> None:
        self._timer.stop()
        self.wanted.emit(self.sought)

    @Slot()
    def _on_current(self) -> None:
        if self._found.currentRow() < 0:
            return
        visit = self._found.currentItem().data(Qt.ItemDataRole.UserRole)
        if visit != self.visit:
            self.visit = visit
            self._show_chosen()
            self.chosen.emit(visit)

    @Slot()
    def _on_taken_back(self) -> None:
        self.visit = None
        self._found.blockSignals(True)
        self._found.setCurrentRow(-1)
        self._found.blockSignals(False)
        self.put_cursor()
        self._show_chosen()
        self.chosen.emit(None)


def in_words(visit: VisitFound) -> str:
    """Tell a visit on one line: "16/11/2026 09:05 · LinkedIn · answer Ana's question"."""
    day = QDate(visit.began.year, visit.began.month, visit.began.day)
    written = QLocale().toString(day, QLocale.FormatType.ShortFormat)
    when = f"{written} {time_words.clock(visit.began)}"
    return " · ".join((when, visit.platform, " ".join(visit.will_do.split())))
