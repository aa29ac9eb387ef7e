"""The platforms a person knows: says what they are for; puts together, hides; keeps nothing."""

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sojourn.domain.catalogue import SPARE_COLOURS
from sojourn.domain.intention import Platform
from sojourn.domain.platform_card import PlatformCard
from sojourn.domain.refusal import Refused, folded
from sojourn.ui import theme
from sojourn.ui.beside import BesideLayout
from sojourn.ui.line_icon import Sign, put_sign, show_unfolding
from sojourn.ui.merge_question import MergeQuestion
from sojourn.ui.platform_form import PlatformForm
from sojourn.ui.scroll_page import BAR_ROOM, ScrollPage, room_of
from sojourn.ui.shortcuts import save_on_keys
from sojourn.ui.tray_entries import menu_text
from sojourn.ui.window_place import keep_place, restore_place

_NAME = "platforms"
_WIDTH = theme.space(190)
_HEIGHT = theme.space(172)
_LIST = theme.space(48)


class PlatformsWindow(QDialog):
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
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Platforms — Sojourn"))
        self._cards: dict[str, PlatformCard] = {}
        self._chosen = ""
        self._refused = False
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Platforms you know"))
        theme.side(self._list)
        self._list.setFixedWidth(_LIST)
        self._list.setMinimumHeight(theme.space(8))
        self._list.currentRowChanged.connect(self._on_row)
        self._form = PlatformForm(today)
        self._build()
        self.resize(QSize(_WIDTH, _HEIGHT).boundedTo(room_of(self)))
        restore_place(self, _NAME)
        self.show_cards(cards, chosen)

    def _build(self) -> None:
        self._add = QPushButton(self.tr("Add a plat&form"))
        self._add.clicked.connect(self._on_add)
        self._merge = QPushButton(self.tr("Merge &into"))
        self._merge.setAccessibleName(self.tr("Merge into another platform"))
        self._menu = QMenu(self._merge)
        self._merge.setMenu(self._menu)
        self._hide = QPushButton(self.tr("&Hide"))
        self._hide.clicked.connect(lambda: self.platform_hidden.emit(self._chosen))
        self._save = QPushButton(self.tr("&Save"))
        self._save.clicked.connect(self._on_save)
        save_on_keys(self, self._save.click)
        theme.primary(self._save)
        for link in (self._add, self._merge, self._hide):
            theme.link(link)
        put_sign(self._add, Sign.ADD)
        show_unfolding(self._merge)
        self._question = MergeQuestion()
        self._question.setContentsMargins(0, 0, BAR_ROOM, 0)
        self._question.agreed.connect(lambda into: self.platforms_merged.emit(self._chosen, into))
        page = ScrollPage()
        page.column.setContentsMargins(0, 0, BAR_ROOM, 0)
        page.column.addWidget(self._form)
        left = QVBoxLayout()
        left.setSpacing(theme.space(2))
        left.addWidget(self._list, 1, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        upper = BesideLayout(theme.PAGE, grows=1)
        upper.addLayout(left)
        upper.addWidget(page)
        foot = QHBoxLayout()
        foot.setSpacing(theme.space(4))
        foot.setContentsMargins(0, 0, BAR_ROOM, 0)
        foot.addWidget(self._merge)
        foot.addWidget(self._hide)
        foot.addStretch(1)
        foot.addWidget(self._save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.PAGE, theme.PAGE, theme.PAGE - BAR_ROOM, theme.PAGE)
        whole.setSpacing(theme.space(4))
        whole.addLayout(upper, 1)
        whole.addWidget(self._question)
        whole.addLayout(foot)
        for button in (self._add, self._merge, self._hide):
            button.setAutoDefault(False)

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

    def refuse(self, refused: Refused) -> None:
        """Say why a platform was not kept."""
        self._refused = True
        self._question.hide()
        self._form.refuse(refused)

    def ask_merge(self, into: str) -> None:
        """Ask whether the platform chosen shall go into the one of that name."""
        self._question.ask(self._chosen, into, into)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what was changed, and remember the place; what cannot be saved stays on."""
        if not self._saved():
            event.ignore()
            return
        keep_place(self, _NAME)
        event.accept()

    def reject(self) -> None:
        """Close on Esc as by the window's frame."""
        self.close()

    @Slot(int)
    def _on_row(self, row: int) -> None:
        """Turn to another platform, once what was changed of this one is saved."""
        wanted = tuple(self._cards)[row] if row >= 0 else ""
        if self._saved():
            self._choose(wanted)
        else:
            self._select(self._chosen)

    def _choose(self, name: str) -> None:
        """Show the platform of that name, or with none a new one."""
        self._question.hide()
        self._chosen = name
        self._select(name)
        for button in (self._merge, self._hide):
            button.setVisible(bool(name))
        if not name:
            colour = SPARE_COLOURS[len(self._cards) % len(SPARE_COLOURS)]
            self._form.show_card(PlatformCard(Platform("", colour)))
            self._form.focus_name()
            return
        self._form.show_card(self._cards[name])
        self._menu.clear()
        for other in self._cards:
            if other != name:
                action = QAction(menu_text(other), self._menu)
                action.triggered.connect(lambda _=False, other=other: self.ask_merge(other))
                self._menu.addAction(action)
        self._merge.setVisible(len(self._cards) > 1)

    def _select(self, name: str) -> None:
        was = self._list.blockSignals(True)
        self._list.setCurrentRow(tuple(self._cards).index(name) if name in self._cards else -1)
        self._list.blockSignals(was)

    def _saved(self) -> bool:
        """Give what was changed, if anything; tell whether it was taken."""
        self._refused = False
        if self._form.is_changed:
            self._on_save()
        return not self._refused

    @Slot()
    def _on_add(self) -> None:
        if self._saved():
            self._choose("")

    @Slot()
    def _on_save(self) -> None:
        self.platform_changed.emit(self._chosen, self._form.platform, self._form.change)


def _swatch(colour: str) -> QIcon:
    picture = QPixmap(theme.space(4), theme.space(4))
    picture.fill(QColor(colour))
    return QIcon(picture)
