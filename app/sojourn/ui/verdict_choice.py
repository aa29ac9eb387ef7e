"""The answers a reflection can be made of: was the intention met, and how did it leave you."""

from PySide6.QtWidgets import QWidget

from sojourn.domain.catalogue import Energy, Verdict
from sojourn.ui.choice import Choice


class VerdictChoice(Choice):
    """Yes, Partly, Not this time, Something else on purpose; none at first."""

    def __init__(
        self, question: str, *, may_be_taken_back: bool = False, parent: QWidget | None = None
    ) -> None:
        """Offer the verdicts as answers to the question."""
        answers = (
            (Verdict.MET.value, self.tr("&Yes")),
            (Verdict.PARTLY.value, self.tr("&Partly")),
            (Verdict.MISSED.value, self.tr("&Not this time")),
            (Verdict.CHANGED.value, self.tr("&Something else, on purpose")),
        )
        super().__init__(question, answers, may_be_taken_back=may_be_taken_back, parent=parent)


class EnergyChoice(Choice):
    """Better, the same, worse; none at first."""

    def __init__(
        self, question: str, *, may_be_taken_back: bool = False, parent: QWidget | None = None
    ) -> None:
        """Offer the answers to the question."""
        answers = (
            (Energy.BETTER.value, self.tr("&Better")),
            (Energy.SAME.value, self.tr("T&he same")),
            (Energy.WORSE.value, self.tr("Wo&rse")),
        )
        super().__init__(question, answers, may_be_taken_back=may_be_taken_back, parent=parent)
