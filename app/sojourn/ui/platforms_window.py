"""The platforms a person knows: says what they are for; puts together, hides; keeps nothing."""

from datetime import date

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QListWidgetItem, QWidget

from sojourn.domain.catalogue import SPARE_COLOURS
from sojourn.domain.intention import Platform
from sojourn.domain.platform_card import PlatformCard
from sojourn.domain.refusal import folded
from sojourn.ui import theme
from sojourn.ui.list_beside_form import ListBesideForm
from sojourn.ui.platform_form import PlatformForm

_SIZE = QSize(theme.space(190), theme.space(172))
_LIST = theme.space(48)


class PlatformsWindow(ListBesideForm):
    """A list beside the form of the one chosen.

    Signals:
        platform_changed: its name as it was, empty for a new one; the `Platform`; the
            `StanceChange`, or None.
        platforms_merged: the name of the one that goes, and of the one that stays.
        platform_hidden: its name.
    """

    platform_changed = Signal(str, object, object)
    platforms_merged = Signal(str, str)
    platform_hidden = Signal(str)

    def __init__(
        self,
        cards: tuple[PlatformCard, ...],
        chosen: str,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        """List those platforms, with one of them open."""
        form = PlatformForm(today)
        super().__init__("platforms", form, _LIST, parent=parent)
        self._form = form
        self.setWindowTitle(self.tr("Platforms — Sojourn"))
        self._cards: dict[str, PlatformCard] = {}
        self._chosen = ""
        self._list.setAccessibleName(self.tr("Platforms you know"))
        self._add.setText(self.tr("Add a plat&form"))
        self._merge.setText(self.tr("Merge &into"))
        self._merge.setAccessibleName(self.tr("Merge into another platform"))
        self._hide.setText(self.tr("&Hide"))
        self._hide.clicked.connect(lambda: self.platform_hidden.emit(self._chosen))
        self._question.agreed.connect(lambda into: self.platforms_merged.emit(self._chosen, into))
        self._open_at(_SIZE)
        self.show_cards(cards, chosen)

    def show_cards(self, cards: tuple[PlatformCard, ...], chosen: str) -> None:
        """List the platforms as they are now, with one of them open."""
        self._cards = {card.platform.name: card for card in cards}
        self._list.blockSignals(True)
        self._list.clear()
        for card in cards:
            self._list.addItem(QListWidgetItem(_swatch(card.platform.colour), card.platform.name))
        self._list.blockSignals(False)
        first = next(iter(self._cards), "")
        self._choose(next((one for one in self._cards if folded(one) == folded(chosen)), first))

    def ask_merge(self, into: str) -> None:
        """Ask whether the platform chosen shall go into the one of that name."""
        self._question.ask(self._chosen, into, into)

    @Slot(int)
    def _on_row(self, row: int) -> None:
        """Turn to another platform, once what was changed of this one is saved."""
        wanted = tuple(self._cards)[row] if row >= 0 else ""
        if self._saved():
            self._choose(wanted)
        else:
            self._select(self._row_of(self._chosen))

    def _choose(self, name: str) -> None:
        """Show the platform of that name, or with none a new one."""
        self._question.hide()
        self._chosen = name
        self._select(self._row_of(name))
        self._hide.setVisible(bool(name))
        self._merge.setVisible(bool(name) and len(self._cards) > 1)
        if not name:
            colour = SPARE_COLOURS[len(self._cards) % len(SPARE_COLOURS)]
            self._form.show_card(PlatformCard(Platform("", colour)))
            self._form.focus_name()
            return
        self._form.show_card(self._cards[name])
        self._offer([(other, other) for other in self._cards if other != name])

    def _row_of(self, name: str) -> int:
        return tuple(self._cards).index(name) if name in self._cards else -1

    @Slot()
    def _on_add(self) -> None:
        if self._saved():
            self._choose("")

    @Slot()
    def _give(self) -> None:
        self.platform_changed.emit(self._chosen, self._form.platform, self._form.change)


def _swatch(colour: str) -> QIcon:
    picture = QPixmap(theme.space(4), theme.space(4))
    picture.fill(QColor(colour))
    return QIcon(picture)
