"""Asks when somebody really stopped whose box had ended before; the visit's end follows."""

from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sojourn.domain.moment import utc_ms_of
from sojourn.domain.page import ReflectionPage
from sojourn.domain.session import EndedBy
from sojourn.ui import theme, time_words
from sojourn.ui.choice import Choice
from sojourn.ui.clock_time import time_between, typed_clock
from sojourn.ui.plain_label import plain_label
from sojourn.ui.trouble_line import TroubleLine
from sojourn.ui.words import filled

_END, _BOX, _AT = "end", "box", "at"
_OWN_WIDTH = theme.space(20)


class StoppedQuestion(QWidget):
    """The end that was given, the end of the box, or any time between.

    Signals:
        changed: another time was chosen or typed.
    """

    changed = Signal()

    def __init__(self, page: ReflectionPage, parent: QWidget | None = None) -> None:
        """Ask about that visit, whose box has ended; show what its draft says."""
        super().__init__(parent)
        self._began, self._ended = page.began, page.ended
        self._box_ended = page.box_ended or page.ended
        self._nobody_ended = page.ended_by is EndedBy.LIMIT
        question = self._question()
        label = plain_label(question)
        theme.heading(label)
        answers = [
            (_END, filled(self._end(), time_words.clock(self._ended))),
            (
                _BOX,
                filled(self.tr("When the box en&ded (%1)"), time_words.clock(self._box_ended)),
            ),
            (_AT, self.tr("A&t…")),
        ]
        self._choice = Choice(question, answers)
        self._at = QLineEdit()
        self._at.setFixedWidth(_OWN_WIDTH)
        self._at.setAccessibleName(self.tr("Time you stopped"))
        self._at.setPlaceholderText(time_words.clock(self._box_ended))
        self.trouble = TroubleLine(self._at)
        self._choice.add_field(self._at)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(label)
        column.addWidget(self._choice)
        column.addWidget(self.trouble)
        self._show(page.draft.reflection.stopped_ms)
        self._choice.chosen.connect(self._on_chosen)
        self._at.textEdited.connect(self._on_typed)

    def read(self) -> int | None:
        """Give when the person stopped, UTC milliseconds; None leaves the end as it is.

        Raises:
            Refused: NOT_A_TIME, or TOO_EARLY or IN_FUTURE outside the visit.
        """
        answer = self._choice.answer
        if answer == _AT:
            clock = typed_clock(self._at.text())
            return utc_ms_of(time_between(clock, self._began, self._ended))
        if answer == _BOX:
            return utc_ms_of(self._box_ended)
        # The end that a person gave needs no saying again; the one that nobody gave does.
        return utc_ms_of(self._ended) if answer == _END and self._nobody_ended else None

    def _question(self) -> str:
        if self._nobody_ended:
            ended = self.tr("Ended by itself at %1. When did you really stop?")
            return filled(ended, time_words.clock(self._ended))
        return self.tr("When did you stop?")

    def _end(self) -> str:
        return (
            self.tr("&When it ended (%1)")
            if self._nobody_ended
            else self.tr("When I &wrapped up (%1)")
        )

    def _show(self, stopped_ms: int | None) -> None:
        self._at.hide()
        if stopped_ms is None:
            self._choice.choose(None if self._nobody_ended else _END)
        elif stopped_ms == utc_ms_of(self._box_ended):
            self._choice.choose(_BOX)
        elif stopped_ms == utc_ms_of(self._ended):
            self._choice.choose(_END)
        else:
            self._choice.choose(_AT)
            at = datetime.fromtimestamp(stopped_ms / 1_000, self._ended.tzinfo)
            self._at.setText(time_words.clock(at))
            self._at.show()

    @Slot(str)
    def _on_chosen(self, answer: str) -> None:
        self.trouble.hide()
        self._at.setVisible(answer == _AT)
        if answer == _AT:
            self._at.setFocus()
        self.changed.emit()

    @Slot()
    def _on_typed(self) -> None:
        self.trouble.hide()
        self.changed.emit()
