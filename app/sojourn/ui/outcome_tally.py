"""Outcome kinds with the counts a person sets in a form; knows which of them were touched."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from sojourn.domain.kinds import Catalogue
from sojourn.domain.refusal import COUNT_LIMIT
from sojourn.ui.outcome_grid import OutcomeGrid


class OutcomeTally(OutcomeGrid):
    """Counters that keep what is counted in them.

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
        self._touched = dict(touched)
        self._shown = dict(outcomes) | self._touched
        super().__init__(tuple(self._shown.items()), catalogue, parent)
        self.counted.connect(self._on_counted)

    @property
    def touched(self) -> tuple[tuple[str, int], ...]:
        """(kind, count) of the kinds the person changed; 0 takes one back."""
        return tuple(self._touched.items())

    @Slot(str, int)
    def _on_counted(self, kind: str, by: int) -> None:
        self._shown[kind] = max(0, min(COUNT_LIMIT, self._shown[kind] + by))
        self._touched[kind] = self._shown[kind]
        self.show_outcomes(tuple(self._shown.items()))
        self.changed.emit()
