"""A day and a time of day in the past, in local time; knows what the clock said when it opened."""

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QTime, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QTimeEdit, QWidget

from sojourn.domain.moment import utc_ms_of
from sojourn.ui import theme


class TimeAndDay(QWidget):
    """Two fields side by side.

    Signals:
        edited: the person has changed one of them.
    """

    edited = Signal()

    def __init__(self, when: datetime, parent: QWidget | None = None) -> None:
        """Show an aware local time; its zone is the one the fields are read in."""
        super().__init__(parent)
        self._zone = when.tzinfo
        self._day = QDateEdit()
        self._day.setCalendarPopup(True)
        self._day.setAccessibleName(self.tr("Day"))
        self._time = QTimeEdit()
        # The style sheet's padding does not reach into a field that counts.
        self._time.lineEdit().setTextMargins(theme.space(2), 0, 0, 0)
        self._time.setAccessibleName(self.tr("Time it began"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        row.addWidget(self._time)
        row.addWidget(self._day)
        row.addStretch(1)
        self.setFocusProxy(self._time)
        self.show_time(when)
        self._time.timeChanged.connect(self._on_edited)
        self._day.dateChanged.connect(self._on_edited)

    @property
    def utc_ms(self) -> int:
        """The time that stands there, as UTC milliseconds."""
        if self._fields() == self._shown:
            return self._shown_ms
        day, time = self._day.date(), self._time.time()
        clock = (time.hour(), time.minute(), time.second())
        return utc_ms_of(datetime(day.year(), day.month(), day.day(), *clock, tzinfo=self._zone))

    def show_time(self, when: datetime) -> None:
        """Show another time, and give it back exactly while nobody edits it."""
        when = when.astimezone(self._zone)
        self._shown_ms = utc_ms_of(when)
        for field in (self._day, self._time):
            field.blockSignals(True)
        self._day.setDate(QDate(when.year, when.month, when.day))
        milliseconds = when.microsecond // 1_000
        self._time.setTime(QTime(when.hour, when.minute, when.second, milliseconds))
        for field in (self._day, self._time):
            field.blockSignals(False)
        self._shown = self._fields()

    def _fields(self) -> QDateTime:
        return QDateTime(self._day.date(), self._time.time())

    @Slot()
    def _on_edited(self) -> None:
        self.edited.emit()
