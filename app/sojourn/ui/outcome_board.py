"""What comes of a visit, two kinds in a row, and a menu of all the others; keeps no count."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from sojourn.domain.kinds import Catalogue
from sojourn.ui import theme, words
from sojourn.ui.outcome_counter import OutcomeCounter


class OutcomeBoard(QWidget):
    """Counters for the kinds it is shown, in that order.

    Signals:
        counted: the kind, and 1 or -1.
    """

    counted = Signal(str, int)

    def __init__(
        self,
        outcomes: tuple[tuple[str, int], ...],
        catalogue: Catalogue,
        parent: QWidget | None = None,
    ) -> None:
        """Show (kind, count) in order."""
        super().__init__(parent)
        self._catalogue = catalogue
        self._counters: dict[str, OutcomeCounter] = {}
        self._others: QPushButton | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.space(6))
        self._grid.setVerticalSpacing(theme.space(1))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        self.show_outcomes(outcomes)
        name = self.tr("&more…")
        others = QPushButton(f"{name} {theme.UNFOLDS}")
        others.setAccessibleName(self.tr("Something else came of it"))
        theme.link(others)
        self._menu = QMenu(others)
        self._menu.aboutToShow.connect(self._fill_menu)
        others.setMenu(self._menu)
        column.addWidget(others, 0, Qt.AlignmentFlag.AlignLeft)
        self._others = others

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """Offer the kinds there are now, by the names they have now."""
        if catalogue == self._catalogue:
            return
        self._catalogue = catalogue
        shown = tuple((one.kind, one.count) for one in self._counters.values())
        for counter in self._counters.values():
            counter.hide()
            counter.deleteLater()
        self._counters = {}
        self._lay(shown)

    def show_outcomes(self, outcomes: tuple[tuple[str, int], ...]) -> None:
        """Show (kind, count) in order."""
        if tuple(self._counters) != tuple(kind for kind, _ in outcomes):
            self._lay(outcomes)
        for kind, count in outcomes:
            if self._counters[kind].count != count:
                self._counters[kind].show_count(count)

    def _lay(self, outcomes: tuple[tuple[str, int], ...]) -> None:
        before, self._counters = self._counters, {}
        for place, (kind, count) in enumerate(outcomes):
            counter = before.pop(kind, None)
            if counter is None:
                counter = OutcomeCounter(kind, self._catalogue, count)
                counter.counted.connect(self.counted)
            self._counters[kind] = counter
            self._grid.addWidget(counter, place // 2, place % 2)
            counter.show()
        buttons = [button for one in self._counters.values() for button in one.buttons]
        # A counter that came later stands at the end of the order otherwise.
        for button, following in pairwise(buttons):
            self.setTabOrder(button, following)
        if self._others is not None:
            self.setTabOrder(buttons[-1], self._others)
        for counter in before.values():
            counter.hide()
            counter.deleteLater()

    @Slot()
    def _fill_menu(self) -> None:
        self._menu.clear()
        for kind in self._catalogue.offered_outcomes:
            if kind.key not in self._counters:
                name = words.outcome(kind.key, self._catalogue).replace("&", "&&")
                action = QAction(name, self._menu)
                action.triggered.connect(lambda _=False, key=kind.key: self.counted.emit(key, 1))
                self._menu.addAction(action)
