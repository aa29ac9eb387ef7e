"""One visit that waits for a reflection: told in a line, answered in one press."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.catalogue import UNWIND
from sojourn.domain.outcome import Reflection
from sojourn.domain.page import ParkedVisit
from sojourn.ui import theme, time_words, words
from sojourn.ui.chart.chart_words import told_outcomes
from sojourn.ui.fold import Fold
from sojourn.ui.line_list import PAD, Line
from sojourn.ui.one_line import OneLine
from sojourn.ui.outcome_tally import OutcomeTally
from sojourn.ui.plain_label import plain_label, show_beginning
from sojourn.ui.verdict_choice import EnergyChoice, VerdictChoice


class ParkedLine(Line):
    """Day and time, place, sentence, answers; what came of it is folded away.

    Signals:
        reflected: the session's key and the `Reflection`.
        skipped: the session's key.
    """

    reflected = Signal(str, object)
    skipped = Signal(str)

    def __init__(self, visit: ParkedVisit) -> None:
        """Tell that visit."""
        super().__init__(visit.session)
        self._visit = visit
        self._tally: OutcomeTally | None = None
        self._is_unwinding = visit.intention.purpose == UNWIND
        self._facts = OneLine()
        theme.small(self._facts)
        self._sentence = plain_label()
        theme.sentence(self._sentence)
        self._answer: VerdictChoice | EnergyChoice
        if self._is_unwinding:
            self._answer = EnergyChoice(self.tr("Did it do you good?"))
        else:
            self._answer = VerdictChoice(self.tr("Did you do what you came for?"))
        self._answer.chosen.connect(self._on_answer)
        self._came = QWidget()
        self._fold = Fold(self.tr("&What came of it"), self._came, is_open=False)
        self._fold.folded_out.connect(self._on_fold)
        self._fold.setVisible(not self._is_unwinding)
        self._skip = QPushButton(self.tr("S&kip"))
        theme.link(self._skip)
        self._skip.setAutoDefault(False)
        self._skip.setAccessibleDescription(self.tr("No reflection on this visit."))
        self._skip.clicked.connect(lambda: self.skipped.emit(self.key))
        self._lay_out()
        self.show_visit(visit)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.space(4))
        head.addWidget(self._facts, 1)
        head.addWidget(self._skip)
        answers = QHBoxLayout()
        answers.setSpacing(theme.space(5))
        answers.addWidget(self._answer, 1)
        answers.addWidget(self._fold)
        held = QVBoxLayout(self._came)
        held.setContentsMargins(0, theme.space(1), 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[PAD] * 4)
        column.setSpacing(theme.space(1))
        column.addLayout(head)
        column.addWidget(self._sentence)
        column.addSpacing(theme.space(1))
        column.addLayout(answers)
        column.addWidget(self._came)

    def show_visit(self, visit: ParkedVisit) -> None:
        """Tell the visit as it is now; counts touched here stay."""
        self._visit = visit
        began, intention = visit.began, visit.intention
        when = words.filled(
            self.tr("%1, %2", "day, time"),
            time_words.short_day(began.date()),
            time_words.clock(began),
        )
        facts = [when, intention.platform, time_words.duration(visit.spent_ms)]
        facts += told_outcomes(self._counts(), visit.catalogue)
        self._facts.show_text(" · ".join(facts))
        show_beginning(self._sentence, intention.will_do)
        self.setAccessibleName(f"{self._facts.whole}. {self._sentence.accessibleName()}")
        self._answer.choose(None)

    def set_current(self, *, is_current: bool) -> None:
        """Have the counters in the order of the Tab key only while the person is here."""
        super().set_current(is_current=is_current)
        if self._tally is not None:
            self._tally.be_reachable(by_tab=is_current)

    def show_letters(self, *, shown: bool) -> None:
        """Underline the letters of this line, or not."""
        self._answer.show_letters(shown=shown)
        fold, skip = self.tr("&What came of it"), self.tr("S&kip")
        self._fold.show_name(fold if shown else fold.replace("&", ""))
        self._skip.setText(skip if shown else skip.replace("&", ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the letters of this line without Alt, and + for what came of it."""
        plain = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        typed = event.text()
        if plain or not typed or not self._take(typed):
            super().keyPressEvent(event)

    def _take(self, typed: str) -> bool:
        if self._answer.take_key(typed):
            return True
        if typed in {"+", "="} and not self._is_unwinding:
            self._fold.setChecked(True)
            self._on_fold()
            if self._tally is not None:
                self._tally.put_cursor()
            return True
        for button, label in ((self._fold, self._fold.text()), (self._skip, self._skip.text())):
            letter = QKeySequence.mnemonic(label).toString().rpartition("+")[2]
            if letter and typed.casefold() == letter.casefold():
                button.click()
                return True
        return False

    def _touched(self) -> tuple[tuple[str, int], ...]:
        return self._tally.touched if self._tally is not None else ()

    def _counts(self) -> tuple[tuple[str, int], ...]:
        counts = dict(self._visit.outcomes) | dict(self._touched())
        return tuple((kind, count) for kind, count in counts.items() if count)

    @Slot()
    def _on_fold(self) -> None:
        # Most lines are answered without: their counters are made when they are wanted.
        layout = self._came.layout()
        if self._tally is None and layout is not None:
            self._tally = OutcomeTally(self._visit.outcomes, self._visit.catalogue)
            self._tally.changed.connect(lambda: self.show_visit(self._visit))
            layout.addWidget(self._tally)
            self._tally.show()
            self.setTabOrder(self._fold, self._tally)
            self._tally.be_reachable(by_tab=self.is_current)

    @Slot(str)
    def _on_answer(self, key: str) -> None:
        self._answer.choose(None)
        if self._is_unwinding:
            self.reflected.emit(self.key, Reflection(energy=key))
        else:
            self.reflected.emit(self.key, Reflection(verdict=key, outcomes=self._touched()))
