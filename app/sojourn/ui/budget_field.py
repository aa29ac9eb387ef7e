"""Minutes a week, or no budget at all."""

from PySide6.QtWidgets import QSpinBox, QWidget

from sojourn.domain.duration import MINUTE_MS
from sojourn.domain.settings import WEEKLY_BUDGET
from sojourn.ui import theme

_STEP = 15


class BudgetField(QSpinBox):
    """A number of minutes in steps of a quarter of an hour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a budget."""
        super().__init__(parent)
        self._shown_ms = 0
        _, most = WEEKLY_BUDGET.bounds or (0, 0)
        self.setRange(0, most)
        self.setSingleStep(_STEP)
        self.setSuffix(self.tr(" min a week"))
        self.setSpecialValueText(self.tr("No budget"))
        self.lineEdit().setTextMargins(theme.space(2), 0, 0, 0)

    @property
    def budget_ms(self) -> int:
        """The budget as it stands, in milliseconds; 0 for none."""
        if self.value() == self._shown_ms // MINUTE_MS:
            return self._shown_ms
        return self.value() * MINUTE_MS

    def show_budget(self, budget_ms: int | None) -> None:
        """Show a budget in milliseconds; None for none."""
        self._shown_ms = budget_ms or 0
        self.setValue(self._shown_ms // MINUTE_MS)
