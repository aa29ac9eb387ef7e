"""What came of a finished visit, to be put right: answer, outcomes, lesson, next step."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sojourn.domain.amendment import Amendment
from sojourn.domain.catalogue import UNWIND
from sojourn.domain.history import AmendmentPage
from sojourn.domain.kinds import Catalogue
from sojourn.domain.refusal import COUNT_LIMIT, Refused
from sojourn.ui import theme
from sojourn.ui.field import Field
from sojourn.ui.outcome_board import OutcomeBoard, counts_under
from sojourn.ui.refusal_words import refusal
from sojourn.ui.verdict_choice import EnergyChoice, VerdictChoice


class AmendmentCame(QWidget):
    """Opens with what was said and counted; unwinding is asked whether it did good."""

    def __init__(self, page: AmendmentPage, parent: QWidget | None = None) -> None:
        """Show the page."""
        super().__init__(parent)
        said = page.reflection
        self._was = dict(page.outcomes)
        self._counts = dict(page.outcomes)
        question = self.tr("Did you do what you &came for?")
        doing_good = self.tr("Did it do you &good?")
        self._verdict = VerdictChoice(question.replace("&", ""))
        self._verdict.choose(said.verdict)
        self._energy = EnergyChoice(doing_good.replace("&", ""))
        self._energy.choose(said.energy)
        for choice in (self._verdict, self._energy):
            # The fields of the visit have these letters.
            choice.show_letters(shown=False)
            choice.chosen.connect(self._forget_trouble)
        self._board = OutcomeBoard(page.outcomes, page.catalogue)
        self._board.counted.connect(self._on_counted)
        self._lesson = QLineEdit(said.lesson)
        self._next_step = QLineEdit(said.next_step)
        for line in (self._lesson, self._next_step):
            line.setCursorPosition(0)
        self._fields = {
            "verdict": Field(question, self._verdict),
            "energy": Field(doing_good, self._energy),
            "lesson": Field(self.tr("A lesson to &keep"), self._lesson),
            "next_step": Field(self.tr("What ne&xt"), self._next_step),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        for widget in (
            self._fields["verdict"],
            self._fields["energy"],
            self._board,
            self._fields["lesson"],
            self._fields["next_step"],
        ):
            column.addWidget(widget)
        self.ask(page.purpose)

    def show_catalogue(self, catalogue: Catalogue, went: Mapping[str, str]) -> None:
        """Offer the outcomes there are now; what was counted stays, as what it is now."""
        self._was = counts_under(self._was, catalogue, went)
        self._counts = counts_under(self._counts, catalogue, went)
        self._board.show_catalogue(catalogue)
        self._board.show_outcomes(tuple(self._counts.items()))

    def ask(self, purpose: str) -> None:
        """Ask what fits the purpose; what was said before stays, asked or not."""
        self._fields["energy"].setVisible(purpose == UNWIND)
        self._fields["verdict"].setVisible(purpose != UNWIND)

    def added_to(self, change: Amendment) -> Amendment:
        """Give an amendment with what stands here."""
        counted = tuple(
            (kind, count)
            for kind in {**self._was, **self._counts}
            if (count := self._counts.get(kind, 0)) != self._was.get(kind, 0)
        )
        return replace(
            change,
            verdict=self._verdict.answer,
            energy=self._energy.answer,
            outcomes=counted,
            lesson=self._lesson.text(),
            next_step=self._next_step.text(),
        )

    def refuse(self, refused: Refused) -> bool:
        """Say beside its field why it was not changed; tell whether it is a field of ours."""
        name = refused.field
        if name == "verdict" and self._fields["verdict"].isHidden():
            name = "energy"
        field = self._fields.get(name)
        if field is None:
            return False
        field.show_trouble(refusal(refused))
        field.focus_control()
        return True

    @Slot(str, int)
    def _on_counted(self, kind: str, by: int) -> None:
        self._counts[kind] = max(0, min(COUNT_LIMIT, self._counts.get(kind, 0) + by))
        self._board.show_outcomes(tuple(self._counts.items()))

    @Slot()
    def _forget_trouble(self) -> None:
        for name in ("verdict", "energy"):
            self._fields[name].show_trouble("")
