"""Kinds of outcome with their counts, two in a row and one stop of the Tab key; keeps no count."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from sojourn.domain.kinds import Catalogue
from sojourn.ui import theme
from sojourn.ui.outcome_counter import OutcomeCounter

_COLUMNS = 2


class OutcomeGrid(QWidget):
    """Counters of which Tab reaches one; the arrows lead from kind to kind.

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
        """Show (kind, count) in order, by their names in the catalogue."""
        super().__init__(parent)
        self._catalogue = catalogue
        self._counters: dict[str, OutcomeCounter] = {}
        self._at = ""
        self._is_reachable = True
        self.setAccessibleName(self.tr("What came of it"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.space(6))
        self._grid.setVerticalSpacing(theme.space(1))
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self.show_outcomes(outcomes)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds shown, in order."""
        return tuple(self._counters)

    def show_outcomes(self, outcomes: tuple[tuple[str, int], ...]) -> None:
        """Show (kind, count) in order."""
        if self.kinds != tuple(kind for kind, _ in outcomes):
            self._lay(outcomes)
        for kind, count in outcomes:
            if self._counters[kind].count != count:
                self._counters[kind].show_count(count)

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """Show the kinds by the names they have now."""
        if catalogue != self._catalogue:
            self._catalogue = catalogue
            for counter in self._counters.values():
                counter.show_name(catalogue)

    def put_cursor(self) -> None:
        """Go to the kind the person was at, the first one at first."""
        self._counters[self._at].setFocus()

    def be_reachable(self, *, by_tab: bool) -> None:
        """Be a stop of the Tab key, or not while the person is elsewhere in a list."""
        self._is_reachable = by_tab
        self._show_stop()

    def _lay(self, outcomes: tuple[tuple[str, int], ...]) -> None:
        before, self._counters = self._counters, {}
        was = before.get(self._at)
        for place, (kind, count) in enumerate(outcomes):
            counter = before.pop(kind, None) or self._made(kind, count)
            self._counters[kind] = counter
            self._grid.addWidget(counter, place // _COLUMNS, place % _COLUMNS)
            counter.show()
        self._be_at(self._at if self._at in self._counters else self.kinds[0], was)
        for counter in before.values():
            counter.hide()
            counter.deleteLater()

    def _made(self, kind: str, count: int) -> OutcomeCounter:
        counter = OutcomeCounter(kind, self._catalogue, count)
        counter.counted.connect(self.counted)
        counter.number.came.connect(lambda: self._be_at(kind, self._counters[self._at]))
        counter.number.walked.connect(self._walk)
        return counter

    def _be_at(self, kind: str, was: OutcomeCounter | None) -> None:
        """Make a kind the stop of the Tab key, at the place that the one before it had."""
        self._at = kind
        now = self._counters[kind]
        if was is not None and was is not now:
            self.setTabOrder(was.number, now.number)
        self._show_stop()

    def _show_stop(self) -> None:
        """Let Tab reach the kind the person is at, and the arrows all that lie around it."""
        for kind, counter in self._counters.items():
            is_stop = self._is_reachable and kind == self._at
            counter.number.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            )
            counter.number.lead_on(frozenset(self._reached_from(kind)))
        self.setFocusProxy(self._counters[self._at].number)

    def _reached_from(self, kind: str) -> dict[Qt.Key, str]:
        place, kinds = self.kinds.index(kind), self.kinds
        back, on = Qt.Key.Key_Left, Qt.Key.Key_Right
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            back, on = on, back
        last = len(kinds) - 1
        wanted = {
            back: place - 1,
            on: place + 1,
            Qt.Key.Key_Up: place - _COLUMNS,
            Qt.Key.Key_Down: place + _COLUMNS,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        return {key: kinds[to] for key, to in wanted.items() if 0 <= to <= last}

    @Slot(Qt.Key)
    def _walk(self, key: Qt.Key) -> None:
        wanted = self._reached_from(self._at).get(key)
        if wanted is not None:
            self._counters[wanted].number.setFocus(Qt.FocusReason.OtherFocusReason)
