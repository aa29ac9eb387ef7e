"""What narrows the history down: a text, a place, a purpose, an answer, days; reads no visit."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QStandardItem
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sojourn.domain.catalogue import Verdict
from sojourn.domain.history import UNANSWERED, HistoryFilter, HistoryFrame
from sojourn.domain.kinds import Catalogue
from sojourn.ui import theme, words
from sojourn.ui.field import Field
from sojourn.ui.find_line import FindLine
from sojourn.ui.flow import FlowLayout
from sojourn.ui.line_icon import show_search
from sojourn.ui.purpose_choice import PurposeChoice
from sojourn.ui.visit_search import SEARCH_MS

_PLACE_LETTERS = 12
_ANSWER_LETTERS = 12


class HistoryFilters(QWidget):
    """A line to type in, and choices that leave nothing out at first.

    Signals:
        changed: the `HistoryFilter` is another one; a little after the last key.
        left: the person goes on from the text into the list.
    """

    changed = Signal(object)
    left = Signal()

    def __init__(self, frame: HistoryFrame, parent: QWidget | None = None) -> None:
        """Offer the places of the frame."""
        super().__init__(parent)
        self._told = HistoryFilter()
        self._text = FindLine()
        self._text.setPlaceholderText(self.tr("A word of it, a place or a name"))
        self._text.setClearButtonEnabled(True)
        show_search(self._text)
        self._platform = _platforms(self.tr("Any platform"))
        self.offer(frame.platforms)
        self._purpose = PurposeFilter(self.tr("Any purpose"), frame.catalogue)
        self._verdict = self._verdicts()
        today = QDate(frame.today.year, frame.today.month, frame.today.day)
        self._first = DayLimit(self.tr("F&rom"), self.tr("First day"), today.addMonths(-1))
        self._last = DayLimit(self.tr("Un&til"), self.tr("Last day"), today)
        self._all = QPushButton(self.tr("Show &all"))
        self._all.setAccessibleDescription(self.tr("Leaves no visit out any more."))
        theme.link(self._all)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_MS)
        self._lay_out()
        self._join()
        self._show_all()

    @property
    def filter(self) -> HistoryFilter:
        """What stands there."""
        return HistoryFilter(
            " ".join(self._text.text().split()),
            str(self._platform.currentData() or ""),
            self._purpose.key,
            str(self._verdict.currentData() or ""),
            self._first.day,
            self._last.day,
        )

    def offer(self, platforms: tuple[str, ...]) -> None:
        """Offer these places; the one chosen stays chosen."""
        chosen = self._platform.currentData()
        names = list(dict.fromkeys((*platforms, *([chosen] if chosen else []))))
        if names == [self._platform.itemData(at) for at in range(1, self._platform.count())]:
            return
        self._platform.blockSignals(True)
        while self._platform.count() > 1:
            self._platform.removeItem(1)
        for name in names:
            self._platform.addItem(name, name)
        self._platform.setCurrentIndex(max(0, self._platform.findData(chosen)))
        self._platform.blockSignals(False)

    def show_catalogue(self, catalogue: Catalogue, went: Mapping[str, str]) -> None:
        """Offer the purposes there are now; the one chosen stays chosen, or is where it went."""
        self._purpose.show_catalogue(catalogue, went)
        self._tell()

    def put_cursor(self) -> None:
        """Go to where one types."""
        self._text.setFocus()
        self._text.selectAll()

    @Slot()
    def clear(self) -> None:
        """Leave nothing out any more."""
        for part in (self._text, self._platform, self._purpose, self._verdict):
            part.blockSignals(True)
        self._text.clear()
        for choice in (self._platform, self._purpose, self._verdict):
            choice.setCurrentIndex(0)
        for part in (self._text, self._platform, self._purpose, self._verdict):
            part.blockSignals(False)
        for limit in (self._first, self._last):
            limit.clear()
        self._text.setFocus()
        self._tell()

    def _lay_out(self) -> None:
        choices = QWidget()
        flow = FlowLayout(choices, theme.space(3))
        for widget in (
            Field(self.tr("&Platform"), self._platform),
            Field(self.tr("P&urpose"), self._purpose),
            Field(self.tr("Intention &met"), self._verdict),
            self._first,
            self._last,
        ):
            flow.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(theme.space(3))
        row.addWidget(Field(self.tr("&Find"), self._text), 1)
        row.addWidget(self._all, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addLayout(row)
        column.addWidget(choices)

    def _join(self) -> None:
        self._text.textChanged.connect(self._timer.start)
        self._text.textChanged.connect(self._show_all)
        self._text.left.connect(self._on_left)
        self._timer.timeout.connect(self._tell)
        for choice in (self._platform, self._purpose, self._verdict):
            choice.currentIndexChanged.connect(self._tell)
        for limit in (self._first, self._last):
            limit.changed.connect(self._tell)
        self._all.clicked.connect(self.clear)

    def _verdicts(self) -> QComboBox:
        choice = QComboBox()
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.addItem(self.tr("Any answer"), "")
        choice.setMinimumContentsLength(max(_ANSWER_LETTERS, len(choice.itemText(0))))
        for verdict in Verdict:
            choice.addItem(words.verdict(verdict.value), verdict.value)
        choice.addItem(self.tr("No answer"), UNANSWERED)
        return choice

    @Slot()
    def _show_all(self) -> None:
        self._all.setVisible(self.filter != HistoryFilter())

    @Slot()
    def _tell(self) -> None:
        self._timer.stop()
        self._show_all()
        if self.filter != self._told:
            self._told = self.filter
            self.changed.emit(self._told)

    @Slot()
    def _on_left(self) -> None:
        self._tell()
        self.left.emit()


class DayLimit(QWidget):
    """A day that counts while it is ticked.

    Signals:
        changed: another day counts, or none.
    """

    changed = Signal()

    def __init__(self, name: str, spoken: str, day: QDate, parent: QWidget | None = None) -> None:
        """Be called `name`, mnemonic and all; begin with a day that does not count yet."""
        super().__init__(parent)
        self._tick = QCheckBox(name)
        self._day = QDateEdit(day)
        self._day.setCalendarPopup(True)
        self._day.setAccessibleName(spoken)
        self._day.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addWidget(self._tick)
        column.addWidget(self._day)
        self._tick.toggled.connect(self._day.setEnabled)
        self._tick.toggled.connect(self.changed)
        self._day.dateChanged.connect(self.changed)

    @property
    def day(self) -> date | None:
        """The day that counts, or None."""
        day = self._day.date()
        return date(day.year(), day.month(), day.day()) if self._tick.isChecked() else None

    def clear(self) -> None:
        """Let no day count, without saying so."""
        self.blockSignals(True)
        self._tick.setChecked(False)
        self.blockSignals(False)


def _platforms(any_name: str) -> QComboBox:
    choice = QComboBox()
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(max(_PLACE_LETTERS, len(any_name)))
    choice.addItem(any_name, "")
    return choice


class PurposeFilter(PurposeChoice):
    """Begins with none in particular; offers what is offered no more, too: visits were for it."""

    def __init__(self, any_name: str, catalogue: Catalogue) -> None:
        """Fill the list."""
        self._any = any_name
        super().__init__(_with_hidden(catalogue))
        self.setCurrentIndex(0)

    def show_catalogue(self, catalogue: Catalogue, went: Mapping[str, str]) -> None:
        """Offer the purposes there are now."""
        super().show_catalogue(_with_hidden(catalogue), went)

    def choose(self, key: str) -> None:
        """Show a purpose, or that none in particular is wanted."""
        if key:
            super().choose(key)
        else:
            self.setCurrentIndex(0)

    def _fill(self) -> None:
        self._model.appendRow(QStandardItem(self._any))
        super()._fill()


def _with_hidden(catalogue: Catalogue) -> Catalogue:
    shown = tuple(replace(one, hidden=False) for one in catalogue.purposes)
    return replace(catalogue, purposes=shown)
