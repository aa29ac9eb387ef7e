"""The week's budget of all platforms: what is left, another one, or an offer; never a block."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.week import WeekSummary
from sojourn.ui import theme, time_words, words
from sojourn.ui.at_the_start import at_the_start
from sojourn.ui.budget_field import BudgetField
from sojourn.ui.fold import Fold
from sojourn.ui.plain_label import plain_label


class BudgetPart(QWidget):
    """Says how the time stands against the budget, and lets it be set.

    Signals:
        budget_chosen: for all platforms together, in milliseconds a week; 0 takes it away.
        offer_declined: no budget shall be offered any more.
    """

    budget_chosen = Signal(object)
    offer_declined = Signal()

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._offered_ms = 0
        self._said = plain_label()
        self._take, self._decline = QPushButton(), QPushButton(self.tr("Not wanted"))
        self._change = QPushButton(self.tr("An&other budget…"))
        for button in (self._decline, self._change):
            theme.link(button)
        self._take.clicked.connect(lambda: self.budget_chosen.emit(self._offered_ms))
        self._decline.clicked.connect(self.offer_declined)
        self._change.clicked.connect(self._on_change)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(4))
        for button in (self._take, self._change, self._decline):
            buttons.addWidget(button)
        buttons.addStretch(1)
        study = plain_label(self._study())
        theme.quiet(study)
        self._why = Fold(self.tr("Why a &budget"), study, is_open=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1.5))
        column.addWidget(self._said)
        column.addLayout(buttons)
        column.addWidget(self._field())
        column.addLayout(at_the_start(self._why))
        column.addWidget(study)

    def _field(self) -> QWidget:
        self._minutes = BudgetField()
        self._minutes.setAccessibleName(self.tr("Minutes a week for all platforms"))
        keep = QPushButton(self.tr("Keep"))
        keep.clicked.connect(self._on_keep)
        self._choice = QWidget()
        row = QHBoxLayout(self._choice)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        row.addWidget(self._minutes)
        row.addWidget(keep)
        row.addStretch(1)
        self._choice.hide()
        return self._choice

    def show_week(self, week: WeekSummary) -> None:
        """Show how another week stands; a week gone by is set against no budget of today."""
        self._choice.hide()
        self._offered_ms = week.offered_ms or 0
        self.setVisible(week.is_current and (week.budget_ms or week.offered_ms) is not None)
        offers = week.budget_ms is None
        for part in (self._take, self._decline, self._why):
            part.setVisible(offers)
        if week.budget_ms is not None:
            self._said.setText(self._stands(week.length_ms, week.budget_ms))
            self._minutes.show_budget(week.budget_ms)
        elif week.offered_ms is not None:
            offered = time_words.duration(week.offered_ms)
            said = self.tr(
                "Most of your weeks take about %1. As a budget it would say once when it is nearly "
                "used, and once when it is; it never blocks."
            )
            self._said.setText(words.filled(said, offered))
            self._take.setText(words.filled(self.tr("Set %1 a week"), offered))
            self._minutes.show_budget(week.offered_ms)

    def _stands(self, spent_ms: int, budget_ms: int) -> str:
        spent, whole = time_words.duration(spent_ms), time_words.duration(budget_ms)
        if spent_ms > budget_ms:
            more = time_words.duration(spent_ms - budget_ms)
            said = self.tr("This week\u2019s budget of %1 is used, and %2 more.")
            return words.filled(said, whole, more)
        left = time_words.duration(budget_ms - spent_ms)
        return words.filled(
            self.tr("%1 of this week\u2019s %2 are used; %3 left."), spent, whole, left
        )

    def _study(self) -> str:
        return self.tr(
            "In a study of 143 students (Hunt and others, 2018), half kept to ten minutes a day on "
            "each of three platforms, so 30 minutes in all, for three weeks; at the end they were "
            "less lonely and less low than the others. They were students of one university, and "
            "three weeks are short: your own weeks will tell you more."
        )

    @Slot()
    def _on_change(self) -> None:
        self._choice.show()
        self._minutes.setFocus()
        self._minutes.selectAll()

    @Slot()
    def _on_keep(self) -> None:
        self._choice.hide()
        self.budget_chosen.emit(self._minutes.budget_ms)
