"""How long somebody is there already when they say what for: folded away, none by default."""

import re
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.duration import MINUTE_MS
from sojourn.domain.moment import utc_ms_of
from sojourn.domain.refusal import Code, Refused, checked_length
from sojourn.ui import theme, time_words
from sojourn.ui.choice import Choice
from sojourn.ui.clock_time import last_time, typed_clock
from sojourn.ui.field import give_room
from sojourn.ui.fold import Fold
from sojourn.ui.plain_label import plain_label
from sojourn.ui.refusal_words import refusal
from sojourn.ui.trouble_line import TroubleLine
from sojourn.ui.words import filled

OFFERED_MS = tuple(minutes * MINUTE_MS for minutes in (5, 10, 20))

_OWN_WIDTH = theme.space(24)
_HOUR = 60
_MINUTES = re.compile(r"(\d{1,2}|\d{1,3}\s*m(?:in)?\.?)", re.ASCII)


class AlreadyThere(QWidget):
    """Usual lengths of time gone by, and a line for the time it was.

    Signals:
        changed: another time was chosen or typed.
    """

    changed = Signal()

    def __init__(self, now: datetime, parent: QWidget | None = None) -> None:
        """Be folded, with nothing chosen; `now` is local time."""
        super().__init__(parent)
        self._now = now
        self._free_ms = 0
        question = self.tr("Al&ready there since…")
        answers = [(str(ms), self._ago(ms)) for ms in OFFERED_MS]
        self._usual = Choice(question.replace("&", ""), answers, may_be_taken_back=True)
        self._own = QLineEdit()
        self._own.setPlaceholderText(self.tr("or 09:40"))
        self._own.setAccessibleName(self.tr("Time since when you are there"))
        give_room(self._own, _OWN_WIDTH)
        self._booked = plain_label()
        theme.quiet(self._booked)
        self._trouble = TroubleLine(self._own)
        self._use = QPushButton()
        self._use.setAutoDefault(False)
        part = QWidget()
        rows = QVBoxLayout(part)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.space(2))
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addWidget(self._usual)
        row.addWidget(self._own, 1)
        rows.addLayout(row)
        for label in (self._booked, self._trouble):
            rows.addWidget(label)
        refused = QHBoxLayout()
        refused.addWidget(self._use)
        refused.addStretch(1)
        rows.addLayout(refused)
        self._fold = Fold(question, part, is_open=False)
        self._fold.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(1))
        head = QHBoxLayout()
        head.addWidget(self._fold)
        head.addStretch(1)
        layout.addLayout(head)
        layout.addWidget(part)
        self._usual.chosen.connect(self._on_chosen)
        self._own.textEdited.connect(self._on_typed)
        self._use.clicked.connect(self._on_use)
        self._fold.folded_out.connect(self._on_folded)
        self.clear()

    @property
    def ago_ms(self) -> int | None:
        """How long the person is there, in milliseconds; None when not said or not readable."""
        try:
            return self.read()
        except Refused:
            return None

    def read(self) -> int | None:
        """Give how long the person is there, in milliseconds; None when nothing is said.

        Raises:
            Refused: NOT_A_TIME, IN_FUTURE or OUT_OF_RANGE for what was typed.
        """
        if self._usual.answer is not None:
            return int(self._usual.answer)
        typed = self._own.text().strip()
        if not typed:
            return None
        if _MINUTES.fullmatch(typed.casefold()):
            return checked_length(int(re.sub(r"\D", "", typed)) * MINUTE_MS, "ago")
        since = last_time(typed_clock(typed), self._now)
        # Somebody who came this very minute is not there already.
        ago_ms = utc_ms_of(self._now) - utc_ms_of(since)
        return checked_length(ago_ms, "ago") if ago_ms >= MINUTE_MS else None

    def show_now(self, now: datetime) -> None:
        """Count up to this local time."""
        self._now = now
        self._tell()

    def clear(self) -> None:
        """Say nothing of the kind, and fold it away."""
        self._usual.choose(None)
        self._own.clear()
        self._fold.setChecked(False)
        self._trouble.hide()
        self._use.hide()
        self._tell()

    def find_trouble(self) -> bool:
        """Say what is expected if what was typed cannot be taken; tell whether it is so."""
        try:
            self.read()
        except Refused as refused:
            self.refuse(refused)
            return True
        return False

    def refuse(self, refused: Refused) -> None:
        """Say why so long cannot be, and offer what can."""
        self._fold.setChecked(True)
        is_length = refused.code is Code.OVERLAPS and isinstance(refused.limit, int)
        if is_length and isinstance(refused.limit, int):
            # What is offered is whole minutes, and the sentence says the same.
            self._free_ms = refused.limit // MINUTE_MS * MINUTE_MS
            refused = Refused(refused.code, "ago", refused.value, limit=self._free_ms)
        self._trouble.say(refusal(refused, self._now))
        use = filled(self.tr("Us&e %1"), time_words.duration(self._free_ms))
        self._use.setText(use if self._free_ms else self.tr("L&eave that out"))
        self._use.setVisible(is_length)
        self._booked.hide()
        if is_length:
            self._use.setFocus()

    def _ago(self, ago_ms: int) -> str:
        return filled(self.tr("%1 ago"), time_words.duration(ago_ms))

    def _booking(self, ago_ms: int) -> str:
        minutes = round(ago_ms / MINUTE_MS)
        if minutes < _HOUR:
            return self.tr("%n minute(s) are booked before the intention.", "", minutes)
        long = time_words.duration(ago_ms)
        return filled(self.tr("%1 are booked before the intention."), long)

    def _tell(self) -> None:
        ago_ms = self.ago_ms
        self._booked.setText("" if ago_ms is None else self._booking(ago_ms))
        self._booked.setVisible(ago_ms is not None)

    def _on_said(self) -> None:
        self._trouble.hide()
        self._use.hide()
        self._tell()
        self.changed.emit()

    @Slot()
    def _on_chosen(self) -> None:
        self._own.clear()
        self._on_said()

    @Slot()
    def _on_typed(self) -> None:
        self._usual.choose(None)
        self._on_said()

    @Slot()
    def _on_use(self) -> None:
        minutes = self._free_ms // MINUTE_MS
        self._usual.choose(None)
        self._own.setText(f"{minutes} min" if minutes else "")
        self._own.setFocus()
        self._on_said()

    @Slot(bool)
    def _on_folded(self, is_open: bool) -> None:  # noqa: FBT001 - a signal brings it
        # What is folded away is not said: nobody shall book what they do not see.
        if is_open:
            self._usual.setFocus()
        else:
            self.clear()
            self._on_said()
