"""The outcomes of a visit and, where it went to several platforms, the one each came on."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from sojourn.domain.page import ReflectionPage
from sojourn.ui import theme, words
from sojourn.ui.announcing import name_choice
from sojourn.ui.outcome_tally import OutcomeTally
from sojourn.ui.plain_label import plain_label
from sojourn.ui.words import filled

_SHORTEST = 18
"""Characters a place is given room for; a longer name shall not widen the window."""


class OutcomePlaces(QWidget):
    """Counters; with several platforms, under them a small choice of place for each kind counted.

    Signals:
        changed: a count or a place is another one.
    """

    changed = Signal()

    def __init__(self, page: ReflectionPage, parent: QWidget | None = None) -> None:
        """Show the page's counts and places, and over them those of its draft."""
        super().__init__(parent)
        drafted = page.draft.reflection
        self._counted = dict(page.outcomes)
        self._tally = OutcomeTally(page.outcomes, page.catalogue, drafted.outcomes)
        self._tally.changed.connect(self._on_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(self._tally)
        self._places: dict[str, OutcomePlace] = {}
        if len(page.platforms) > 1:
            column.addWidget(self._where(page))
        self._show_places()

    @property
    def touched(self) -> tuple[tuple[str, int], ...]:
        """(kind, count) of the kinds the person changed; 0 takes one back."""
        return self._tally.touched

    @property
    def moved(self) -> tuple[tuple[str, str], ...]:
        """(kind, platform) of the kinds counted here or moved: each lands where it is shown."""
        touched, counts = dict(self.touched), self._counts
        return tuple(
            (kind, place.name)
            for kind, place in self._places.items()
            if counts[kind] and place.name and (kind in touched or place.is_moved)
        )

    @property
    def _counts(self) -> dict[str, int]:
        return self._counted | dict(self.touched)

    def _where(self, page: ReflectionPage) -> QWidget:
        drafted = dict(page.draft.reflection.moved)
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space(3))
        grid.setVerticalSpacing(theme.space(1))
        grid.setColumnStretch(0, 1)
        for row, kind in enumerate(self._counts):
            counted_on = {name for one, name in page.outcome_platforms if one == kind}
            place = OutcomePlace(kind, page, counted_on)
            place.show_name(drafted.get(kind, ""))
            place.activated.connect(self._on_changed)
            self._places[kind] = place
            grid.addWidget(place.label, row, 0)
            grid.addWidget(place, row, 1)
        return part

    def _show_places(self) -> None:
        counts = self._counts
        for kind, place in self._places.items():
            place.label.setVisible(counts[kind] > 0)
            place.setVisible(counts[kind] > 0)

    @Slot()
    def _on_changed(self) -> None:
        self._show_places()
        self.changed.emit()


class OutcomePlace(QComboBox):
    """Where outcomes of one kind came; where each was counted, when that were several places."""

    def __init__(self, kind: str, page: ReflectionPage, counted_on: set[str]) -> None:
        """Offer the platforms of the visit."""
        super().__init__()
        name = filled(self.tr("%1 came on"), words.outcome(kind, page.catalogue))
        self.label = plain_label(name)
        theme.quiet(self.label)
        name_choice(self, name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHORTEST)
        if len(counted_on) > 1:
            self.addItem(self.tr("several"), "")
        for platform in page.platforms:
            self.addItem(platform, platform)
        # Nothing was counted yet: a visit's platform is where it began.
        self._own = "" if len(counted_on) > 1 else next(iter(counted_on), page.platforms[0])
        self.show_name(self._own)

    @property
    def name(self) -> str:
        """The platform shown; empty for several."""
        return str(self.currentData())

    @property
    def is_moved(self) -> bool:
        """Another platform is shown than they were counted on."""
        return self.name != self._own

    def show_name(self, name: str) -> None:
        """Show a platform of the visit; one that is none of it changes nothing."""
        at = self.findData(name)
        if name and at >= 0:
            self.setCurrentIndex(at)
