"""What came of a visit that is told afterwards: an answer, counts, a lesson; all may stay out."""

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sojourn.domain.kinds import Catalogue
from sojourn.domain.outcome import Reflection
from sojourn.domain.refusal import COUNT_LIMIT, Refused
from sojourn.ui import theme
from sojourn.ui.field import Field
from sojourn.ui.outcome_board import OutcomeBoard, counts_under
from sojourn.ui.refusal_words import refusal
from sojourn.ui.verdict_choice import EnergyChoice, VerdictChoice


class CameOfIt(QWidget):
    """Fields of a reflection, none of them filled in; unwinding is asked one thing only."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        """Ask about a visit with a purpose."""
        super().__init__(parent)
        self._counts = counts_under({}, catalogue, {})
        question, doing_good = (
            self.tr("Did you do what you &came for?"),
            self.tr("Did it do you &good?"),
        )
        self._verdict = VerdictChoice(question.replace("&", ""), may_be_taken_back=True)
        self._energy = EnergyChoice(doing_good.replace("&", ""), may_be_taken_back=True)
        for choice in (self._verdict, self._energy):
            # The fields of the visit have these letters.
            choice.show_letters(shown=False)
            choice.chosen.connect(self._forget_trouble)
        self._board = OutcomeBoard(tuple(self._counts.items()), catalogue)
        self._board.counted.connect(self._on_counted)
        self._lesson = QLineEdit()
        self._fields = {
            "verdict": Field(question, self._verdict),
            "energy": Field(doing_good, self._energy),
            "lesson": Field(self.tr("A lesson to &keep"), self._lesson),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        for widget in (
            self._fields["verdict"],
            self._fields["energy"],
            self._board,
            self._fields["lesson"],
        ):
            column.addWidget(widget)
        self.ask(unwinding=False)

    def show_catalogue(self, catalogue: Catalogue, went: Mapping[str, str]) -> None:
        """Offer the outcomes there are now; what was counted stays, as what it is now."""
        self._counts = counts_under(self._counts, catalogue, went)
        self._board.show_catalogue(catalogue)
        self._board.show_outcomes(tuple(self._counts.items()))

    def ask(self, *, unwinding: bool) -> None:
        """Ask what fits the purpose; what is not asked is not given."""
        self._is_unwinding = unwinding
        self._fields["energy"].setVisible(unwinding)
        for widget in (self._fields["verdict"], self._board, self._fields["lesson"]):
            widget.setVisible(not unwinding)

    def reflection(self) -> Reflection | None:
        """Give what was said, or None when nothing was.

        Raises:
            Refused: MISSING for counts or a lesson without an answer, or for a bad text.
        """
        if self._is_unwinding:
            energy = self._energy.answer
            return Reflection(energy=energy).checked() if energy else None
        counts = tuple((kind, count) for kind, count in self._counts.items() if count)
        said = Reflection(self._verdict.answer, counts, self._lesson.text())
        return None if said == Reflection() else said.checked()

    def find_trouble(self) -> bool:
        """Say beside the field what is expected there, and lead the cursor to it; tell if any."""
        for field in self._fields.values():
            field.show_trouble("")
        try:
            self.reflection()
        except Refused as refused:
            field = self._fields[refused.field]
            field.show_trouble(refusal(refused))
            field.focus_control()
            return True
        return False

    @Slot(str, int)
    def _on_counted(self, kind: str, by: int) -> None:
        self._counts[kind] = max(0, min(COUNT_LIMIT, self._counts.get(kind, 0) + by))
        self._board.show_outcomes(tuple(self._counts.items()))

    @Slot()
    def _forget_trouble(self) -> None:
        self._fields["verdict"].show_trouble("")
