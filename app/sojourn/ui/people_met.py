"""Who was met in a visit, each with a day to get back to them if wanted."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QStringListModel, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from sojourn.domain.outcome import Met
from sojourn.domain.refusal import NAME_LIMIT
from sojourn.ui import theme, time_words
from sojourn.ui.announcing import name_choice
from sojourn.ui.name_completer import NameCompleter

_OTHER_DAY = "other"


class PersonRow(QWidget):
    """One person's name and follow-up.

    Signals:
        changed: something was typed or chosen.
    """

    changed = Signal()

    def __init__(self, met: Met, today: date, people: QStringListModel) -> None:
        """Show a person; an empty name is a line to write on."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        self.name = QLineEdit(met.name)
        self.name.setPlaceholderText(self.tr("Name"))
        self.name.setAccessibleName(self.tr("Name of somebody you met"))
        self.name.setCompleter(NameCompleter(people, self.name))
        self.name.textChanged.connect(self._on_name)
        row.addWidget(self.name, 1)
        self._when = QComboBox()
        name_choice(self._when, self.tr("When to get back to them"))
        for label, days in (
            (self.tr("no follow-up"), 0),
            (self.tr("tomorrow"), 1),
            (self.tr("in a week"), 7),
            (self.tr("in a month"), 30),
        ):
            self._when.addItem(label, today + timedelta(days=days) if days else None)
        self._when.addItem(self.tr("on a day…"), _OTHER_DAY)
        row.addWidget(self._when)
        self._day = QDateEdit()
        self._day.setCalendarPopup(True)
        self._day.setAccessibleName(self.tr("Day to get back to them"))
        self._day.setMinimumDate(QDate(today.year, today.month, today.day))
        row.addWidget(self._day)
        self._show(met.follow_up, today)
        self._when.currentIndexChanged.connect(self._on_when)
        self._day.dateChanged.connect(self.changed)

    @property
    def met(self) -> Met:
        """What stands in the row."""
        chosen = self._when.currentData()
        if chosen == _OTHER_DAY:
            chosen = date(*self._day.date().getDate())
        return Met(self.name.text(), chosen)

    @property
    def is_empty(self) -> bool:
        """Nothing stands in it."""
        return not self.name.text().strip() and self.met.follow_up is None

    def _show(self, follow_up: date | None, today: date) -> None:
        shown = follow_up or today + timedelta(days=2)
        if shown < today:
            self._day.setMinimumDate(QDate(shown.year, shown.month, shown.day))
        self._day.setDate(QDate(shown.year, shown.month, shown.day))
        days = [self._when.itemData(place) for place in range(self._when.count())]
        place = days.index(follow_up) if follow_up in days else len(days) - 1
        self._when.setCurrentIndex(place)
        self._on_when()

    @Slot()
    def _on_name(self) -> None:
        self.changed.emit()

    @Slot()
    def _on_when(self) -> None:
        chosen = self._when.currentData()
        self._day.setVisible(chosen == _OTHER_DAY)
        self._when.setToolTip(time_words.day(chosen) if isinstance(chosen, date) else "")
        self.changed.emit()


class PeopleMet(QWidget):
    """Lines for people; a fresh one stands ready as soon as the last is used.

    Signals:
        changed: something was typed or chosen.
    """

    changed = Signal()

    def __init__(
        self,
        met: tuple[Met, ...],
        today: date,
        people: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        """Show those met so far; `people` completes names."""
        super().__init__(parent)
        self._today = today
        self._people = QStringListModel(list(people), self)
        self._rows: list[PersonRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(1))
        for one in (*met, Met("")):
            self._add(one)

    @property
    def met(self) -> tuple[Met, ...]:
        """Everybody written down; a day without a name is given too, to be asked about."""
        return tuple(row.met for row in self._rows if not row.is_empty)

    def focus_first_fault(self) -> None:
        """Put the cursor into the first line that lacks a name or has too long a one."""
        faulty = (row for row in self._rows if not row.is_empty and not _fits(row.met.name))
        next(faulty, self._rows[-1]).name.setFocus()

    def _add(self, met: Met) -> None:
        row = PersonRow(met, self._today, self._people)
        row.changed.connect(self._on_changed)
        if self._rows:
            self.setTabOrder(self._rows[-1], row)
        else:
            self.setFocusProxy(row.name)
        self._rows.append(row)
        self._column.addWidget(row)

    @Slot()
    def _on_changed(self) -> None:
        if not self._rows[-1].is_empty:
            self._add(Met(""))
        self.changed.emit()


def _fits(name: str) -> bool:
    return 0 < len(name.strip()) <= NAME_LIMIT
