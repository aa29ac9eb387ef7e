"""What comes of a visit, two kinds in a row, and a menu of all the others; keeps no count."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.kinds import Catalogue
from sojourn.domain.refusal import COUNT_LIMIT
from sojourn.ui import theme, words
from sojourn.ui.at_the_start import at_the_start
from sojourn.ui.line_icon import show_unfolding
from sojourn.ui.outcome_grid import OutcomeGrid
from sojourn.ui.wordless import wordless_outcomes

_OFFERED = 4


class OutcomeBoard(QWidget):
    """Counters for the kinds it is shown, in that order.

    Signals:
        counted: the kind, and how many more or less are wanted.
    """

    counted = Signal(str, int)

    def __init__(
        self,
        outcomes: tuple[tuple[str, int], ...],
        catalogue: Catalogue,
        parent: QWidget | None = None,
    ) -> None:
        """Show (kind, count) in order, and offer the others of the catalogue."""
        super().__init__(parent)
        self._catalogue = catalogue
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        self._grid = OutcomeGrid(outcomes, catalogue)
        self._grid.counted.connect(self.counted)
        column.addWidget(self._grid)
        others = QPushButton(self.tr("&More…"))
        others.setAccessibleName(self.tr("Something else came of it"))
        theme.link(others)
        show_unfolding(others)
        self._menu = QMenu(others)
        self._menu.aboutToShow.connect(self._fill_menu)
        others.setMenu(self._menu)
        column.addLayout(at_the_start(others))

    def show_catalogue(self, catalogue: Catalogue, *, discreet: bool = False) -> None:
        """Offer the kinds there are now, by the names they have now, or by none that was typed."""
        self._catalogue = wordless_outcomes(catalogue) if discreet else catalogue
        self._grid.show_catalogue(self._catalogue)

    def show_outcomes(self, outcomes: tuple[tuple[str, int], ...]) -> None:
        """Show (kind, count) in order."""
        self._grid.show_outcomes(outcomes)

    @Slot()
    def _fill_menu(self) -> None:
        self._menu.clear()
        for kind in self._catalogue.offered_outcomes:
            if kind.key not in self._grid.kinds:
                name = words.outcome(kind.key, self._catalogue).replace("&", "&&")
                action = QAction(name, self._menu)
                action.triggered.connect(lambda _=False, key=kind.key: self.counted.emit(key, 1))
                self._menu.addAction(action)


def counts_under(
    counts: Mapping[str, int], catalogue: Catalogue, went: Mapping[str, str]
) -> dict[str, int]:
    """Give counts by the kinds there are now, and with 0 those that are offered beside them.

    What was counted of kinds that became one is added.
    """
    now: dict[str, int] = {}
    for kind, count in counts.items():
        key = went.get(kind, kind)
        now[key] = min(COUNT_LIMIT, now.get(key, 0) + count)
    offered = dict.fromkeys(catalogue.offered_first(now, _OFFERED), 0)
    return offered | {kind: count for kind, count in now.items() if count}
