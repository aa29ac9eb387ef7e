"""Outcome kinds with the counts a person sets in a form; knows which of them were touched."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from sojourn.domain.kinds import Catalogue
from sojourn.domain.refusal import COUNT_LIMIT
from sojourn.ui import theme
from sojourn.ui.outcome_counter import OutcomeCounter


class OutcomeTally(QWidget):
    """Counters, two in a row, that keep what is counted in them.

    Signals:
        changed: a count is another one.
    """

    changed = Signal()

    def __init__(
        self,
        outcomes: tuple[tuple[str, int], ...],
        catalogue: Catalogue,
        touched: tuple[tuple[str, int], ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Show (kind, count), and over them those already `touched` here."""
        super().__init__(parent)
        self._touched = dict(touched)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space(6))
        grid.setVerticalSpacing(theme.space(1))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._counters = {}
        for place, (kind, count) in enumerate((dict(outcomes) | self._touched).items()):
            counter = OutcomeCounter(kind, catalogue, count)
            counter.counted.connect(self._on_counted)
            self._counters[kind] = counter
            grid.addWidget(counter, place // 2, place % 2)

    def put_cursor(self) -> None:
        """Go to the first counter."""
        next(iter(self._counters.values())).setFocus()

    @property
    def touched(self) -> tuple[tuple[str, int], ...]:
        """(kind, count) of the kinds the person changed; 0 takes one back."""
        return tuple(self._touched.items())

    @Slot(str, int)
    def _on_counted(self, kind: str, by: int) -> None:
        counter = self._counters[kind]
        counter.show_count(max(0, min(COUNT_LIMIT, counter.count + by)))
        self._touched[kind] = counter.count
        self.changed.emit()
